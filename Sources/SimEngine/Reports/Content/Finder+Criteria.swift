/// What there is to say about a criterion.
extension Finder {
    /// Describes the occasion of a criterion that says most, and how many others fell short.
    func describe(_ id: CriterionID) -> Finding {
        let criterion = scenario.rubric[id.int]
        var finding = Finding(title: phrases.title(id))
        finding.expected = [phrases.expectation(criterion.rule)].compactMap { $0 }
        finding.why = [phrases.words(criterion.why)].compactMap { $0 }
        cite(criterion.refs, &finding)
        guard let decisive = monitor.decisiveOccasion(of: id) else { return finding }
        finding.done = [phrases.outcome(decisive, monitor.criteria[id.int])]
        finding.isDeed = false
        if isInstant(decisive) { finding.when = TimeWords.clock(decisive.closed) }
        let judged = monitor.criteria[id.int].judged
        let short = monitor.occasions.count { $0.criterion == id && !$0.credit.isOne }
        if judged > 1 { finding.done.append("\(short) of \(judged) occasions fell short.") }
        return finding
    }

    /// Whether something came at the time an occasion was decided, rather than nothing until then.
    private func isInstant(_ occasion: Occasion) -> Bool {
        switch scenario.rubric[occasion.criterion.int].rule {
        case .absent, .precedence, .never, .always: true
        case .response(_, _, _, _, let notBefore):
            !occasion.credit.isZero
                || occasion.closed - occasion.opened < notBefore.milliseconds
        case .exists, .interval: false
        }
    }
}
