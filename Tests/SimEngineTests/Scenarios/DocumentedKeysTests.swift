import Testing

@testable import SimEngine

@Suite("docs/scenario-format.md names exactly the keys that the loader knows")
struct DocumentedKeysTests {
    /// The first headings of the reference tables, with the keys of the objects they describe.
    private static let tables: [(heading: String, keys: KeySet)] = [
        ("key of the case", .scenario),
        (
            "key of an advisory, review or patient",
            KeySet.advisory.union(.review).union(.patient)
        ),
        (
            "key of a tab, entry, column or trend",
            KeySet.chartTab.union(.chartEntry).union(.chartColumn).union(.chartTrend)
        ),
        ("key of an objective", .objective),
        ("key of a reference", .reference),
        ("key of a measure", .measure),
        (
            "key of a parameter, its value or a constraint",
            KeySet.parameter.union(.parameterValue).union(.constraint)
        ),
        ("key of a state", .state),
        ("key of a transition", .transition),
        ("key of an after, every or always", KeySet.delayed.union(.periodic).union(.invariant)),
        ("key of an effect", EffectVerb.keys),
        ("key of a decision", .decision),
        ("key of a route", .route),
        ("key of an option", .counselOption),
        ("key of a kind", Decision.Kind.allKeys.subtracting(.decision)),
        ("key of a chain, step or distractor", KeySet.chain.union(.step).union(.distractor)),
        ("key of a turn", .turn),
        ("key of a row, column, blank or span", KeySet.row.union(.blank).union(.element)),
        ("key of an act", .act),
        ("key of a criterion", .criterion),
        ("key of a template", Template.allKeys.subtracting(.criterion)),
    ]

    @Test("each reference table has the keys of its object, no more and no less", arguments: tables)
    func table(heading: String, keys: KeySet) throws {
        let page = try ProjectDocument("scenario-format.md")
        let cells = try #require(page.firstCells(ofTable: heading), "no table '\(heading)'")
        #expect(Set(cells) == Set(keys.keys.map { $0.word }))
        #expect(cells.count == Set(cells).count, "a key stands twice")
    }

    @Test("every table of keys is one of those compared with the loader")
    func noOtherTable() throws {
        let headings = try ProjectDocument("scenario-format.md").text
            .split(separator: "\n").filter { $0.hasPrefix("| key of ") }
        #expect(headings.count == Self.tables.count)
    }

    @Test("every key of the loader's key table is documented, comments included")
    func everyKey() throws {
        let page = try ProjectDocument("scenario-format.md")
        var documented = Set(Self.tables.flatMap { page.firstCells(ofTable: $0.heading) ?? [] })
        if page.text.contains("`\"$comment\"`") { documented.insert("$comment") }
        #expect(Set(Key.words).subtracting(documented) == [])
    }

    @Test("every function, domain, kind, judgment function and engine event is named")
    func closedLists() throws {
        let page = try ProjectDocument("scenario-format.md")
        for function in Function.allCases {
            #expect(page.text.contains("`\(function.name)("), "\(function.name)")
        }
        let words =
            Domain.allCases.map { $0.name } + JudgmentFunction.allCases.map { $0.name }
            + Decision.Kind.allCases.map { $0.name }
        for word in words { #expect(page.text.contains("`\(word)`"), "\(word)") }
        for event in EngineEvent.allCases {
            #expect(page.text.contains("| `\(event.word)."), "\(event.word)")
        }
    }

    @Test("the limits named are those of the loader")
    func limits() throws {
        let page = try ProjectDocument("scenario-format.md")
        #expect(Identifier.longest == 64)
        #expect(page.text.contains("at most 64\n  characters"))
        #expect(LeastDuration.longest.description == "5200w")
        #expect(page.text.contains("longest is `\"5200w\"`"))
        #expect(ExpressionLimits.length == 4096 && ExpressionLimits.nesting == 64)
        #expect(Instruction.stackLimit == 64)
        #expect(page.text.contains("4,096 bytes, nested 64 deep, 64 values at once"))
        #expect(JSONTree.longestText == 64 << 20 && JSONTree.deepestNesting == 512)
        #expect(page.text.contains("64 MiB of UTF-8, nested 512 deep"))
        #expect(Bounds.points.greatest == Decimal3(1_000_000))
        #expect(Fault.microstepLimit == 1000 && Fault.eventLimit == 10_000)
        #expect(Findings.limit == 1000)
        #expect(Scenario.mostCombinations == 100_000)
    }
}
