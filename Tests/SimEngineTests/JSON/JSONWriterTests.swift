import Testing

@testable import SimEngine

@Suite("The JSON writer writes compact JSON")
struct JSONWriterTests {
    @Test("with commas and colons in their places")
    func writesStructure() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("a")
        writer.beginArray()
        writer.beginArray()
        writer.endArray()
        writer.number(Int64.min)
        writer.number(5)
        writer.number(Decimal3(thousandths: -2500))
        writer.bool(true)
        writer.bool(false)
        writer.null()
        writer.raw("{\"x\":1}")
        writer.raw(Array("[0]".utf8)[...])
        writer.endArray()
        writer.key(Array("b".utf8)[...])
        writer.beginObject()
        writer.endObject()
        writer.key("c")
        writer.string(Array("d".utf8)[...])
        writer.endObject()
        #expect(
            writer.text
                == #"{"a":[[],-9223372036854775808,5,-2.5,true,false,null,{"x":1},[0]],"b":{},"c":"d"}"#
        )
    }

    @Test(
        "with the fewest escapes",
        arguments: [
            ("", #""""#), ("plain", #""plain""#), ("\"\\/", #""\"\\/""#),
            ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#), ("\u{0}\u{B}\u{1F}", #""\u0000\u000b\u001f""#),
            ("\u{7F}é\u{2028}😀", "\"\u{7F}é\u{2028}😀\""), ("a\"b\"", #""a\"b\"""#),
        ])
    func escapes(string: String, written: String) throws {
        var writer = JSONWriter(capacity: 8)
        writer.string(string)
        #expect(writer.text == written)
        #expect(try JSONTree.parse(writer.bytes).string(0) == string)
    }

    @Test("every character below a space is read back")
    func roundTripsControls() throws {
        for byte: UInt8 in 0..<0x80 {
            var writer = JSONWriter()
            writer.string([byte, byte][...])
            #expect(try JSONTree.parse(writer.bytes).decodedBytes(0) == [byte, byte])
        }
    }
}
