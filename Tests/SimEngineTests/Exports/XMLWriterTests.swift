import Foundation
import SimEngine
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("Writing XML")
struct XMLWriterTests {
    @Test("elements nest, texts stay to the letter")
    func layout() {
        var xml = XMLWriter()
        xml.element("a", [("xmlns", "urn:x")]) { xml in
            xml.element("b", text: " one & two ")
            xml.empty("c", [("d", "\"<&>'")])
            xml.element("e", xml: "<f/>")
        }
        #expect(
            String(decoding: xml.bytes, as: UTF8.self) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <a xmlns="urn:x">
                  <b> one &amp; two </b>
                  <c d="&quot;&lt;&amp;&gt;'"/>
                  <e><f/></e>
                </a>

                """)
    }

    /// Each text, and what a parser gives back of it.
    @Test(
        "a parser reads back what was written",
        arguments: [
            ("plain", "plain"), ("a < b && c > d", "a < b && c > d"), ("]]>", "]]>"),
            ("<!-- <script>alert('x')</script> -->", "<!-- <script>alert('x')</script> -->"),
            ("tab\there, line\nthere, return\rtoo", "tab\there, line\nthere, return\rtoo"),
            ("bell \u{7} and escape \u{1B}[2J", "bell \u{FFFD} and escape \u{FFFD}[2J"),
            ("zero \0 here", "zero \u{FFFD} here"), ("\u{7F}\u{85}\u{9F}", "\u{7F}\u{85}\u{9F}"),
            ("\u{FFFE}\u{FFFF}\u{FFFD}\u{FEFF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FEFF}"),
            ("\u{202E}right to left\u{202C}", "\u{202E}right to left\u{202C}"), ("=1+1", "=1+1"),
            ("Ünïcödé 😷 \u{10FFFF}", "Ünïcödé 😷 \u{10FFFF}"), (String(repeating: "\"'&", count: 10_000), nil),
        ] as [(String, String?)])
    func roundTrip(text: String, read: String?) throws {
        var xml = XMLWriter()
        xml.element("root") { xml in
            xml.element("text", [("value", text)], text: text)
        }
        let document = try XMLDocument(data: Data(xml.bytes))
        let element = try #require(document.rootElement()?.elements(forName: "text").first)
        #expect(element.stringValue == read ?? text)
        #expect(element.attribute(forName: "value")?.stringValue == read ?? text)
    }
}
