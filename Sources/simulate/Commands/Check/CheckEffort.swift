import SimEngine

/// How far a check goes: only the text, or all sessions too, within limits.
struct CheckEffort: Sendable {
    /// Where the exploration of one case gives up; nothing where it is not asked for.
    let limits: ExplorationLimits?
    /// Whether little memory is needed, so that several files can be checked at a time.
    var isUsual: Bool { limits.map { !$0.endsByMemory } ?? true }

    /// Reads the text only.
    static let text = CheckEffort(limits: nil)
    /// Explores within the limits that are usual: a few seconds for a case.
    static let usual = CheckEffort(limits: limits(megabytes: 1024))

    private static func limits(megabytes: Int) -> ExplorationLimits {
        ExplorationLimits(
            states: 600_000, transitions: 1_000_000, macrosteps: 1_800_000,
            bytes: megabytes * 1024 * 1024)
    }

    init(limits: ExplorationLimits?) { self.limits = limits }

    /// Reads what the options ask for.
    init(_ arguments: Arguments) throws(UsageError) {
        if arguments.has("--no-explore") {
            self = .text
            return
        }
        guard let value = arguments.value("--max-memory") else {
            self = .usual
            return
        }
        guard let megabytes = Int(value), megabytes >= 1, megabytes <= 1_000_000 else {
            throw .badValue(
                value, option: "--max-memory", wanted: "a whole number of megabytes", of: .check)
        }
        self.init(limits: .untilMemory(megabytes * 1024 * 1024))
    }
}
