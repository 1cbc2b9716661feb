import SimEngine

/// The tables that show teachers which case asks what.
enum CaseTables {
    /// Returns a page of Markdown: cases, domains, judgment functions and objectives.
    static func markdown(_ cases: [LoadedCase]) -> String {
        let overviews = cases.map { CaseOverview($0) }
        return [
            "# Cases",
            """
            This page is printed by `simulate list --markdown --scenarios Scenarios`; a test keeps it \
            current. Each case's own page tells how it is built and where its content comes from. \
            A draft has not been reviewed by clinicians.
            """,
            list(overviews),
            "## Points by domain",
            "What a whole run can earn.",
            domains(overviews),
            "## Points by function of clinical judgment",
            """
            Points of the decisions and criteria that serve an objective of the function. What \
            serves two functions counts for both.
            """,
            functions(overviews),
            "## Objectives",
            """
            Points of the decisions and criteria that serve the objective, by domain. What serves \
            two objectives counts for both; boards of acts count through their criteria.
            """,
            objectives(overviews),
        ].joined(separator: "\n\n") + "\n"
    }

    private static func list(_ cases: [CaseOverview]) -> String {
        let head = [
            "case", "title", "minutes", "decisions", "criteria", "endings", "points", "review",
        ]
        return table(
            head,
            cases.map { overview in
                let scenario = overview.played.scenario
                return [
                    "[\(overview.played.id)](\(folder(overview.played))/README.md)",
                    overview.played.title, scenario.about.minutes?.description ?? "",
                    "\(scenario.decisions.count)", "\(scenario.rubric.count)",
                    "\(overview.endings)",
                    "\(overview.possible())", scenario.about.review.status.name,
                ]
            })
    }

    private static func folder(_ played: LoadedCase) -> String {
        Paths.name(of: Paths.folder(of: played.path))
    }

    private static func domains(_ cases: [CaseOverview]) -> String {
        table(
            ["domain"] + cases.map { $0.played.id },
            Domain.allCases.map { domain in
                [domain.name] + cases.map { number($0.possible(domain)) }
            })
    }

    private static func functions(_ cases: [CaseOverview]) -> String {
        table(
            ["function"] + cases.map { $0.played.id },
            JudgmentFunction.allCases.map { function in
                [function.label] + cases.map { number($0.points(of: function)) }
            })
    }

    private static func objectives(_ cases: [CaseOverview]) -> String {
        let head =
            ["case", "objective", "function", "competency"] + Domain.allCases.map { $0.name }
        var rows: [[String]] = []
        for overview in cases {
            let scenario = overview.played.scenario
            for (place, objective) in scenario.about.objectives.enumerated() {
                let id = ObjectiveID(place)
                rows.append(
                    [
                        overview.played.id, scenario.string(objective.text),
                        objective.judgment?.label ?? "",
                        scenario.string(objective.competency) ?? "",
                    ]
                        + Domain.allCases.map { domain in
                            number(overview.points(serving: { $0 == id }, in: domain))
                        })
            }
        }
        return table(head, rows)
    }

    /// Returns points, nothing where there are none.
    private static func number(_ points: Decimal3) -> String {
        points == .zero ? "" : points.description
    }

    private static func table(_ head: [String], _ rows: [[String]]) -> String {
        let rule = [String](repeating: "---", count: head.count)
        return ([head, rule] + rows).map { "| " + $0.map(cell).joined(separator: " | ") + " |" }
            .joined(separator: "\n")
    }

    /// Returns a text as it may stand in a cell.
    private static func cell(_ text: String) -> String {
        var cell = ""
        for character in text {
            if character == "|" { cell += "\\" }
            cell.append(character.isNewline ? " " : character)
        }
        return cell
    }
}
