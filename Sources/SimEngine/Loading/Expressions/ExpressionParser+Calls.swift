/// Calls of functions.
extension ExpressionParser {
    /// Parses a call whose name has been consumed.
    mutating func call(
        _ place: Range<Int>, _ reader: inout Reader
    ) throws(Lexer.Failure) -> Value {
        guard let function = Function.named(source.bytes[place]) else {
            throw unknownFunction(place, &reader)
        }
        if isOfParameters, function.readsRun {
            throw Lexer.Failure(problem: .notAParameter(function.name), place: place)
        }
        try advance()
        let start = place.lowerBound
        switch function {
        case .isIn, .visited, .done, .count, .since, .answered, .chosen, .credit:
            let operand = try name(function, &reader)
            try close(function, place)
            try emit(function.opcode, operand, change: 1, &reader)
        case .time:
            try close(function, place)
            try emit(.time, 0, change: 1, &reader)
        case .min, .max, .clamp:
            let type = try values(function, place, &reader)
            return Value(type: type, place: start..<consumed.upperBound)
        }
        return Value(type: function.type, place: start..<consumed.upperBound)
    }

    private mutating func close(
        _ function: Function, _ place: Range<Int>
    ) throws(Lexer.Failure) {
        guard token.kind != .close else { return try advance() }
        if token.kind == .end { throw unexpected("')'") }
        throw argumentCount(function, place)
    }

    private func argumentCount(_ function: Function, _ place: Range<Int>) -> Lexer.Failure {
        Lexer.Failure(
            problem: .wrongArgumentCount(function.name, wanted: function.arguments), place: place)
    }

    private func unknownFunction(_ place: Range<Int>, _ reader: inout Reader) -> Lexer.Failure {
        let word = Quotation.text(source.bytes[place], isEscaped: false)
        let near = reader.suggestions.closest(
            to: word, among: Function.allCases.map { $0.name })
        return Lexer.Failure(problem: .unknownFunction(word, suggestion: near?.name), place: place)
    }

    /// Parses the quoted name that a function takes, and returns the operand of its instruction.
    private mutating func name(
        _ function: Function, _ reader: inout Reader
    ) throws(Lexer.Failure) -> Int64 {
        guard token.kind == .text else {
            throw Lexer.Failure(problem: .nameNotQuoted(function.name), place: token.place)
        }
        let name = source.bytes[token.place]
        let range = source.range(token.place)
        try advance()
        switch function {
        case .isIn, .visited: return reader.operand(.state, name, at: range)
        case .done, .count, .since: return reader.operand(.act, name, at: range)
        case .answered, .credit: return reader.operand(.decision, name, at: range)
        case .chosen:
            guard let choice = reader.chosenOption(name, at: range) else { return 0 }
            return Instruction.operand(decision: choice.decision, option: choice.option)
        case .time, .min, .max, .clamp: return 0
        }
    }

    /// Parses the values that a function compares, all of one type.
    private mutating func values(
        _ function: Function, _ place: Range<Int>, _ reader: inout Reader
    ) throws(Lexer.Failure) -> ValueType {
        try nest(at: place.lowerBound)
        if token.kind == .close { throw argumentCount(function, place) }
        var type = try value(.unknown, &reader)
        var count = 1
        while token.kind == .comma {
            try advance()
            type = try value(type, &reader)
            count += 1
            if function != .clamp { try emit(function.opcode, 0, change: -1, &reader) }
        }
        try expect(.close, "',' or ')'")
        unnest()
        guard function == .clamp ? count == 3 : count >= 2 else {
            throw argumentCount(function, place)
        }
        if function == .clamp { try emit(.clamp, 0, change: -2, &reader) }
        return type
    }

    private mutating func value(
        _ type: ValueType, _ reader: inout Reader
    ) throws(Lexer.Failure) -> ValueType {
        let value = try parse(.or, &reader)
        if type == .unknown {
            if value.type == .truth { try require(.number, value) }
            return value.type
        }
        try require(type, value)
        return type
    }
}

extension Reader {
    /// Returns the place of the thing of a kind that a quoted name stands for.
    mutating func operand(
        _ kind: Names.Kind, _ name: ArraySlice<UInt8>, at range: SourceRange
    ) -> Int64 {
        if let place = names.find(kind, name) { return Int64(place) }
        unknown(kind, name, at: range)
        return 0
    }
}
