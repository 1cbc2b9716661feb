extension Slips {
    /// The keys under which expressions stand.
    private static let conditions = ["if", "until", "while", "unless", "always"]

    /// Finds what may be wrong in what measures are set to.
    mutating func addNewValues() {
        for node in strings() where isNewValue(node) { addChanges(of: tokens(node)) }
    }

    /// Finds what may be wrong in conditions, a missing `not` last.
    mutating func addConditions() {
        let conditions = strings().filter { outline.isValue($0, of: Self.conditions) }
        for node in conditions { addChanges(of: tokens(node)) }
        for node in conditions {
            let tokens = tokens(node)
            for place in tokens.all.indices where tokens.beginsCondition(place) {
                replace(place, of: tokens, with: nil)
            }
        }
    }

    private func strings() -> [Int] {
        tree.nodes.indices.filter { tree.kind($0) == .string && matters($0) }
    }

    private func tokens(_ node: Int) -> Tokens {
        let range = tree.range(node)
        let text = Text(
            start: range.start + 1, end: range.end - 1, isEscaped: tree.nodes[node].isEscaped)
        return Tokens(LocatedText(tree.bytes, text))
    }

    /// Whether a string is what a measure is set to.
    private func isNewValue(_ node: Int) -> Bool {
        guard outline.isValue(node, of: ["to"]), let around = outline.parent(node) else {
            return false
        }
        return tree.value(forKey: "set", in: around) != nil
    }

    private mutating func addChanges(of tokens: Tokens) {
        for (place, token) in tokens.all.enumerated() {
            for other in Self.opposites(token.kind) + Self.neighbors(tokens.bytes(place)) {
                replace(place, of: tokens, with: other)
            }
            if token.kind == .not { replace(place, of: tokens, with: "") }
        }
    }

    /// Notes another token, or without one a `not` before it.
    private mutating func replace(_ place: Int, of tokens: Tokens, with other: String?) {
        let own = tokens.all[place].place
        let (before, after) = tokens.surroundings(place)
        let old = String(utf8: tokens.source.bytes[before.lowerBound..<after.upperBound])
        let start = String(utf8: tokens.source.bytes[before])
        let end = String(utf8: tokens.source.bytes[after])
        let new = other ?? "not " + String(utf8: tokens.source.bytes[own])
        write(
            new, at: tokens.source.range(own),
            "with \(Quoted.text(start + new + end)) instead of \(Quoted.text(old))")
    }

    /// Returns what is easily written instead of a sign or word.
    private static func opposites(_ kind: Token.Kind) -> [String] {
        switch kind {
        case .less: ["<=", ">"]
        case .lessOrEqual: ["<", ">="]
        case .greater: [">=", "<"]
        case .greaterOrEqual: [">", "<="]
        case .equal: ["!="]
        case .notEqual: ["=="]
        case .and: ["or"]
        case .or: ["and"]
        case .plus: ["-"]
        case .minus: ["+"]
        case .number, .duration, .truth, .name, .text, .not, .times, .over, .remainder, .open,
            .close, .comma, .end:
            []
        }
    }

    /// Returns the numbers beside one, with the same unit; none where it is not whole.
    static func neighbors(_ text: ArraySlice<UInt8>) -> [String] {
        let digits = text.prefix { (0x30...0x39).contains($0) }
        let unit = text.dropFirst(digits.count)
        guard !digits.isEmpty, digits.count < 10, let number = Int(String(utf8: digits)),
            unit.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A })
        else { return [] }
        let end = String(utf8: unit)
        return (number > 0 ? ["\(number - 1)" + end] : []) + ["\(number + 1)" + end]
    }
}

/// The tokens of an expression.
private struct Tokens {
    let source: LocatedText
    private(set) var all: [Token] = []

    init(_ source: LocatedText) {
        self.source = source
        var lexer = Lexer(source)
        do throws(Lexer.Failure) {
            while true {
                let token = try lexer.next()
                if token.kind == .end { break }
                all.append(token)
            }
        } catch { all = [] }
    }

    func bytes(_ place: Int) -> ArraySlice<UInt8> { source.bytes[all[place].place] }

    /// Whether a condition may begin at a token: at the start, after `and` or `or`, in parentheses.
    func beginsCondition(_ place: Int) -> Bool {
        let kind = all[place].kind
        guard kind == .name || kind == .open else { return false }
        guard place > 0 else { return true }
        let before = all[place - 1].kind
        if before == .open { return place < 2 || all[place - 2].kind != .name }
        return before == .and || before == .or
    }

    /// Returns what stands before and after a token: everything where that is short, else a little.
    func surroundings(_ place: Int) -> (Range<Int>, Range<Int>) {
        let own = all[place].place
        var (start, end) = (source.bytes.startIndex, source.bytes.endIndex)
        if source.bytes.count > Quotation.limit {
            start = all[max(0, place - 4)].place.lowerBound
            end = all[min(all.count - 1, place + 4)].place.upperBound
        }
        return (start..<own.lowerBound, own.upperBound..<end)
    }
}
