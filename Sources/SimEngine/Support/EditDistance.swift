/// How alike two names are, for "did you mean".
public enum EditDistance {
    /// The longest stretch of differing bytes that is compared letter by letter.
    static let longestCompared = 256

    /// Returns the fewest insertions, deletions, replacements and swaps of neighbors between two.
    ///
    /// Capital letters of ASCII count as small ones, and no byte is edited twice (optimal string
    /// alignment). Names that differ over more than 256 bytes are not compared: the length of the
    /// longer difference counts.
    /// - Complexity: O(*n* + 256²) in the length of the names.
    public static func between(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var start = 0
        let shorter = min(left.count, right.count)
        while start < shorter, folded(left[start]) == folded(right[start]) { start += 1 }
        var (leftEnd, rightEnd) = (left.count, right.count)
        while leftEnd > start, rightEnd > start,
            folded(left[leftEnd - 1]) == folded(right[rightEnd - 1])
        {
            leftEnd -= 1
            rightEnd -= 1
        }
        let longer = max(leftEnd, rightEnd) - start
        if min(leftEnd, rightEnd) == start || longer > longestCompared { return longer }
        return align(left[start..<leftEnd].map(folded), right[start..<rightEnd].map(folded))
    }

    /// Returns the name most like a wanted one, or nil where none is like enough.
    ///
    /// At most a third of the wanted name's bytes, and at least one, may differ; of equally like
    /// names the first wins.
    public static func closest(to wanted: String, among names: [String]) -> String? {
        let wantedBytes = Array(wanted.utf8)
        var limit = max(1, wantedBytes.count / 3)
        var best: String?
        for name in names {
            let difference = name.utf8.count - wantedBytes.count
            guard difference.magnitude <= limit else { continue }
            let distance = between(wantedBytes, Array(name.utf8))
            guard distance <= limit else { continue }
            best = name
            if distance == 0 { break }
            limit = distance - 1
        }
        return best
    }

    /// Returns a letter's lower case; other bytes stay.
    private static func folded(_ byte: UInt8) -> UInt8 {
        byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
    }

    /// Fills the table of distances row by row, keeping the two rows above.
    private static func align(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var above = Array(0...right.count)
        for row in 1...left.count {
            var current = [row]
            current.reserveCapacity(right.count + 1)
            for column in 1...right.count {
                let isSame = left[row - 1] == right[column - 1]
                var least = min(above[column], current[column - 1]) + 1
                least = min(least, above[column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2],
                    left[row - 2] == right[column - 1]
                {
                    least = min(least, before[column - 2] + 1)
                }
                current.append(least)
            }
            (before, above) = (above, current)
        }
        return above[right.count]
    }
}
