/// One combination of values, one for each parameter of a case: what was drawn for a run.
public struct Variant: Hashable, Sendable {
    /// The place of each parameter's value among its values, in the order of the parameters.
    public var places: [Int32]

    /// Creates a variant.
    public init(places: [Int32]) { self.places = places }
}

/// A parameter with a value, both by name, as files and command lines give them.
public struct VariantSetting: Hashable, Sendable {
    /// The parameter's id.
    public let parameter: String
    /// The value.
    public let value: Value

    /// A value as it is written.
    public enum Value: Hashable, Sendable {
        /// A number.
        case number(Decimal3)
        /// The id of a symbol.
        case symbol(String)
    }

    /// Creates a setting.
    public init(parameter: String, value: Value) {
        self.parameter = parameter
        self.value = value
    }

    /// Creates a setting from a value as it is typed: a number where it reads as one.
    public init(parameter: String, typed value: String) {
        self.parameter = parameter
        if case .value(let number) = Decimal3.parse(Array(value.utf8)[...]) {
            self.value = .number(number)
        } else {
            self.value = .symbol(value)
        }
    }
}

extension VariantSetting.Value {
    /// The value as it is written, without quotes.
    public var words: String {
        switch self {
        case .number(let number): number.description
        case .symbol(let name): name
        }
    }
}

extension VariantSetting: CustomStringConvertible {
    /// Both, as a command line has them.
    public var description: String { parameter + "=" + value.words }
}
