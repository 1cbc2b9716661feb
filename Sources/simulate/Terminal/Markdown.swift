/// The light Markdown that texts of a case may use: strong and slanted words.
enum Markdown {
    /// Returns a harmless text with its asterisks as marks, or without them in plain drawing.
    static func marked(_ text: String) -> String {
        let asterisk = UInt8(ascii: "*")
        guard text.utf8.contains(asterisk) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var place = 0
        while place < bytes.count {
            let length = bytes[place...].prefix { $0 == asterisk }.count
            guard length == 1 || length == 2, opens(bytes, place + length),
                let end = closing(bytes, from: place + length, length)
            else {
                let count = max(length, 1)
                result.append(contentsOf: bytes[place..<place + count])
                place += count
                continue
            }
            result.append((length == 2 ? Mark.strong : Mark.slanted).rawValue)
            result.append(contentsOf: bytes[place + length..<end])
            result.append(Mark.end.rawValue)
            place = end + length
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func opens(_ bytes: [UInt8], _ place: Int) -> Bool {
        place < bytes.count && bytes[place] != UInt8(ascii: " ")
    }

    private static func closing(_ bytes: [UInt8], from start: Int, _ length: Int) -> Int? {
        var place = start
        while let star = bytes[place...].firstIndex(of: UInt8(ascii: "*")) {
            let count = bytes[star...].prefix { $0 == UInt8(ascii: "*") }.count
            if count == length, star > start, bytes[star - 1] != UInt8(ascii: " ") { return star }
            place = star + count
        }
        return nil
    }
}
