import Foundation
import Testing

@testable import SimEngine

@Suite("Laying out a document")
struct JSONFormatterTests {
    private func format(_ text: String) throws -> String {
        String(decoding: JSONFormatter.format(try JSONTree.parse(Array(text.utf8))), as: UTF8.self)
    }

    @Test("what fits stands on a line, the top level never does")
    func short() throws {
        #expect(
            try format(#"{"a":1,"b":[1,2.50,"x"],"c":{},"d":[],"e":{"f":null}}"#) == """
                {
                  "a": 1,
                  "b": [1, 2.50, "x"],
                  "c": {},
                  "d": [],
                  "e": { "f": null }
                }

                """)
        #expect(try format(" [ ] ") == "[]\n")
        #expect(try format(#""\u00e9""#) == "\"\\u00e9\"\n")
    }

    @Test("what does not fit is broken, plain values are filled, sentences get a line each")
    func long() throws {
        let words = (1...30).map { "\"word\($0)\"" }.joined(separator: ",")
        let sentences = (1...4).map { "\"This is the sentence number \($0) of four.\"" }.joined(separator: ",")
        let lines = try format(#"{"words":[\#(words)],"texts":[\#(sentences)]}"#).split(separator: "\n")
        #expect(lines.allSatisfy { $0.utf8.count <= JSONFormatter.width })
        #expect(lines[1] == "  \"words\": [")
        #expect(lines[2].hasPrefix("    \"word1\", \"word2\","))
        #expect(lines.contains("    \"This is the sentence number 1 of four.\","))
        #expect(lines.contains("    \"This is the sentence number 4 of four.\""))
    }

    @Test("a line may be as wide as the width, and not a column wider; columns are characters, not bytes")
    func edge() throws {
        for (letter, count) in [("x", 67), ("é", 67), ("x", 68)] {
            let text = String(repeating: letter, count: count)
            let out = try format(#"{"key":{"one":1,"two":"\#(text)"}}"#)
            #expect(out.split(separator: "\n").count == (count == 67 ? 3 : 6), "\(letter) \(count)")
        }
    }

    @Test("random documents keep every value, and laying out again changes nothing", arguments: 1...60)
    func random(seed: UInt64) throws {
        var documents = RandomJSON(seed: seed)
        try check(documents.document())
    }

    @Test("every bundled case and playthrough keeps its meaning")
    func bundled() throws {
        let folder = ProjectDocument.root.appendingPathComponent("Scenarios")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var count = 0
        for case let file as URL in files where file.pathExtension == "json" {
            let bytes = [UInt8](try Data(contentsOf: file))
            try check(bytes)
            count += 1
            guard file.lastPathComponent == "scenario.json" else { continue }
            let tree = try JSONTree.parse(bytes)
            let again = try JSONTree.parse(JSONFormatter.format(tree))
            #expect(CanonicalJSON.bytes(of: again) == CanonicalJSON.bytes(of: tree))
        }
        #expect(count > 5)
    }

    private func check(_ bytes: [UInt8]) throws {
        let tree = try JSONTree.parse(bytes)
        let once = JSONFormatter.format(tree)
        let again = try JSONTree.parse(once)
        #expect(again.isEqual(to: tree))
        for index in tree.nodes.indices where tree.kind(index) == .string {
            #expect(tree.utf8(index).elementsEqual(again.utf8(index)))
        }
        #expect(JSONFormatter.format(again) == once)
    }
}
