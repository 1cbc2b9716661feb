extension Expectation {
    /// Returns a sentence for each expectation that a session does not meet.
    public func mismatches(with session: Session) -> [String] {
        let report = session.report()
        let scenario = session.machine.scenario
        var found: [String] = []
        compareEnding(report, scenario, &found)
        if let passed, passed != report.isPassed {
            let wanted = passed ? "pass but fails" : "fail but passes"
            found.append("the run should \(wanted)")
        }
        compare("percent", percent, report.percent, &found)
        for domain in domains { compare(domain, report, &found) }
        compareFailures(report, scenario, &found)
        compareVisited(session, &found)
        compareEnd(session, &found)
        return found
    }

    private func compareEnding(
        _ report: ScoreReport, _ scenario: Scenario, _ found: inout [String]
    ) {
        guard let ending else { return }
        let reached = report.ending.map { scenario.string(scenario.states[$0.int].id) }
        let actual = reached.map { "ends in \(Quoted.text($0))" } ?? "does not end"
        switch ending {
        case .none:
            if reached != nil { found.append("the run should not end but \(actual)") }
        case .state(let name):
            if let reached, reached.isSame(as: name) { return }
            found.append("the run should end in \(Quoted.text(name)) but \(actual)")
        }
    }

    private func compare(
        _ domain: DomainExpectation, _ report: ScoreReport, _ found: inout [String]
    ) {
        let score = report.domains.first { $0.domain == domain.domain }?.score
        let name = domain.domain.name
        compare("points of \(name)", domain.points, score?.points ?? .zero, &found)
        compare("possible points of \(name)", domain.possible, score?.possible ?? .zero, &found)
        compare("percent of \(name)", domain.percent, score?.percent ?? .zero, &found)
    }

    private func compare(
        _ name: String, _ expected: Decimal3?, _ actual: Decimal3, _ found: inout [String]
    ) {
        guard let expected, expected != actual else { return }
        found.append("\(name) should be \(expected) but is \(actual)")
    }

    private func compareFailures(
        _ report: ScoreReport, _ scenario: Scenario, _ found: inout [String]
    ) {
        guard let criticalFailures else { return }
        let actual = report.criticalFailures.map { $0.id(in: scenario) }
        for name in criticalFailures where !Self.contains(actual, name) {
            found.append("\(Quoted.text(name)) should be a critical failure but is not")
        }
        for name in actual where !Self.contains(criticalFailures, name) {
            found.append("\(Quoted.text(name)) is a critical failure but should not be")
        }
    }

    private func compareVisited(_ session: Session, _ found: inout [String]) {
        let scenario = session.machine.scenario
        for name in visited ?? [] {
            let state = scenario.states.firstIndex {
                scenario.isNamed($0.id, Array(name.utf8)[...])
            }
            guard let state else {
                found.append("the case has no state \(Quoted.text(name))")
                continue
            }
            if !session.snapshot.facts.wasVisited(Int32(truncatingIfNeeded: state)) {
                found.append("the run should enter \(Quoted.text(name)) but does not")
            }
        }
    }

    private func compareEnd(_ session: Session, _ found: inout [String]) {
        let facts = session.snapshot.facts
        let scenario = session.machine.scenario
        if let time, time.milliseconds != facts.time {
            let actual = SimDuration(milliseconds: facts.time)
            found.append("the run should take \(time) but takes \(actual)")
        }
        for expected in measures {
            guard let place = expected.place(in: scenario) else {
                found.append("the case has no measure \(Quoted.text(expected.measure))")
                continue
            }
            let name = Quoted.text(expected.measure)
            compare(name, expected.value, Decimal3(thousandths: facts.measures[place]), &found)
        }
    }

    private static func contains(_ names: [String], _ name: String) -> Bool {
        names.contains { $0.isSame(as: name) }
    }
}
