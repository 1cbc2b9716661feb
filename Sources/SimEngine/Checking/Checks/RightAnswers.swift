/// A question has a right answer and a wrong one, and a choice does not have two that are alike.
///
/// - Note: Source: Haladyna, Downing & Rodriguez (2002), guideline 19: make sure that only one of
///   the choices is the right answer.
enum RightAnswers {
    static func check(_ target: CheckedCase) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for list in target.lists {
            let decision = target.scenario.decisions[list.decision]
            if list.options.allSatisfy({ decision.options[$0].credit == .one }) {
                found.append(
                    Diagnostic(.item(.nothingWrong(target.name(list.name))), at: list.name.range))
            } else if case .choice = decision.form, let twin = twins(decision) {
                found.append(
                    Diagnostic(
                        .item(
                            .severalRight(
                                target.name(decision.options[twin.0].id),
                                target.name(decision.options[twin.1].id))),
                        at: decision.options[twin.1].id.range))
            }
        }
        return found
    }

    /// Returns two right options that are always offered and lead on alike, if there are.
    ///
    /// Two right ways on that lead to different places, or leave different traces, are a fork.
    private static func twins(_ decision: Decision) -> (Int, Int)? {
        let right = decision.options.indices.filter {
            decision.options[$0].credit == .one && decision.options[$0].guarding == nil
        }
        for (place, one) in right.enumerated() {
            for other in right.suffix(from: place + 1)
            where areAlike(decision.options[one], decision.options[other]) {
                return (one, other)
            }
        }
        return nil
    }

    private static func areAlike(_ one: AnswerOption, _ other: AnswerOption) -> Bool {
        if one.isCritical || other.isCritical { return true }
        return one.targets == other.targets && !one.effects.contains(where: leavesTrace)
            && !other.effects.contains(where: leavesTrace)
    }

    private static func leavesTrace(_ effect: Effect) -> Bool {
        switch effect {
        case .set, .raise, .send, .cancel, .advance: true
        case .say, .note: false
        }
    }
}
