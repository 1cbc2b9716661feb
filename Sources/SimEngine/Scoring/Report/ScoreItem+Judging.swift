/// How an item is read from what is known at the end of a run.
extension ScoreItem {
    /// Scores a decision by its first outcome, or gives nothing where it was never asked.
    init?(_ decision: Decision, _ id: DecisionID, _ facts: Facts, isFailed: Bool) {
        let first = facts.firstAnswer(id)
        if first == nil && !facts.wasVisited(decision.state.raw) { return nil }
        var worth = decision.points
        if case .act = decision.form { worth = .zero }
        let credit = first?.credit ?? .zero
        subject = .decision(id)
        domain = decision.domain
        isRemedial = decision.isRemedial
        self.worth = worth
        self.credit = credit
        points = credit.points(of: worth)
        time = first?.time
        allOrNothing = first?.response.flatMap { decision.allOrNothing(for: $0) }
        isCriticalFailure = isFailed
        outcome = Outcome(first)
    }

    /// Scores a criterion by the mean of its occasions; scoring.md §2.4.
    init(_ criterion: Criterion, _ id: CriterionID, _ monitor: RubricMonitor) {
        let state = monitor.criteria[id.int]
        let credit = criterion.credit(state, isFinished: monitor.isFinished)
        subject = .criterion(id)
        domain = criterion.domain
        isRemedial = criterion.isRemedial
        worth = criterion.points
        self.credit = credit
        points = credit.points(of: criterion.points)
        time = monitor.decisiveOccasion(of: id)?.closed
        allOrNothing = nil
        isCriticalFailure = criterion.isCritical && state.isViolated
        if state.judged > 0 {
            outcome = .judged(state.judged)
        } else {
            outcome = monitor.isFinished ? .void : .pending
        }
    }
}

extension ScoreItem.Outcome {
    init(_ first: Answer?) {
        guard let first else {
            self = .unanswered
            return
        }
        self = first.response == nil ? .timedOut(first) : .answered(first)
    }
}

extension RubricMonitor {
    /// Returns the occasion that tells most about a criterion: the first of the least credit.
    public func decisiveOccasion(of criterion: CriterionID) -> Occasion? {
        var decisive: Occasion?
        for occasion in occasions where occasion.criterion == criterion {
            if decisive.map({ occasion.credit < $0.credit }) ?? true { decisive = occasion }
        }
        return decisive
    }
}
