/// What the program tells its caller when it ends.
struct ExitStatus: Hashable, Sendable {
    /// The number.
    let code: Int32

    /// All is done.
    static let done = ExitStatus(code: 0)
    /// What was read has problems.
    static let problems = ExitStatus(code: 1)
    /// The words on the command line cannot be followed.
    static let usage = ExitStatus(code: 2)
    /// A signal ended the program.
    static func signal(_ number: Int32) -> ExitStatus { ExitStatus(code: 128 + number) }
}

/// Why a command stops before it is done.
enum Failure: Error, Sendable {
    /// The command line cannot be followed.
    case usage(UsageError)
    /// Something that was read has a problem: where, what, and what to do.
    case problem(String, help: String? = nil)
    /// The problem has been told already.
    case told
    /// No one reads what the program writes; there is nothing to say and no one to say it to.
    case outputClosed
    /// What the program writes cannot be kept.
    case outputFailed(SystemError)

    /// Tells it to the person at the keyboard.
    /// - Returns: The status to end with.
    func tell() -> ExitStatus {
        switch self {
        case .usage(let error):
            Output.tell("simulate: \(error.message)\n\(error.hint)")
            return .usage
        case .problem(let message, let help):
            Output.tell("simulate: \(message)" + (help.map { "\nhelp: \($0)" } ?? ""))
            return .problems
        case .told: return .problems
        case .outputClosed: return .done
        case .outputFailed(let error):
            Output.tell("simulate: the output cannot be written: \(error.words)")
            return .problems
        }
    }
}
