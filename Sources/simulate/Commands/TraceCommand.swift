import SimEngine

/// `simulate trace`: the active states after each event, as JSON lines.
enum TraceCommand {
    /// What is done between two lines.
    private enum Step {
        case event(String)
        case wait(String, Int64)
    }

    /// Prints the lines.
    static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        let words: [String]
        let steps: [Step]
        do throws(UsageError) {
            words = try arguments.someOperands("a file")
            steps = try parse(words.dropFirst())
        } catch { throw .usage(error) }
        let library = CaseLibrary(asked: arguments.value("--scenarios"))
        let played = try LoadedCase.read(try library.file(of: words[0]))
        var session = Session(played.machine, seed: 1, mode: .practice)
        var lines = JSONLines()
        lines.append(session, after: nil)
        for step in steps {
            switch step {
            case .event(let name):
                if session.phase == .running { try apply(event: name, to: &session) }
                lines.append(session, after: name)
            case .wait(let word, let time):
                if session.phase == .running, time > 0 { try apply(.wait(time), to: &session) }
                lines.append(session, after: word)
            }
        }
        try Output.data.write(lines.bytes)
        guard case .faulted(let fault) = session.phase else { return .done }
        throw .problem("\(played.path): \(session.sentence(fault))")
    }

    private static func parse(_ words: ArraySlice<String>) throws(UsageError) -> [Step] {
        var steps: [Step] = []
        for word in words {
            guard word.utf8.first == UInt8(ascii: "+") else {
                steps.append(.event(word))
                continue
            }
            guard let span = SimDuration.parse(Array(word.utf8)[1...]) else {
                throw .badValue(
                    word, option: "+DURATION", wanted: "a time such as +30s or +5min", of: .trace)
            }
            steps.append(.wait(word, span.milliseconds))
        }
        return steps
    }

    private static func apply(event name: String, to session: inout Session) throws(Failure) {
        let code = session.machine.numbering.code(external: Array(name.utf8))
        try apply(.event(code), to: &session)
    }

    private static func apply(_ input: Input, to session: inout Session) throws(Failure) {
        do throws(InputProblem) { try session.apply(input) } catch {
            throw .problem(error.message)
        }
    }

    private struct JSONLines {
        private(set) var bytes: [UInt8] = []

        mutating func append(_ session: Session, after event: String?) {
            var writer = JSONWriter()
            writer.beginObject()
            writer.key("event")
            if let event { writer.string(event) } else { writer.null() }
            writer.key("time")
            writer.number(session.time)
            writer.key("configuration")
            writer.beginArray()
            for id in session.activeAtomicStates { writer.string(id) }
            writer.endArray()
            writer.endObject()
            bytes += writer.bytes + [0x0A]
        }
    }
}
