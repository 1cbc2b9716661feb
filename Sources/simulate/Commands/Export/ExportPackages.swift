import SimEngine

enum ExportPackages {
    static func make(
        _ format: ExportFormat, _ played: LoadedCase, _ arguments: Arguments
    ) throws(Failure) -> Export {
        throw .problem("not built yet")
    }
}
