import SimEngine

/// How feedback looks: what was right, what was missed, why, and where that is written.
extension Page {
    /// Adds the feedback on an answer or an act.
    mutating func feedback(_ feedback: Feedback) {
        space()
        if let level = feedback.level { verdict(level, feedback) }
        for line in feedback.chosen { chosen(line, isAct: feedback.decision == nil) }
        if !feedback.order.isEmpty {
            space()
            words(feedback.orderTitle, Mark.strong)
            for (place, text) in feedback.order.enumerated() {
                let label = Numbers.label(place, count: feedback.order.count, plain: style.isPlain)
                item(label, text, indent: style.margin)
            }
        }
        if !feedback.missed.isEmpty {
            space()
            words(feedback.missedTitle, Mark.strong)
            for text in feedback.missed { item(bullet, text, indent: style.margin) }
        }
        if let why = feedback.why {
            space()
            item(style.isPlain ? "Why: " : Mark.strong("Why") + "  ", why)
        }
        if !feedback.references.isEmpty {
            space()
            for reference in feedback.references {
                item(style.isPlain ? "Source: " : Mark.quiet("Source") + "  ", reference)
            }
        }
    }

    private mutating func verdict(_ level: AnswerLevel, _ feedback: Feedback) {
        let words = feedback.verdict ?? ""
        let marked =
            switch level {
            case .full: Mark.good(sign("✓", words))
            case .partial: Mark.caution(sign("◐", words))
            case .none: Mark.alert(sign("✗", words))
            }
        put(marked + ", " + feedback.standing)
        space()
    }

    private mutating func chosen(_ line: FeedbackLine, isAct: Bool) {
        let label: String =
            switch line.isRight {
            case true?: style.isPlain || !style.isUnicode ? "Right: " : Mark.good("✓") + " "
            case false?: style.isPlain || !style.isUnicode ? "Not right: " : Mark.alert("✗") + " "
            case nil: style.isPlain ? (isAct ? "You did: " : "You chose: ") : bullet
            }
        let number = line.place.map { $0.description + ". " } ?? ""
        let critical = line.isCritical ? " " + Mark.alert("(a critical error)") : ""
        let isPlaced = line.place != nil && line.isRight == nil
        put(safe(line.text) + critical, label: isPlaced ? number : number + label)
        if let feedback = line.feedback { item("", feedback, indent: 4) }
    }

    private var bullet: String { style.isUnicode && !style.isPlain ? "• " : "- " }
    private func sign(_ sign: String, _ text: String) -> String {
        style.isPlain || !style.isUnicode ? text : "\(sign) \(text)"
    }
}
