import Testing

@testable import SimEngine

@Suite("A number is digits times a power of ten")
struct NumberPartsTests {
    @Test(
        "without zeros at either end of the digits",
        arguments: [
            ("0", false, "", 0), ("120", false, "12", 1), ("-0.0120", true, "12", -3),
            ("1.50e3", false, "15", 2), ("10.01", false, "1001", -2), ("5e-7", false, "5", -7),
            ("1000", false, "1", 3), ("0.5", false, "5", -1), ("100.0", false, "1", 2),
        ] as [(String, Bool, String, Int64)])
    func takesApart(text: String, isNegative: Bool, digits: String, exponent: Int64) throws {
        let bytes = Array(text.utf8)
        let parts = try #require(NumberParts(bytes[...]))
        let written = bytes[parts.digits].filter { $0 != UInt8(ascii: ".") }
        #expect(parts.isNegative == isNegative)
        #expect(written == Array(digits.utf8))
        #expect(parts.digitCount == digits.utf8.count)
        #expect(parts.isZero || parts.exponent == exponent)
    }

    @Test("an exponent of more than 18 digits is not counted")
    func leavesHugeExponents() throws {
        let great = try #require(NumberParts(Array("1e9999999999999999999".utf8)[...]))
        #expect(great.exponent == nil && !great.isExponentNegative)
        let small = try #require(NumberParts(Array("1e-9999999999999999999".utf8)[...]))
        #expect(small.exponent == nil && small.isExponentNegative)
        let padded = try #require(NumberParts(Array("1e00000000000000000000017".utf8)[...]))
        #expect(padded.exponent == 17)
    }
}
