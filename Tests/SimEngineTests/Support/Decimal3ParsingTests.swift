import Testing

@testable import SimEngine

@Suite("Decimals are read without rounding")
struct Decimal3ParsingTests {
    @Test(
        "exactly as many thousandths as written",
        arguments: [
            ("0", 0), ("-0", 0), ("0.0", 0), ("-0.000e5", 0), ("7", 7000), ("-7", -7000),
            ("2.5", 2500), ("2.50", 2500), ("2.5000000", 2500), ("0.001", 1), ("-0.125", -125),
            ("1e2", 100_000), ("1E+2", 100_000), ("25e-1", 2500), ("1e-3", 1), ("1000e-6", 1),
            ("0.00001e2", 1), ("1.20e1", 12_000), ("100", 100_000), ("10.01", 10_010),
            ("0e999999999999999999999", 0), ("0e-999999999999999999999", 0),
            ("1e0000000000002", 100_000),
            ("9223372036854775.807", .max), ("-9223372036854775.808", .min),
            ("9223372036854775807e-3", .max), ("9e15", 9_000_000_000_000_000_000),
        ] as [(String, Int64)])
    func reads(text: String, count: Int64) {
        #expect(Decimal3.parse(Array(text.utf8)[...]) == .value(Decimal3(thousandths: count)))
    }

    @Test(
        "what needs a fourth place is too precise",
        arguments: [
            "0.0001", "-1.2345", "1e-4", "123e-7", "9223372036854775.8075",
            "1e-99999999999999999999",
            "0.00000000000000000000000000000000000001",
        ])
    func refusesPrecision(text: String) {
        #expect(Decimal3.parse(Array(text.utf8)[...]) == .tooPrecise)
    }

    @Test(
        "the number below has three decimals; what vanishes counts as 0",
        arguments: [
            ("0.0001", 0), ("-0.0001", -1), ("1.2345", 1234), ("-1.2345", -1235), ("2.5", 2500),
            ("123e-7", 0), ("9223372036854775.8065", 9_223_372_036_854_775_806), ("1e-400", 0),
            ("-1e-400", 0), ("-1e-99999999999999999999", 0), ("3.14159265358979323846", 3141),
            ("12345678901234567890.5", nil), ("1e400", nil), ("x", nil),
        ] as [(String, Int64?)])
    func floors(text: String, count: Int64?) {
        #expect(Decimal3.floor(Array(text.utf8)[...])?.thousandths == count)
    }

    @Test(
        "a fraction is what is not whole and does not vanish",
        arguments: [
            ("0.5", true), ("-1.0001", true), ("1e-4", true), ("15e-1", true), ("1.0", false),
            ("10e-1", false), ("1e400", false), ("0", false), ("1e-400", false), ("x", false),
        ])
    func fractions(text: String, expected: Bool) {
        #expect(Decimal3.isFraction(Array(text.utf8)[...]) == expected)
    }

    @Test(
        "what is too great is out of range",
        arguments: [
            "9223372036854775.808", "-9223372036854775.809", "1e16", "1e400",
            "-1e99999999999999999999", "99999999999999999999", "10000000000000000000000",
        ])
    func refusesRange(text: String) {
        #expect(Decimal3.parse(Array(text.utf8)[...]) == .outOfRange)
    }

    @Test(
        "what JSON does not take for a number is malformed",
        arguments: [
            "", "-", "+1", ".5", "1.", "01", "-01", "1e", "1e+", "1.e2", "1 ", " 1", "0x1", "1,5",
            "--1", "1e2.5", "Infinity", "NaN", "1_000", "١",
        ])
    func refusesMalformed(text: String) {
        #expect(Decimal3.parse(Array(text.utf8)[...]) == .malformed)
    }

    @Test("a slice from the middle of a text is read on its own")
    func readsSlices() {
        let text = Array("x-12.5y".utf8)
        #expect(Decimal3.parse(text[1..<6]) == .value(Decimal3(thousandths: -12_500)))
    }

    @Test("what is printed is read back")
    func roundTrips() {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<5000 {
            let bits = generator.next() >> generator.below(64)
            let value = Decimal3(thousandths: Int64(truncatingIfNeeded: bits))
            #expect(Decimal3.parse(Array(value.description.utf8)[...]) == .value(value))
        }
    }

    @Test("a megabyte of digits or of exponent is no trouble")
    func readsLongNumbers() {
        let digits = [UInt8](repeating: UInt8(ascii: "9"), count: 1_000_000)
        #expect(Decimal3.parse(digits[...]) == .outOfRange)
        #expect(Decimal3.parse((Array("1e-".utf8) + digits)[...]) == .tooPrecise)
        let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: 1_000_000)
        #expect(Decimal3.parse((Array("1.".utf8) + zeros)[...]) == .value(.one))
    }
}
