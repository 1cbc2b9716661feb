/// What is asked of the learner, whatever the program they sit at.
extension Prompt {
    /// How to answer, in a sentence.
    public var instruction: String {
        switch kind {
        case .choice: "Choose one."
        case .multiple: choose.map { "Choose exactly \($0)." } ?? "Choose all that apply."
        case .ordering: "Put the steps in order. You may leave out what does not belong."
        case .numeric: units.count > 1 ? "Enter a number with its unit." : "Enter a number."
        case .counsel: "Choose what to say."
        case .act: "Choose what to do now. You may also wait."
        case .matrix:
            groups.contains { $0.choose == nil }
                ? "Choose all that apply in each row." : "Choose one in each row."
        case .cloze: "Choose what belongs in each blank."
        case .highlight: "Mark the words that matter."
        case .bowtie: bowtie
        }
    }

    private var bowtie: String {
        let parts = groups.map { group in
            let count = group.choose.map { Spoken.number($0) } ?? "any number"
            return count + " of “" + group.label + "”"
        }
        return "Choose " + parts.joined(separator: ", ") + "."
    }
}

extension FeedbackLine {
    /// The word before what was chosen or done.
    public func mark(isAct: Bool) -> String {
        if let place {
            return "Place " + place.description + (isRight == false ? ", not right" : "")
        }
        return switch isRight {
        case true?: "Right"
        case false?: "Not right"
        case nil: isAct ? "You did" : "You chose"
        }
    }
}
