/// What the elements of a decision are called where they stand alone.
extension Placeholders {
    /// Returns an option in words; of a matrix the row and the column.
    func label(_ option: OptionID, of decision: Decision) -> String {
        let words = fill(decision.options[option.int].text)
        guard case .matrix = decision.form,
            let row = decision.groups.first(where: { $0.options.contains(option.int) })?.text
        else { return words }
        return withoutPeriod(fill(row)) + ": " + words
    }

    /// Returns a part of a decision in words; a blank has none.
    func label(_ group: OptionGroup) -> String? {
        switch group.name {
        case .authored: group.text.map { fill($0) }
        case .part(let part): part.label
        }
    }

    /// Returns words without the period at their end, to stand before a colon.
    func withoutPeriod(_ words: String) -> String {
        let bytes = Array(words.utf8)
        guard bytes.last == UInt8(ascii: ".") else { return words }
        return String(utf8: bytes.dropLast())
    }
}
