/// A learning objective or a domain of the case, and what a run earned of it.
public struct CourseObjective: Sendable {
    /// `objective-` and the author's id, or `domain-` and its name: letters, digits and hyphens.
    public let id: String
    /// The objective in words, as plain text.
    public let text: String
    /// What was earned of what was asked, or nothing where the run asked nothing of it.
    public let score: Score?

    /// Returns the objectives of the case in the author's order, and then its domains.
    static func all(
        _ report: ScoreReport, _ scenario: Scenario, _ words: CourseWords
    ) -> [CourseObjective] {
        var found: [CourseObjective] = []
        for (place, objective) in scenario.about.objectives.enumerated() {
            let score = report.objectives.first { $0.objective.int == place }?.score
            found.append(
                CourseObjective(
                    id: id(of: objective, scenario), text: words.plain(objective.text),
                    score: score))
        }
        for entry in report.domains {
            found.append(
                CourseObjective(
                    id: id(of: entry.domain), text: label(of: entry.domain), score: entry.score))
        }
        return found
    }

    /// Returns what every package of a case calls its objectives: those of the author, then the
    /// domains under which it judges anything.
    public static func listed(_ scenario: Scenario) -> [CourseObjective] {
        let variant = scenario.drawn(seed: 0)
        var found = scenario.about.objectives.map { objective in
            CourseObjective(
                id: id(of: objective, scenario),
                text: Markdown.plain(scenario.filled(objective.text, variant)), score: nil)
        }
        for domain in Domain.allCases where scenario.judges(domain) {
            found.append(CourseObjective(id: id(of: domain), text: label(of: domain), score: nil))
        }
        return found
    }

    /// Returns the id of an objective.
    static func id(of objective: Objective, _ scenario: Scenario) -> String {
        "objective-" + scenario.string(objective.id)
    }

    /// Returns the id of a domain.
    static func id(of domain: Domain) -> String { "domain-" + domain.name }

    private static func label(of domain: Domain) -> String {
        switch domain {
        case .ordering: "Doing things in a safe order"
        case .timing: "Doing things in time"
        case .counseling: "Talking with the patient"
        case .safety: "Keeping the patient safe"
        case .knowledge: "Knowing the facts"
        }
    }
}

extension Scenario {
    /// Whether any decision or criterion is judged under a domain.
    fileprivate func judges(_ domain: Domain) -> Bool {
        decisions.contains { $0.domain == domain } || rubric.contains { $0.domain == domain }
            || possible.contains { $0.domain == domain }
    }
}
