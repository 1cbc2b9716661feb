import SimEngine

/// `simulate explain`: what a code means, with a failing and a fixed example.
enum ExplainCommand {
    /// Prints the page of each code.
    static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        let words: [String]
        do throws(UsageError) { words = try arguments.someOperands("a code such as SIM0104") } catch
        {
            throw .usage(error)
        }
        var pages: [String] = []
        for word in words {
            guard let page = page(of: word) else { throw unknown(word) }
            pages.append(page)
        }
        try Output.data.write(pages.joined(separator: "\n\n") + "\n")
        return .done
    }

    /// Returns the page of a code, however it is capitalized.
    static func page(of word: String) -> String? {
        let code = word.uppercased()
        let entry = DiagnosticPages.all.first { $0.code.description == code }
        return entry.map { $0.page.description }
    }

    private static func unknown(_ word: String) -> Failure {
        let codes = DiagnosticPages.all.map { $0.code.description }
        let near = EditDistance.closest(to: word.uppercased(), among: codes)
        return .problem(
            "there is no code '\(SafeText.visible(word, isUnicode: Environment.isUTF8))'",
            help: near.map { "did you mean \($0)?" }
                ?? "codes look like SIM0104 and stand in what 'simulate check' prints")
    }
}
