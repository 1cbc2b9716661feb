/// Reading decisions that ask for a number.
extension Reader {
    /// Reads what is particular to entering a number.
    mutating func readNumeric(_ fields: Fields, _ decision: inout Decision) {
        let unit = words(.unit, in: fields)
        var units = wordList(.units, in: fields)
        if fields.has(.units) {
            _ = list(.units, in: fields, atLeast: 1)
            checkUnits(unit, units, fields)
        }
        if let unit, units.isEmpty { units = [unit] }
        let full = fullInterval(fields)
        let partial = interval(.partial, in: fields)
        if let full, let partial, let node = value(.partial, in: fields),
            partial.lowerBound > full.lowerBound || partial.upperBound < full.upperBound
        {
            error(.decision(.partialOutsideFull), at: range(node))
        }
        decision.form = .numeric(
            Numeric(
                unit: unit.map { offered($0, among: units) }, units: units,
                full: full ?? Decimal3.zero...Decimal3.zero,
                partial: partial))
    }

    private mutating func fullInterval(_ fields: Fields) -> ClosedRange<Decimal3>? {
        guard let node = value(.full, in: fields) else { return nil }
        if kind(node) == .number { return decimal(node, .full, .any).map { $0...$0 } }
        return interval(node, .full)
    }

    private mutating func checkUnits(_ unit: Text?, _ units: [Text], _ fields: Fields) {
        guard let unit else {
            if !fields.has(.unit) { requireKeys([.unit], in: fields) }
            return
        }
        if units.contains(offered(unit, among: units)) { return }
        error(.decision(.unitNotOffered(scenario.string(unit))), at: unit.range)
    }

    /// Returns the unit as it stands among those offered, so that spans can be compared.
    private func offered(_ unit: Text, among units: [Text]) -> Text {
        let right = Array(scenario.string(unit).utf8)
        return units.first { scenario.string($0).utf8.elementsEqual(right) } ?? unit
    }
}
