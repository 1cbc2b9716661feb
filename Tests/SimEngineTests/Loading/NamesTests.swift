import Testing

@testable import SimEngine

@Suite("Names are unique where they must be")
struct NamesTests {
    private let act = #""acts":[{"id":"check","text":"Check."}]"#
    private let measure = #""measures":[{"id":"check","initial":0}]"#

    @Test("states, acts and measures share one namespace, whatever the case of letters")
    func sharesANamespace() {
        #expect(CaseText.codes(#"{"id":"check"}"#, act) == ["SIM0121"])
        #expect(CaseText.codes(#"{"id":"Check"}"#, act) == ["SIM0122"])
        #expect(CaseText.codes(#"{"id":"CHECK"}"#, measure) == ["SIM0122"])
        #expect(CaseText.codes(#"{"id":"a"}"#, act + "," + measure) == ["SIM0121"])
    }

    @Test("a message names the twin and its line")
    func namesTheTwin() throws {
        let loaded = Loader.load(CaseText.text("{\"id\":\"Ward\"},\n{\"id\":\"ward\"}"))
        let message = try #require(loaded.diagnostics.first).message
        #expect(message == "'ward' differs only in upper and lower case from 'Ward' on line 2")
    }

    @Test("a decision has its state's name, unless it has its own")
    func namesDecisions() throws {
        let ask = #""ask":{"kind":"numeric","full":1}"#
        let own = #""ask":{"id":"a","kind":"numeric","full":1,"points":0}"#
        let scenario = try CaseText.scenario(#"{"id":"a",\#(ask)}"#)
        #expect(scenario.string(scenario.decisions[0].id) == "a")
        let codes = CaseText.codes(#"{"id":"b",\#(own)},{"id":"c",\#(own)}"#)
        #expect(codes == ["SIM0121"])
    }

    @Test("two states of the same name are told once, though their decisions share it too")
    func tellsOnce() {
        let ask = #""ask":{"kind":"numeric","full":1,"points":0}"#
        #expect(CaseText.codes(#"{"id":"a",\#(ask)},{"id":"a",\#(ask)}"#) == ["SIM0121"])
    }

    @Test("options are unique in their decision, few or many", arguments: [2, 12, 13, 200])
    func findsTwinOptions(count: Int) {
        var options = (0..<count).map { #"{"id":"o\#($0)","text":"T","correct":true}"# }
        options.append(#"{"id":"o0","text":"T"}"#)
        let list = options.joined(separator: ",")
        let state = #"{"id":"a","ask":{"kind":"choice","points":0,"options":[\#(list)]}}"#
        #expect(CaseText.codes(state) == ["SIM0121"])
    }

    @Test("an option is found by name, few or many", arguments: [3, 100])
    func findsOptions(count: Int) throws {
        let options = (0..<count).map { #"{"id":"o\#($0)","text":"T","correct":true}"# }
            .joined(separator: ",")
        let scenario = try CaseText.scenario(
            """
            {"id":"a","on":{"event":"e","if":"chosen('a.o\(count - 1)')"},
            "ask":{"kind":"choice","options":[\(options)]}}
            """)
        #expect(scenario.code.map { $0.opcode } == [.chosen])
        #expect(scenario.code[0].operand == Int64(count - 1))
    }

    @Test("an id written with escapes is the same id")
    func resolvesEscapes() throws {
        let scenario = try CaseText.scenario(
            #"{"id":"\u0061sk","on":{"event":"e","to":"end"}},{"id":"en\u0064"}"#)
        #expect(scenario.states[0].transitions[0].targets == [StateID(1)])
        #expect(CaseText.codes(#"{"id":"ask"},{"id":"\u0061sk"}"#) == ["SIM0121"])
    }
}
