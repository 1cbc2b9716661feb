import Testing

@testable import SimEngine

@Suite("One canonical text stands for every text of a document")
struct CanonicalJSONTests {
    private func canonical(
        _ text: String, leavingOut keys: [String] = []
    ) throws -> String {
        let tree = try JSONTree.parse(Array(text.utf8))
        let bytes = CanonicalJSON.bytes(of: tree) { key in
            keys.contains { key.elementsEqual($0.utf8) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "with sorted keys, minimal escapes and no white space",
        arguments: [
            (#" { "b" : 1 , "a" : [ 2 , { } ] } "#, #"{"a":[2,{}],"b":1}"#),
            (#"{"b":1,"B":2,"é":3,"ab":4,"a":5,"":6}"#, #"{"":6,"B":2,"a":5,"ab":4,"b":1,"é":3}"#),
            // U+FFFD is before U+1F600 in UTF-8, and after it in UTF-16.
            (#"{"😀":1,"\uFFFD":2}"#, "{\"\u{FFFD}\":2,\"😀\":1}"),
            (#"{"z":1,"\u0061":2}"#, #"{"a":2,"z":1}"#),
            (#"{"a":2,"b":0,"a":1}"#, #"{"a":2,"a":1,"b":0}"#),
            (#"["\u00e9\/\u000A\u0001"]"#, #"["é/\n\u0001"]"#),
            (#"[true,false,null]"#, #"[true,false,null]"#),
        ])
    func normalizes(text: String, expected: String) throws {
        #expect(try canonical(text) == expected)
        #expect(try canonical(expected) == expected)
    }

    @Test(
        "with the shortest numbers",
        arguments: [
            ("0", "0"), ("-0", "0"), ("0.000", "0"), ("-0e99", "0"), ("1", "1"), ("1.0", "1"),
            ("10", "10"), ("100", "100"), ("1000", "1e3"), ("1e2", "100"), ("1E+3", "1e3"),
            ("12000", "12e3"), ("1200", "1200"), ("-5000000", "-5e6"), ("0.1", "0.1"),
            ("0.10", "0.1"), ("0.01", "0.01"), ("0.001", "1e-3"), ("0.012", "0.012"),
            ("0.0012", "12e-4"), ("0.25", "0.25"), ("25e-2", "0.25"), ("1.5e10", "15e9"),
            ("-2.500", "-2.5"), ("123.456", "123.456"), ("123456e-3", "123.456"),
            ("1e-1", "0.1"), ("100000000000000000000", "1e20"), ("10.01", "10.01"),
            ("1e999999999", "1e999999999"), ("10e999999999", "1e1000000000"),
            ("0.1e-999999999", "1e-1000000000"), ("0e999999999999999999999999", "0"),
            ("1E+99999999999999999999", "1E+99999999999999999999"),
            ("1230000000000", "123e10"), ("123456789012", "123456789012"),
        ])
    func shortens(number: String, shortest: String) throws {
        #expect(try canonical(number) == shortest)
        #expect(try canonical(shortest) == shortest)
    }

    @Test("without the members left out, at any depth")
    func leavesOut() throws {
        let text = #"{"$comment":1,"a":[{"$comment":{"x":2},"b":3},{"$\u0063omment":[]}],"c":{}}"#
        #expect(try canonical(text, leavingOut: ["$comment"]) == #"{"a":[{"b":3},{}],"c":{}}"#)
        #expect(try canonical(text, leavingOut: ["a", "$comment"]) == #"{"c":{}}"#)
    }

    @Test("objects with many keys are sorted too", arguments: [2, 24, 25, 500])
    func sortsMany(count: Int) throws {
        let names = (0..<count).map { "k\(1000 + $0 * 7919 % count)" }
        let text = "{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
        let sorted = (0..<count).map { "\"k\(1000 + $0)\":0" }.joined(separator: ",")
        #expect(try canonical(text) == "{" + sorted + "}")
    }
}
