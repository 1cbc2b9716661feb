/// The parameters of a case and what may be drawn for them.
extension Scenario {
    /// The most combinations that are tried where constraints forbid some.
    public static let mostCombinations = 100_000

    /// How many combinations may be drawn; at most 2⁶⁴ - 1 are counted.
    public var combinations: UInt64 {
        if let allowed { return UInt64(allowed.count) }
        return Self.product(parameters)
    }

    /// Draws a combination from a seed, each that fits equally likely.
    ///
    /// - Parameters:
    ///   - seed: The seed; the order of options comes from it too, but from other draws.
    ///   - fixed: For each parameter the place of the value it must have, or nothing; empty where
    ///     all are free.
    /// - Returns: The combination, or nothing where no allowed one has the fixed values.
    /// - Complexity: O(combinations) where there are constraints, else O(parameters).
    public func draw(seed: UInt64, fixed: [Int32?] = []) -> Variant? {
        var generator = SeededGenerator(seed: seed ^ Self.stream)
        guard let allowed else {
            var places: [Int32] = []
            for parameter in parameters {
                let drawn = generator.below(UInt64(parameter.values.count))
                places.append(Int32(truncatingIfNeeded: drawn))
            }
            return Variant(places: Self.overlaid(places, fixed))
        }
        let fitting =
            fixed.allSatisfy { $0 == nil }
            ? allowed : allowed.filter { Self.fits(combination(Int($0)).places, fixed) }
        guard !fitting.isEmpty else { return nil }
        let drawn = generator.below(UInt64(fitting.count))
        return combination(Int(fitting[Int(truncatingIfNeeded: drawn)]))
    }

    /// Draws a combination from a seed; a case that loaded allows one.
    public func drawn(seed: UInt64) -> Variant {
        draw(seed: seed) ?? combination(0)
    }

    /// Whether a combination has a value for every parameter and satisfies the constraints.
    public func allows(_ variant: Variant) -> Bool {
        guard variant.places.count == parameters.count else { return false }
        for (place, parameter) in zip(variant.places, parameters)
        where place < 0 || place >= parameter.values.count {
            return false
        }
        guard let allowed else { return true }
        return allowed.contains(Int32(truncatingIfNeeded: number(of: variant)))
    }

    /// Sets the draw of a variant apart from all shuffles that come from the same seed.
    private static let stream: UInt64 = 0x7661_7269_616E_7473

    private static func overlaid(_ places: [Int32], _ fixed: [Int32?]) -> [Int32] {
        var places = places
        for (parameter, place) in fixed.enumerated() {
            if let place { places[parameter] = place }
        }
        return places
    }

    /// Whether a combination has all the values that are fixed.
    static func fits(_ places: [Int32], _ fixed: [Int32?]) -> Bool {
        overlaid(places, fixed) == places
    }
}

/// Numbering combinations: the values of the last parameter change fastest.
extension Scenario {
    /// How many combinations there are of the values of parameters, allowed or not.
    static func product(_ parameters: [Parameter]) -> UInt64 {
        var product: UInt64 = 1
        for parameter in parameters {
            let (more, isTooMuch) = product.multipliedReportingOverflow(
                by: UInt64(parameter.values.count))
            product = isTooMuch ? .max : more
        }
        return product
    }

    /// Returns the number of a combination.
    private func number(of variant: Variant) -> Int {
        var number = 0
        for (parameter, place) in zip(parameters, variant.places) {
            number = number * parameter.values.count + Int(place)
        }
        return number
    }

    /// Returns the combination with a number.
    func combination(_ number: Int) -> Variant {
        var places = [Int32](repeating: 0, count: parameters.count)
        var rest = number
        for place in parameters.indices.reversed() {
            let count = parameters[place].values.count
            places[place] = Int32(truncatingIfNeeded: rest % count)
            rest /= count
        }
        return Variant(places: places)
    }
}

/// Parameters as measures, which is how expressions and texts read them.
extension Scenario {
    /// Returns the measure that holds a parameter's value.
    public func measure(of parameter: ParameterID) -> MeasureID {
        MeasureID(measures.count - parameters.count + parameter.int)
    }

    /// Returns the parameter whose value a measure holds, or nothing for a measure of the author's.
    public func parameter(in measure: MeasureID) -> ParameterID? {
        let place = measure.int - (measures.count - parameters.count)
        return place < 0 ? nil : ParameterID(place)
    }

    /// Returns the values of all measures at the start of a run, in thousandths.
    func startingValues(_ variant: Variant) -> [Int64] {
        var values = measures.map { $0.initial.thousandths }
        if parameters.isEmpty { return values }
        for (place, value) in variant.places.enumerated() {
            values[measure(of: ParameterID(place)).int] = parameters[place].stored(Int(value))
        }
        for (place, measure) in measures.enumerated() {
            if let source = measure.startsAs {
                values[place] = values[self.measure(of: source).int]
            }
        }
        return values
    }

    /// Returns the combination that the values of the measures of a run hold.
    func variant(in values: [Int64]) -> Variant {
        var places: [Int32] = []
        for (place, parameter) in parameters.enumerated() {
            let value = values[measure(of: ParameterID(place)).int]
            let found = parameter.values.indices.first { parameter.stored($0) == value }
            places.append(Int32(truncatingIfNeeded: found ?? 0))
        }
        return Variant(places: places)
    }

    /// Returns what a text shows for the value of a measure, in thousandths.
    func shown(_ value: Int64, of measure: MeasureID) -> String {
        guard let parameter = parameter(in: measure), parameters[parameter.int].isSymbolic,
            case .symbol(let id, let text) = parameters[parameter.int].values[
                Int(truncatingIfNeeded: value)]
        else { return Decimal3(thousandths: value).description }
        return string(text ?? id)
    }

    /// Returns the values of a combination by name, in the order of the parameters.
    public func settings(of variant: Variant) -> [VariantSetting] {
        zip(parameters, variant.places).map { parameter, place in
            VariantSetting(
                parameter: string(parameter.id), value: value(Int(place), of: parameter))
        }
    }

    /// Returns a value of a parameter as it is written.
    func value(_ place: Int, of parameter: Parameter) -> VariantSetting.Value {
        switch parameter.values[place] {
        case .number(let number): .number(number)
        case .symbol(let id, _): .symbol(string(id))
        }
    }
}
