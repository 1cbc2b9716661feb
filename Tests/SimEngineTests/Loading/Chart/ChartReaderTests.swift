@testable import SimEngine
import Testing

@Suite("Reading the chart")
struct ChartReaderTests {
    private static func codes(_ chart: String, see: String = "") -> [String] {
        CaseText.codes(
            """
            {"id":"s","ask":{"kind":"choice","points":0,\(see)"options":[{"id":"o","text":"O","correct":true}]}}
            """,
            """
            "measures":[{"id":"spo2","label":"SpO2","initial":98},{"id":"flag","initial":0}],
            "patient":{"chart":[\(chart)]}
            """)
    }

    @Test("every key of a tab is read")
    func everything() throws {
        let scenario = try CaseText.everything()
        let tab = scenario.patient.chart[2]
        #expect(tab.columns.map { scenario.string($0.text) } == ["SpO2", "Pressure"])
        #expect(tab.columns.map { scenario.string($0.unit) } == ["%", nil])
        #expect(tab.columns.map { $0.measure } == [MeasureID(0), nil])
        #expect(tab.trend?.every == SimDuration(milliseconds: 300_000))
        let entry = try #require(tab.entries.first)
        #expect(scenario.string(entry.time) == "09:40" && entry.text.count == 1)
        #expect(entry.values.map { $0.column } == [0, 1] && entry.guarding != nil)
        let asked = try #require(scenario.decisions.first { !$0.see.isEmpty })
        #expect(asked.see == [ChartPage(tab: ChartTabID(0)), ChartPage(tab: ChartTabID(2), entry: 0)])
    }

    @Test(
        "a tab needs something to show, ids of its own, and values that fit",
        arguments: [
            (#"{"id":"t","title":"T"}"#, ["SIM0204"]),
            (#"{"id":"t","title":"T","columns":{"id":"c","text":"C"}}"#, ["SIM0204"]),
            (#"{"id":"t","title":"T","entries":{"id":"e"}}"#, ["SIM0204"]),
            (#"{"id":"t","title":"T","entries":{"id":"e","time":"9:00"}}"#, ["SIM0204"]),
            (#"{"id":"t","title":"T","entries":[]}"#, ["SIM0208"]),
            (#"{"id":"t","title":"T","entries":{"text":"X"}}"#, ["SIM0203"]),
            (#"{"id":"t","title":"T","entries":{"id":"a b","text":"X"}}"#, ["SIM0123"]),
            (#"{"id":"t","title":"T","entries":[{"id":"e","text":"X"},{"id":"e","text":"Y"}]}"#, ["SIM0121"]),
            (#"{"id":"t","title":"T","text":"X","columns":[{"id":"e","text":"X"},{"id":"e","text":"Y"}]}"#, ["SIM0121"]),
            (#"{"id":"t","title":"T","entries":{"id":"e","values":{"x":1}}}"#, ["SIM0337"]),
            (#"{"id":"t","title":"T","columns":{"id":"c","text":"C"},"entries":{"id":"e","values":{"c":1,"c":2}}}"#, ["SIM0201"]),
            (#"{"id":"t","title":"T","columns":{"id":"c","text":"C"},"entries":{"id":"e","values":{"c":true}}}"#, ["SIM0206"]),
            (#"{"id":"t","title":"T","columns":{"id":"c","text":"C"},"entries":{"id":"e","values":{"c":1.2345}}}"#, ["SIM0212"]),
            (#"{"id":"t","title":"T","columns":{"id":"c","text":"C"},"entries":{"id":"e","values":{"c":""}}}"#, ["SIM0209"]),
            (#"{"id":"t","title":"T","columns":{"id":"c","text":"C"},"entries":{"id":"e","values":{"c":"{spo2}"}}}"#, ["SIM0341"]),
            (#"{"id":"t","title":"T","columns":{"id":"c","text":"C"},"entries":{"id":"e","values":[1]}}"#, ["SIM0206"]),
            (#"{"id":"t","title":"T","entries":{"id":"e","text":"{{spo2}} and {spo2}"}}"#, ["SIM0341"]),
            (#"{"id":"t","title":"T","entries":{"id":"e","text":"{sp02}"}}"#, ["SIM0114"]),
            (#"{"id":"t","title":"T","entries":{"id":"e","text":"X","if":"done("}}"#, ["SIM0310"]),
            (#"{"id":"t","title":"T","trend":{}}"#, ["SIM0203"]),
            (#"{"id":"t","title":"T","trend":{"measures":[]}}"#, ["SIM0208"]),
            (#"{"id":"t","title":"T","trend":{"measures":"spo3"}}"#, ["SIM0101"]),
            (#"{"id":"t","title":"T","trend":{"measures":"flag"}}"#, ["SIM0339"]),
            (#"{"id":"t","title":"T","columns":{"id":"flag","text":"F"},"trend":{"measures":"flag"}}"#, []),
            (#"{"id":"t","title":"T","trend":{"measures":"spo2","every":"500ms"}}"#, ["SIM0211"]),
            (#"7"#, ["SIM0206"]), (#"{"id":"t","title":"T","entries":7}"#, ["SIM0206"]),
        ])
    func mistakes(chart: String, codes: [String]) {
        #expect(Self.codes(chart) == codes)
    }

    @Test(
        "a decision can only refer to pages that exist",
        arguments: [
            (#""see":"t","#, []), (#""see":["t","t.e","t"],"#, []), (#""see":[],"#, ["SIM0208"]),
            (#""see":"x","#, ["SIM0109"]), (#""see":"x.e","#, ["SIM0109"]), (#""see":"t.x","#, ["SIM0338"]),
            (#""see":"t.","#, ["SIM0338"]), (#""see":"","#, ["SIM0109"]), (#""see":7,"#, ["SIM0206"]),
        ])
    func see(key: String, codes: [String]) {
        #expect(Self.codes(#"{"id":"t","title":"T","entries":{"id":"e","text":"X"}}"#, see: key) == codes)
    }

    @Test(
        "words can be marked in what was charted, and the question names the entry",
        arguments: [
            ("t.e", "pauses", []), ("t.e", "snores, with", []), ("t.e", "Snores", ["SIM0284"]),
            ("t.e", "s", ["SIM0285"]), ("t.e", "pauses. Warm", ["SIM0284"]), ("t.v", "x", ["SIM0342"]),
            ("t", "x", ["SIM0342"]), ("t.x", "x", ["SIM0338"]),
        ])
    func highlight(entry: String, span: String, codes: [String]) throws {
        let ask = """
            {"id":"s","ask":{"kind":"highlight","points":0,"entry":"\(entry)","spans":[
              {"id":"o","text":"\(span)","correct":true}]}}
            """
        let chart = """
            "patient":{"chart":{"id":"t","title":"T","columns":{"id":"c","text":"C"},"entries":[
              {"id":"e","time":"10:05","text":["She snores, with pauses.","Warm."]},{"id":"v","values":{"c":1}}]}}
            """
        #expect(CaseText.codes(ask, chart) == codes)
        guard codes.isEmpty else { return }
        let session = Session(Machine(try CaseText.scenario(ask, chart)), seed: 1, mode: .exam)
        let prompt = try #require(session.scene().prompts.first)
        #expect(prompt.see.map { $0.time } == ["10:05"])
        #expect(prompt.pieces.count == 5)
    }

    @Test("a near name is suggested, for entries and for columns")
    func suggests() {
        let text = CaseText.text(
            #"{"id":"s","ask":{"kind":"choice","points":0,"see":"t.arival","options":[{"id":"o","text":"O","correct":true}]}}"#,
            #""patient":{"chart":[{"id":"t","title":"T","columns":{"id":"pulse","text":"P"},"entries":{"id":"arrival","values":{"puls":1}}}]}"#)
        let helps = Loader.load(text).diagnostics.map { $0.help }
        #expect(helps == ["did you mean 'pulse'?", "did you mean 'arrival'?"])
    }
}
