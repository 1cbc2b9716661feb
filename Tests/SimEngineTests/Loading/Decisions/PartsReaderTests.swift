import Testing

@testable import SimEngine

@Suite("Decisions of several parts are read part by part")
struct PartsReaderTests {
    private func codes(_ ask: String) -> [String] {
        CaseText.codes(#"{"id":"a","ask":{"points":0,\#(ask)}},{"id":"z"}"#)
    }

    private func scenario(_ ask: String, _ state: String = "") throws -> Scenario {
        try CaseText.scenario(#"{"id":"a","ask":{"points":0,\#(ask)}},{"id":"z"\#(state)}"#)
    }

    private static let columns = #""columns":[{"id":"p","text":"P"},{"id":"q","text":"Q"}]"#
    private static let row = #"{"id":"r","text":"R","correct":"p"}"#
    private static let options = #"[{"id":"x","text":"X","correct":true},{"id":"y","text":"Y"}]"#
    private static let two =
        #"[{"id":"m","text":"M","correct":true},{"id":"n","text":"N","correct":true}]"#

    @Test(
        "what does not fit is told",
        arguments: [
            (#""kind":"matrix","rows":[\#(row)]"#, "SIM0203"),
            (#""kind":"matrix",\#(columns)"#, "SIM0203"),
            (#""kind":"matrix",\#(columns),"rows":[]"#, "SIM0208"),
            (#""kind":"matrix","columns":[{"id":"p","text":"P"}],"rows":[\#(row)]"#, "SIM0208"),
            (#""kind":"matrix",\#(columns),"rows":[{"id":"r","text":"R"}]"#, "SIM0203"),
            (#""kind":"matrix",\#(columns),"rows":[{"id":"r","text":"R","correct":[]}]"#, "SIM0275"),
            (
                #""kind":"matrix",\#(columns),"rows":[{"id":"r","text":"R","correct":["p","q"]}]"#,
                "SIM0275"
            ),
            (#""kind":"matrix",\#(columns),"rows":[{"id":"r","text":"R","correct":true}]"#, "SIM0206"),
            (#""kind":"matrix",\#(columns),"rows":[{"id":"r","text":"R","correct":"r"}]"#, "SIM0276"),
            (#""kind":"matrix",\#(columns),"rows":[{"id":"p","text":"R","correct":"p"}]"#, "SIM0121"),
            (#""kind":"matrix",\#(columns),"rows":[\#(row),\#(row)]"#, "SIM0121"),
            (#""kind":"matrix",\#(columns),"rows":[\#(row)],"perRow":"two""#, "SIM0207"),
            (#""kind":"matrix",\#(columns),"rows":[\#(row)],"scoreBy":"row""#, "SIM0278"),
            (
                #""kind":"matrix",\#(columns),"perRow":"any","rows":[{"id":"r","text":"R","correct":[]}]"#,
                "SIM0252"
            ),
            (#""kind":"matrix",\#(columns),"rows":[{"id":"r","text":"R","correct":"p","critical":true}]"#, "SIM0202"),
            (#""kind":"cloze","sentence":"[b]""#, "SIM0203"),
            (#""kind":"cloze","sentence":"[b]","blanks":[{"id":"b"}]"#, "SIM0203"),
            (
                #""kind":"cloze","sentence":"[b]","blanks":[{"id":"b","options":[{"id":"x","text":"X","correct":true}]}]"#,
                "SIM0208"
            ),
            (
                #""kind":"cloze","sentence":"[b] [c]","blanks":[{"id":"b","options":\#(options)},{"id":"c","options":\#(options)}]"#,
                "SIM0121"
            ),
            (
                #""kind":"cloze","sentence":"[b]","blanks":[{"id":"b","options":\#(options)},{"id":"b","options":\#(two)}]"#,
                "SIM0121"
            ),
            (#""kind":"cloze","sentence":"[b]","blanks":[{"id":"b","options":\#(two)}]"#, "SIM0275"),
            (#""kind":"cloze","sentence":"[b] [b","blanks":[{"id":"b","options":\#(options)}]"#, "SIM0282"),
            (#""kind":"cloze","sentence":"[[b]]","blanks":[{"id":"b","options":\#(options)}]"#, "SIM0279"),
            (#""kind":"cloze","sentence":"[b] []","blanks":[{"id":"b","options":\#(options)}]"#, "SIM0281"),
            (#""kind":"cloze","sentence":"[b] {x}","blanks":[{"id":"b","options":\#(options)}]"#, "SIM0114"),
            (
                #""kind":"cloze","sentence":"[b]","blanks":[{"id":"b","options":\#(options)}],"scoring":"plusMinus""#,
                "SIM0207"
            ),
            (#""kind":"highlight","spans":[{"id":"x","text":"X","correct":true}]"#, "SIM0204"),
            (#""kind":"highlight","passage":"X","entry":"t.e","spans":[{"id":"x","text":"X","correct":true}]"#, "SIM0205"),
            (#""kind":"highlight","entry":"t.e","spans":[{"id":"x","text":"X","correct":true}]"#, "SIM0109"),
            (#""kind":"highlight","entry":7,"spans":[{"id":"x","text":"X","correct":true}]"#, "SIM0206"),
            (#""kind":"highlight","passage":"A X.","spans":[]"#, "SIM0208"),
            (#""kind":"highlight","passage":"A X.","spans":[{"id":"x","text":"X"}]"#, "SIM0252"),
            (#""kind":"highlight","passage":"A X.","spans":[{"id":"x","text":"Y","correct":true}]"#, "SIM0284"),
            (#""kind":"highlight","passage":["A X.","X"],"spans":[{"id":"x","text":"X","correct":true}]"#, "SIM0285"),
            (#""kind":"highlight","passage":["A","X"],"spans":[{"id":"x","text":"A X","correct":true}]"#, "SIM0284"),
            (#""kind":"bowtie","condition":\#(options),"actions":\#(two)"#, "SIM0203"),
            (#""kind":"bowtie","anything":1"#, "SIM0202"),
        ])
    func refuses(ask: String, code: String) {
        let found = codes(ask)
        #expect(found.contains(code), "\(found)")
    }

    @Test("a list that is too long is told, and nothing of it is read")
    func refusesLongLists() {
        let rows = (0..<41).map { #"{"id":"r\#($0)","text":"R","correct":"p"}"# }
        #expect(codes(#""kind":"matrix",\#(Self.columns),"rows":[\#(rows.joined(separator: ","))]"#) == ["SIM0274"])
        let spans = (0..<41).map { #"{"id":"r\#($0)","text":"word\#($0).","correct":true}"# }
        let passage = (0..<41).map { "word\($0)." }.joined()
        #expect(
            codes(#""kind":"highlight","passage":"\#(passage)","spans":[\#(spans.joined(separator: ","))]"#) == [
                "SIM0274"
            ])
    }

    @Test("the cells of a matrix are options by row and column")
    func readsMatrices() throws {
        let scenario = try scenario(
            """
            "kind":"matrix",\(Self.columns),"perRow":"any","rows":[\(Self.row),\
            {"id":"s","text":"S","correct":["q","p"],"feedback":"F"},{"id":"t","text":"T","correct":[]}]
            """,
            #","on":{"event":"e","if":"chosen('a.s.q')","to":"a"}"#)
        let decision = scenario.decisions[0]
        #expect(decision.options.map { $0.credit == .one } == [true, false, true, true, false, false])
        #expect(decision.groups.map { $0.options } == [0..<2, 2..<4, 4..<6])
        #expect(decision.groups.allSatisfy { $0.choose == nil })
        guard case .matrix(let matrix) = decision.form else { return }
        #expect(matrix.rule == .any(scoredBy: .column) && matrix.rows[1].feedback != nil)
        #expect(scenario.code.contains { $0.opcode == .chosen })
    }

    @Test(
        "what an expression names of a matrix is told where it does not exist",
        arguments: ["a.r", "a.p.r", "a.r.r", "a.r.x", "a..p", "a.r.p.q"])
    func refusesCells(name: String) {
        let found = CaseText.codes(
            #"{"id":"a","ask":{"points":0,"kind":"matrix",\#(Self.columns),"rows":[\#(Self.row)]}},{"id":"z","on":{"event":"e","if":"chosen('\#(name)')","to":"a"}}"#
        )
        #expect(found == ["SIM0105"])
    }

    /// What a sentence is taken apart into: words, and the places of blanks in braces.
    @Test(
        "a sentence is taken apart at its blanks",
        arguments: [
            (#""A [b] c [d]!""#, "A |<0>| c |<1>|!"), (#""[d][b]""#, "<1>|<0>"),
            (#""[[A]] [b] [[[d]]]""#, "[|A]| |<0>| [|<1>|]"),
            (#"["A [b].","[d]"]"#, "A |<0>|.|/|<1>"),
            (#""\u005bb] \"x\" [\u0064] é""#, "<0>| \"x\" |<1>| é"),
        ])
    func readsSentences(sentence: String, expected: String) throws {
        let other = Self.options.replacing("\"x\"", with: "\"v\"").replacing("\"y\"", with: "\"w\"")
        let scenario = try scenario(
            """
            "kind":"cloze","sentence":\(sentence),"blanks":[{"id":"b","options":\(Self.options)},\
            {"id":"d","options":\(other)}]
            """)
        guard case .cloze(let cloze) = scenario.decisions[0].form else { return }
        #expect(cloze.scoring == .zeroOne)
        #expect(words(cloze.sentence, scenario) == expected)
    }

    @Test(
        "a passage is taken apart at its spans, in the order of the passage",
        arguments: [
            (#""A bc, d.""#, "bc", "A", "<1>| |<0>|, d."),
            (#""aab""#, "aab", "aab", ""),
            (#"["One.","Two é."]"#, "Two \\u00e9", "One", "<1>|.|/|<0>|."),
            (#""x\u0041\u00e9 y""#, "Aé", " y", "x|<0>|<1>"),
            (#""aaab""#, "aab", "a", ""),
        ])
    func readsPassages(passage: String, first: String, second: String, expected: String) throws {
        let ask = """
            "kind":"highlight","passage":\(passage),"spans":[{"id":"f","text":"\(first)","correct":true},\
            {"id":"s","text":"\(second)"}]
            """
        if expected.isEmpty { return #expect(!codes(ask).isEmpty) }
        let scenario = try scenario(ask)
        guard case .highlight(let highlight) = scenario.decisions[0].form else { return }
        #expect(words(highlight.passage, scenario) == expected)
    }

    private func words(_ text: MarkedText, _ scenario: Scenario) -> String {
        text.map { piece in
            switch piece {
            case .words(let words): scenario.string(words)
            case .blank(let place): "<\(place)>"
            case .span(let span): "<\(span.int)>"
            case .newParagraph: "/"
            }
        }.joined(separator: "|")
    }

    @Test("a bowtie has its three parts in one row of options")
    func readsBowties() throws {
        let pairs = ["x", "y", "m", "n", "u", "v"]
        func part(_ first: Int, _ keys: Int) -> String {
            let options = (0..<2).map {
                #"{"id":"\#(pairs[first + $0])","text":"T","correct":\#($0 < keys),"critical":\#($0 == 1)}"#
            }
            return "[\(options.joined(separator: ","))]"
        }
        let scenario = try scenario(
            #""kind":"bowtie","parameters":\#(part(4, 2)),"condition":\#(part(0, 1)),"actions":\#(part(2, 2))"#)
        let decision = scenario.decisions[0]
        #expect(decision.options.map { scenario.string($0.id) } == pairs)
        #expect(decision.options.map { $0.isCritical } == [false, true, false, true, false, true])
        #expect(decision.groups.map { $0.choose } == [1, 2, 2])
        #expect(decision.groups.map { scenario.string($0.name) } == ["condition", "actions", "parameters"])
    }
}
