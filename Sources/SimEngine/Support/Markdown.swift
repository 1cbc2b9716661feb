/// The light Markdown that texts of a case may use: strong and slanted words.
public enum Markdown {
    /// How words are set apart.
    public enum Style: Hashable, Sendable { case plain, strong, slanted }

    /// Words of one style.
    public struct Run: Hashable, Sendable {
        /// The style.
        public let style: Style
        /// The words, without the asterisks around them.
        public let words: String
    }

    private static let asterisk = UInt8(ascii: "*")

    /// Returns a text by style; asterisks that set nothing apart stay.
    public static func runs(_ text: String) -> [Run] {
        var text = text
        let hasAsterisk = text.withUTF8 { $0.contains(asterisk) }
        guard hasAsterisk else { return [Run(style: .plain, words: text)] }
        let bytes = Array(text.utf8)
        var runs: [Run] = []
        var plain: [UInt8] = []
        var place = 0
        while place < bytes.count {
            let length = bytes[place...].prefix { $0 == asterisk }.count
            guard length == 1 || length == 2, opens(bytes, place + length),
                let end = closing(bytes, from: place + length, length)
            else {
                let count = max(length, 1)
                plain.append(contentsOf: bytes[place..<place + count])
                place += count
                continue
            }
            if !plain.isEmpty { runs.append(Run(style: .plain, words: String(utf8: plain))) }
            plain = []
            let words = String(utf8: bytes[place + length..<end])
            runs.append(Run(style: length == 2 ? .strong : .slanted, words: words))
            place = end + length
        }
        if !plain.isEmpty { runs.append(Run(style: .plain, words: String(utf8: plain))) }
        return runs
    }

    /// Returns a text without the asterisks that set words apart.
    static func plain(_ text: String) -> String {
        var plain = ByteWriter()
        for run in runs(text) { plain.append(run.words) }
        return plain.string
    }

    private static func opens(_ bytes: [UInt8], _ place: Int) -> Bool {
        place < bytes.count && bytes[place] != UInt8(ascii: " ")
    }

    private static func closing(_ bytes: [UInt8], from start: Int, _ length: Int) -> Int? {
        var place = start
        while let star = bytes[place...].firstIndex(of: asterisk) {
            let count = bytes[star...].prefix { $0 == asterisk }.count
            if count == length, star > start, bytes[star - 1] != UInt8(ascii: " ") { return star }
            place = star + count
        }
        return nil
    }
}
