/// The first sentence of a longer text, to name a situation.
enum FirstSentence {
    /// The most bytes that are kept.
    static let limit = 90

    /// Returns the first sentence, cut between words where it is long.
    static func of(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var wordStart = 0
        var lastSpace = 0
        for place in bytes.indices {
            if place >= limit { break }
            if bytes[place] == UInt8(ascii: " ") {
                lastSpace = place
                wordStart = place + 1
            }
            if ends(bytes, at: place, wordStart) {
                return String(utf8: bytes[...place])
            }
        }
        if bytes.count <= limit { return text }
        let cut = lastSpace > 0 ? lastSpace : 0
        return String(utf8: bytes[..<cut]) + "\u{2026}"
    }

    /// Whether a sentence ends here; a short word before a period may be an abbreviation.
    private static func ends(_ bytes: [UInt8], at place: Int, _ wordStart: Int) -> Bool {
        let next = place + 1
        guard next == bytes.count || bytes[next] == UInt8(ascii: " ") else { return false }
        switch bytes[place] {
        case UInt8(ascii: "?"), UInt8(ascii: "!"): return true
        case UInt8(ascii: "."): return next == bytes.count || place - wordStart > 3
        default: return false
        }
    }
}
