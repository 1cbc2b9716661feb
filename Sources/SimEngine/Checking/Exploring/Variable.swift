/// Something of a session that the future may depend on.
enum Variable: Hashable, Sendable {
    /// The value of a measure.
    case measure(Int32)
    /// Whether a state was ever entered.
    case visited(Int32)
    /// How often, and how long ago, an act was done.
    case act(Int32)
    /// Whether a decision was ever answered.
    case answered(Int32)
    /// Whether the latest answer chose an option.
    case chosen(Int32, Int32)
    /// Whether any answer chose an option.
    case everChosen(Int32, Int32)
    /// The credit of the latest answer.
    case credit(Int32)
    /// Whether a decision has had its first outcome, which alone is scored.
    case first(Int32)
    /// What a history state remembers, by its slot.
    case history(Int32)
    /// How far a criterion is.
    case criterion(Int32)
    /// The simulated time.
    case time
}

/// How the time since an act is read, and so how much of it must be kept.
struct SinceUse: Hashable, Sendable {
    /// The constants it is compared with, in milliseconds, in no particular order.
    var constants: [Int64] = []
    /// Whether it is compared with the time since other acts: then only their order matters.
    var isRanked = false
    /// Whether it is read in a way that no constant bounds.
    var isUnbounded = false

    /// Whether it is read at all.
    var isRead: Bool { !constants.isEmpty || isRanked || isUnbounded }
}

/// How much of each thing must be kept, by what expressions compare it with.
struct Grain: Sendable {
    /// For each act, the count above which it no longer matters how often it was done.
    var countLimits: [Int32]
    /// For each act, how the time since it is read.
    var since: [SinceUse]
    /// The constants that the time is compared with.
    var time = SinceUse()

    init(acts: Int) {
        countLimits = [Int32](repeating: 0, count: acts)
        since = [SinceUse](repeating: SinceUse(), count: acts)
    }

    /// Whether something is read in a way that no constant bounds.
    var isUnbounded: Bool {
        time.isUnbounded || time.isRanked
            || since.contains { $0.isUnbounded || ($0.isRanked && !$0.constants.isEmpty) }
    }
}
