import Foundation
import Testing

@testable import SimEngine

@Suite("Expressions are typed, and slips are told inside the string")
struct ExpressionTypeTests {
    /// What is told about a condition: code and the 1-based column within the expression.
    private func found(_ condition: String) -> [String] {
        let head = #"{"id":"s","on":{"event":"e","if":""#
        let text = CaseText.text(
            #"\#(head)\#(condition)"}}"#,
            #""measures":[{"id":"m","initial":1}],"acts":[{"id":"a","text":"A."}]"#)
        let start = String(decoding: text, as: UTF8.self).split(separator: "\n")[1]
            .components(before: head)
        return DiagnosticFixtures.found(text).map { line in
            let column = Int(line.split(separator: ":")[1]) ?? 0
            return "\(line.prefix(7))@\(column - start - head.unicodeScalars.count)"
        }
    }

    @Test(
        "numbers, durations and conditions do not mix",
        arguments: [
            ("m < 1s", "SIM0308@3"), ("m + true > 1", "SIM0308@3"), ("true < false", "SIM0308@6"),
            ("time() * 2s > 1s", "SIM0308@8"), ("1 / 2s > 1", "SIM0308@3"),
            ("2s % 2 > 1s", "SIM0308@4"),
            ("m", "SIM0309@1"), ("m and true", "SIM0309@1"), ("true and m + 1", "SIM0309@10"),
            ("not m", "SIM0309@5"), ("-true", "SIM0309@2"), ("min(m, 1s) > 1", "SIM0309@8"),
            ("max(true, false)", "SIM0309@5"), ("time()", "SIM0309@1"),
        ])
    func checksTypes(condition: String, expected: String) {
        #expect(found(condition) == [expected])
    }

    @Test(
        "durations compute where that makes sense",
        arguments: [
            "time() + 2s - 1min < 2h", "time() / 2s > 3", "time() * 2 > 2 * 3s", "time() / 2 > 1s",
            "time() % 1min == 0s", "-time() < 0s", "clamp(time(), 0s, 1min) == 5s",
        ])
    func computesDurations(condition: String) {
        #expect(found(condition) == [])
    }

    @Test(
        "names that mean nothing are all told",
        arguments: [
            ("x < y", ["SIM0101@1", "SIM0101@5"]),
            ("in('x') and done('y')", ["SIM0104@5", "SIM0102@19"]),
            ("x and 1 < m", ["SIM0101@1"]), ("count('x') + z > 1", ["SIM0102@8", "SIM0101@14"]),
        ])
    func tellsAllNames(condition: String, expected: [String]) {
        #expect(found(condition) == expected)
    }

    @Test(
        "grammar",
        arguments: [
            ("m <", "SIM0303@4"), ("(m < 1", "SIM0303@7"), ("m < 1)", "SIM0302@6"),
            ("m 1", "SIM0302@3"),
            ("< 1", "SIM0302@1"), ("m = 1", "SIM0304@3"), ("1 < m < 3", "SIM0305@7"),
            ("m == 1 == true", "SIM0305@8"), ("foo(1)", "SIM0306@1"), ("min(m) > 1", "SIM0307@1"),
            ("min() > 1", "SIM0307@1"), ("time(1) > 1s", "SIM0307@1"),
            ("in('s', 's')", "SIM0307@1"),
            ("clamp(m, 1) > 1", "SIM0307@1"), ("in(s)", "SIM0310@4"), ("in()", "SIM0310@4"),
            ("'s' == m", "SIM0311@2"), ("in('s", "SIM0312@4"), ("m < 1.0005", "SIM0313@5"),
            ("m < 1000000000001", "SIM0314@5"), ("time() < 5201w", "SIM0314@10"),
            ("time() < 5m", "SIM0315@10"), ("m < 1e3", "SIM0315@5"), ("m ; 1", "SIM0301@3"),
            ("m \u{2264} 1", "SIM0301@3"), ("m & 1", "SIM0301@3"), ("m < 1.", "SIM0301@6"),
        ])
    func tellsSlips(condition: String, expected: String) {
        #expect(found(condition) == [expected])
    }

    @Test("a state or an act used as a value leads to its function")
    func suggestsFunctions() throws {
        for (condition, help) in [("s", "in('s')"), ("a", "done('a')")] {
            let loaded = Loader.load(
                CaseText.text(
                    #"{"id":"s","on":{"event":"e","if":"\#(condition)"}}"#,
                    #""acts":[{"id":"a","text":"A."}]"#))
            #expect(loaded.diagnostics.map { $0.help } == ["did you mean '\(help)'?"])
        }
    }

    @Test(
        "nesting is bounded at 64",
        arguments: [("(", ")"), ("-(", ")"), ("min(1,", ")"), ("not ", "")])
    func boundsNesting(open: String, close: String) {
        let inner = open == "not " ? "true" : "m"
        func nested(_ depth: Int) -> String {
            let text =
                String(repeating: open, count: depth) + inner
                + String(repeating: close, count: depth)
            return open == "not " ? text : text + " > 0"
        }
        let levels = open == "-(" ? 32 : 63
        #expect(found(nested(levels)) == [])
        #expect(found(nested(70)).first?.prefix(7) == "SIM0317")
    }
}

extension Substring {
    /// How many scalars stand before a part, 0 where it is missing.
    fileprivate func components(before part: String) -> Int {
        guard let range = self.range(of: part) else { return 0 }
        return self[..<range.lowerBound].unicodeScalars.count
    }
}
