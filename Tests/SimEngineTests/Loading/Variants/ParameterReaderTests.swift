import Foundation
import Testing

@testable import SimEngine

@Suite("What a case varies is read, or refused where it stands")
struct ParameterReaderTests {
    @Test("parameters follow the measures, which may start as them")
    func reads() throws {
        let scenario = try VariedCase.scenario(constraints: VariedCase.some)
        #expect(scenario.parameters.map { $0.values.count } == [3, 2, 2])
        #expect(scenario.parameters.map { $0.isSymbolic } == [true, false, true])
        #expect(scenario.measures.map { scenario.string($0.id) } == ["trust", "pulse", "cause", "pulse0", "who"])
        #expect(scenario.measures.map { $0.startsAs } == [nil, ParameterID(1), nil, nil, nil])
        #expect(scenario.measure(of: ParameterID(0)) == MeasureID(2))
        #expect(scenario.parameter(in: MeasureID(4)) == ParameterID(2))
        #expect(scenario.parameter(in: MeasureID(1)) == nil)
        #expect(scenario.constraints.map { scenario.string($0.why) } == ["Slow.", nil])
    }

    @Test("a single value, parameter or constraint stands for a list of one")
    func readsOne() throws {
        let scenario = try CaseText.scenario(
            #"{"id":"a"}"#, #""vary":{"id":"p","values":7},"constraints":{"if":"p == 7"}"#)
        #expect(scenario.combinations == 1)
        #expect(scenario.words(scenario.drawn(seed: 0)) == "p=7")
    }

    @Test(
        "what cannot be drawn is told",
        arguments: [
            (#""vary":{"id":"p"}"#, ["SIM0203"]), (#""vary":{"values":[1]}"#, ["SIM0203"]),
            (#""vary":{"id":"p","values":[]}"#, ["SIM0208"]), (#""vary":7"#, ["SIM0206"]),
            (#""vary":[7,{"id":"p","values":[1]}]"#, ["SIM0206"]),
            (#""vary":{"id":"p-q","values":[1]}"#, ["SIM0128"]),
            (#""vary":{"id":"p","values":[1,1.0]}"#, ["SIM0121"]),
            (#""vary":{"id":"p","values":["x",{"id":"x","text":"X."}]}"#, ["SIM0121"]),
            (#""vary":{"id":"p","values":["x",2]}"#, ["SIM0323"]),
            (#""vary":{"id":"p","values":[null]}"#, ["SIM0206"]),
            (#""vary":{"id":"p","values":[1.2345]}"#, ["SIM0212"]),
            (#""vary":{"id":"p","values":["two words"]}"#, ["SIM0123"]),
            (#""vary":{"id":"p","values":[{"text":"X."}]}"#, ["SIM0203"]),
            (#""vary":{"id":"p","values":[{"id":"x","text":""}]}"#, ["SIM0209"]),
            (#""vary":{"id":"p","value":[1],"values":[1]}"#, ["SIM0202"]),
            (#""vary":{"id":"a","values":[1]}"#, ["SIM0121"]),
            (#""vary":[{"id":"p","values":[1]},{"id":"P","values":[1]}]"#, ["SIM0122"]),
            (#""vary":{"id":"m","values":[1]},"measures":{"id":"m","initial":1}"#, ["SIM0121"]),
            (#""constraints":{"if":false}"#, ["SIM0328"]), (#""constraints":{"why":"W."}"#, ["SIM0203"]),
            (#""constraints":{"if":"time() > 1s"}"#, ["SIM0322"]),
            (#""constraints":{"if":"visited('a')"}"#, ["SIM0322"]),
            (#""vary":{"id":"p","values":[1,3]},"measures":{"id":"m","initial":"p","range":[0,2]}"#, ["SIM0216"]),
            (#""measures":[{"id":"n","initial":1},{"id":"m","initial":"n"}]"#, ["SIM0325"]),
            (#""vary":{"id":"p","values":[0,5]},"constraints":{"if":"1 / p > 0"}"#, ["SIM0329"]),
        ])
    func refuses(keys: String, codes: [String]) {
        #expect(CaseText.codes(#"{"id":"a"}"#, keys) == codes)
    }

    @Test("100,000 combinations may have constraints, and one value more may not")
    func limits() throws {
        func keys(_ last: Int) -> String {
            let ten = (0..<10).map { "\($0)" }.joined(separator: ",")
            let parameters = (0..<4).map { #"{"id":"p\#($0)","values":[\#(ten)]}"# }
            let values = (0..<last).map { "\($0)" }.joined(separator: ",")
            return #""vary":[\#(parameters.joined(separator: ",")),{"id":"q","values":[\#(values)]}],"#
                + #""constraints":{"if":"p0 + p1 + p2 + p3 + q > 40 or q < p0"}"#
        }
        #expect(CaseText.codes(#"{"id":"a"}"#, keys(11)) == ["SIM0327"])
        let scenario = try CaseText.scenario(#"{"id":"a"}"#, keys(10))
        #expect(scenario.combinations > 45_000 && scenario.combinations < 50_000)
    }

    @Test("a condition finds fault with names at their place", arguments: misuses)
    func misuse(condition: String, expected: String) {
        let head = #"{"id":"a","on":{"event":"e","if":""#
        let text = CaseText.text(
            #"\#(head)\#(condition)"}}"#,
            #""vary":[{"id":"c","values":["vagal","drug"]},{"id":"n","values":[1,2]}]"#)
        let line = String(decoding: text, as: UTF8.self).components(separatedBy: "\n")[1]
        let start = line.components(separatedBy: head)[0].count + head.count
        let found = DiagnosticFixtures.found(text).map {
            "\($0.prefix(7))@\((Int($0.components(separatedBy: ":")[1]) ?? 0) - start)"
        }
        #expect(found == (expected.isEmpty ? [] : [expected]))
    }

    /// Conditions on a parameter `c` of names and `n` of numbers, with what is told of each.
    private static let misuses = [
        ("c == 'vagal'", ""), ("not c == 'drug' and n < 2", ""), ("(c != 'drug') == true", ""),
        ("c", "SIM0320@1"), ("c == n", "SIM0320@1"), ("c < 'drug'", "SIM0320@1"), ("n == c", "SIM0320@6"),
        ("c + 1 > 2", "SIM0320@1"), ("-c > 1", "SIM0320@2"), ("min(c, 1) > 0", "SIM0320@5"),
        ("(c) == 'drug'", "SIM0320@2"), ("n > 0 and c", "SIM0320@11"), ("1 + c == 'drug'", "SIM0320@5"),
        ("c == 'Drug'", "SIM0321@7"), ("c == ''", "SIM0321@7"), ("'drug' == c", "SIM0311@2"),
        ("c == 'drug' == true", "SIM0305@13"), ("n == 'drug'", "SIM0311@7"),
    ]

    @Test("texts show parameters, and what is neither measure nor parameter is told")
    func placeholders() {
        let vary = #""vary":{"id":"who","values":["anna"]},"patient":{"name":"{who}"}"#
        #expect(CaseText.codes(#"{"id":"a","text":"{who}"}"#, vary) == [])
        let loaded = Loader.load(CaseText.text(#"{"id":"a","text":"{whom}"}"#, vary))
        #expect(loaded.diagnostics.map { $0.help } == ["did you mean '{who}'?"])
    }
}
