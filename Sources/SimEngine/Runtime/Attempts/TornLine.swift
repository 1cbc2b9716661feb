/// Tells a line that was being written when the program or the power went from one changed later.
enum TornLine {
    /// Returns whether bytes can be the start of a line, cut anywhere before its end.
    ///
    /// - Parameters:
    ///   - line: What is there of the line.
    ///   - number: How many lines stand before it.
    /// - Returns: Whether a line was being written when they were.
    static func isPossible(_ line: ArraySlice<UInt8>, number: Int) -> Bool {
        if line.isEmpty { return true }
        guard hasStart(line, number) else { return false }
        let scan = Scan(line)
        return scan.isPlain && !scan.isClosed && sealStarts(line)
    }

    /// Returns whether a line starts as the header, the next input or the footer does.
    private static func hasStart(_ line: ArraySlice<UInt8>, _ number: Int) -> Bool {
        let starts =
            number == 0
            ? ["{\"attempt\":\(AttemptHeader.format),"]
            : ["{\"n\":\(number),\"at\":", "{\"end\":{\"report\":"]
        return starts.contains { start in
            line.starts(with: Array(start.utf8).prefix(line.count))
        }
    }

    /// Returns whether what follows the key of the hash, if it is there, can be part of a hash.
    private static func sealStarts(_ line: ArraySlice<UInt8>) -> Bool {
        var index = line.startIndex
        while index + AttemptSeal.opening.count <= line.endIndex {
            if line[index...].starts(with: AttemptSeal.opening) {
                let rest = line[(index + AttemptSeal.opening.count)...]
                let digits = rest.prefix(AttemptSeal.digestLength)
                let after = rest.dropFirst(AttemptSeal.digestLength)
                return digits.allSatisfy(AttemptSeal.isDigit)
                    && AttemptSeal.closing.starts(with: after)
            }
            index += 1
        }
        return true
    }

    /// What the brackets and quotes of a line say about where it stops.
    private struct Scan {
        /// Whether there are no control characters.
        private(set) var isPlain = true
        /// Whether the bracket is there that closes the first one.
        private(set) var isClosed = false

        init(_ line: ArraySlice<UInt8>) {
            var depth = 0
            var isInString = false
            var isEscaped = false
            for byte in line {
                if byte < 0x20 { isPlain = false }
                if isEscaped {
                    isEscaped = false
                } else if isInString {
                    isEscaped = byte == UInt8(ascii: "\\")
                    if byte == UInt8(ascii: "\"") { isInString = false }
                } else {
                    switch byte {
                    case UInt8(ascii: "\""): isInString = true
                    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                    case UInt8(ascii: "}"), UInt8(ascii: "]"):
                        depth -= 1
                        if depth <= 0 { isClosed = true }
                    case _: break
                    }
                }
            }
        }
    }
}
