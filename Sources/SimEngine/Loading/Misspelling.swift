/// Whether a word is another one misspelled, so surely that it can be mended unasked.
enum Misspelling {
    /// Returns whether a word can only stand for a name.
    ///
    /// Spaces around a name, other capitals, or letters of another script are always a slip. Else one letter may differ, of a
    /// word of six letters and more two; no other name may be as near; digits must be the same, for
    /// the author of `step3` may have forgotten to write it; and two letters are too few to tell.
    static func isCertain(_ word: String, for name: String, among names: [String]) -> Bool {
        let (bytes, meant) = (Array(word.utf8), Array(name.utf8))
        guard isPlain(meant) else { return false }
        if trimmed(bytes[...]).elementsEqual(meant) { return true }
        if let seen = LookAlikes.resolved(word), seen.utf8.elementsEqual(meant) { return true }
        let distance = EditDistance.between(bytes, meant)
        let limit = bytes.count < 3 ? 0 : bytes.count < 6 ? 1 : 2
        guard distance <= limit, haveSameDigits(bytes, meant) else { return false }
        for other in names {
            let other = Array(other.utf8)
            let difference = other.count - bytes.count
            if difference.magnitude > limit || other == meant { continue }
            if haveSameDigits(bytes, other), EditDistance.between(bytes, other) <= limit {
                return false
            }
        }
        return true
    }

    /// Returns bytes without the spaces around them.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var (start, end) = (bytes.startIndex, bytes.endIndex)
        while start < end, bytes[start] == space { start += 1 }
        while end > start, bytes[end - 1] == space { end -= 1 }
        return bytes[start..<end]
    }

    private static let space = UInt8(ascii: " ")

    /// Returns whether a name can be written between quotes as it is.
    private static func isPlain(_ name: [UInt8]) -> Bool {
        !name.isEmpty
            && name.allSatisfy {
                Identifier.isWordByte($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "$")
            }
    }

    private static func haveSameDigits(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.filter { Identifier.isDigit($0) } == right.filter { Identifier.isDigit($0) }
    }
}
