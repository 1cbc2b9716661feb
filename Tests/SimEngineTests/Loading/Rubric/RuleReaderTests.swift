import Testing

@testable import SimEngine

@Suite("Criteria have one template and what belongs to it")
struct RuleReaderTests {
    private func codes(_ rule: String) -> [String] {
        CaseText.codes(
            #"{"id":"s"}"#, #""rubric":[{"id":"c","domain":"timing",\#(rule)}],"events":["e"]"#)
    }

    @Test(
        "each of the seven",
        arguments: [
            #""exists":"e","min":0,"max":0"#, #""absent":"e""#, #""first":"e","before":"s""#,
            #""after":"e","expect":"s""#,
            #""after":"e","expect":"s","within":"30s","notBefore":"30s""#,
            #""after":"e","expect":"s","notBefore":"30s""#, #""every":"e","atMost":"5min""#,
            #""never":"e","unless":"in('s')""#, #""always":"time() < 5min""#, #""always":true"#,
        ])
    func accepts(rule: String) { #expect(codes(rule) == []) }

    @Test(
        "and no mixture",
        arguments: [
            (#""points":1"#, ["SIM0204"]), (#""exists":"e","absent":"e""#, ["SIM0205"]),
            (#""first":"e""#, ["SIM0203"]), (#""after":"e""#, ["SIM0203"]),
            (#""every":"e""#, ["SIM0203"]),
            (#""never":"e""#, ["SIM0203"]), (#""exists":"e","while":"true""#, ["SIM0202"]),
            (#""after":"e","expect":"s","partial":"1min""#, ["SIM0203"]),
            (#""after":"e","expect":"s","within":"0s""#, ["SIM0211"]),
            (#""every":"e","atMost":"0s""#, ["SIM0211"]), (#""exists":"e","min":-1"#, ["SIM0213"]),
            (#""exists":"e","void":"empty""#, ["SIM0207"]), (#""always":"1""#, ["SIM0309"]),
            (#""exists":3"#, ["SIM0206"]),
        ])
    func refuses(rule: String, expected: [String]) { #expect(codes(rule) == expected) }

    @Test("ids of criteria are unique")
    func findsTwins() {
        let rule = #"{"id":"c","domain":"timing","absent":"s"}"#
        #expect(CaseText.codes(#"{"id":"s"}"#, #""rubric":[\#(rule),\#(rule)]"#) == ["SIM0121"])
    }
}
