import Testing

@testable import SimEngine

@Suite("Conversations go forward")
struct CounselReaderTests {
    private func state(_ inside: String) -> String {
        #"{"id":"a","ask":{"kind":"counsel","points":0,\#(inside)}},{"id":"z","type":"final"}"#
    }

    private func option(_ id: String, _ more: String = "") -> String {
        #"{"id":"\#(id)","text":"T","correct":true\#(more)}"#
    }

    @Test("options alone are one turn")
    func readsOneTurn() throws {
        let scenario = try CaseText.scenario(
            state(#""options":[\#(option("o", #","then":"end""#)),\#(option("p"))]"#))
        guard case .counsel(let turns) = scenario.decisions[0].form else { return }
        #expect(turns.map { $0.options } == [0..<2])
        #expect(scenario.decisions[0].options.map { $0.then } == [.end, .nextTurn])
    }

    @Test("turns hold runs of the options, and lead to later ones")
    func readsTurns() throws {
        let scenario = try CaseText.scenario(
            state(
                """
                "turns":[{"id":"t1","options":[\(option("o", #","then":"t3""#)),\(option("p"))]},
                {"id":"t2","options":[\(option("q", #","then":"end""#))]},
                {"id":"t3","by":"patient","if":"true","options":[\(option("r", #","to":"z""#))]}]
                """))
        guard case .counsel(let turns) = scenario.decisions[0].form else { return }
        #expect(turns.map { $0.options } == [0..<2, 2..<3, 3..<4])
        #expect(
            scenario.decisions[0].options.map { $0.then } == [.turn(2), .nextTurn, .end, .nextTurn])
        #expect(turns[2].guarding != nil && scenario.string(turns[2].speaker) == "patient")
    }

    @Test("and nowhere else")
    func refuses() {
        let codes = { (inside: String) in CaseText.codes(self.state(inside)) }
        #expect(codes(#""shuffle":true"#) == ["SIM0204"])
        #expect(codes(#""options":[\#(option("o"))],"turns":[]"#) == ["SIM0205", "SIM0208"])
        #expect(codes(#""options":[\#(option("o", #","then":"x""#))]"#) == ["SIM0108"])
        #expect(
            codes(#""options":[\#(option("o", #","technique":"a","pitfall":"b""#))]"#) == [
                "SIM0205"
            ])
        let turn = { (id: String, more: String) in
            #"{"id":"\#(id)","options":[\#(self.option("o" + id, more))]}"#
        }
        #expect(codes(#""turns":[\#(turn("t", "")),\#(turn("t", ""))]"#).contains("SIM0121"))
        #expect(
            codes(#""turns":[\#(turn("s", "")),\#(turn("t", #","then":"s""#))]"#) == ["SIM0257"])
        #expect(
            codes(#""turns":[\#(turn("s", #","then":"t","to":"z""#)),\#(turn("t", ""))]"#)
                == ["SIM0205"])
    }
}
