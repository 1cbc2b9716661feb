/// Finding the combinations of parameters that the constraints allow.
extension Reader {
    /// Tries every combination, and reports constraints that cannot be computed or forbid too much.
    mutating func findCombinations(_ root: Fields) {
        guard let place = value(.constraints, in: root), !scenario.constraints.isEmpty else {
            return
        }
        let count = Scenario.product(scenario.parameters)
        guard count <= UInt64(Scenario.mostCombinations) else {
            return error(.variant(.tooManyCombinations(count)), at: opening(place))
        }
        var allowed: [Int32] = []
        for number in 0..<Int(truncatingIfNeeded: count) {
            let variant = scenario.combination(number)
            switch scenario.judge(variant, firstMeasure: outline.measureCount) {
            case .isAllowed: allowed.append(Int32(truncatingIfNeeded: number))
            case .isForbidden: continue
            case .faults(let constraint): return tellFault(constraint, variant)
            }
        }
        scenario.allowed = allowed
        if allowed.isEmpty {
            error(.variant(.contradiction), at: opening(place))
        } else {
            warnOfUnusedValues(allowed)
        }
    }

    private mutating func tellFault(_ constraint: Int, _ variant: Variant) {
        let settings = scenario.settings(of: variant)
        error(
            .variant(
                .constraintFault(settings.map { $0.description }.joined(separator: ", "))),
            at: range(outline.constraints[constraint]))
    }

    private mutating func warnOfUnusedValues(_ allowed: [Int32]) {
        var isUsed = scenario.parameters.map { [Bool](repeating: false, count: $0.values.count) }
        for number in allowed {
            for (parameter, place) in scenario.combination(Int(number)).places.enumerated() {
                isUsed[parameter][Int(place)] = true
            }
        }
        for (parameter, used) in isUsed.enumerated() {
            for (place, isUsed) in used.enumerated() where !isUsed {
                let node = outline.parameterValues[parameter][place]
                let name = scenario.string(scenario.parameters[parameter].id)
                warning(
                    .variant(.unusedValue(words(of: node), parameter: name)), at: opening(node))
            }
        }
    }

    /// Returns a value of a parameter as a message quotes it.
    private func words(of node: Int) -> String {
        quote(source.idNode(node) ?? node)
    }
}
