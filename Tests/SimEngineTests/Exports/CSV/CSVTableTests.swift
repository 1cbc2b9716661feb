import Testing

@testable import SimEngine

@Suite("Tables are read strictly")
struct CSVTableTests {
    private func cells(_ text: String) throws -> [[String]] {
        try CSVTable.read(Array(text.utf8)).rows.map { $0.cells.map { $0.text } }
    }

    @Test("both line ends, a mark of byte order and quoted line ends are read")
    func reads() throws {
        #expect(
            try cells("\u{FEFF}a,b\r\n\"c\r\nd\",\"e\"\"f\"\ng,") == [
                ["a", "b"], ["c\r\nd", "e\"f"], ["g", ""],
            ])
        #expect(try cells("") == [])
        #expect(try cells("\n") == [[""]])
        #expect(try cells("a\n\n") == [["a"], [""]])
    }

    @Test(
        "what is not a table is refused with its place",
        arguments: [
            ("a,b\nc,d\"e", "2:4", "inside a cell"), ("a\n\"b", "2:1", "never closed"),
            ("\"a\"b", "1:4", "closing quotation mark"), ("a\rb", "1:2", "carriage return"),
            ("a,\u{0}", "1:3", "zero byte"), ("\"\u{0}\"", "1:2", "zero byte"),
            ("ü,\"\"x", "1:5", "closing quotation mark"),
        ])
    func refuses(_ text: String, place: String, reason: String) {
        do throws(DocumentProblem) {
            _ = try CSVTable.read(Array(text.utf8))
            Issue.record("\(text) is read")
        } catch {
            #expect("\(error.line ?? 0):\(error.column ?? 0)" == place)
            #expect(error.message.contains(reason))
        }
    }

    @Test("other encodings are told by name or by place")
    func encodings() {
        for (bytes, reason) in [
            ([0xFF, 0xFE, 0x61, 0], "UTF-16"), ([0x61, 0xFC], "not in UTF-8"),
        ]
            as [([UInt8], String)]
        {
            do throws(DocumentProblem) {
                _ = try CSVTable.read(bytes)
                Issue.record("read")
            } catch {
                #expect(error.message.contains(reason))
                #expect(error.help?.contains("UTF-8") == true)
            }
        }
    }

    @Test("any bytes are read or refused with a line")
    func anything() {
        let signs = Array("a,\"\r\n;\u{FC}".utf8) + [0, 0xFF]
        var random = SeededGenerator(seed: 9)
        for _ in 0..<20_000 {
            let count = Int.random(in: 0..<20, using: &random)
            let bytes = (0..<count).map { _ in signs.randomElement(using: &random) ?? 0 }
            do throws(DocumentProblem) {
                #expect(try CSVTable.read(bytes).rows.allSatisfy { !$0.cells.isEmpty })
            } catch { #expect(error.line != nil) }
        }
    }
}
