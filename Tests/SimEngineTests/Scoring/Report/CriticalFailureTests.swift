import Testing

@testable import SimEngine

@Suite("A critical failure fails a run whatever its points")
struct CriticalFailureTests {
    /// A case of one decision that comes back until it is right.
    private func again(_ decision: String, _ options: String) -> String {
        """
        "states": [
          { "id": "q", "ask": { "kind": "choice", "text": "What?", \(decision)
            "options": [ \(options) ] } },
          { "id": "back", "on": [ { "to": "q" } ] }, { "id": "end", "type": "final" } ]
        """
    }

    @Test("a critical decision fails by its first outcome only")
    func firstOutcome() throws {
        let options = """
            { "id": "no", "text": "No.", "correct": false, "to": "back" },
            { "id": "yes", "text": "Yes.", "correct": true, "to": "end" },
            { "id": "soso", "text": "Perhaps.", "credit": 0.1, "to": "back" }
            """
        var wrong = try Play(again(#""critical": true,"#, options))
        try wrong.answer("q", "no")
        try wrong.answer("q", "yes")
        #expect(wrong.criticalFailures == ["q"])
        #expect(!wrong.session.report().isPassed)
        var right = try Play(again(#""critical": true,"#, options))
        try right.answer("q", "soso")
        try right.answer("q", "no")
        try right.answer("q", "yes")
        #expect(right.criticalFailures == [])
        #expect(right.session.report().isPassed)
    }

    @Test("a critical decision fails by its time limit")
    func timeout() throws {
        var play = try Play(
            again(
                #""critical": true, "within": "10s", "to": "end","#,
                #"{ "id": "yes", "text": "Yes.", "correct": true }"#))
        try play.wait(11)
        #expect(play.criticalFailures == ["q"])
    }

    @Test("a critical option fails in any answer")
    func anyAnswer() throws {
        var play = try Play(
            again(
                "",
                """
                { "id": "yes", "text": "Yes.", "correct": true, "to": "back" },
                { "id": "no", "text": "No.", "correct": false, "critical": true, "to": "end" }
                """))
        try play.answer("q", "yes")
        try play.answer("q", "no")
        #expect(play.criticalFailures == ["q.no"])
        #expect(play.session.report().total.points == .one)
    }

    /// Orders of three steps, where b must come before c, critically; x is critical too.
    @Test(
        "a critical pair fails by order and by omission, a critical distractor by being placed",
        arguments: [
            (["a", "b", "c"], [String]()), (["b", "a", "c"], []), (["a", "c", "b"], ["q"]),
            (["a", "c"], ["q"]), (["a", "b", "c", "x"], ["q.x"]), (["x", "c", "b"], ["q", "q.x"]),
        ])
    func ordering(order: [String], failures: [String]) throws {
        let play = try Play(
            """
            "states": [
              { "id": "q", "ask": { "kind": "ordering", "text": "Order!", "to": "end",
                "steps": [ { "id": "a", "text": "A" }, { "id": "b", "text": "B" },
                  { "id": "c", "text": "C" } ],
                "distractors": [ { "id": "x", "text": "X", "critical": true } ],
                "precedence": ["a", "b"], "criticalPrecedence": ["b", "c"] } },
              { "id": "end", "type": "final" } ]
            """)
        var session = play.session
        let decision = play.machine.scenario.decisions[0]
        let placed = try order.map { name in
            OptionID(
                try #require(
                    decision.options.firstIndex {
                        play.machine.scenario.string($0.id) == name
                    }))
        }
        try session.apply(.answer(DecisionID(0), .options(placed)))
        let scenario = play.machine.scenario
        #expect(session.report().criticalFailures.map { $0.id(in: scenario) } == failures)
    }

    @Test("a critical act fails by being started, a critical criterion by any violation")
    func actsAndCriteria() throws {
        var play = try Play(
            """
            "acts": [ { "id": "touch", "text": "Touch", "critical": true },
              { "id": "ask", "text": "Ask" }, { "id": "leave", "text": "Leave" } ],
            "rubric": [ { "id": "askFirst", "first": "ask", "before": "touch", "critical": true,
              "domain": "ordering" } ],
            "states": [
              { "id": "room", "ask": { "kind": "act", "text": "Act.",
                "acts": ["touch", "ask", "leave"], "until": "done('leave')", "to": "end" } },
              { "id": "end", "type": "final" } ]
            """)
        try play.act("ask")
        #expect(play.criticalFailures == [])
        try play.act("touch")
        #expect(play.criticalFailures == ["touch"])
        var other = try Play(
            """
            "acts": [ { "id": "touch", "text": "Touch" }, { "id": "ask", "text": "Ask" } ],
            "rubric": [ { "id": "askFirst", "first": "ask", "before": "touch", "critical": true,
              "domain": "ordering" } ],
            "states": [
              { "id": "room", "ask": { "kind": "act", "text": "Act.", "acts": ["touch", "ask"],
                "until": "done('ask')", "to": "end" } },
              { "id": "end", "type": "final" } ]
            """)
        try other.act("touch")
        #expect(other.criticalFailures == ["askFirst"])
        try other.act("ask")
        #expect(!other.session.report().isPassed)
    }
}
