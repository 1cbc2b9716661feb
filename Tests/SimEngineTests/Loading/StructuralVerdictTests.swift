import Testing

@testable import SimEngine

@Suite("What a schema would find is always told, whatever else is wrong")
struct StructuralVerdictTests {
    @Test(
        "no other mistake hides a structural one",
        arguments: [
            (#""patient":{"chart":{"id":"t","title":"T","text":"x","columns":{"id":5,"text":"C"}}}"#, "SIM0206"),
            (#""patient":{"chart":{"id":"t","title":"T","entries":{"id":5,"text":"x"}}}"#, "SIM0206"),
            (#""patient":{"chart":{"id":"t","title":"T","entries":{"id":"e","values":{"nowhere":true}}}}"#, "SIM0206"),
            (#""rubric":{"id":"c","domain":"safety","exists":"nowhere","points":"x"}"#, "SIM0206"),
            (#""rubric":{"id":"c","domain":"safety","always":"1 +","why":5}"#, "SIM0206"),
            (#""vary":{"id":"p","values":[1.2345,"a"]}"#, "SIM0323"),
            (#""vary":{"id":"p","values":["a","a",1]}"#, "SIM0323"),
            (#""initial":"nowhere","passMark":100.0005"#, "SIM0213"),
        ])
    func tellsAtTop(more: String, code: String) {
        let codes = CaseText.codes(#"{"id":"s","on":{"event":"e"}}"#, more)
        #expect(codes.contains(code), "\(codes)")
    }

    @Test(
        "nor in states",
        arguments: [
            (#""always":{"if":"1 +","why":5}"#, "SIM0206"), (#""on":{"event":" ","to":"nowhere"}"#, "SIM0130"),
            (#""ask":{"kind":"cloze","sentence":"[b]","blanks":{"id":5,"options":[]}}"#, "SIM0206"),
            (#""ask":{"kind":"cloze","sentence":"[1b]","blanks":{"id":"1b","options":[]}}"#, "SIM0125"),
        ])
    func tellsInStates(keys: String, code: String) {
        let codes = CaseText.codes(#"{"id":"s",\#(keys)}"#)
        #expect(codes.contains(code), "\(codes)")
    }

    @Test(
        "of a number with too many decimals it is told whether its bounds would let it pass",
        arguments: [
            ("passMark", "100.0005", "SIM0213"), ("passMark", "99.9995", "SIM0212"), ("passMark", "-0.0001", "SIM0213"),
            ("passMark", "-1e-400", "SIM0212"), ("passMark", "12345678901234567890.5", "SIM0213"),
            ("order", "1.0005", "SIM0214"), ("order", "0.5", "SIM0214"), ("order", "1e-400", "SIM0212"),
            ("order", "1000000.5", "SIM0214"), ("order", "1000001", "SIM0213"),
        ])
    func bounds(key: String, number: String, code: String) {
        #expect(CaseText.codes(#"{"id":"end","type":"final"}"#, "\"\(key)\":\(number)") == [code])
    }

    @Test("a duration beyond all numbers is too long, not misspelled")
    func hugeDurations() {
        let after = #""after":{"delay":"99999999999999999999w"}"#
        #expect(CaseText.codes("{\"id\":\"s\",\(after)}") == ["SIM0224"])
    }

    @Test("after a thousand others a structural mistake still finds room")
    func findsRoom() {
        let states = (0..<1200).map { #"{"id":"s\#($0)","on":{"event":"e","to":"nowhere"}}"# }
        let loaded = Loader.load(CaseText.text((states + [#"{"id":"last","deep":true}"#]).joined(separator: ",")))
        #expect(loaded.diagnostics.count == 1001)
        #expect(loaded.diagnostics.count { $0.problem.isStructural } == 1)
    }
}
