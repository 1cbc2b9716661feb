/// The words of a file as messages about it repeat them, between single quotes.
enum Quoted {
    /// The most texts that one message lists.
    static let longestList = 10

    /// Returns a text between quotes, cut where it is too long for a message.
    @inline(never)
    static func text(_ bytes: ArraySlice<UInt8>) -> String {
        "'" + Quotation.text(bytes, isEscaped: false) + "'"
    }

    /// Returns a text between quotes, cut where it is too long for a message.
    @inline(never)
    static func text(_ string: String) -> String { text(Array(string.utf8)[...]) }

    /// Returns texts between quotes with commas between them.
    static func list(_ strings: [String]) -> String {
        var result = ""
        for (place, string) in strings.prefix(longestList).enumerated() {
            result += (place == 0 ? "" : ", ") + text(string)
        }
        let rest = strings.count - longestList
        return rest > 0 ? result + " and \(rest) more" : result
    }

    /// Returns the question whether a like name was meant, or nothing where none is like enough.
    static func suggestion(for name: ArraySlice<UInt8>, among names: [String]) -> String {
        let wanted = String(utf8: name)
        guard let closest = EditDistance.closest(to: wanted, among: names) else { return "" }
        return "; did you mean \(text(closest))?"
    }
}
