import Testing

@testable import SimEngine

@Suite("Feedback on several parts says of each what was right, wrong and missed")
struct PartsFeedbackTests {
    private func session(after count: Int, _ answer: String) throws -> Session {
        var session = Session(try AttemptFixtures.forms(), seed: 1, mode: .practice)
        for text in PartsSessionTests.right.prefix(count) + [#"{"answer": \#(answer)}"#] {
            try session.apply(
                try InputCodec.read(try JSONTree.parse(Array(text.utf8)), 0, in: session))
        }
        return session
    }

    /// What was chosen, as `+ right` or `- wrong` with the author's words, and what was missed.
    @Test(
        "each element has its line",
        arguments: [
            (
                0, #"["warm", "snores"]"#,
                [
                    "+ snores, with pauses of ten seconds | Pauses tell more than any number.",
                    "- hands are warm | Warm hands are a good sign.",
                ], ["Saturation 91 % \u{2013} It falls late."]
            ),
            (
                0, "[]", [],
                [
                    "snores, with pauses of ten seconds \u{2013} Pauses tell more than any number.",
                    "Saturation 91 % \u{2013} It falls late.",
                ]
            ),
            (
                1, #"{"snoring": "expected", "sleepy": "expected", "ring": "unrelated"}"#,
                [
                    "- Snoring with pauses: Expected after sedation | The airway is closing.",
                    "+ Wakes when spoken to: Expected after sedation",
                    "+ A mark where her ring was: Has nothing to do with it | Rings are taken off before.",
                ], ["Snoring with pauses: Needs action now"]
            ),
            (
                2, #"{"blanket": ["opens", "wakes"], "rub": "opens", "chin": "opens", "voice": "wakes"}"#,
                [
                    "+ Lifting her chin: Opens the airway", "+ Calling her name: Makes her breathe",
                    "+ Rubbing her shoulder and lifting her jaw: Opens the airway",
                    "- A second blanket: Opens the airway | It keeps her warm, and nothing more.",
                    "- A second blanket: Makes her breathe",
                ], ["Rubbing her shoulder and lifting her jaw: Makes her breathe"]
            ),
            (
                3, #"{"risk": "fever", "first": "pauses", "second": "falling"}"#,
                ["- fever | Nothing points to it.", "+ pauses in breathing", "+ a falling saturation"],
                ["too little oxygen"]
            ),
            (
                4, #"{"condition": "obstruction", "actions": ["water", "jaw"], "parameters": ["breaths", "oxygen"]}"#,
                [
                    "+ A closing airway", "+ Lift her jaw", "- Give her water | She cannot swallow safely.",
                    "+ Breaths", "+ SpO2",
                ], ["Call for help"]
            ),
        ])
    func lines(after count: Int, answer: String, chosen: [String], missed: [String]) throws {
        let feedback = try #require(try session(after: count, answer).scene().feedback)
        let lines = feedback.chosen.map { line in
            (line.isRight == true ? "+ " : "- ") + line.text + (line.feedback.map { " | " + $0 } ?? "")
        }
        #expect(lines == chosen)
        #expect(feedback.missed == missed)
    }

    @Test("a critical span, or option of a blank or bowtie, is a critical failure")
    func critical() throws {
        let answers = [
            (0, #"["fasting"]"#, ["note.fasting"]),
            (3, #"{"risk": "fever", "first": "pauses", "second": "falling"}"#, ["reason.fever"]),
            (
                4, #"{"condition": "faint", "actions": ["water", "legs"], "parameters": ["breaths", "oxygen"]}"#,
                ["plan.water"]
            ),
        ]
        for (count, answer, expected) in answers {
            let session = try session(after: count, answer)
            let failures = session.report().criticalFailures.map { $0.id(in: session.machine.scenario) }
            #expect(failures == expected)
        }
    }

    @Test("the report tells what was chosen, what was expected, and why")
    func report() throws {
        let session = try session(
            after: 1, #"{"snoring": "expected", "sleepy": "expected", "ring": "unrelated"}"#)
        let report = FeedbackReport(
            session.machine, session.snapshot.facts, session.snapshot.monitor, session.log, session.report())
        let finding = try #require(report.misses.first)
        #expect(
            finding.done == [
                "\u{201C}Snoring with pauses: Expected after sedation\u{201D} (not right)",
                "\u{201C}Wakes when spoken to: Expected after sedation\u{201D} (right)",
                "\u{201C}A mark where her ring was: Has nothing to do with it\u{201D} (right)",
            ])
        #expect(finding.expected == ["\u{201C}Snoring with pauses: Needs action now\u{201D}"])
        #expect(finding.why.last == "\u{201C}Snoring with pauses: Expected after sedation\u{201D}: The airway is closing.")
        #expect(report.misses.contains { $0.title == "\u{201C}Snoring with pauses: Needs action now\u{201D} at least once" } == false)
    }

    @Test("where time ran out, the report tells all that was expected")
    func timedOut() throws {
        var session = try session(after: 0, #"["snores", "saturation"]"#)
        try session.apply(.wait(600_000))
        let report = FeedbackReport(
            session.machine, session.snapshot.facts, session.snapshot.monitor, session.log, session.report())
        #expect(report.misses.first?.expected.count == 3)
    }
}
