import Testing

@testable import SimEngine

@Suite("A report tells what was so, in words a learner has read")
struct HonestReportTests {
    /// Two boards, the second of which a run may never reach, and rules about both.
    private static let ward = """
        "objectives": { "id": "safe", "text": "Keeps the order.", "judgment": "take-action" },
        "acts": [ { "id": "wash", "text": "Wash hands", "takes": "10s" },
          { "id": "touch", "text": "Touch", "critical": true, "feedback": "Not yet." },
          { "id": "on", "text": "Go on" }, { "id": "stop", "text": "Stop" },
          { "id": "saline", "text": "Hang saline" }, { "id": "compare", "text": "Compare" } ],
        "rubric": [
          { "id": "r1", "first": "saline", "before": "compare", "domain": "ordering", "objectives": "safe" },
          { "id": "r2", "absent": "compare", "domain": "safety" },
          { "id": "r3", "absent": "touch", "domain": "safety", "critical": true },
          { "id": "r4", "exists": "saline", "min": 0, "max": 1, "domain": "ordering" },
          { "id": "r5", "every": "wash", "atMost": "1h", "domain": "timing" },
          { "id": "r6", "after": "shivering", "expect": "wash", "within": "60s", "domain": "timing" } ],
        "states": [
          { "id": "ward", "title": "The ward", "initial": "calm", "states": [
            { "id": "calm", "after": { "delay": "120s", "to": "shivering" } }, { "id": "shivering" } ],
            "ask": { "kind": "act", "text": "Act.", "acts": ["wash", "touch", "on", "stop"],
              "until": "done('on') or done('stop')", "routes": [ { "if": "done('stop')", "to": "end" } ],
              "to": "later" } },
          { "id": "later", "title": "Later", "ask": { "kind": "act", "text": "Act.",
            "acts": ["saline", "compare"], "until": "done('compare')", "to": "end" } },
          { "id": "end", "type": "final" } ]
        """

    private func words(_ report: FeedbackReport) -> [String] {
        TextReport(report).sections.flatMap { section in section.paragraphs.map { $0.text } }
    }

    @Test("what went well is only what was done, answered or refrained from")
    func strengths() throws {
        var play = try Play(Self.ward)
        try play.act("stop")
        let report = play.feedback()
        #expect(report.strengths == ["never \u{201C}Touch\u{201D}"])
        #expect(
            report.result[1]
                == "Of these, 3 points are for rules that this run never put to the test.")
        #expect(report.objectives.isEmpty && report.functions.isEmpty)
    }

    @Test("what was put to the test and kept is told")
    func tested() throws {
        var play = try Play(Self.ward)
        for act in ["wash", "on", "saline", "compare"] { try play.act(act) }
        let report = play.feedback()
        #expect(
            report.strengths == [
                "\u{201C}Hang saline\u{201D} before \u{201C}Compare\u{201D}",
                "never \u{201C}Touch\u{201D}",
                "\u{201C}Hang saline\u{201D} at most once",
                "\u{201C}Wash hands\u{201D} at least every 1 h",
            ])
        #expect(report.objectives.map { $0.score.words } == ["1 of 1 point"])
    }

    @Test(
        "no id of a state reaches the learner, and what a time counts from stands in the timeline")
    func ids() throws {
        var play = try Play(Self.ward)
        try play.wait(200)
        try play.act("stop")
        let report = play.feedback()
        #expect(!words(report).contains { $0.contains("shivering") || $0.contains("end\u{201D}") })
        #expect(
            report.timeline.map {
                TimeWords.clock($0.time) + " " + $0.what + ($0.due.map { ", " + $0 } ?? "")
            } == [
                "0:00 Situation: \u{201C}The ward\u{201D}",
                "2:00 Situation: a change during \u{201C}The ward\u{201D}",
                "3:00 \u{201C}Wash hands\u{201D} within 1 min after a change during \u{201C}The ward\u{201D}, by 3:00, 1 min from 2:00",
                "3:20 Stop",
            ])
        let miss = try #require(report.misses.first { $0.title.contains("within") })
        #expect(miss.details.first?.name == "What happened")
        #expect(miss.done[0].contains("did not come in time, by 3:00; a change during"))
    }

    @Test(
        "a state without a title is called by what the learner read on entering it",
        arguments: [
            #""text": "She shivers. It is cold.""#,
            #""enter": [ { "note": "n" }, { "say": "She shivers. Now.", "by": "patient" } ]"#,
        ])
    func narration(told: String) throws {
        var play = try Play(
            Self.ward.replacing(#"{ "id": "shivering" }"#, with: #"{ "id": "shivering", \#(told) }"#))
        try play.wait(200)
        try play.act("stop")
        let report = play.feedback()
        #expect(report.misses.contains { $0.title == "\u{201C}Wash hands\u{201D} within 1 min after \u{201C}She shivers\u{201D}" })
        #expect(report.timeline[1].what == "Situation: \u{201C}She shivers\u{201D}")
    }

    @Test("an act that fails a run and the rule against it are told once, the second by reference")
    func once() throws {
        var play = try Play(Self.ward)
        try play.act("touch")
        try play.act("stop")
        let report = play.feedback()
        #expect(report.failures.map { $0.title } == ["Touch", "never \u{201C}Touch\u{201D}"])
        #expect(report.failures[0].why == ["Not yet."])
        #expect(report.failures[1].details.map { $0.name } == ["Expected", "See"])
        #expect(report.failures[1].seeAlso == "\u{201C}Touch\u{201D}, above.")
        let miss = try #require(report.misses.first { $0.isCritical })
        #expect(miss.done.isEmpty && miss.seeAlso == "Critical failures, above.")
        #expect(miss.label == "Safety, 0 of 1 point")
    }

    @Test("pitfalls come with what was said, techniques together")
    func conversation() throws {
        var play = try Play(
            """
            "states": [
              { "id": "q", "ask": { "kind": "counsel", "text": "Talk.", "to": "end", "turns": [
                { "id": "one", "text": "Hm?", "options": [
                  { "id": "a", "text": "Ask.", "correct": true, "technique": "open-question" },
                  { "id": "b", "text": "Calm down.", "correct": false, "pitfall": "minimizes" } ] },
                { "id": "two", "text": "And?", "options": [
                  { "id": "c", "text": "Wait.", "correct": true, "technique": "waits" } ] } ] } },
              { "id": "end", "type": "final" } ]
            """)
        var good = play
        try good.answer("q", "a", "c")
        #expect(good.feedback().conversation == ["Techniques: open question, waits"])
        try play.answer("q", "b", "c")
        #expect(
            play.feedback().conversation == [
                "Pitfall, minimizes (at 0:00): \u{201C}Calm down.\u{201D}", "Technique: waits",
            ])
        var writer = JSONWriter()
        play.session.report().write(into: &writer, play.machine.scenario, seed: 1, attempt: nil)
        #expect(
            writer.text.contains(
                #""techniques":[{"name":"waits","decision":"q","option":"c","time":0}],"#
                    + #""pitfalls":[{"name":"minimizes","decision":"q","option":"b","time":0}]"#))
    }
}
