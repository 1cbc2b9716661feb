/// What the rubric has seen of a run so far; scoring.md §2 has the rules it follows.
///
/// It is a value that the runtime keeps beside a session's facts and tells what happens. The same
/// implementation judges a run while it is played and again from its log.
public struct RubricMonitor: Sendable, Hashable {
    /// What is known of each criterion, in the order of the rubric.
    public internal(set) var criteria: [CriterionState]
    /// The criteria violated since the runtime last drained them, in the order of the violations.
    public private(set) var violated: [CriterionID] = []
    /// The occasions judged so far, in order; the first ``Occasion/limit`` of them.
    public private(set) var occasions: [Occasion] = []
    /// Whether judged occasions are kept for the report; the explorer does without.
    public var isRecording: Bool
    /// Whether an ending was reached, so that nothing is pending any more.
    public internal(set) var isFinished = false

    /// Something that happens in a session and that criteria may be about.
    public enum Happening: Sendable {
        /// An act begins.
        case actStarted(ActID)
        /// An act is done; one that was interrupted never is.
        case actDone(ActID)
        /// A state is entered.
        case entered(StateID)
        /// An option is chosen.
        case chosen(DecisionID, OptionID)
        /// An event is taken from a queue.
        case event(EventCode)
    }

    /// Starts to watch a run before anything has happened.
    ///
    /// - Parameters:
    ///   - machine: The case.
    ///   - isRecording: Whether judged occasions are kept for the report.
    public init(_ machine: Machine, isRecording: Bool = true) {
        criteria = machine.scenario.rubric.map { CriterionState($0.rule) }
        self.isRecording = isRecording
    }

    /// Returns the new violations and forgets them.
    public mutating func drain() -> [CriterionID] {
        if violated.isEmpty { return [] }
        let drained = violated
        violated.removeAll(keepingCapacity: true)
        return drained
    }

    /// Watches another run, whose criteria are as given.
    mutating func restart(_ criteria: [CriterionState]) {
        self.criteria.removeAll(keepingCapacity: true)
        self.criteria.append(contentsOf: criteria)
        violated.removeAll(keepingCapacity: true)
        occasions.removeAll(keepingCapacity: true)
        isFinished = false
        isRecording = false
    }

    /// Judges one occasion of a criterion.
    ///
    /// - Parameters:
    ///   - index: The criterion.
    ///   - opened: When the occasion began, in milliseconds.
    ///   - closed: When it was decided, in milliseconds.
    ///   - credit: What it earns, from 0 to 1; none means violated.
    @inline(never)
    mutating func judge(_ index: Int, opened: Int64, closed: Int64, _ credit: Fraction) {
        criteria[index].add(credit)
        let id = CriterionID(index)
        if credit.isZero, violated.last != id { violated.append(id) }
        guard isRecording, occasions.count < Occasion.limit else { return }
        occasions.append(Occasion(criterion: id, opened: opened, closed: closed, credit: credit))
    }
}

/// One occasion on which a criterion was judged.
public struct Occasion: Hashable, Sendable {
    /// The criterion.
    public let criterion: CriterionID
    /// When it began: what set the time running, or the start of a gap or period; milliseconds.
    public let opened: Int64
    /// When it was decided, in milliseconds.
    public let closed: Int64
    /// What it earned, from 0 to 1.
    public let credit: Fraction

    /// The most occasions one run keeps for its report; all are judged.
    public static let limit = 4096
}
