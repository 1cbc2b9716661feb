import Testing

@testable import SimEngine

@Suite("XML is read strictly")
struct XMLReaderTests {
    private func read(_ text: String) throws -> XMLCursor {
        try XMLReader.read(Array(text.utf8)).root
    }

    @Test("elements, attributes and text come with their namespaces and places")
    func structure() throws {
        let root = try read(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <!-- a - comment --><?app data?>
            <a xmlns="urn:one" xmlns:t="urn:two" t:x='1 &lt; 2' y="&#x41;&#10;">
              <t:b>some <!-- - -->text</t:b><b xmlns=""/><![CDATA[<c> & ]]>
            </a>
            """)
        #expect(root.name == XMLDocument.Name(local: "a", space: "urn:one"))
        #expect(root.attribute("x", in: "urn:two") == "1 < 2")
        #expect(root.attribute("y") == "A\n")
        #expect(root.attribute("x") == nil)
        #expect(root.children.map { $0.name.space } == ["urn:two", ""])
        #expect(root.children[0].text == "some text")
        #expect(root.text == "<c> &")
        #expect(root.children[0].position == SourcePosition(line: 4, column: 3))
        #expect(root.all.count == 3)
    }

    @Test("line ends become line feeds, and spaces in attributes")
    func lineEnds() throws {
        let root = try read("<a x='1\r\n2\t3'>p\r\nq\rr<![CDATA[\r\n]]></a>")
        #expect(root.attribute("x") == "1 2 3")
        #expect(root.document.elements[0].text == Array("p\nq\nr\n".utf8))
    }

    @Test(
        "what is not well-formed is refused with its place",
        arguments: [
            ("", "1:1", "no element"), ("<a>", "1:1", "never closed"),
            ("<a></b>", "1:4", "where 'a' is open"), ("</a>", "1:1", "never opened"),
            ("<a/><b/>", "1:5", "beside the root"), ("x<a/>", "1:1", "outside of the root"),
            ("<a/>x", "1:5", "outside of the root"), ("<a b=1/>", "1:6", "quotation marks"),
            ("<a b='1'c='2'/>", "1:9", "space is missing"), ("<a b='1' b='2'/>", "1:10", "twice"),
            ("<a b='<'/>", "1:7", "'<' stands"), ("<a b/>", "1:5", "needs '='"),
            ("<a b='1/>", "1:4", "never closed"), ("<a", "1:1", "not closed"),
            ("<a>&nbsp;</a>", "1:4", "not known"), ("<a>&#0;</a>", "1:4", "not known"),
            ("<a>&#xD800;</a>", "1:4", "not known"), ("<a>&#x110000;</a>", "1:4", "not known"),
            ("<a>&#;</a>", "1:4", "not known"), ("<a>a & b</a>", "1:6", "no ';' ends"),
            ("<a>]]></a>", "1:4", "']]>' stands"), ("<a><![CDATA[</a>", "1:4", "CDATA"),
            ("<!-- -- --><a/>", "1:6", "'--' stands"), ("<!-- <a/>", "1:1", "comment"),
            ("<p:a/>", "1:1", "prefix"), ("<a p:b='1'/>", "1:4", "prefix"),
            ("<a xmlns:p=''/>", "1:4", "no namespace"), ("<a xmlns:xml='u'/>", "1:4", "declared"),
            (
                "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", "1:36", "twice"
            ),
            ("<a:b:c xmlns:a='u'/>", "1:1", "prefix"), ("<1a/>", "1:2", "name of an element"),
            ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "1:1", "document type"),
            ("<?xml version='1.1'?><a/>", "1:7", "version 1.0"),
            ("<?xml version='1.0' encoding='latin1'?><a/>", "1:21", "only UTF-8"),
            ("<a/><?xml version='1.0'?>", "1:5", "at the start"),
            ("<a>\u{1}</a>", "1:4", "does not allow"), ("<a>\u{FFFE}</a>", "1:4", "does not allow"),
            ("<a>\n  <b></a>", "2:6", "where 'b' is open"),
        ])
    func refuses(_ text: String, place: String, reason: String) throws {
        do throws(DocumentProblem) {
            _ = try XMLReader.read(Array(text.utf8))
            Issue.record("\(text) is read")
        } catch {
            #expect("\(error.line ?? 0):\(error.column ?? 0)" == place, "\(text): \(error.message)")
            #expect(error.message.contains(reason), "\(text): \(error.message)")
        }
    }

    @Test(
        "text that is not UTF-8 is refused",
        arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80]])
    func encoding(_ bytes: [UInt8]) {
        #expect(throws: DocumentProblem.self) {
            try XMLReader.read(Array("<a>".utf8) + bytes + Array("</a>".utf8))
        }
    }

    @Test("nesting is read down to a stated depth, and no further")
    func depth() throws {
        func nested(_ count: Int) -> String {
            String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
        }
        #expect(try read(nested(XMLReader.deepest)).all.count == XMLReader.deepest)
        #expect(throws: DocumentProblem.self) { try read(nested(XMLReader.deepest + 1)) }
    }

    @Test("what the writer wrote comes back, whatever the text")
    func roundTrip() throws {
        let text = "a < b & c ]]> \"d\" 'e'\r\n\t\u{85}\u{7F} ü \u{1F489} \u{202E}f"
        var writer = XMLWriter()
        writer.element("a", [("b", text)]) { $0.element("c", text: text) }
        let root = try XMLReader.read(writer.bytes).root
        #expect(root.attribute("b") == text)
        #expect(root.children.first.map { $0.document.elements[1].text } == Array(text.utf8))
    }

    @Test("spoiled documents are read or refused, and none traps")
    func spoiled() {
        let text = """
            <?xml version="1.0"?><!-- x --><a xmlns="u" xmlns:p="v" p:b="1 &amp; &#65;">
            <p:c d='2'><![CDATA[ x ]]></p:c><e/>text &lt;</a>
            """
        let signs = Array("<>&;'\"=/!?-[]:x \u{FC}\r\n#".utf8) + [0, 0xFF]
        var random = SeededGenerator(seed: 3)
        for _ in 0..<20_000 {
            var bytes = Array(text.utf8)
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                let sign = signs.randomElement(using: &random) ?? 0
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = sign
                case 1: bytes.insert(sign, at: place)
                default: bytes.remove(at: place)
                }
            }
            do throws(DocumentProblem) {
                let root = try XMLReader.read(bytes).root
                #expect(!root.name.local.isEmpty)
            } catch { #expect(error.line != nil && !error.message.isEmpty) }
        }
    }
}
