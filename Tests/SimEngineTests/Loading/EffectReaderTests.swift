import Testing

@testable import SimEngine

@Suite("Effects are told apart by their key")
struct EffectReaderTests {
    private let more = #""measures":[{"id":"m","initial":0}]"#

    @Test("each has its own")
    func readsAll() throws {
        let effects = """
            [{"set":"m","to":1},{"say":"Hi","by":"patient"},{"raise":"e"},{"send":"f","id":"x"},
            {"send":"f","after":"2s"},{"cancel":"x"},{"advance":"1min"},{"note":"n"}]
            """
        let scenario = try CaseText.scenario(#"{"id":"a","enter":\#(effects)}"#, more)
        let enter = scenario.states[0].enter
        #expect(enter.count == 8)
        guard case .send(_, let delay, let id) = enter[3], case .send(_, let later, nil) = enter[4],
            case .cancel(let canceled) = enter[5]
        else {
            Issue.record("not the effects as written")
            return
        }
        #expect(delay == .zero && later.milliseconds == 2000 && id == canceled)
        #expect(scenario.sendCount == 1 && scenario.eventNames.count == 2)
    }

    @Test("a cancel may stand before its send")
    func cancelsAhead() throws {
        _ = try CaseText.scenario(
            #"{"id":"a","exit":{"cancel":"x"}},{"id":"b","enter":{"send":"e","id":"x"}}"#)
    }

    @Test(
        "and only its own",
        arguments: [
            (#"{"to":1}"#, ["SIM0204"]), (#"{"set":"m"}"#, ["SIM0203"]),
            (#"{"say":"a","after":"1s"}"#, ["SIM0202"]),
            (#"{"raise":"a","send":"b"}"#, ["SIM0205"]),
            ("1", ["SIM0206"]), (#"{"set":"m","to":"m > 1"}"#, ["SIM0309"]),
            (#"{"set":"n","to":1}"#, ["SIM0101"]), (#"{"set":"m","to":true}"#, ["SIM0206"]),
            (#"{"raise":"answer"}"#, ["SIM0131"]),
        ])
    func refuses(effect: String, codes: [String]) {
        #expect(CaseText.codes(#"{"id":"a","enter":\#(effect)}"#, more) == codes)
    }
}
