import SimEngine
import Testing

@testable import simulate

@Suite("Harmless text")
struct SafeTextTests {
    @Test(
        "shows what could steer a terminal as signs",
        arguments: [
            ("plain\ntext", "plain\ntext"), ("a\u{1B}[1m", "a\u{241B}[1m"), ("\u{7F}", "\u{2421}"),
            ("\u{9B}", "<U+009B>"), ("\u{202E}x", "<U+202E>x"), ("\u{2066}", "<U+2066>"),
            ("a\tb", "a    b"), ("a\r\nb", "a\nb"), ("a\rb", "a\u{240D}b"), ("שלום", "שלום"),
        ])
    func visible(_ text: String, _ shown: String) {
        #expect(SafeText.visible(text, isUnicode: true) == shown)
    }

    @Test("uses ASCII where nothing else can be shown")
    func ascii() {
        #expect(SafeText.visible("\u{1B}\u{0}\u{7F}", isUnicode: false) == "^[^@^?")
    }

    @Test(
        "light Markdown becomes appearance, and stray asterisks stay",
        arguments: [
            ("a **b** c", "a " + Mark.strong("b") + " c"), ("*x*", Mark.slanted("x")),
            ("2 * 3 * 4", "2 * 3 * 4"), ("**open", "**open"), ("5*", "5*"),
        ])
    func markdown(_ text: String, _ marked: String) {
        #expect(Markdown.marked(text) == marked)
    }
}
