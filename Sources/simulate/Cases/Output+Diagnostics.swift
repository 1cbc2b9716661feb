import SimEngine

extension Output {
    /// The most diagnostics of one file that are told.
    private static let mostDiagnostics = 100

    /// Tells an author what is wrong with a file, and where.
    static func tell(_ diagnostics: [Diagnostic], in bytes: [UInt8], file: String) {
        let renderer = DiagnosticRenderer(file: file, text: bytes)
        let text = renderer.render(diagnostics, limit: mostDiagnostics)
        do throws(Failure) { try words.write(text) } catch { /* No one is left to be told. */  }
    }
}
