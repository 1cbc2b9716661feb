import Testing

@testable import SimEngine

@Suite("Possible points are fixed, not what happened to be asked")
struct PossiblePointsTests {
    /// A fork: giving up, which asks nothing more and states what it is worth, or going on.
    private func fork(_ top: String = "", given: String = "") -> String {
        """
        \(top) "states": [
          { "id": "fork", "ask": { "kind": "choice", "text": "Go on?", "options": [
            { "id": "stop", "text": "Stop.", "correct": true, "to": "stopped" },
            { "id": "go", "text": "Go on.", "credit": 0.25, "to": "more" } ] } },
          { "id": "more", "ask": { "kind": "choice", "text": "And now?", "points": 4,
            "domain": "safety", "to": "done", "options": [
              { "id": "yes", "text": "Yes.", "correct": true } ] } },
          { "id": "practice", "ask": { "kind": "choice", "text": "Once more?", "points": 9,
            "remedial": true, "to": "done", "options": [
              { "id": "yes", "text": "Yes.", "correct": true } ] } },
          { "id": "stopped", "type": "final" \(given) }, { "id": "done", "type": "final" } ]
        """
    }

    @Test("a short route cannot read 100 percent")
    func shortRoute() throws {
        var play = try Play(fork())
        try play.answer("fork", "stop")
        #expect(play.session.report().total == Score(points: .one, possible: Decimal3(5)))
    }

    @Test("a final state states what its ending is worth")
    func statedByEnding() throws {
        var play = try Play(fork(given: #", "possible": { "knowledge": 1 }"#))
        try play.answer("fork", "stop")
        #expect(play.session.report().total == Score(points: .one, possible: .one))
        var other = try Play(fork(given: #", "possible": { "knowledge": 1 }"#))
        try other.answer("fork", "go")
        try other.answer("more", "yes")
        #expect(
            other.session.report().total
                == Score(points: Decimal3(thousandths: 4250), possible: Decimal3(5)))
    }

    @Test("the case states it for every ending that does not")
    func statedByCase() throws {
        var play = try Play(
            fork(#""possible": { "knowledge": 1, "safety": 2 },"#))
        try play.answer("fork", "stop")
        let report = play.session.report()
        #expect(report.domains.map { $0.domain } == [.safety, .knowledge])
        #expect(report.total.possible == Decimal3(3))
    }

    @Test("a remedial item has a line of its own")
    func remedial() throws {
        let text = fork().replacing(#""to": "more" }"#, with: #""to": "practice" }"#)
        var play = try Play(text)
        try play.answer("fork", "go")
        try play.answer("practice", "yes")
        let report = play.session.report()
        #expect(
            report.total == Score(points: Decimal3(thousandths: 250), possible: Decimal3(5)))
        #expect(report.remedial == Score(points: Decimal3(9), possible: Decimal3(9)))
    }

    @Test("a board gives no points")
    func board() throws {
        var play = try Play(
            """
            "acts": [ { "id": "wash", "text": "Wash hands" } ],
            "rubric": [ { "id": "washed", "exists": "wash", "domain": "safety" } ],
            "states": [
              { "id": "room", "ask": { "kind": "act", "text": "Act.", "acts": ["wash"], "points": 7,
                "until": "done('wash')", "to": "end" } },
              { "id": "end", "type": "final" } ]
            """)
        try play.act("wash")
        let report = play.session.report()
        #expect(report.total == Score(points: .one, possible: .one))
        #expect(report.items.count == 1)
        #expect(report.isPassed)
    }
}
