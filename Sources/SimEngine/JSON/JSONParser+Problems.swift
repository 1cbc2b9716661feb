/// Which problem the text has where the reader could not go on.
extension JSONParser {
    /// Returns the problem of a text that ends too early.
    @inline(never)
    func endOfText() -> JSONError {
        guard let open = openContainer else { return text.error(.emptyText, 0, 0) }
        let isObject = open.kind == .object
        return text.error(isObject ? .objectNotClosed : .listNotClosed, at: Int(open.start))
    }

    /// Returns the problem where a value should start and none does.
    @inline(never)
    func missingValue() -> JSONError {
        switch text[position] {
        case UInt8(ascii: ","): text.error(.missingValue, at: position)
        case UInt8(ascii: "+"): text.error(.leadingPlus, at: position)
        case UInt8(ascii: "."): text.error(.noDigitBeforePoint, at: position)
        case UInt8(ascii: "}"), UInt8(ascii: "]"): closingBracket()
        default: text.unexpected(at: position)
        }
    }

    /// Returns the problem where a key should start and none does.
    @inline(never)
    func missingKey() -> JSONError {
        switch text[position] {
        case UInt8(ascii: ","): return text.error(.missingValue, at: position)
        case UInt8(ascii: "}"), UInt8(ascii: "]"): return closingBracket()
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "{"),
            UInt8(ascii: "["):
            return text.error(.keyNotText, at: position)
        default:
            let error = text.unexpected(at: position)
            guard case .unknownWord(let word) = error.problem else { return error }
            return JSONError(.keyNotQuoted(word), error.range)
        }
    }

    /// Returns the problem of a closing bracket where a value or key should start.
    private func closingBracket() -> JSONError {
        guard openContainer != nil else { return text.unexpected(at: position) }
        if text[position] != (isInObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
            return wrongBracket()
        }
        var before = position - 1
        while before > 0, text[before] <= 0x20 { before -= 1 }
        // After a colon there is no value at all.
        return text[before] == UInt8(ascii: ",")
            ? text.error(.trailingComma, at: before) : text.error(.missingValue, at: position)
    }

    /// Returns the problem of a bracket of the other kind.
    private func wrongBracket() -> JSONError {
        let found = text[position] == UInt8(ascii: "]") ? "]" : "}"
        let wanted = isInObject ? "}" : "]"
        return text.error(.wrongBracket(found: found, wanted: wanted), at: position)
    }

    /// Returns the problem of what stands after a value instead of a comma.
    @inline(never)
    func missingComma() -> JSONError {
        switch text[position] {
        case UInt8(ascii: "}"), UInt8(ascii: "]"): wrongBracket()
        case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "-"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            text.error(.missingComma, at: position)
        default: text.unexpected(at: position)
        }
    }

    /// Returns the problem of a key without a colon.
    @inline(never)
    func missingColon(after key: JSONTree.Node) -> JSONError {
        let isText = text.lengthOfCharacter(at: position) > 0
        return isText
            ? text.error(.missingColon, Int(key.start), Int(key.end))
            : text.error(.notUTF8, at: position)
    }

    /// Returns the problem of what follows the document.
    @inline(never)
    func textAfterEnd() -> JSONError {
        let error = text.unexpected(at: position)
        // Comparing problems would compare strings, which costs the browser's engine 40 KB.
        if case .comment = error.problem { return error }
        if case .notUTF8 = error.problem { return error }
        return text.error(.textAfterEnd, at: position)
    }
}
