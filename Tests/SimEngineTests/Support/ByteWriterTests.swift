import Testing

@testable import SimEngine

@Suite("A byte writer writes UTF-8")
struct ByteWriterTests {
    @Test("from bytes, strings and slices")
    func writes() {
        var writer = ByteWriter(capacity: 4)
        writer.append(UInt8(ascii: "a"))
        writer.append("é")
        writer.append(contentsOf: Array("xyz".utf8)[1...])
        writer.append(contentsOf: Array("!".utf8))
        #expect(writer.string == "aéyz!")
        #expect(writer.bytes.count == 6)
    }

    @Test(
        "whole numbers in decimal digits",
        arguments: [
            (0, "0"), (7, "7"), (-10, "-10"), (.max, "9223372036854775807"),
            (.min, "-9223372036854775808"),
        ] as [(Int64, String)])
    func writesNumbers(number: Int64, text: String) {
        var writer = ByteWriter()
        writer.append("=")
        writer.append(decimal: number)
        #expect(writer.string == "=" + text)
    }

    @Test("digits with zeros up to a width")
    func pads() {
        var writer = ByteWriter()
        writer.append(digits: 7, atLeast: 3)
        writer.append(digits: 1234, atLeast: 2)
        writer.append(digits: 0, atLeast: 0)
        #expect(writer.string == "0071234")
    }

    @Test("bytes as two hexadecimal digits")
    func writesHexadecimal() {
        var writer = ByteWriter()
        for byte: UInt8 in [0x00, 0x09, 0x0A, 0x1F, 0xFF] { writer.append(hexadecimal: byte) }
        #expect(writer.string == "00090a1fff")
    }
}
