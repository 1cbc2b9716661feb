/// What the learner sees now, as data: the terminal and the browser only draw it.
///
/// Texts are the author's, with measures filled in; a program that shows them escapes them.
public struct Scene: Sendable {
    /// The simulated time in milliseconds.
    public var time: Int64
    /// What the latest input brought about, in order.
    public var passages: [Passage] = []
    /// The measures that have a label.
    public var monitor: [Reading] = []
    /// Whether something was charted in the course of the run that the learner has not read.
    public var chartHasNews = false
    /// The open decisions, the most recently opened first.
    public var prompts: [Prompt] = []
    /// What there is to say about the latest answer or act; an exam does not show it.
    public var feedback: Feedback?
    /// The ending that was reached.
    public var ending: Ending?
    /// Why the session stopped, in a sentence, if the case is at fault.
    public var fault: String?
}

/// A piece of a scene.
public enum Passage: Hashable, Sendable {
    /// A paragraph of narration.
    case narration(String)
    /// Something said, with the speaker where one is named.
    case said(String, by: String?)
    /// The title of a state that was entered.
    case heading(String)
    /// Simulated time that passed, in milliseconds from and to.
    case timePassed(from: Int64, to: Int64)
    /// A decision whose time limit passed.
    case missed(String)
    /// An act that was interrupted.
    case interrupted(String)
    /// A fault of the case that play goes on after.
    case fault(String)
}

/// A measure on the monitor.
public struct Reading: Hashable, Sendable {
    /// The measure.
    public let measure: MeasureID
    /// The name shown.
    public let label: String
    /// The value.
    public let value: String
    /// The unit shown.
    public let unit: String?
    /// On which side of the normal range the value lies, if it lies outside.
    public let side: Side?
    /// Whether the latest input took it out of its normal range or back.
    public let crossesNormal: Bool
    /// Whether the latest input lowered (-1), kept (0) or raised (1) it.
    public let change: Int

    /// A side of the normal range.
    public enum Side: Hashable, Sendable {
        /// Below it.
        case low
        /// Above it.
        case high

        /// The word.
        public var name: String { self == .low ? "low" : "high" }
    }

    /// Whether the value lies outside the normal range.
    public var isAbnormal: Bool { side != nil }
}

/// An open decision as it is put to the learner.
public struct Prompt: Sendable {
    /// The decision.
    public let decision: DecisionID
    /// The author's id.
    public let id: String
    /// The kind.
    public let kind: Decision.Kind
    /// The stem.
    public let text: String
    /// The pages of the chart to look at.
    public let see: [PromptPage]
    /// The options, steps, distractors or spans in their presented order; of a conversation empty,
    /// and of a decision with ``groups`` too.
    public let options: [PromptOption]
    /// The parts that are answered each for itself, in their presented order.
    public let groups: [PromptGroup]
    /// The text in which something is chosen: the sentence of a cloze, the passage of a highlight.
    public let pieces: [PromptPiece]
    /// How many options to choose, where exactly so many are asked for.
    public let choose: Int?
    /// The units to choose from.
    public let units: [String]
    /// The acts of a board.
    public let acts: [PromptAct]
    /// When the time limit passes, in simulated milliseconds.
    public let deadline: Int64?
    /// Whether no credit is a critical failure.
    public let isCritical: Bool
}

/// A page of the chart as a prompt names it.
public struct PromptPage: Hashable, Sendable {
    /// The tab.
    public let tab: ChartTabID
    /// The author's id of the tab.
    public let name: String
    /// The title of the tab.
    public let title: String
    /// The author's id of an entry that is there, where one is meant.
    public let entry: String?
    /// When that entry was charted, as the author labels it.
    public let time: String?

    /// Whether both name the same page.
    public static func == (left: PromptPage, right: PromptPage) -> Bool {
        if left.tab != right.tab { return false }
        guard let first = left.entry, let second = right.entry else {
            return left.entry == nil && right.entry == nil
        }
        return first.isSame(as: second)
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) { hasher.combine(tab) }
}

/// An option as it is shown.
public struct PromptOption: Hashable, Sendable {
    /// The option.
    public let id: OptionID
    /// The author's id.
    public let name: String
    /// The words.
    public let text: String
}

/// A part of a decision as it is shown: a row, a blank, a part of a bowtie.
public struct PromptGroup: Hashable, Sendable {
    /// The author's id, or the word that a part of a bowtie has.
    public let name: String
    /// The words; of a blank its number in the sentence.
    public let label: String
    /// What can be chosen, in its presented order.
    public let options: [PromptOption]
    /// How many to choose, where exactly so many are asked for.
    public let choose: Int?
}

/// A piece of a text in which something is chosen.
public enum PromptPiece: Hashable, Sendable {
    /// Words that are only read.
    case words(String)
    /// A blank, by its place among the groups of the prompt.
    case blank(Int)
    /// Words that can be marked, by the place among the options of the prompt.
    case span(Int)
    /// The end of a paragraph that another follows.
    case newParagraph
}

/// An act as a board shows it.
public struct PromptAct: Hashable, Sendable {
    /// The act.
    public let act: ActID
    /// The author's id.
    public let name: String
    /// The words.
    public let text: String
    /// How long it takes, in milliseconds.
    public let takes: Int64
    /// Whether it can be performed now.
    public let isAvailable: Bool
    /// How often it was done.
    public let timesDone: Int
}

/// An ending that was reached.
public struct Ending: Hashable, Sendable {
    /// The final state's id.
    public let id: String
    /// Its title.
    public let title: String?
}

/// What there is to say about an answer or an act.
public struct Feedback: Sendable {
    /// The decision's id; nothing for an act.
    public var decision: String?
    /// How good the answer was.
    public var level: AnswerLevel?
    /// The credit.
    public var credit: Fraction?
    /// Whether it is the decision's first answer and therefore scored.
    public var isFirst = true
    /// The points earned.
    public var points = Decimal3.zero
    /// The points for full credit.
    public var worth = Decimal3.zero
    /// What was chosen, each with the author's words about it.
    public var chosen: [FeedbackLine] = []
    /// Of an ordering that earned less than all, a right order near the one that was given.
    public var order: [String] = []
    /// What was right and not chosen, or why the order matters.
    public var missed: [String] = []
    /// The rationale.
    public var why: String?
    /// The citations.
    public var references: [String] = []
}

/// One chosen option in the feedback.
public struct FeedbackLine: Hashable, Sendable {
    /// The option's words.
    public let text: String
    /// Whether it was right; nothing where that is not a matter of right and wrong.
    public let isRight: Bool?
    /// The author's words about it.
    public let feedback: String?
    /// Whether choosing it is a critical failure.
    public let isCritical: Bool
    /// The place in the learner's order, from 1; nothing where there is none.
    public var place: Int?
}
