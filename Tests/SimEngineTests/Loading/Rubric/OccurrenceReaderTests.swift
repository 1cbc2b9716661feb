import Testing

@testable import SimEngine

@Suite("A criterion's name means one thing")
struct OccurrenceReaderTests {
    private static let states = """
        {"id":"ask","ask":{"kind":"choice","points":0,
        "options":[{"id":"yes","text":"Y","correct":true}]},
        "on":{"event":"bell.ring","to":"ward"},"enter":{"raise":"alarm.high"}},{"id":"ward"}
        """
    private static let more = #""acts":[{"id":"vitals","text":"Check."}],"events":["pager"]"#

    private func loaded(_ name: String, more: String = Self.more) -> Loaded {
        Loader.load(
            CaseText.text(
                Self.states,
                #"\#(more),"rubric":[{"id":"c","domain":"safety","exists":"\#(name)"}]"#))
    }

    @Test(
        "an act, a state, an option, or else an event",
        arguments: [
            ("vitals", Occurrence.act(ActID(0))), ("ward", .entered(StateID(1))),
            ("ask.yes", .chosen(DecisionID(0), OptionID(0))),
            ("pager", .event(.named(EventNameID(0)))),
            ("alarm.high", .event(.named(EventNameID(1)))),
            ("bell.ring", .event(.named(EventNameID(2)))),
            ("alarm", .event(.named(EventNameID(3)))), ("bell", .event(.named(EventNameID(3)))),
            ("pager.doctor", .event(.named(EventNameID(3)))),
            ("answer.ask.full", .event(.answer(DecisionID(0), .full))),
            ("act.vitals.interrupted", .event(.act(ActID(0), onlyInterrupted: true))),
        ])
    func resolves(name: String, expected: Occurrence) throws {
        let scenario = try #require(loaded(name).scenario)
        guard case .exists(let found, 1, nil) = scenario.rubric[0].rule else { return }
        #expect(found == expected)
    }

    @Test(
        "what is none of them is told",
        arguments: [
            ("vital", "SIM0110"), ("ask.no", "SIM0105"), ("al", "SIM0110"), ("answer.x", "SIM0103"),
            ("a b", "SIM0130"), ("error.x", "SIM0111"), ("alarm.higher", "SIM0110"),
        ])
    func refuses(name: String, code: String) {
        #expect(loaded(name).diagnostics.map { $0.code } == [code])
    }

    @Test("a name that is two things is told", arguments: ["vitals", "ward", "ask.yes"])
    func refusesClashes(name: String) {
        let more = #""acts":[{"id":"vitals","text":"Check."}],"events":["pager","\#(name)"]"#
        #expect(loaded(name, more: more).diagnostics.map { $0.code } == ["SIM0132"])
    }

    @Test("an option of a decision called like the engine's events is told", arguments: ["chart.labs", "act.vitals"])
    func refusesEngineNames(name: String) {
        let word = name.prefix { $0 != "." }
        let text = CaseText.text(
            #"{"id":"s","ask":{"id":"\#(word)","kind":"choice","points":0,"options":[{"id":"labs","text":"L","correct":true},{"id":"vitals","text":"V"}]}}"#,
            #""acts":[{"id":"vitals","text":"Check."}],"patient":{"chart":[{"id":"labs","title":"L","text":"None."}]},"rubric":[{"id":"c","domain":"safety","exists":"\#(name)"}]"#)
        #expect(Loader.load(text).diagnostics.filter { $0.severity == .error }.map { $0.code } == ["SIM0132"])
    }
}
