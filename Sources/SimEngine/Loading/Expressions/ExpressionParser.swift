/// Reads one expression, checks its types and appends its instructions, all in one pass.
///
/// Names that mean nothing are reported and passed over; any other slip ends the expression.
struct ExpressionParser {
    /// A value that the instructions so far leave on the stack.
    struct Value {
        /// Its type.
        var type: ValueType
        /// Where it stands among the expression's bytes.
        var place: Range<Int>
    }

    private var lexer: Lexer
    /// The token not yet consumed.
    private(set) var token: Token
    /// Whether it may read nothing but parameters.
    var isOfParameters = false
    /// Where the last consumed token stands.
    private(set) var consumed: Range<Int>
    private var nesting = 0
    /// How many values the instructions so far leave on the stack.
    private var depth = 0

    /// Creates a parser at the start of an expression.
    init(_ source: LocatedText) {
        lexer = Lexer(source)
        consumed = source.bytes.startIndex..<source.bytes.startIndex
        token = Token(kind: .end, place: consumed)
    }

    /// The expression's text.
    @inline(__always)
    var source: LocatedText { lexer.source }

    /// Appends the instructions of the whole expression, or reports why there are none.
    mutating func compile(_ wanted: ValueType, _ reader: inout Reader) -> Expression? {
        let first = reader.scenario.code.count
        do throws(Lexer.Failure) {
            try advance()
            let value = try parse(.or, &reader)
            guard token.kind == .end else { throw unexpected("an operator or the end") }
            try require(wanted, value)
        } catch {
            reader.error(.expression(error.problem), at: source.range(error.place))
            reader.scenario.code.removeLast(reader.scenario.code.count - first)
            return nil
        }
        return Expression(
            first: Int32(truncatingIfNeeded: first),
            count: Int32(truncatingIfNeeded: reader.scenario.code.count - first))
    }

    /// Parses operators of a level and all that bind more tightly.
    mutating func parse(_ level: Level, _ reader: inout Reader) throws(Lexer.Failure) -> Value {
        var left = try prefix(level, &reader)
        var hasCompared = false
        if case .symbol(let parameter) = left.type {
            left = try comparison(of: parameter, left.place, level, &reader)
            hasCompared = true
        }
        while let next = Operator(token.kind), next.level >= level {
            if next.level == .comparison {
                if hasCompared {
                    throw Lexer.Failure(problem: .chainedComparison, place: token.place)
                }
                hasCompared = true
            }
            left = try combine(left, next, &reader)
        }
        return left
    }

    /// Parses what stands to the right of an operator, and applies it.
    private mutating func combine(
        _ left: Value, _ sign: Operator, _ reader: inout Reader
    ) throws(Lexer.Failure) -> Value {
        let place = token.place
        try advance()
        let isLogical = sign.level <= .and
        let skip = reader.scenario.code.count
        if isLogical {
            try require(.truth, left)
            try emit(sign.opcode, 0, change: -1, &reader)
        }
        let right = try parse(sign.level.tighter, &reader)
        if isLogical {
            try require(.truth, right)
            let skipped = reader.scenario.code.count - skip - 1
            reader.scenario.code[skip].operand = Int64(skipped)
        } else {
            try emit(sign.opcode, 0, change: -1, &reader)
        }
        guard let type = sign.result(left.type, right.type) else {
            throw Lexer.Failure(
                problem: .operandTypes(
                    quote(place), left: left.type.words, right: right.type.words),
                place: place)
        }
        return Value(type: type, place: left.place.lowerBound..<right.place.upperBound)
    }

    /// Parses signs before a value; `not` takes a whole comparison where one may stand.
    private mutating func prefix(
        _ level: Level, _ reader: inout Reader
    ) throws(Lexer.Failure) -> Value {
        let start = token.place.lowerBound
        switch token.kind {
        case .not:
            try advance()
            try nest(at: start)
            let value = try parse(level <= .comparison ? .comparison : .unary, &reader)
            nesting -= 1
            try require(.truth, value)
            try emit(.not, 0, change: 0, &reader)
            return Value(type: .truth, place: start..<value.place.upperBound)
        case .minus:
            try advance()
            return try negated(start, &reader)
        case .number, .duration, .truth, .name, .text, .or, .and, .plus, .times, .over, .remainder,
            .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .open, .close,
            .comma,
            .end:
            return try primary(&reader)
        }
    }

    /// Parses what follows a minus; of a plain number, the minus becomes part.
    private mutating func negated(
        _ start: Int, _ reader: inout Reader
    ) throws(Lexer.Failure) -> Value {
        if case .number(let number) = token.kind {
            let place = start..<token.place.upperBound
            try advance()
            try emit(.constant, -number, change: 1, &reader)
            return Value(type: .number, place: place)
        }
        try nest(at: start)
        let value = try parse(.unary, &reader)
        nesting -= 1
        if value.type == .truth { try require(.number, value) }
        try emit(.negate, 0, change: 0, &reader)
        return Value(type: value.type, place: start..<value.place.upperBound)
    }
}

/// Values.
extension ExpressionParser {
    private mutating func primary(_ reader: inout Reader) throws(Lexer.Failure) -> Value {
        let place = token.place
        switch token.kind {
        case .number(let number): return try literal(number, .number, place, &reader)
        case .duration(let time): return try literal(time, .duration, place, &reader)
        case .truth(let truth): return try literal(truth ? 1 : 0, .truth, place, &reader)
        case .name:
            try advance()
            if token.kind == .open { return try call(place, &reader) }
            return try measure(place, &reader)
        case .open:
            try advance()
            try nest(at: place.lowerBound)
            let value = try parse(.or, &reader)
            nesting -= 1
            try expect(.close, "')'")
            return Value(type: value.type, place: place.lowerBound..<consumed.upperBound)
        case .text: throw Lexer.Failure(problem: .textAsValue, place: place)
        case .end, .or, .and, .not, .plus, .minus, .times, .over, .remainder, .equal, .notEqual,
            .less, .lessOrEqual, .greater, .greaterOrEqual, .close, .comma:
            throw unexpected("a value")
        }
    }

    private mutating func literal(
        _ value: Int64, _ type: ValueType, _ place: Range<Int>, _ reader: inout Reader
    ) throws(Lexer.Failure) -> Value {
        try advance()
        try emit(.constant, value, change: 1, &reader)
        return Value(type: type, place: place)
    }
}

/// The steps that all parts of the parser share.
extension ExpressionParser {
    /// Consumes the current token.
    mutating func advance() throws(Lexer.Failure) {
        consumed = token.place
        token = try lexer.next()
    }

    /// Consumes a sign that must stand here.
    mutating func expect(_ kind: Token.Kind, _ wanted: String) throws(Lexer.Failure) {
        guard token.kind == kind else { throw unexpected(wanted) }
        try advance()
    }

    /// Appends an instruction that changes the depth of the stack.
    mutating func emit(
        _ opcode: Opcode, _ operand: Int64, change: Int, _ reader: inout Reader
    ) throws(Lexer.Failure) {
        depth += change
        if depth > Instruction.stackLimit {
            throw Lexer.Failure(problem: .tooManyValues, place: consumed)
        }
        reader.scenario.code.append(Instruction(opcode, operand))
    }

    /// Refuses a value of another type than wanted.
    func require(_ wanted: ValueType, _ value: Value) throws(Lexer.Failure) {
        if value.type == wanted || value.type == .unknown { return }
        throw Lexer.Failure(
            problem: .wrongType(wanted: wanted.words, found: value.type.words), place: value.place)
    }

    /// Goes one level deeper, if that is allowed.
    mutating func nest(at start: Int) throws(Lexer.Failure) {
        nesting += 1
        if nesting > ExpressionLimits.nesting {
            throw Lexer.Failure(problem: .nestedTooDeep, place: start..<(start + 1))
        }
    }

    /// Comes back from a deeper level.
    mutating func unnest() { nesting -= 1 }

    /// Returns what stands at a place, as a message quotes it.
    func quote(_ place: Range<Int>) -> String { lexer.quote(place) }

    /// Returns the failure of a token that stands where something else should.
    func unexpected(_ wanted: String) -> Lexer.Failure {
        if token.kind == .end {
            return Lexer.Failure(problem: .unexpectedEnd(wanted: wanted), place: token.place)
        }
        return Lexer.Failure(
            problem: .unexpected(quote(token.place), wanted: wanted), place: token.place)
    }
}
