/// What is said about an answer as a whole.
extension Feedback {
    /// How good the answer was, in words; nothing for an act.
    public var verdict: String? {
        switch level {
        case .full?: "Full credit"
        case .partial?: "Partial credit"
        case AnswerLevel.none?: "No credit"
        case nil: nil
        }
    }

    /// What the answer earned, or that it does not score.
    public var standing: String {
        if !isFirst { return "your first answer is the one that counts" }
        if worth == .zero { return "worth no points" }
        let noun = worth == .one ? "point" : "points"
        return points.description + " of " + worth.description + " " + noun
    }

    /// What stands above ``missed``.
    public var missedTitle: String {
        if !order.isEmpty { return "Why in this order" }
        return level == .full ? "Also right" : "What was missed"
    }

    /// What stands above ``order``.
    public var orderTitle: String { "One right order" }
}
