import Testing

@testable import SimEngine

@Suite("Whatever the reader is given")
struct JSONPropertyTests {
    @Test("a random document survives writing and has one canonical form", arguments: 1...60)
    func roundTrips(seed: UInt64) throws {
        var documents = RandomJSON(seed: seed)
        let tree = try JSONTree.parse(documents.document())
        let again = try JSONTree.parse(tree.write())
        #expect(again.isEqual(to: tree))
        #expect(again.write() == tree.write())
        let canonical = CanonicalJSON.bytes(of: tree)
        #expect(CanonicalJSON.bytes(of: again) == canonical)
        #expect(CanonicalJSON.bytes(of: try JSONTree.parse(canonical)) == canonical)
    }

    @Test("damaged bytes are refused at a place in the text, or read soundly", arguments: 1...20)
    func survivesDamage(seed: UInt64) {
        var documents = RandomJSON(seed: seed)
        let sound = documents.document()
        for _ in 0..<100 {
            var bytes = sound
            for _ in 0...documents.generator.below(3) { documents.damage(&bytes) }
            check(bytes)
        }
    }

    @Test("every beginning of a document is refused at a place in the text")
    func survivesCuts() {
        let document = #"{"a": [1, -2.5e3, "é\u00e9\ud83d\ude00\n", true], "b": {"": null}}"#
        let text = Array(document.utf8)
        for length in 0..<text.count {
            let cut = Array(text[..<length])
            #expect(throws: JSONError.self) { try JSONTree.parse(cut) }
            check(cut)
        }
    }

    /// Checks that bytes are either read soundly or refused with a place inside them.
    private func check(_ bytes: [UInt8]) {
        do throws(JSONError) {
            let tree = try JSONTree.parse(bytes)
            #expect(tree.nodes.allSatisfy { $0.start < $0.end && $0.end <= bytes.count })
            let again = try JSONTree.parse(tree.write())
            #expect(again.isEqual(to: tree))
        } catch {
            #expect(error.range.start <= error.range.end && error.range.end <= bytes.count)
            #expect(SourceLines(bytes).position(of: error.range.start).line >= 1)
        }
    }
}

/// Makes up JSON texts, with white space and escapes wherever they may stand.
struct RandomJSON {
    var generator: SeededGenerator
    private var bytes: [UInt8] = []

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// Returns a new text.
    mutating func document() -> [UInt8] {
        bytes = []
        appendValue(depth: 0)
        return bytes
    }

    /// Changes, removes, adds or doubles some bytes.
    mutating func damage(_ bytes: inout [UInt8]) {
        let place = Int(generator.below(UInt64(bytes.count)))
        let marks = Array("{}[]:,\"\\eE+-.0u\n é".utf8)
        let byte = marks[Int(generator.below(UInt64(marks.count)))]
        switch generator.below(5) {
        case 0: bytes[place] = byte
        case 1: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
        case 2: bytes.insert(byte, at: place)
        case 3 where bytes.count > 1: bytes.remove(at: place)
        default: bytes.append(contentsOf: bytes[place...])
        }
    }

    private mutating func appendValue(depth: Int) {
        appendSpace()
        switch generator.below(depth > 6 ? 4 : 8) {
        case 0: bytes.append(contentsOf: pick(["null", "true", "false"]).utf8)
        case 1: appendNumber()
        case 2, 3: appendString()
        case 4, 5:
            appendList("[", "]") { $0.appendValue(depth: depth + 1) }
        default:
            appendList("{", "}") {
                $0.appendSpace()
                $0.appendString()
                $0.appendSpace()
                $0.bytes.append(UInt8(ascii: ":"))
                $0.appendValue(depth: depth + 1)
            }
        }
        appendSpace()
    }

    private mutating func appendList(
        _ open: String, _ close: String, _ item: (inout RandomJSON) -> Void
    ) {
        bytes.append(contentsOf: open.utf8)
        let count = generator.below(6)
        for index in 0..<count {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            item(&self)
        }
        if count == 0 { appendSpace() }
        bytes.append(contentsOf: close.utf8)
    }

    private mutating func appendNumber() {
        var text = generator.below(2) == 0 ? "-" : ""
        text += pick(["0", "7", "10", "1200", "98765432109876543210"])
        text += pick(["", "", ".0", ".125", ".000100"])
        text += pick(["", "", "e5", "E-12", "e+0", "e99999999999999999999"])
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func appendString() {
        bytes.append(UInt8(ascii: "\""))
        for _ in 0..<generator.below(12) {
            let piece = pick([
                "a", "id", "spo2", " ", "é", "€", "😀", "\\n", "\\\"", "\\\\", "\\/", "\\u00e9",
                "\\u0000", "\\uD83D\\uDE00", "\u{7F}", "\u{FFFF}",
            ])
            bytes.append(contentsOf: piece.utf8)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func appendSpace() {
        bytes.append(contentsOf: pick(["", "", "", " ", "\n", "\r\n\t", "            "]).utf8)
    }

    private mutating func pick(_ choices: [String]) -> String {
        choices[Int(generator.below(UInt64(choices.count)))]
    }
}
