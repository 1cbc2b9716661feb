import Testing

@testable import SimEngine

@Suite("Orderings know which step comes before which")
struct OrderingReaderTests {
    private func state(_ more: String, steps: Int = 4) -> String {
        let list = (0..<steps).map { #"{"id":"s\#($0)","text":"T"}"# }.joined(separator: ",")
        return #"{"id":"a","ask":{"kind":"ordering","points":0,"steps":[\#(list)]\#(more)}}"#
    }

    private func pairs(_ more: String, steps: Int = 4) throws -> [String] {
        let scenario = try CaseText.scenario(state(more, steps: steps))
        guard case .ordering(let ordering) = scenario.decisions[0].form else { return [] }
        return ordering.pairs.map {
            "\($0.before.raw)\($0.isCritical ? "!" : "<")\($0.after.raw)"
        }
    }

    @Test(
        "chains give pairs of neighbors, each once",
        arguments: [
            ("", ["0<1", "1<2", "2<3"]),
            (#","precedence":["s2","s0"]"#, ["2<0"]),
            (#","precedence":[["s0","s1"],["s0","s2"]]"#, ["0<1", "0<2"]),
            (#","precedence":{"steps":["s0","s1"]}"#, ["0<1"]),
            (#","precedence":[["s0","s1","s2"],["s0","s1"]]"#, ["0<1", "1<2"]),
            (#","precedence":["s0","s1"],"criticalPrecedence":["s0","s1","s3"]"#, ["0!1", "1!3"]),
            (#","criticalPrecedence":["s1","s2"]"#, ["0<1", "1!2", "2<3"]),
        ])
    func readsChains(more: String, expected: [String]) throws {
        #expect(try pairs(more) == expected)
    }

    @Test("a reason stays with its chain's pairs")
    func keepsReasons() throws {
        let more = #","precedence":[{"steps":["s0","s1"],"why":"Because."},["s1","s2"]]"#
        let scenario = try CaseText.scenario(state(more))
        guard case .ordering(let ordering) = scenario.decisions[0].form else { return }
        #expect(ordering.pairs.map { scenario.string($0.why) } == ["Because.", nil])
    }

    @Test(
        "what no order satisfies, or any, is told",
        arguments: [
            (#","precedence":["s0","s1","s0"]"#, "SIM0255"),
            (#","precedence":["s0","s0"]"#, "SIM0255"),
            (#","precedence":["s1","s0"],"criticalPrecedence":["s0","s1"]"#, "SIM0255"),
            (#","precedence":["s0"]"#, "SIM0208"), (#","precedence":[]"#, "SIM0208"),
            (#","precedence":["s0","x"]"#, "SIM0112"),
            (#","distractors":[{"id":"d","text":"D"}],"precedence":["s0","d"]"#, "SIM0112"),
            (#","precedence":["s0",["s1"]]"#, "SIM0206"), (#","scoring":"zeroOne""#, "SIM0207"),
        ])
    func refuses(more: String, code: String) {
        #expect(CaseText.codes(state(more)) == [code])
    }

    @Test("a cycle is named")
    func namesTheCycle() {
        let text = CaseText.text(
            state(#","precedence":[["s3","s1","s2"],["s2","s3"],["s0","s1"]]"#))
        let message = Loader.load(text).diagnostics.first?.message
        #expect(message == "the chains contradict each other: s1, then s2, then s3, then s1")
    }

    @Test(
        "a cycle is told at the step that closes it in the chain that is most likely wrong",
        arguments: [
            // The only chain that runs against the list of the steps, however long it is.
            #","precedence":[["s0","s1","s2","s3"],["s2",|"s0"]]"#,
            #","precedence":[["s0","s2",|"s1","s3"],["s1","s2"]]"#,
            #","precedence":[["s3",|"s1","s2"],["s2","s3"],["s0","s1"]]"#,
            #","precedence":[["s0","s1"],["s1","s3"]],"criticalPrecedence":["s3",|"s1"]"#,
            #","criticalPrecedence":["s3",|"s0"]"#, #","precedence":["s0","s1",|"s0"]"#,
            #","precedence":["s0",|"s0"]"#,
            // Where several do, or most does, the shortest, and of several the last.
            #","precedence":[["s3","s2","s1","s0"],["s0",|"s1"]]"#,
            #","precedence":[["s3","s2"],["s2","s1"],["s1",|"s3"]]"#,
        ])
    func placesTheCycle(marked: String) throws {
        let text = String(decoding: CaseText.text(state(marked)), as: UTF8.self)
        let expected = try #require(text.firstIndex(of: "|")).utf16Offset(in: text)
        let told = Loader.load(Array(text.utf8.filter { $0 != UInt8(ascii: "|") })).diagnostics
        #expect(told.map { $0.code } == ["SIM0255"])
        #expect(told.first.map { Int($0.range.start) } == expected)
    }
}
