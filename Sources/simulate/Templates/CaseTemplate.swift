/// A small case to begin from: it passes every check, and its playthroughs come to what they expect.
struct CaseTemplate: Sendable {
    /// The case, with a section sign where its id stands; also in the playthroughs.
    let scenario: String
    /// The playthrough of full marks.
    let expert: String
    /// The playthrough in between.
    let novice: String
    /// The playthrough that fails.
    let unsafe: String

    /// The templates by name, the plainest first.
    static let all: [(name: String, template: CaseTemplate)] = [
        ("linear", .linear), ("branching", .branching), ("procedure", .procedure),
    ]

    /// The name under which the schema of the format stands beside the folders of cases.
    static let schemaFile = "scenario.schema.json"

    /// Returns the files of a new case with their paths in its folder.
    ///
    /// - Parameters:
    ///   - id: The id of the case.
    ///   - namesSchema: Whether the case names the schema beside its folder, for editors.
    /// - Returns: The files, each with its text.
    func files(id: String, namesSchema: Bool) -> [(path: String, text: String)] {
        let schema = namesSchema ? "\n  \"$schema\": \"../\(Self.schemaFile)\"," : ""
        return [
            ("scenario.json", "{" + schema + scenario.dropFirst()), ("README.md", Self.readMe),
            ("playthroughs/expert.json", expert), ("playthroughs/novice.json", novice),
            ("playthroughs/unsafe.json", unsafe),
        ].map { ($0.0, Self.filled($0.1, id) + "\n") }
    }

    /// Returns a text with the id wherever a section sign stands.
    private static func filled(_ text: String, _ id: String) -> String {
        var filled = ""
        for scalar in text.unicodeScalars {
            if scalar == "§" { filled += id } else { filled.unicodeScalars.append(scalar) }
        }
        return filled
    }

    private static let readMe = """
        # §

        What the case is about, in two sentences.

        **Review status: draft.** No clinician has signed this case.

        ## Objectives

        What a learner can do afterward, and which decisions show it.

        ## Where each scored statement comes from

        | decision or criterion | source |
        |---|---|
        | … | … |

        ## What was simplified

        What a unit does that the case leaves out.

        ## Playthroughs

        `expert` earns full marks, `novice` lies in between, `unsafe` does harm. `simulate test §` plays them.
        """
}
