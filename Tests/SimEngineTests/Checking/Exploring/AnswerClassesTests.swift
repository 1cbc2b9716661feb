import Testing

@testable import SimEngine

/// Of every kind of decision, the answers that are tried stand for all that there are.
@Suite struct AnswerClassesTests {
    private static let decisions: [(kind: String, ask: String)] = [
        (
            "choice",
            #"""
            "kind": "choice", "options": [ { "id": "x", "text": "X", "correct": true }, { "id": "y", "text": "Y", "credit": 0.5 }, { "id": "z", "text": "Z" } ]
            """#
        ),
        (
            "multiple",
            #"""
            "kind": "multiple", "options": [ { "id": "x", "text": "X", "correct": true }, { "id": "y", "text": "Y", "correct": true }, { "id": "z", "text": "Z" }, { "id": "c",
            "text": "C", "critical": true } ]
            """#
        ),
        (
            "multiple of two",
            #"""
            "kind": "multiple", "choose": 2, "options": [ { "id": "x", "text": "X", "correct": true }, { "id": "y", "text": "Y", "correct": true }, { "id": "z", "text": "Z" },
            { "id": "c", "text": "C" } ]
            """#
        ),
        (
            "all or nothing",
            #"""
            "kind": "multiple", "scoring": "allOrNothing", "options": [ { "id": "x", "text": "X", "correct": true }, { "id": "y", "text": "Y" }, { "id": "z", "text": "Z" } ]
            """#
        ),
        (
            "ordering",
            #"""
            "kind": "ordering", "steps": [ { "id": "w", "text": "W" }, { "id": "x", "text": "X" }, { "id": "y", "text": "Y" }, { "id": "z", "text": "Z" } ],
            "distractors": [ { "id": "d", "text": "D", "critical": true } ]
            """#
        ),
        (
            "ordering with a critical pair",
            #"""
            "kind": "ordering", "steps": [ { "id": "w", "text": "W" }, { "id": "x", "text": "X" }, { "id": "y", "text": "Y" }, { "id": "z", "text": "Z" } ], "precedence": [["w",
            "x"], ["x", "z"]], "criticalPrecedence": ["w", "z"]
            """#
        ),
        (
            "ordering by edits",
            #"""
            "kind": "ordering", "scoring": "edit", "steps": [ { "id": "w", "text": "W" }, { "id": "x", "text": "X" }, { "id": "y", "text": "Y" }, { "id": "z", "text": "Z" } ],
            "distractors": [ { "id": "d", "text": "D" } ]
            """#
        ),
        (
            "numeric",
            #"""
            "kind": "numeric", "full": [2, 3], "partial": [1, 5], "unit": "mL", "units": [ "L", "mL" ]
            """#
        ),
        (
            "numeric on one side",
            #"""
            "kind": "numeric", "full": [2, 3], "partial": [2, 5]
            """#
        ),
        (
            "counsel",
            #"""
            "kind": "counsel", "turns": [ { "id": "u", "options": [ { "id": "x", "text": "X", "correct": true }, { "id": "y", "text": "Y", "then": "end" }, { "id": "z", "text": "Z",
            "credit": 0.5 } ] }, { "id": "t", "options": [ { "id": "p", "text": "P", "correct": true }, { "id": "q", "text": "Q", "critical": true } ] } ]
            """#
        ),
        (
            "matrix",
            #"""
            "kind": "matrix", "perRow": "any", "columns": [ { "id": "c", "text": "C" }, { "id": "d", "text": "D" } ], "rows": [ { "id": "r", "text": "R", "correct": "c" },
            { "id": "s", "text": "S", "correct": ["c", "d"] } ]
            """#
        ),
        (
            "cloze",
            #"""
            "kind": "cloze", "scoring": "rationale", "sentence": "[x] by [y].", "blanks": [ { "id": "x", "options": [ { "id": "x0", "text": "A", "correct": true }, { "id": "x1",
            "text": "B" } ] }, { "id": "y", "options": [ { "id": "y0", "text": "C", "correct": true }, { "id": "y1", "text": "D", "critical": true } ] } ]
            """#
        ),
        (
            "highlight",
            #"""
            "kind": "highlight", "passage": "One two three four.", "spans": [ { "id": "x", "text": "One", "correct": true }, { "id": "y", "text": "two", "correct": true },
            { "id": "z", "text": "three" } ]
            """#
        ),
        (
            "bowtie",
            #"""
            "kind": "bowtie", "condition": [ { "id": "c0", "text": "A", "correct": true }, { "id": "c1", "text": "B" } ], "actions": [ { "id": "a0", "text": "C", "correct": true },
            { "id": "a1", "text": "D", "correct": true }, { "id": "a2", "text": "E", "critical": true } ], "parameters": [ { "id": "p0", "text": "F", "correct": true },
            { "id": "p1", "text": "G", "correct": true }, { "id": "p2", "text": "H" } ]
            """#
        ),
    ]

    @Test(arguments: decisions)
    func `every level with its best and least credit, and every critical failure, is among them`(kind: String, ask: String) throws {
        let machine = try Play.machine(#""states": [ { "id": "q", "ask": { \#(ask), "to": "end" } }, { "id": "end", "type": "final" } ]"#)
        let id = DecisionID(0)
        let facts = Interpreter(machine, machine.scenario.drawn(seed: 0)).snapshot.facts
        let classes = AnswerClasses(id, facts, ExploredModel(machine, Slice(everythingOf: machine.scenario)))
        #expect(classes.isComplete)
        let all = NaiveAnswers(machine, id, facts).all
        let tried = classes.responses
        #expect(outcomes(tried, machine) == outcomes(all, machine))
        #expect(tried.count <= all.count || kind.hasPrefix("numeric"))
        for response in tried {
            var session = Session(machine, seed: 1, mode: .practice)
            #expect(throws: Never.self, "\(response)") { try session.apply(.answer(id, response)) }
        }
    }

    /// For each level, with and without critical failure: the best and the least credit.
    ///
    /// What a run with a critical failure earns least is of no interest, since it never passes.
    private func outcomes(_ responses: [Response], _ machine: Machine) -> [String: [Int64]] {
        var found: [String: [Int64]] = [:]
        for response in responses {
            let decision = machine.scenario.decisions[0]
            let credit = decision.credit(for: response) { _ in true }
            var isCritical = decision.judgment(of: response)?.violatesCriticalPair == true
            for option in decision.options.indices where decision.options[option].isCritical {
                isCritical = isCritical || response.includes(OptionID(option))
            }
            let key = "\(AnswerLevel(credit).name) \(isCritical)"
            let points = credit.points(of: Decimal3(100)).thousandths
            let known = found[key] ?? [isCritical ? 0 : points, points]
            found[key] = [min(known[0], points), max(known[1], points)]
        }
        return found
    }
}
