import Testing

@testable import SimEngine

@Suite("Source lines tell where an offset is")
struct SourceLinesTests {
    /// Line 1 is `ab`, 2 is empty, 3 is `é€😀x` (2, 3, 4 and 1 bytes), 4 is empty.
    private let lines = SourceLines(Array("ab\r\n\né€😀x\n".utf8))

    @Test(
        "in lines and characters, both from 1",
        arguments: [
            (0, 1, 1), (1, 1, 2), (2, 1, 3), (3, 1, 4), (4, 2, 1), (5, 3, 1), (7, 3, 2),
            (10, 3, 3), (14, 3, 4), (15, 3, 5), (16, 4, 1), (17, 4, 1), (9999, 4, 1),
        ] as [(UInt32, Int, Int)])
    func places(offset: UInt32, line: Int, column: Int) {
        #expect(lines.position(of: offset) == SourcePosition(line: line, column: column))
    }

    @Test("a line's text comes without its end")
    func givesText() {
        #expect(lines.count == 4)
        #expect((1...4).map { lines.lineText($0) } == ["ab", "", "é€😀x", ""])
        #expect(lines.lineText(0).isEmpty && lines.lineText(5).isEmpty)
        #expect(lines.byteRange(ofLine: 3) == 5..<15)
    }

    @Test("an empty text has one empty line")
    func takesNothing() {
        let empty = SourceLines([])
        #expect(empty.count == 1)
        #expect(empty.position(of: 0) == SourcePosition(line: 1, column: 1))
        #expect(empty.lineText(1).isEmpty)
    }

    @Test("a carriage return alone ends no line")
    func keepsReturns() {
        let lines = SourceLines(Array("a\rb\r".utf8))
        #expect(lines.count == 1)
        #expect(lines.lineText(1) == "a\rb\r")
    }

    @Test("columns are right far into a long line")
    func countsLongLines() {
        let lines = SourceLines(Array(("x\n" + String(repeating: "é", count: 5000)).utf8))
        for index in [0, 510, 511, 512, 513, 1023, 1024, 4999, 5000] {
            let position = lines.position(of: UInt32(2 + index * 2))
            #expect(position == SourcePosition(line: 2, column: index + 1))
        }
    }

    @Test("bytes that are no text still have places")
    func takesBytes() {
        let lines = SourceLines([0x80, 0x80, 0x0A, 0xFF, 0x80])
        #expect(lines.position(of: 0) == SourcePosition(line: 1, column: 1))
        #expect(lines.position(of: 4) == SourcePosition(line: 2, column: 2))
        #expect(lines.lineText(2) == "\u{FFFD}\u{FFFD}")
    }
}
