import Testing

@testable import SimEngine

@Suite("Criteria are put into words")
struct PhrasebookTests {
    /// A room with two acts and one criterion.
    private func play(_ criterion: String) throws -> Play {
        try Play(
            """
            "acts": [ { "id": "wash", "text": "Wash hands", "takes": "10s" },
              { "id": "touch", "text": "Touch" }, { "id": "leave", "text": "Leave" } ],
            "rubric": [ { "id": "rule", "domain": "safety", \(criterion) } ],
            "states": [
              { "id": "room", "title": "The room", "ask": { "kind": "act", "text": "Act.",
                "acts": ["wash", "touch", "leave"], "until": "done('leave')", "to": "end" } },
              { "id": "end", "type": "final" } ]
            """)
    }

    @Test(
        "what is expected",
        arguments: [
            (#""exists": "wash""#, "“Wash hands” at least once"),
            (#""exists": "wash", "min": 2"#, "“Wash hands” at least 2 times"),
            (#""exists": "wash", "min": 1, "max": 1"#, "“Wash hands” exactly once"),
            (#""exists": "wash", "min": 2, "max": 3"#, "“Wash hands” from 2 to 3 times"),
            (#""absent": "touch""#, "never “Touch”"),
            (#""first": "wash", "before": "touch""#, "“Wash hands” before “Touch”"),
            (
                #""after": "touch", "expect": "wash", "within": "90s""#,
                "“Wash hands” within 1 min 30 s after “Touch”"
            ),
            (
                #""after": "touch", "expect": "wash", "within": "90s", "notBefore": "5s""#,
                "“Wash hands” not before 5 s and within 1 min 30 s after “Touch”"
            ),
            (#""after": "room", "expect": "wash""#, "“Wash hands” after “The room”"),
            (#""every": "wash", "atMost": "1min""#, "“Wash hands” at least every 1 min"),
            (#""never": "touch", "unless": "done('wash')""#, "“Touch” only when it is allowed"),
            (#""after": "end", "expect": "wash""#, "“Wash hands” after an ending"),
            (#""always": "time() < 9s""#, "Safety: a rule of the case"),
        ])
    func expectation(criterion: String, words: String) throws {
        let play = try play(criterion)
        let phrases = Phrasebook(play.machine.scenario, play.session.snapshot.facts)
        #expect(phrases.title(CriterionID(0)) == words)
    }

    @Test(
        "what came instead",
        arguments: [
            (#""exists": "wash""#, ["touch"], "“Wash hands” never"),
            (#""exists": "wash", "min": 2"#, ["wash"], "“Wash hands” once"),
            (#""absent": "touch""#, ["wash", "touch"], "“Touch” at 0:10"),
            (
                #""first": "wash", "before": "touch""#, ["touch"],
                "“Touch” began at 0:00, before “Wash hands” was done"
            ),
            (
                #""after": "touch", "expect": "wash", "within": "9s""#, ["touch", "wash"],
                "“Wash hands” did not come in time, by 0:09; “Touch” at 0:00"
            ),
            (
                #""after": "touch", "expect": "wash", "within": "5s", "partial": "15s""#,
                ["touch", "wash"], "“Wash hands” came after 10 s; “Touch” at 0:00"
            ),
            (
                #""after": "touch", "expect": "wash", "within": "1h", "notBefore": "5s""#,
                ["touch", "wash"],
                "“Wash hands” began too early, at 0:00; “Touch” at 0:00"
            ),
            (
                #""every": "touch", "atMost": "5s""#, ["wash"],
                "no “Touch” for more than 5 s from 0:00"
            ),
            (#""never": "touch", "unless": "done('wash')""#, ["touch"], "“Touch” began at 0:00"),
            (#""always": "time() < 9s""#, ["wash"], "not kept at 0:10"),
        ])
    func outcome(criterion: String, acts: [String], words: String) throws {
        var play = try play(criterion)
        for act in acts + ["leave"] { try play.act(act) }
        let miss = try #require(play.feedback().misses.first)
        #expect(miss.done.first == words)
    }
}
