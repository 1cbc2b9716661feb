/// Measures and parameters, which stand under their names.
extension ExpressionParser {
    /// Parses a name that has been consumed.
    mutating func measure(
        _ place: Range<Int>, _ reader: inout Reader
    ) throws(Lexer.Failure) -> Value {
        let name = source.bytes[place]
        let found = reader.names.measure(name)
        let parameter = found.flatMap { reader.parameter(in: $0) }
        if isOfParameters, found != nil, parameter == nil {
            throw Lexer.Failure(problem: .notAParameter(quote(place)), place: place)
        }
        if found == nil { reader.unknownValue(name, at: source.range(place)) }
        try emit(.measure, Int64(found?.raw ?? 0), change: 1, &reader)
        guard let parameter, reader.scenario.parameters[parameter.int].isSymbolic else {
            return Value(type: found == nil ? .unknown : .number, place: place)
        }
        return Value(type: .symbol(parameter), place: place)
    }

    /// Parses the comparison that must follow a parameter whose values are names.
    mutating func comparison(
        of parameter: ParameterID, _ place: Range<Int>, _ level: Level, _ reader: inout Reader
    ) throws(Lexer.Failure) -> Value {
        guard let sign = Operator(token.kind), level <= .comparison,
            sign.opcode == .equal || sign.opcode == .notEqual
        else { throw namesNotCompared(place) }
        try advance()
        guard token.kind == .text else { throw namesNotCompared(place) }
        let value = token.place
        try advance()
        let known = reader.place(of: source.bytes[value], among: parameter)
        if known == nil {
            reader.unknownSymbol(source.bytes[value], of: parameter, at: source.range(value))
        }
        try emit(.constant, Int64(known ?? 0), change: 1, &reader)
        try emit(sign.opcode, 0, change: -1, &reader)
        return Value(type: .truth, place: place.lowerBound..<consumed.upperBound)
    }

    private func namesNotCompared(_ place: Range<Int>) -> Lexer.Failure {
        Lexer.Failure(problem: .namesNotCompared(quote(place)), place: place)
    }
}

extension Reader {
    /// Returns the place of a name among the values of a parameter.
    func place(of name: ArraySlice<UInt8>, among parameter: ParameterID) -> Int? {
        for (place, value) in scenario.parameters[parameter.int].values.enumerated() {
            guard case .symbol(let id, _) = value else { continue }
            if scenario.string(id).utf8.elementsEqual(name) { return place }
        }
        return nil
    }

    /// Reports a name that is no value of a parameter.
    mutating func unknownSymbol(
        _ name: ArraySlice<UInt8>, of parameter: ParameterID, at range: SourceRange
    ) {
        let word = Quotation.text(name, isEscaped: false)
        let owner = scenario.parameters[parameter.int]
        let near = suggest(word) { reader in
            owner.values.indices.map { reader.scenario.value($0, of: owner).words }
        }
        error(
            .expression(
                .unknownValue(word, parameter: scenario.string(owner.id), suggestion: near?.name)),
            at: range, word, meaning: near)
    }

    /// Reports a bare word that is no measure.
    mutating func unknownValue(_ name: ArraySlice<UInt8>, at range: SourceRange) {
        let word = Quotation.text(name, isEscaped: false)
        if names.state(name) != nil {
            error(.reference(.unknownMeasure(word, suggestion: "in('\(word)')")), at: range)
        } else if names.act(name) != nil {
            error(.reference(.unknownMeasure(word, suggestion: "done('\(word)')")), at: range)
        } else {
            unknown(.measure, name, at: range)
        }
    }
}
