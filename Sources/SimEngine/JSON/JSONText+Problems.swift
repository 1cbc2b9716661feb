/// What to call a problem; these run at most once a text, so clarity goes before speed.
extension JSONText {
    /// Returns a problem with the offsets of where it starts and ends.
    func error(_ problem: JSONProblem, _ start: Int, _ end: Int) -> JSONError {
        JSONError(problem, SourceRange(start: UInt32(start), end: UInt32(end)))
    }

    /// Returns a problem of the one character at an offset.
    func error(_ problem: JSONProblem, at offset: Int) -> JSONError {
        error(problem, offset, offset + max(lengthOfCharacter(at: offset), 1))
    }

    /// Returns the problem of a string that does not end before an offset.
    @inline(never)
    func stringNotClosed(_ start: Int, at end: Int) -> JSONError {
        error(.stringNotClosed, start, end)
    }

    /// Returns the problem of a backslash before the wrong character.
    @inline(never)
    func unknownEscape(at offset: Int) -> JSONError {
        let letter = offset + 1
        let length = lengthOfCharacter(at: letter)
        guard length > 0 else { return error(.notUTF8, at: letter) }
        let byte = self[letter]
        guard byte >= 0x20 else { return error(.controlCharacter(byte), at: letter) }
        return error(.unknownEscape(text(letter, letter + length)), offset, letter + length)
    }

    /// Returns the problem of a number that runs on at an offset.
    @inline(never)
    func malformedNumber(from start: Int, at offset: Int) -> JSONError {
        let end = endOfWord(from: offset)
        return error(.malformedNumber(quoted(start, end)), start, end)
    }

    /// Returns the problem of a minus that no digit follows.
    @inline(never)
    func noDigitAfterMinus(at offset: Int) -> JSONError {
        let next = offset + 1
        guard next < count else { return error(.minusAlone, offset, next) }
        if self[next] == UInt8(ascii: ".") { return error(.noDigitBeforePoint, offset, next + 1) }
        let isNumberWithWords = Self.isWordByte(self[next]) && lengthOfCharacter(at: next) > 0
        return isNumberWithWords
            ? malformedNumber(from: offset, at: next) : error(.minusAlone, offset, next)
    }

    /// Returns the problem of a bare word.
    @inline(never)
    func unknownWord(at offset: Int) -> JSONError {
        let end = endOfWord(from: offset)
        return error(.unknownWord(quoted(offset, end)), offset, end)
    }

    /// Returns the problem of a character that fits nowhere but in a string.
    @inline(never)
    func unexpected(at offset: Int) -> JSONError {
        let byte = self[offset]
        let length = lengthOfCharacter(at: offset)
        guard length > 0 else { return error(.notUTF8, at: offset) }
        let next = offset + 1 < count ? self[offset + 1] : 0
        let isTwoSlashes = byte == UInt8(ascii: "/") && next == UInt8(ascii: "/")
        let isSlashStar = byte == UInt8(ascii: "/") && next == UInt8(ascii: "*")
        if isTwoSlashes || isSlashStar { return error(.comment, offset, offset + 2) }
        if byte == UInt8(ascii: "#") { return error(.comment, at: offset) }
        if isOtherQuote(at: offset) { return error(.wrongQuotes, at: offset) }
        if Self.isWordByte(byte), byte < 0x80 { return unknownWord(at: offset) }
        return error(.unexpectedCharacter(text(offset, offset + length)), at: offset)
    }

    /// Returns whether one of ' ` ‘ ’ ‚ ‛ “ ” „ ‟ « » stands at an offset.
    private func isOtherQuote(at offset: Int) -> Bool {
        switch (self[offset], lengthOfCharacter(at: offset)) {
        case (UInt8(ascii: "'"), _), (UInt8(ascii: "`"), _): true
        case (0xC2, 2): self[offset + 1] == 0xAB || self[offset + 1] == 0xBB
        case (0xE2, 3): self[offset + 1] == 0x80 && 0x98...0x9F ~= self[offset + 2]
        default: false
        }
    }

    /// Returns the end of the word or spoilt number at an offset, which is at least one byte on.
    private func endOfWord(from start: Int) -> Int {
        var end = start
        while end < count {
            let byte = self[end]
            let isMark = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
            guard isMark || byte == UInt8(ascii: "+") || Self.isWordByte(byte) else { break }
            let length = lengthOfCharacter(at: end)
            if length == 0 { break }
            end += length
        }
        return max(end, start + 1)
    }

    /// Returns the text between two offsets, cut short after some 40 bytes.
    private func quoted(_ start: Int, _ end: Int) -> String {
        guard end - start > 40 else { return text(start, end) }
        var cut = start + 40
        while self[cut] & 0xC0 == 0x80 { cut -= 1 }
        return text(start, cut) + "…"
    }

    private func text(_ start: Int, _ end: Int) -> String {
        let bytes = UnsafeBufferPointer(start: base + start, count: end - start)
        return String(utf8: Array(bytes))
    }
}
