import Testing

@testable import SimEngine

@Suite("Events are resolved to what they are about")
struct EventReaderTests {
    private static let more = """
        "acts":[{"id":"vitals","text":"Check."}],
        "patient":{"chart":[{"id":"labs","title":"Labs","text":"Normal."}]}
        """

    private func descriptors(_ event: String) throws -> [EventDescriptor] {
        let state = """
            {"id":"s","ask":{"id":"d","kind":"numeric","full":1},"on":{"event":"\(event)"}}
            """
        return try CaseText.scenario(state, Self.more).states[0].transitions[0].events
    }

    @Test(
        "names of the engine",
        arguments: [
            ("*", EventDescriptor.any), ("answer", .answer(nil, nil)),
            ("answer.d", .answer(DecisionID(0), nil)),
            ("answer.d.none", .answer(DecisionID(0), AnswerLevel.none)),
            ("timeout", .timeout(nil)), ("timeout.d", .timeout(DecisionID(0))),
            ("act", .act(nil, onlyInterrupted: false)),
            ("act.vitals", .act(ActID(0), onlyInterrupted: false)),
            ("act.vitals.interrupted", .act(ActID(0), onlyInterrupted: true)),
            ("done", .done(nil)), ("done.state", .done(nil)), ("done.state.s", .done(StateID(0))),
            ("error", .error), ("error.execution", .error), ("error.*", .error),
            ("chart", .chart(nil)), ("chart.labs", .chart(ChartTabID(0))),
            ("named", .named(EventNameID(0))), ("named.*", .named(EventNameID(0))),
            ("acting", .named(EventNameID(0))), ("dones.state", .named(EventNameID(0))),
        ])
    func resolves(event: String, expected: EventDescriptor) throws {
        #expect(try descriptors(event) == [expected])
    }

    @Test("several may stand in one string")
    func splits() throws {
        #expect(
            try descriptors("  foo  foo.bar act.vitals ") == [
                .named(EventNameID(0)), .named(EventNameID(1)),
                .act(ActID(0), onlyInterrupted: false),
            ])
    }

    @Test(
        "what no one raises is told",
        arguments: [
            ("answer.d.ful", "SIM0111"), ("answer.d.full.x", "SIM0111"), ("answer.x", "SIM0103"),
            ("timeout.d.x", "SIM0111"), ("act.x", "SIM0102"), ("act.vitals.done", "SIM0111"),
            ("done.invoke", "SIM0111"), ("done.state.x", "SIM0104"), ("error.x", "SIM0111"),
            ("chart.x", "SIM0109"), ("a..b", "SIM0130"), (".a", "SIM0130"), ("a.", "SIM0130"),
            ("a*", "SIM0130"), ("ä", "SIM0130"), ("   ", "SIM0130"), ("a.*.b", "SIM0130"),
        ])
    func refuses(event: String, code: String) {
        let state = """
            {"id":"s","ask":{"id":"d","kind":"numeric","full":1,"points":0},
            "on":{"event":"\(event)"}}
            """
        #expect(CaseText.codes(state, Self.more) == [code])
    }

    @Test("without 'event' a transition is eventless")
    func readsEventless() throws {
        let scenario = try CaseText.scenario(#"{"id":"a","on":{"to":"b"}},{"id":"b"}"#)
        #expect(scenario.states[0].transitions[0].events.isEmpty)
    }

    @Test("a place inside a string with escapes is exact")
    func placesInsideEscapes() {
        let text = CaseText.text(#"{"id":"s","on":{"event":"f\u006Fo b\u0061r. x"}}"#)
        #expect(DiagnosticFixtures.found(text) == ["SIM0130@2:45"])
    }
}
