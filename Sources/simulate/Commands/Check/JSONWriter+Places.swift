import SimEngine

extension SourceLines {
    /// Returns where a stretch of the text starts, and the place after its end.
    func positions(of range: SourceRange) -> (start: SourcePosition, end: SourcePosition) {
        (position(of: range.start), position(of: max(range.start, range.end)))
    }
}

/// What the keys of a place are called.
enum PlaceKeys {
    case json, sarif
}

extension JSONWriter {
    /// Writes the members that tell a stretch of a text.
    mutating func place(_ start: SourcePosition, _ end: SourcePosition, in keys: PlaceKeys) {
        let names =
            switch keys {
            case .json: ["line", "column", "endLine", "endColumn"]
            case .sarif: ["startLine", "startColumn", "endLine", "endColumn"]
            }
        for (name, number) in zip(names, [start.line, start.column, end.line, end.column]) {
            key(name)
            self.number(number)
        }
    }

    /// Writes an object of strings and then numbers.
    mutating func object(_ strings: [(String, String)], _ numbers: [(String, Int)]) {
        beginObject()
        for (name, value) in strings { member(name, value) }
        for (name, value) in numbers {
            key(name)
            number(value)
        }
        endObject()
    }

    /// Writes a key and its text.
    mutating func member(_ name: String, _ value: String) {
        key(name)
        string(value)
    }
}
