/// A run of a decision's options that is answered for itself: the cells of a row, the options of a
/// blank, one part of a bowtie.
public struct OptionGroup: Sendable {
    /// What answers call it.
    public var name: Name
    /// A row in words; nothing for what has no words of its own.
    public var text: Text?
    /// Its options, as a run of the decision's options.
    public var options: Range<Int>
    /// How many of them are chosen, or nothing for any number.
    public var choose: Int?

    /// What answers call a group.
    public enum Name: Hashable, Sendable {
        /// The author's id of a row or blank.
        case authored(Text)
        /// A part that every bowtie has.
        case part(BowtiePart)
    }

    /// Creates a group.
    public init(name: Name, text: Text?, options: Range<Int>, choose: Int?) {
        self.name = name
        self.text = text
        self.options = options
        self.choose = choose
    }
}

/// The three parts of a bowtie.
public enum BowtiePart: UInt8, CaseIterable, Hashable, Sendable {
    /// What the patient most likely has.
    case condition
    /// What to do about it.
    case actions
    /// What to watch, to see whether it helps.
    case parameters

    /// The word used in cases and answers.
    public var name: String {
        switch self {
        case .condition: "condition"
        case .actions: "actions"
        case .parameters: "parameters"
        }
    }

    /// The words shown to the learner.
    public var label: String {
        switch self {
        case .condition: "Condition most likely"
        case .actions: "Actions to take"
        case .parameters: "Parameters to watch"
        }
    }

    /// How many options belong to the right answer, and are chosen.
    public var choose: Int { self == .condition ? 1 : 2 }
}

extension Scenario {
    /// Returns what answers call a group.
    public func string(_ name: OptionGroup.Name) -> String {
        switch name {
        case .authored(let id): string(id)
        case .part(let part): part.name
        }
    }
}
