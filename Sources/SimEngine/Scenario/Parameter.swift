/// Something of a case that differs from run to run: drawn at the start, the same to the end.
///
/// Expressions read a parameter as a measure that never changes: the case's measures end with one
/// for each parameter, without a label.
public struct Parameter: Sendable {
    /// The parameter's id.
    public var id: Text
    /// The values it may have, all of them numbers or all of them symbols; never empty.
    public var values: [Value]
    /// Where it is defined.
    public var source: SourceRange

    /// A value that a parameter may have.
    public enum Value: Sendable {
        /// A number.
        case number(Decimal3)
        /// A name, and the words that texts show for it where it is not shown itself.
        case symbol(id: Text, text: Text?)
    }

    /// Creates a parameter.
    public init(id: Text, values: [Value], source: SourceRange) {
        self.id = id
        self.values = values
        self.source = source
    }

    /// Whether its values are names.
    public var isSymbolic: Bool {
        if case .symbol? = values.first { return true }
        return false
    }

    /// Returns what expressions read for a value: thousandths, or the place of a symbol.
    func stored(_ place: Int) -> Int64 {
        switch values[place] {
        case .number(let number): number.thousandths
        case .symbol: Int64(place)
        }
    }
}

/// A condition on parameters that every combination of their values satisfies that may be drawn.
public struct Constraint: Sendable {
    /// The condition.
    public var condition: Expression
    /// The author's reason.
    public var why: Text?

    /// Creates a constraint.
    public init(condition: Expression, why: Text?) {
        self.condition = condition
        self.why = why
    }
}
