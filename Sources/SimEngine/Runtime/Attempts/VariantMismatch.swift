/// Why values that were asked for cannot be those of a run.
public struct VariantMismatch: Error, Hashable, Sendable {
    /// One lower-case sentence that says what is wrong.
    public let message: String
    /// What to do about it, where that is known.
    public let help: String?
    /// The place of the setting that is wrong among those given, where it is one.
    public let setting: Int?

    /// Creates a mismatch.
    init(_ message: String, help: String? = nil, setting: Int? = nil) {
        self.message = message
        self.help = help
        self.setting = setting
    }
}

extension Scenario {
    /// Returns the variant with some values given by name and the others drawn from a seed.
    ///
    /// - Parameters:
    ///   - settings: The given values, each parameter at most once.
    ///   - seed: The seed.
    /// - Returns: The variant.
    /// - Throws: ``VariantMismatch`` for names that mean nothing and values that exclude each other.
    public func variant(
        _ settings: [VariantSetting], seed: UInt64
    ) throws(VariantMismatch) -> Variant {
        var fixed = [Int32?](repeating: nil, count: parameters.count)
        for (number, setting) in settings.enumerated() {
            let place = try parameter(of: setting, number)
            if fixed[place] != nil {
                throw VariantMismatch(
                    "'\(setting.parameter)' is given twice", setting: number)
            }
            fixed[place] = try value(of: setting, parameters[place], number)
        }
        if let variant = draw(seed: seed, fixed: fixed) { return variant }
        throw VariantMismatch(
            "the case excludes this: " + settings.map { $0.description }.joined(separator: ", "),
            help: reason(against: fixed))
    }

    private func parameter(
        of setting: VariantSetting, _ number: Int
    ) throws(VariantMismatch) -> Int {
        let name = setting.parameter
        if parameters.isEmpty {
            throw VariantMismatch(
                "the case varies nothing, not \(Quoted.text(name)) either", setting: number)
        }
        let names = parameters.map { string($0.id) }
        if let place = names.firstIndex(where: { $0.isSame(as: name) }) {
            return place
        }
        let near = Quoted.suggestion(for: Array(name.utf8)[...], among: names)
        throw VariantMismatch(
            "the case varies no \(Quoted.text(name))" + near,
            help: near.isEmpty ? "it varies " + Quoted.list(names) : nil, setting: number)
    }

    private func value(
        of setting: VariantSetting, _ parameter: Parameter, _ number: Int
    ) throws(VariantMismatch) -> Int32 {
        let values = parameter.values.indices.map { value($0, of: parameter).words }
        let wanted = setting.value.words
        if let place = values.firstIndex(where: { $0.isSame(as: wanted) }) {
            return Int32(truncatingIfNeeded: place)
        }
        let near = Quoted.suggestion(for: Array(wanted.utf8)[...], among: values)
        throw VariantMismatch(
            "\(Quoted.text(setting.parameter)) is never \(Quoted.text(wanted))" + near,
            help: near.isEmpty ? "it is one of " + Quoted.list(values) : nil, setting: number)
    }
}
