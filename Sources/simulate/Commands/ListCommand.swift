import SimEngine

/// `simulate list`: the cases that can be played.
enum ListCommand {
    /// Prints the cases.
    static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        do throws(UsageError) {
            if let word = arguments.operands.first { throw .tooMany(word, of: .list) }
        } catch { throw .usage(error) }
        let library = CaseLibrary(asked: arguments.value("--scenarios"))
        let cases = try cases(in: library)
        try Output.data.write(arguments.has("--json") ? json(cases) : Array(text(cases).utf8))
        return .done
    }

    /// Returns the cases that load; the others are told with their first problem.
    static func cases(in library: CaseLibrary) throws(Failure) -> [LoadedCase] {
        var cases: [LoadedCase] = []
        for file in try library.files() {
            do throws(Failure) {
                let bytes = try InputFile.read(file)
                let loaded = Loader.load(bytes)
                if let scenario = loaded.scenario {
                    cases.append(LoadedCase(path: file, machine: Machine(scenario)))
                } else {
                    let first = loaded.diagnostics.filter { $0.severity == .error }.prefix(1)
                    Output.tell(Array(first), in: bytes, file: file)
                }
            } catch { _ = error.tell() }
        }
        return cases
    }

    /// Returns the cases as lines of text.
    static func text(_ cases: [LoadedCase]) -> String {
        if cases.isEmpty { return "There is no case here. Name a folder with --scenarios.\n" }
        var style = Style.detect(1, isPlain: false, columns: TerminalMode.columns(1))
        if !Environment.isTerminal(1) { style.columns = 80 }
        var page = Page(style)
        for played in cases {
            page.space()
            page.put(Mark.strong(page.safe(played.id)))
            page.item("", played.title, indent: 4)
            page.put(facts(played), indent: 4)
        }
        page.space()
        return page.text
    }

    private static func facts(_ played: LoadedCase) -> String {
        let about = played.scenario.about
        let minutes = about.minutes.map { "about \($0) minutes, " } ?? ""
        return minutes + "version \(played.scenario.string(about.version)), \(status(played))"
    }

    private static func status(_ played: LoadedCase) -> String {
        switch played.scenario.about.review.status {
        case .draft: "draft"
        case .reviewed: "reviewed"
        }
    }

    private static func json(_ cases: [LoadedCase]) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginArray()
        for played in cases {
            writer.beginObject()
            writer.key("id")
            writer.string(played.id)
            writer.key("title")
            writer.string(played.title)
            writer.key("path")
            writer.string(played.path)
            writer.key("minutes")
            if let minutes = played.scenario.about.minutes {
                writer.number(minutes)
            } else {
                writer.null()
            }
            writer.key("status")
            writer.string(status(played))
            writer.endObject()
        }
        writer.endArray()
        return writer.bytes + [0x0A]
    }
}
