/// The line being typed: what a key does to it.
///
/// The program edits lines itself rather than leaving it to the terminal, because in live mode the
/// scene can change in the middle of a word, and what was typed must then be shown again below.
struct LineEditor: Sendable {
    /// The characters typed so far.
    private(set) var characters: [Character] = []
    /// How many characters stand before the cursor.
    private(set) var cursor = 0
    private var partial: [UInt8] = []
    private var escape = Escape.none

    private enum Escape: Sendable {
        case none, started
        case sequence([UInt8])
    }

    /// What a key did.
    enum Effect: Hashable, Sendable {
        /// Nothing to see.
        case none
        /// A character was added at the end.
        case added(Character)
        /// The last character was taken away.
        case removed(Character)
        /// The line looks different.
        case changed
        /// The line is done.
        case submitted(String)
        /// There will be no more lines.
        case ended
    }

    /// What was typed so far.
    var text: String { String(characters) }

    /// Takes a byte from the keyboard.
    mutating func take(_ byte: UInt8) -> Effect {
        switch escape {
        case .none: break
        case .started:
            escape = byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") ? .sequence([]) : .none
            return .none
        case .sequence(var bytes):
            bytes.append(byte)
            let isFinal = byte >= 0x40 && byte <= 0x7E
            escape = isFinal || bytes.count > 16 ? .none : .sequence(bytes)
            return isFinal ? special(bytes) : .none
        }
        switch byte {
        case 0x0A, 0x0D: return submit()
        case 0x1B: escape = .started
        case 0x7F, 0x08: return backspace()
        case 0x01: return move(to: 0)
        case 0x05: return move(to: characters.count)
        case 0x02: return move(to: cursor - 1)
        case 0x06: return move(to: cursor + 1)
        case 0x04: return characters.isEmpty ? .ended : .none
        case 0x0C: return .changed
        case 0x0B: return remove(cursor..<characters.count)
        case 0x15: return remove(0..<cursor)
        case 0x17: return removeWord()
        case 0x09: return insert(" ")
        case 0..<0x20: break
        default: return take(text: byte)
        }
        return .none
    }

    private mutating func special(_ bytes: [UInt8]) -> Effect {
        switch bytes {
        case [UInt8(ascii: "D")]: return move(to: cursor - 1)
        case [UInt8(ascii: "C")]: return move(to: cursor + 1)
        case [UInt8(ascii: "H")], Array("1~".utf8): return move(to: 0)
        case [UInt8(ascii: "F")], Array("4~".utf8): return move(to: characters.count)
        case Array("3~".utf8):
            return cursor < characters.count ? remove(cursor..<cursor + 1) : .none
        default: return .none
        }
    }

    /// Gathers the bytes of a character; what is no UTF-8 is passed over.
    private mutating func take(text byte: UInt8) -> Effect {
        if byte < 0x80 {
            partial = []
            return insert(Character(Unicode.Scalar(byte)))
        }
        if byte >= 0xC0 { partial = [] }
        partial.append(byte)
        let lead = partial[0]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
        guard partial.count >= length else { return .none }
        let decoded = String(validating: partial, as: UTF8.self)
        partial = []
        guard let decoded, let scalar = decoded.unicodeScalars.first else { return .none }
        let isControl =
            (0x80...0x9F).contains(scalar.value)
            || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        return isControl ? .none : insert(Character(scalar))
    }

    private mutating func insert(_ character: Character) -> Effect {
        guard characters.count < 4000 else { return .none }
        if cursor > 0 {
            let joined = String(characters[cursor - 1]) + String(character)
            if joined.count == 1, let whole = joined.first {
                characters[cursor - 1] = whole
                return .changed
            }
        }
        characters.insert(character, at: cursor)
        cursor += 1
        return cursor == characters.count ? .added(character) : .changed
    }

    private mutating func submit() -> Effect {
        let text = self.text
        self = LineEditor()
        return .submitted(text)
    }

    private mutating func backspace() -> Effect {
        guard cursor > 0 else { return .none }
        let isLast = cursor == characters.count
        let removed = characters.remove(at: cursor - 1)
        cursor -= 1
        return isLast ? .removed(removed) : .changed
    }

    private mutating func move(to place: Int) -> Effect {
        let place = min(max(place, 0), characters.count)
        if place == cursor { return .none }
        cursor = place
        return .changed
    }

    private mutating func remove(_ range: Range<Int>) -> Effect {
        if range.isEmpty { return .none }
        characters.removeSubrange(range)
        cursor = range.lowerBound
        return .changed
    }

    private mutating func removeWord() -> Effect {
        var start = cursor
        while start > 0, characters[start - 1] == " " { start -= 1 }
        while start > 0, characters[start - 1] != " " { start -= 1 }
        return remove(start..<cursor)
    }
}
