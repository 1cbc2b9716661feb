import Testing

@testable import SimEngine

@Suite("The timeline puts what happened beside when it was due")
struct TimelineTests {
    private func play() throws -> Play {
        try Play(
            """
            "acts": [ { "id": "wash", "text": "Wash hands", "takes": "10s" },
              { "id": "touch", "text": "Touch" }, { "id": "leave", "text": "Leave" } ],
            "rubric": [ { "id": "rule", "text": "Clean hands", "domain": "timing",
              "after": "touch", "expect": "wash", "within": "5s", "partial": "15s" } ],
            "states": [
              { "id": "q", "ask": { "kind": "choice", "text": "Ready?", "within": "30s",
                "to": "room", "options": [ { "id": "yes", "text": "Yes.", "correct": true } ] } },
              { "id": "room", "ask": { "kind": "act", "text": "Act.",
                "acts": ["wash", "touch", "leave"], "until": "done('leave')", "to": "end" } },
              { "id": "end", "type": "final" } ]
            """)
    }

    private func lines(_ play: Play) -> [String] {
        play.feedback().timeline.map {
            TimeWords.clock($0.time) + " " + $0.what + " | " + ($0.due ?? "") + " | "
                + ($0.verdict ?? "")
        }
    }

    @Test("acts, answers and judged times come in order")
    func inOrder() throws {
        var play = try play()
        try play.wait(20)
        try play.answer("q", "yes")
        try play.act("touch")
        try play.act("wash")
        try play.act("leave")
        #expect(
            lines(play) == [
                "0:20 Ready? | 0:30 | full credit", "0:20 Touch |  | ",
                "0:20 Wash hands (10 s) |  | ", "0:30 Leave |  | ",
                "0:30 Clean hands | by 0:25, 5 s from 0:20 | some credit",
            ])
    }

    @Test("what was taken back is left out")
    func takenBack() throws {
        var play = try play()
        try play.answer("q", "yes")
        try play.act("touch")
        try play.act("wash")
        try play.session.apply(.back)
        try play.session.apply(.back)
        try play.act("leave")
        #expect(lines(play) == ["0:00 Ready? | 0:30 | full credit", "0:00 Leave |  | "])
        #expect(play.feedback().result.contains("You went back 2 times."))
    }

    @Test("a time limit that passed is told")
    func timeLimit() throws {
        var play = try play()
        try play.wait(31)
        #expect(lines(play) == ["0:30 Ready? | 0:30 | time limit passed"])
    }
}
