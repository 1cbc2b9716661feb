/// Splits an expression into tokens.
struct Lexer {
    /// The expression's text.
    let source: LocatedText
    private var index: Int

    /// Creates a lexer at the start of an expression.
    init(_ source: LocatedText) {
        self.source = source
        index = source.bytes.startIndex
    }

    /// The expression's bytes.
    @inline(__always)
    private var bytes: ArraySlice<UInt8> { source.bytes }

    /// An expression problem with its place among the expression's bytes.
    struct Failure: Error {
        let problem: ExpressionProblem
        let place: Range<Int>
    }

    /// Returns the next token.
    mutating func next() throws(Failure) -> Token {
        while index < bytes.endIndex, bytes[index] <= 0x20 { index += 1 }
        guard index < bytes.endIndex else {
            return Token(kind: .end, place: bytes.endIndex..<bytes.endIndex)
        }
        let byte = bytes[index]
        if Identifier.isLetter(byte) || byte == UInt8(ascii: "_") { return word() }
        if Identifier.isDigit(byte) { return try number() }
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return try text(byte) }
        return try sign(byte)
    }

    private mutating func word() -> Token {
        let start = index
        while index < bytes.endIndex, isWordByte(bytes[index]) { index += 1 }
        let word = bytes[start..<index]
        return Token(kind: Self.kind(of: word), place: start..<index)
    }

    private static func kind(of word: ArraySlice<UInt8>) -> Token.Kind {
        switch (word.count, word.first) {
        case (2, UInt8(ascii: "o")): word.elementsEqual("or".utf8) ? .or : .name
        case (3, UInt8(ascii: "a")): word.elementsEqual("and".utf8) ? .and : .name
        case (3, UInt8(ascii: "n")): word.elementsEqual("not".utf8) ? .not : .name
        case (4, UInt8(ascii: "t")): word.elementsEqual("true".utf8) ? .truth(true) : .name
        case (5, UInt8(ascii: "f")): word.elementsEqual("false".utf8) ? .truth(false) : .name
        default: .name
        }
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        Identifier.isLetter(byte) || Identifier.isDigit(byte) || byte == UInt8(ascii: "_")
    }

    private mutating func number() throws(Failure) -> Token {
        let start = index
        while index < bytes.endIndex, Identifier.isDigit(bytes[index]) { index += 1 }
        if index + 1 < bytes.endIndex, bytes[index] == UInt8(ascii: "."),
            Identifier.isDigit(bytes[index + 1])
        {
            index += 1
            while index < bytes.endIndex, Identifier.isDigit(bytes[index]) { index += 1 }
        }
        let digits = start..<index
        while index < bytes.endIndex, isWordByte(bytes[index]) { index += 1 }
        let place = start..<index
        return Token(
            kind: digits == place ? try plain(place) : try duration(place), place: place)
    }

    private func plain(_ place: Range<Int>) throws(Failure) -> Token.Kind {
        var digits = bytes[place]
        while digits.count > 1, digits.first == UInt8(ascii: "0"),
            digits[digits.startIndex + 1] != UInt8(ascii: ".")
        {
            digits = digits.dropFirst()
        }
        switch Decimal3.parse(digits) {
        case .value(let number) where Bounds.any.contains(number):
            return .number(number.thousandths)
        case .value, .outOfRange: throw Failure(problem: .tooLarge(quote(place)), place: place)
        case .tooPrecise: throw Failure(problem: .tooPrecise(quote(place)), place: place)
        case .malformed: throw Failure(problem: .unknownUnit(quote(place)), place: place)
        }
    }

    private func duration(_ place: Range<Int>) throws(Failure) -> Token.Kind {
        guard let duration = SimDuration.parse(bytes[place]) else {
            throw Failure(problem: .unknownUnit(quote(place)), place: place)
        }
        guard duration <= LeastDuration.longest else {
            throw Failure(problem: .tooLarge(quote(place)), place: place)
        }
        return .duration(duration.milliseconds)
    }

    private mutating func text(_ quote: UInt8) throws(Failure) -> Token {
        let start = index
        guard let end = bytes[(start + 1)...].firstIndex(of: quote) else {
            throw Failure(problem: .textNotClosed, place: start..<(start + 1))
        }
        index = end + 1
        return Token(kind: .text, place: (start + 1)..<end)
    }

    /// Returns what stands at a place, as a message quotes it.
    func quote(_ place: Range<Int>) -> String {
        Quotation.text(bytes[place], isEscaped: false)
    }
}

/// Signs.
extension Lexer {
    private mutating func sign(_ byte: UInt8) throws(Failure) -> Token {
        let second = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
        if let kind = doubleSign(byte, second) { return take(2, kind) }
        if let kind = singleSign(byte) { return take(1, kind) }
        if byte == UInt8(ascii: "=") {
            throw Failure(problem: .singleEquals, place: index..<(index + 1))
        }
        var end = index + 1
        while end < bytes.endIndex, bytes[end] & 0xC0 == 0x80 { end += 1 }
        let character = quote(index..<end)
        throw Failure(problem: .unexpectedCharacter(character), place: index..<end)
    }

    private mutating func take(_ count: Int, _ kind: Token.Kind) -> Token {
        let start = index
        index += count
        return Token(kind: kind, place: start..<index)
    }

    private func doubleSign(_ first: UInt8, _ second: UInt8) -> Token.Kind? {
        switch (first, second) {
        case (UInt8(ascii: "="), UInt8(ascii: "=")): .equal
        case (UInt8(ascii: "!"), UInt8(ascii: "=")): .notEqual
        case (UInt8(ascii: "<"), UInt8(ascii: "=")): .lessOrEqual
        case (UInt8(ascii: ">"), UInt8(ascii: "=")): .greaterOrEqual
        case (UInt8(ascii: "&"), UInt8(ascii: "&")): .and
        case (UInt8(ascii: "|"), UInt8(ascii: "|")): .or
        default: nil
        }
    }

    private func singleSign(_ byte: UInt8) -> Token.Kind? {
        switch byte {
        case UInt8(ascii: "+"): .plus
        case UInt8(ascii: "-"): .minus
        case UInt8(ascii: "*"): .times
        case UInt8(ascii: "/"): .over
        case UInt8(ascii: "%"): .remainder
        case UInt8(ascii: "<"): .less
        case UInt8(ascii: ">"): .greater
        case UInt8(ascii: "!"): .not
        case UInt8(ascii: "("): .open
        case UInt8(ascii: ")"): .close
        case UInt8(ascii: ","): .comma
        default: nil
        }
    }
}
