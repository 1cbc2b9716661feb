/// What may stand in a header, wherever it is typed.
extension AttemptHeader {
    /// The most bytes of a pseudonym and of a start.
    public static let longestWord = 64

    /// Whether a pseudonym may be used: it becomes part of a file's name.
    public static func isPseudonym(_ text: String) -> Bool {
        let isGood = Array(text.utf8).allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        return isGood && isWord(text)
    }

    /// Whether a text may be noted as the start: a date and time, in ASCII.
    public static func isStart(_ text: String) -> Bool {
        Array(text.utf8).allSatisfy { $0 >= 0x20 && $0 < 0x7F } && isWord(text)
    }

    /// Whether so many times the time may be given.
    public static func isFactor(_ factor: Decimal3) -> Bool {
        factor >= .one && factor <= Decimal3(10)
    }

    private static func isWord(_ text: String) -> Bool {
        1...longestWord ~= text.utf8.count
    }
}
