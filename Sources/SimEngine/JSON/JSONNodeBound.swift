/// A bound on how many values a text holds, so that their room is made once.
enum JSONNodeBound {
    /// Returns at least as many nodes as the reader can find in a text.
    ///
    /// Each node is the first, or follows a comma, a colon or an opening bracket; so those are
    /// counted, eight bytes at a time, also where they stand in strings.
    static func nodes(in bytes: [UInt8]) -> Int {
        bytes.withUnsafeBytes { text in
            var marks = 1
            var offset = 0
            while offset &+ 8 <= text.count {
                // Each byte of the sum counts up to 255 words.
                let end = min(text.count &- 7, offset &+ 255 &* 8)
                var sums: UInt64 = 0
                while offset < end {
                    sums &+= markedBytes(
                        of: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                    offset &+= 8
                }
                marks &+= sumOfBytes(sums)
            }
            return marks &+ (text.count &- offset)
        }
    }

    /// Returns a word with 1 in each byte that is a comma, a colon or an opening bracket.
    ///
    /// Other bytes may be 1 too: that makes the bound larger, which does no harm.
    @inline(__always)
    private static func markedBytes(of word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let commas = (word ^ (ones &* 0x2C)) &- ones
        let colons = (word ^ (ones &* 0x3A)) &- ones
        // Brackets and braces differ in one bit.
        let brackets = ((word | (ones &* 0x20)) ^ (ones &* 0x7B)) &- ones
        return (((commas | colons | brackets) & ~word) &>> 7) & ones
    }

    /// Returns the sum of a word's bytes.
    private static func sumOfBytes(_ word: UInt64) -> Int {
        let pairs: UInt64 = 0x00FF_00FF_00FF_00FF
        let sums = (word & pairs) &+ ((word &>> 8) & pairs)
        return Int(truncatingIfNeeded: (sums &* 0x0001_0001_0001_0001) &>> 48)
    }
}
