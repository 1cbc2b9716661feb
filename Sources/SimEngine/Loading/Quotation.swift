/// The author's words as messages repeat them: short, and cut between characters.
enum Quotation {
    /// The most bytes that a message repeats.
    static let limit = 60

    /// Returns spoken or quoted words in quotation marks, unless they begin with one themselves.
    @inline(never)
    static func marked(_ words: String) -> String {
        let bytes = Array(words.utf8)
        let isMarked = bytes.first == UInt8(ascii: "\"") || bytes.starts(with: opening)
        return isMarked ? words : "\u{201C}" + words + "\u{201D}"
    }

    private static let opening: [UInt8] = [0xE2, 0x80, 0x9C]

    /// Returns the words that the bytes between two quotes mean, shortened where they are many.
    @inline(never)
    static func text(_ bytes: ArraySlice<UInt8>, isEscaped: Bool) -> String {
        if bytes.count <= limit { return JSONTree.decode(bytes, isEscaped: isEscaped) }
        var end = bytes.startIndex + limit
        while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        var cut = bytes[bytes.startIndex..<end]
        if isEscaped { cut = withoutHalfEscape(cut) }
        return JSONTree.decode(cut, isEscaped: isEscaped) + "\u{2026}"
    }

    /// Returns the bytes up to the last place where no escape may be cut through.
    private static func withoutHalfEscape(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let tail = max(bytes.startIndex, bytes.endIndex - 12)
        for index in tail..<bytes.endIndex where bytes[index] == UInt8(ascii: "\\") {
            return bytes[bytes.startIndex..<index]
        }
        return bytes
    }
}
