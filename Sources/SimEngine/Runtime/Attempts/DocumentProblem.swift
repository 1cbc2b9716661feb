/// Why a file beside the case, such as an attempt or a playthrough, cannot be used.
public struct DocumentProblem: Error, Hashable, Sendable {
    /// One lower-case sentence that says what is wrong.
    public let message: String
    /// The line, 1 for the first, where a line is meant.
    public let line: Int?
    /// The column in Unicode scalars, 1 for the first, where a place in a line is meant.
    public let column: Int?
    /// What to do about it, where that is known.
    public let help: String?

    /// Creates a problem.
    public init(_ message: String, line: Int? = nil, column: Int? = nil, help: String? = nil) {
        self.message = message
        self.line = line
        self.column = column
        self.help = help
    }
}

extension DocumentProblem {
    /// Creates a problem at an offset of a document.
    init(_ message: String, at offset: UInt32, of bytes: [UInt8], help: String? = nil) {
        let place = SourceLines(bytes).position(of: offset)
        self.init(message, line: place.line, column: place.column, help: help)
    }

    /// Creates the problem of a document that is not JSON.
    init(_ error: JSONError, in bytes: [UInt8]) {
        self.init(
            error.problem.message, at: error.range.start, of: bytes, help: error.problem.help)
    }
}

extension DocumentProblem: CustomStringConvertible {
    /// The place and the sentence.
    public var description: String {
        guard let line else { return message }
        guard let column else { return "line \(line): \(message)" }
        return "line \(line), column \(column): \(message)"
    }
}

extension Session {
    /// What could be answered now, as help for an input that does not fit.
    var whatIsOpen: String {
        let scenario = machine.scenario
        switch phase {
        case .ended(let state):
            let name = scenario.string(scenario.states[state.int].id)
            return "the session has ended in \(Quoted.text(name))"
        case .faulted: return "the session was stopped by a fault of the case"
        case .running:
            if snapshot.open.isEmpty { return "no decision is open" }
            let names = snapshot.open.map { entry in
                scenario.string(scenario.decisions[entry.decision.int].id)
            }
            return "open now: " + Quoted.list(names)
        }
    }
}
