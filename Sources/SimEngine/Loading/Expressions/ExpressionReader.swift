/// Reading conditions and computed values.
extension Reader {
    /// Returns the condition under a key.
    mutating func condition(_ key: Key, in fields: Fields) -> Expression? {
        guard let node = value(key, in: fields) else { return nil }
        return condition(node, key)
    }

    /// Returns the condition of a node: an expression in quotes, true or false.
    ///
    /// - Parameters:
    ///   - node: The node.
    ///   - key: The key under which it stands.
    ///   - ofParameters: Whether it may read nothing but parameters.
    /// - Returns: The condition, or nothing where it cannot be understood.
    mutating func condition(
        _ node: Int, _ key: Key, ofParameters: Bool = false
    ) -> Expression? {
        switch kind(node) {
        case .true: return constant(1)
        case .false: return constant(0)
        case .string:
            return expression(node, key, giving: .truth, ofParameters: ofParameters)
        case .null, .number, .array, .object:
            wrongType(node, key, "a condition in quotes")
            return nil
        }
    }

    /// Returns the number under a key, as it is or as an expression computes it.
    mutating func number(_ key: Key, in fields: Fields) -> Expression? {
        guard let node = value(key, in: fields) else { return nil }
        switch kind(node) {
        case .number: return decimal(node, key, .any).flatMap { constant($0.thousandths) }
        case .string: return expression(node, key, giving: .number)
        case .null, .true, .false, .array, .object:
            wrongType(node, key, "a number or an expression in quotes")
            return nil
        }
    }

    private mutating func constant(_ value: Int64) -> Expression? {
        let first = scenario.code.count
        scenario.code.append(Instruction(.constant, value))
        return Expression(first: Int32(truncatingIfNeeded: first), count: 1)
    }

    private mutating func expression(
        _ node: Int, _ key: Key, giving wanted: ValueType, ofParameters: Bool = false
    ) -> Expression? {
        guard let text = words(node, key), text.start < text.end else { return nil }
        let source = LocatedText(tree.bytes, text)
        guard source.bytes.count <= ExpressionLimits.length else {
            error(.expression(.tooLong), at: range(node))
            return nil
        }
        var parser = ExpressionParser(source)
        parser.isOfParameters = ofParameters
        return parser.compile(wanted, &self)
    }
}

/// The bounds of one expression.
enum ExpressionLimits {
    /// The most bytes.
    static let length = 4096
    /// How deep parentheses, functions and signs may be nested.
    static let nesting = 64
}

/// What kind of value an expression gives.
enum ValueType: Equatable {
    case number, duration, truth
    /// One of the names that a parameter has for values.
    case symbol(ParameterID)
    /// The type of what could not be understood; it fits everywhere, so that one slip is told once.
    case unknown

    /// The type in words.
    var words: String {
        switch self {
        case .number: "a number"
        case .duration: "a duration"
        case .truth: "a condition"
        case .symbol: "one of several names"
        case .unknown: "something else"
        }
    }
}
