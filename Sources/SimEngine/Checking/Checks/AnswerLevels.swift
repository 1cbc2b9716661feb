/// Which results the answers to a decision can have: a bit for each level.
struct AnswerLevels {
    /// The bits, by the raw value of the level.
    let bits: UInt8

    private static let full: UInt8 = 1
    private static let partial: UInt8 = 2
    private static let none: UInt8 = 4

    /// Finds out which results a decision can have.
    init(_ decision: Decision) {
        switch decision.form {
        case .choice: bits = Self.ofOptions(decision.options[...])
        case .counsel(let turns):
            let all = Self.ofOptions(decision.options[...])
            // Turns are averaged, so good and bad ones together give everything between.
            bits = turns.count > 1 && all != Self.full && all != Self.none ? 7 : all
        case .multiple(_, let scoring):
            let keys = decision.options.count { $0.credit == .one }
            bits = scoring == .allOrNothing || keys < 2 ? Self.full | Self.none : 7
        case .ordering(let ordering): bits = Self.of(ordering, offered: decision.options.count)
        case .numeric(let numeric):
            bits = numeric.partial == nil ? Self.full | Self.none : 7
        case .act: bits = Self.full
        case .matrix(let matrix):
            bits = matrix.rule == .one && decision.groups.count < 2 ? Self.full | Self.none : 7
        case .cloze(let cloze):
            let blanks = decision.groups.count
            let isDyad = cloze.scoring == .rationale && blanks == 2
            bits = blanks < 2 || isDyad ? Self.full | Self.none : 7
        case .highlight:
            let keys = decision.options.count { $0.credit == .one }
            bits = keys < 2 ? Self.full | Self.none : 7
        case .bowtie: bits = 7
        }
    }

    private static func ofOptions(_ options: ArraySlice<AnswerOption>) -> UInt8 {
        var bits: UInt8 = 0
        for option in options {
            bits |= option.credit == .one ? full : option.credit == .zero ? none : partial
        }
        return bits
    }

    private static func of(_ ordering: Ordering, offered: Int) -> UInt8 {
        let pairs = Precedence(ordering).pairCount
        let distractors = offered - ordering.stepCount
        switch ordering.scoring {
        case .allOrNothing: return full | none
        case .precedence:
            return pairs < 2 || pairs == 2 && distractors == 0 ? full | none : 7
        case .edit: return 7
        }
    }

    /// Returns whether an answer can have a level.
    func contains(_ level: AnswerLevel) -> Bool { bits & (1 << level.rawValue) != 0 }
}
