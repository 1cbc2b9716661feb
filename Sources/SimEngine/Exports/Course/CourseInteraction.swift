/// A decision as a course takes it: what was asked, answered and right, and what it was worth.
///
/// Docs/courses.md has the table of kinds.
public struct CourseInteraction: Sendable {
    /// The decision's id: letters, digits, hyphens and underscores.
    public let id: String
    /// The stem, as plain text; may be empty.
    public let text: String
    /// What is answered, and how.
    public let form: Form
    /// What the learner answered; nothing where the time limit passed instead.
    public let response: Value?
    /// The unit of the right numbers, where the learner chooses one.
    public let unit: String?
    /// The right answers, each complete in itself; empty where none can be written down.
    public let correct: [Value]
    /// The credit, from 0 to 1; nothing for a board of acts, which the rubric judges.
    public let credit: Fraction?
    /// The points for full credit.
    public let worth: Decimal3
    /// The points earned.
    public let points: Decimal3
    /// Whether it is a critical failure.
    public let isCriticalFailure: Bool
    /// When it was asked, in milliseconds of the simulated clock.
    public let opened: Int64
    /// When it was answered, in milliseconds of the simulated clock.
    public let time: Int64
    /// The ids of the objectives and the domain it serves; see ``CourseObjective``.
    public let objectives: [String]

    /// Something that can be chosen, with what it is called.
    public struct Choice: Hashable, Sendable {
        /// Its id.
        public let id: String
        /// Its words, as plain text.
        public let text: String

        /// Creates a choice.
        public init(id: String, text: String) {
            self.id = id
            self.text = text
        }
    }

    /// What is answered, and how.
    public enum Form: Sendable {
        /// One or several of some choices, in no order.
        case choice([Choice])
        /// Steps in an order.
        case sequencing([Choice])
        /// Sources, each with any number of targets.
        case matching(sources: [Choice], targets: [Choice])
        /// A number.
        case numeric
        /// Acts performed one after the other, of which none is right by itself.
        case performance([Choice])
    }

    /// An answer.
    public enum Value: Hashable, Sendable {
        /// The ids of what was chosen, in order where the order is part of the answer.
        case ids([String])
        /// Sources with targets, by their ids.
        case pairs([Pair])
        /// A number with the unit that was entered.
        case number(Decimal3, unit: String?)
        /// Every number from one to another, both included.
        case range(ClosedRange<Decimal3>)
    }

    /// A source with one of its targets.
    public struct Pair: Hashable, Sendable {
        /// The id of the source.
        public let source: String
        /// The id of the target.
        public let target: String

        /// Creates a pair.
        public init(_ source: String, _ target: String) {
            self.source = source
            self.target = target
        }
    }

    /// How the answer is called in one word.
    public enum Result: Sendable {
        /// Full credit.
        case correct
        /// No credit.
        case incorrect
        /// Some credit, from 0 to 1.
        case partial(Fraction)
        /// Not judged by itself.
        case neutral
    }

    /// How the answer is called in one word.
    public var result: Result {
        guard let credit else { return .neutral }
        if isCriticalFailure { return .incorrect }
        return credit.isOne ? .correct : credit.isZero ? .incorrect : .partial(credit)
    }

    /// How long the answer took on the simulated clock, in milliseconds.
    public var latency: Int64 { max(0, time - opened) }
}
