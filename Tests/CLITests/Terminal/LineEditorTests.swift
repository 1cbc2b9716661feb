import Testing

@testable import simulate

@Suite("Editing a line")
struct LineEditorTests {
    private func typed(_ keys: String) -> String? {
        var editor = LineEditor()
        for byte in keys.utf8 {
            if case .submitted(let line) = editor.take(byte) { return line }
        }
        return nil
    }

    @Test(
        "does what the keys say",
        arguments: [
            ("abc\n", "abc"), ("ab\u{7F}c\r", "ac"), ("abc\u{15}d\n", "d"),
            ("one two\u{17}2\n", "one 2"),
            ("bc\u{01}a\n", "abc"), ("ac\u{1B}[Db\n", "abc"), ("a\u{1B}[15~b\n", "ab"),
            ("é日e\u{301}\u{7F}\n", "é日"), ("x\u{1B}[D\u{1B}[3~y\n", "y"), ("\u{9B}a\n", "a"),
        ])
    func edits(_ keys: String, _ line: String) {
        #expect(typed(keys) == line)
    }

    @Test("ends only on an empty line")
    func ends() {
        var editor = LineEditor()
        #expect(editor.take(0x04) == .ended)
        _ = editor.take(UInt8(ascii: "a"))
        #expect(editor.take(0x04) == .none)
    }

    @Test("never traps on any bytes")
    func anything() {
        var generator = SystemRandomNumberGenerator()
        var editor = LineEditor()
        for _ in 0..<20_000 {
            _ = editor.take(UInt8.random(in: 0...255, using: &generator))
            #expect(editor.cursor >= 0 && editor.cursor <= editor.characters.count)
        }
    }
}
