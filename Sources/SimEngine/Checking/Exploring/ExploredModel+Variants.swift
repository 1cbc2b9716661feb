/// The variants of a case that an exploration begins with.
extension ExploredModel {
    /// The most variants it begins with.
    private static let mostVariants = 20_000

    /// Returns the allowed variants, once each where nothing tells them apart.
    func variants(_ gaps: inout ExplorationGaps) -> [Variant] {
        let scenario = machine.scenario
        guard !scenario.parameters.isEmpty else { return [scenario.drawn(seed: 0)] }
        let isRead = scenario.parameters.indices.map {
            reads(ParameterID($0)) && !lateParameters.contains(ParameterID($0))
        }
        var found: [Variant] = []
        var known: Set<[Int32]> = []
        let all = scenario.allowedCombinations(limit: ExploredModel.mostVariants, isRead)
        if all.isCut { gaps.leavesOutVariants = true }
        for variant in all.variants {
            let told = variant.places.indices.filter { isRead[$0] }.map { variant.places[$0] }
            if known.insert(told).inserted { found.append(variant) }
        }
        return found
    }

    /// Returns the least value of a measure and the bits of its distance to the greatest.
    ///
    /// Where the distance needs too many bits, -1 stands for them.
    func width(of measure: Int) -> (low: Int64, bits: Int) {
        let scenario = machine.scenario
        guard scenario.parameter(in: MeasureID(measure)) == nil else { return (0, -1) }
        let own = scenario.measures[measure]
        var low = own.range.lowerBound.thousandths
        var high = own.range.upperBound.thousandths
        if case .above(let limit) = saturation[measure] { high = min(high, max(low, limit)) }
        if case .below(let limit) = saturation[measure] { low = max(low, min(high, limit)) }
        // A starting value may lie outside the range.
        low = min(low, own.initial.thousandths)
        high = max(high, own.initial.thousandths)
        if own.startsAs != nil { return (0, -1) }
        let distance = UInt64(bitPattern: high &- low)
        let bits = StateCodec.bits(distance)
        return bits > 40 ? (0, -1) : (low, bits)
    }

    private func reads(_ parameter: ParameterID) -> Bool {
        let scenario = machine.scenario
        if readers.contains(.measure(scenario.measure(of: parameter).raw)) { return true }
        for (place, measure) in scenario.measures.enumerated() where measure.startsAs == parameter {
            if readers.contains(.measure(Int32(truncatingIfNeeded: place))) { return true }
        }
        return false
    }
}

extension Scenario {
    /// Returns combinations that may be drawn; of parameters that are not told apart one value.
    func allowedCombinations(
        limit: Int, _ isTold: [Bool]
    ) -> (variants: [Variant], isCut: Bool) {
        if let allowed {
            return (
                allowed.prefix(limit * 5).map { combination(Int($0)) }, allowed.count > limit * 5
            )
        }
        var variants = [Variant(places: [])]
        for (place, parameter) in parameters.enumerated() {
            let values = isTold[place] ? parameter.values.count : 1
            if variants.count * values > limit { return (variants.map { padded($0) }, true) }
            variants = variants.flatMap { variant in
                (0..<values).map {
                    Variant(places: variant.places + [Int32(truncatingIfNeeded: $0)])
                }
            }
        }
        return (variants, false)
    }

    private func padded(_ variant: Variant) -> Variant {
        let missing = parameters.count - variant.places.count
        return Variant(places: variant.places + [Int32](repeating: 0, count: max(0, missing)))
    }
}
