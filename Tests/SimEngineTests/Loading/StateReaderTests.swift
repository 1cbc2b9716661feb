import Testing

@testable import SimEngine

@Suite("States are entered where their author says")
struct StateReaderTests {
    /// Inside of a compound state, and the name of the child it enters.
    @Test(
        "a compound state without 'initial' enters its first real child",
        arguments: [
            (#""states":[{"id":"a"},{"id":"b"}]"#, "a"),
            (#""states":[{"id":"h","type":"history","default":"b"},{"id":"b"}]"#, "b"),
            (#""initial":"b","states":[{"id":"a"},{"id":"b"}]"#, "b"),
            (#""initial":"c","states":[{"id":"a"},{"id":"b","states":[{"id":"c"}]}]"#, "c"),
        ])
    func entersFirstChild(inside: String, child: String) throws {
        let scenario = try CaseText.scenario(#"{"id":"top",\#(inside)}"#)
        let entered = scenario.states[0].initial.map { scenario.string(scenario.states[$0.int].id) }
        #expect(entered == [child])
    }

    @Test("the case starts in its first state, or where 'initial' says")
    func startsTheCase() throws {
        let states = #"{"id":"a"},{"id":"b"}"#
        #expect(try CaseText.scenario(states).initial == [StateID(0)])
        #expect(try CaseText.scenario(states, #""initial":"b""#).initial == [StateID(1)])
    }

    @Test("a history may default to any state inside its parent, but not to itself")
    func defaultsInside() {
        func codes(_ target: String) -> [String] {
            CaseText.codes(
                """
                {"id":"top","states":[{"id":"a","states":[{"id":"deep"}]},
                {"id":"h","type":"history","default":"\(target)"}]},{"id":"other"}
                """)
        }
        #expect(codes("a") == [] && codes("deep") == [])
        #expect(codes("other") == ["SIM0234"])
        #expect(codes("top") == ["SIM0234"])
        #expect(codes("h") == ["SIM0234"])
    }

    @Test(
        "a final state has no way on",
        arguments: [
            #""states":[{"id":"c"}]"#, #""on":{"event":"e"}"#, #""after":{"delay":"1s"}"#,
            #""every":{"period":"1s","do":[]}"#, #""ask":{"kind":"numeric","full":1,"points":0}"#,
            #""exit":{"note":"x"}"#, #""initial":"a""#,
        ])
    func finalEnds(more: String) {
        #expect(CaseText.codes(#"{"id":"a","type":"final",\#(more)}"#) == ["SIM0238"])
    }
}
