import Testing

@testable import SimEngine

@Suite("What is raised is listened to, and what is listened to can happen")
struct EventUseTests {
    private func inside(_ state: String, _ more: String = "", rubric: String = "") -> String {
        let criterion = rubric.isEmpty ? "" : "\"rubric\": { \"id\": \"c\", \"domain\": \"safety\", \(rubric) }, "
        return criterion + """
            \(more)"states": [ { "id": "s"\(state) }, { "id": "end", "type": "final" } ]
            """
    }

    @Test(
        "raised or sent, and not heard",
        arguments: [
            ", \"enter\": { \"raise\": \"help.now\" }, \"on\": { \"to\": \"end\" }",
            ", \"enter\": { \"send\": \"help.now\", \"after\": \"5s\" }, \"on\": { \"event\": \"help.later\", \"to\": \"end\" }",
            ", \"enter\": { \"raise\": \"help.now\" }, \"on\": { \"event\": \"helpful\", \"to\": \"end\" }",
        ])
    func unheard(state: String) throws {
        #expect(try CheckedText.places("SIM0368", inside(state)) == ["\"help.now\""])
    }

    @Test(
        "heard by a prefix, by everything, or by the rubric",
        arguments: [
            (", \"enter\": { \"raise\": \"help.now\" }, \"on\": { \"event\": \"help\", \"to\": \"end\" }", ""),
            (", \"enter\": { \"raise\": \"help.now\" }, \"on\": { \"event\": \"*\", \"to\": \"end\" }", ""),
            (", \"enter\": { \"raise\": \"help.now\" }, \"on\": { \"event\": \"x help.now.*\", \"to\": \"end\" }", ""),
            (", \"enter\": { \"raise\": \"help.now\" }, \"on\": { \"to\": \"end\" }", "\"exists\": \"help.now\""),
        ])
    func heard(state: String, rubric: String) throws {
        #expect(try CheckedText.places("SIM0368", inside(state, rubric: rubric)) == [])
    }

    @Test("an event from outside that nothing hears")
    func outside() throws {
        let state = ", \"on\": { \"event\": \"family.calls\", \"to\": \"end\" }"
        #expect(try CheckedText.places("SIM0375", inside(state, "\"events\": [\"family.calls\", \"alarm\"], ")) == ["\"alarm\""])
        #expect(try CheckedText.places("SIM0375", inside(state, "\"events\": \"family.calls\", ")) == [])
    }

    private static let ask = "\"kind\": \"choice\", \"why\": \"So.\", \"options\": [ { \"id\": \"a\", \"text\": \"This\", \"correct\": true }, { \"id\": \"b\", \"text\": \"That\" } ]"

    @Test(
        "listened to, and never happening",
        arguments: [
            (", \"on\": { \"event\": \"help\", \"to\": \"end\" }", "", "\"help\""),
            (", \"ask\": { \(ask), \"to\": \"end\" }, \"on\": { \"event\": \"answer.s.partial\", \"to\": \"end\" }", "", "\"answer.s.partial\""),
            (", \"ask\": { \(ask), \"to\": \"end\" }, \"on\": { \"event\": \"timeout.s\", \"to\": \"end\" }", "", "\"timeout.s\""),
            (", \"ask\": { \(ask), \"routes\": { \"if\": \"timeout\", \"to\": \"end\" }, \"to\": \"end\" }", "", "\"timeout\""),
            (", \"ask\": { \(ask), \"routes\": { \"if\": \"partial\", \"to\": \"end\" }, \"to\": \"end\" }", "", "\"partial\""),
            (", \"on\": { \"event\": \"done.state.s\", \"to\": \"end\" }", "", "\"done.state.s\""),
            (", \"on\": { \"event\": \"help go\", \"to\": \"end\" }, \"enter\": { \"raise\": \"go\" }", "", "\"help go\""),
            (", \"on\": { \"to\": \"end\" }", "\"exists\": \"alarm\"", "c"),
        ])
    func impossible(state: String, rubric: String, place: String) throws {
        // A criterion can name an event only where something else knows it.
        let more = rubric.isEmpty ? "" : "\"acts\": { \"id\": \"x\", \"text\": \"X\", \"do\": { \"note\": \"n\" } }, "
        let known = rubric.isEmpty ? state : ", \"on\": [ { \"event\": \"alarm\", \"to\": \"end\" }, { \"to\": \"end\" } ]"
        let found = try CheckedText.places("SIM0369", inside(known, more, rubric: rubric))
        #expect(found == (rubric.isEmpty ? [place] : [place, "\"alarm\""]))
    }

    @Test(
        "listened to, and possible",
        arguments: [
            ", \"on\": { \"event\": \"family.calls\", \"to\": \"end\" }", ", \"on\": { \"event\": \"family\", \"to\": \"end\" }",
            ", \"ask\": { \(ask), \"within\": \"9s\", \"to\": \"end\" }, \"on\": { \"event\": \"timeout.s answer.s.full answer.s.none\", \"to\": \"end\" }",
            ", \"states\": [ { \"id\": \"i\", \"on\": { \"to\": \"f\" } }, { \"id\": \"f\", \"type\": \"final\" } ], \"on\": { \"event\": \"done.state.s\", \"to\": \"end\" }",
            ", \"on\": { \"event\": \"error.execution chart act\", \"to\": \"end\" }",
        ])
    func possible(state: String) throws {
        #expect(try CheckedText.places("SIM0369", inside(state, "\"events\": \"family.calls\", ")) == [])
    }

    @Test(
        "a bare statechart leaves all its events to come from outside; one that raises or declares one does not",
        arguments: [("", "", 0), ("", "\"events\": \"call\", ", 1), (", \"enter\": { \"raise\": \"call\" }", "", 1)])
    func bare(enter: String, more: String, count: Int) throws {
        let state = ", \"on\": [ { \"event\": \"call\", \"to\": \"end\" }, { \"event\": \"leave\", \"to\": \"end\" } ]" + enter
        #expect(try CheckedText.places("SIM0369", inside(state, more)).count == count)
    }

    @Test(
        "which results a decision can have",
        arguments: [
            ("\"kind\": \"multiple\", \"options\": [ { \"id\": \"a\", \"text\": \"A\", \"correct\": true }, { \"id\": \"b\", \"text\": \"B\" } ]", false),
            ("\"kind\": \"multiple\", \"options\": [ { \"id\": \"a\", \"text\": \"A\", \"correct\": true }, { \"id\": \"b\", \"text\": \"B\", \"correct\": true }, { \"id\": \"c\", \"text\": \"C\" } ]", true),
            ("\"kind\": \"numeric\", \"full\": [1, 2]", false), ("\"kind\": \"numeric\", \"full\": [1, 2], \"partial\": [0, 4]", true),
            ("\"kind\": \"ordering\", \"steps\": [ { \"id\": \"a\", \"text\": \"A\" }, { \"id\": \"b\", \"text\": \"B\" } ]", false),
            ("\"kind\": \"ordering\", \"steps\": [ { \"id\": \"a\", \"text\": \"A\" }, { \"id\": \"b\", \"text\": \"B\" }, { \"id\": \"c\", \"text\": \"C\" } ]", true),
        ])
    func levels(ask: String, hasPartial: Bool) throws {
        let state = ", \"ask\": { \(ask), \"routes\": { \"if\": \"partial\", \"to\": \"end\" }, \"to\": \"end\" }"
        #expect(try CheckedText.places("SIM0369", inside(state)).isEmpty == hasPartial)
    }
}
