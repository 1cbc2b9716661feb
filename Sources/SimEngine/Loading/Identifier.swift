/// What makes a name usable as an id: `[A-Za-z][A-Za-z0-9_-]*`, at most 64 characters.
enum Identifier {
    /// The longest id, in bytes.
    static let longest = 64

    /// Returns whether the bytes are an id.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, isLetter(first), bytes.count <= longest else { return false }
        for byte in bytes where !isWordByte(byte) { return false }
        return true
    }

    /// Returns whether a byte is one of A-Z and a-z.
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

    /// Returns whether a byte is one of 0-9.
    static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    /// Returns whether a byte may stand in a name of an event, dots aside.
    static func isWordByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == minus || byte == line
    }

    private static let minus = UInt8(ascii: "-")
    private static let line = UInt8(ascii: "_")

    /// Returns why bytes that are not an id are none.
    static func problem(_ bytes: ArraySlice<UInt8>) -> NameProblem {
        let name = Quotation.text(bytes, isEscaped: false)
        for scalar in String(utf8: bytes).unicodeScalars {
            if scalar.value < 0x80, isWordByte(UInt8(truncatingIfNeeded: scalar.value)) { continue }
            let character = CharacterName.of(scalar)
            guard scalar.value >= 0x80, let letter = LookAlikes.letter(scalar),
                letter.utf8.allSatisfy({ isWordByte($0) })
            else { return .badCharacter(name, character: character) }
            return .lookAlike(name, codePoint: character, looksLike: letter)
        }
        if bytes.isEmpty { return .empty }
        return bytes.count > longest ? .tooLong(name) : .badStart(name)
    }
}
