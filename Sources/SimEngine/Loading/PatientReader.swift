/// Reading the patient and the measures.
extension Reader {
    /// Reads the patient and the chart.
    mutating func readPatient(_ root: Fields) {
        guard let node = value(.patient, in: root),
            let fields = object(node, .patient, as: .patient)
        else { return }
        scenario.patient.name = prose(.name, in: fields)
        scenario.patient.age = decimal(.age, in: fields, .age)
        scenario.patient.summary = paragraphs(.summary, in: fields)
        readChart(fields)
    }

    /// Reads the measures.
    mutating func readMeasures(_ root: Fields) {
        for node in list(.measures, in: root) {
            guard let fields = object(node, .measure, required: [.id, .initial], as: .measures)
            else { continue }
            readMeasure(fields)
        }
    }

    private mutating func readMeasure(_ fields: Fields) {
        let id = requiredID(fields)
        refuseMinus(fields)
        let everything = Bounds.any.least...Bounds.any.greatest
        let range = interval(.range, in: fields) ?? everything
        let source = parameter(.initial, in: fields)
        let starts = starts(fields, source)
        let normal = interval(.normal, in: fields)
        let words = "[\(range.lowerBound.description), \(range.upperBound.description)]"
        if let initial = starts.first(where: { !range.contains($0) }),
            let node = value(.initial, in: fields)
        {
            error(
                .value(.initialOutside(initial.description, range: words)), at: self.range(node))
        }
        if let normal, !(range.contains(normal.lowerBound) && range.contains(normal.upperBound)),
            let node = value(.normal, in: fields)
        {
            error(.value(.normalOutside(range: words)), at: self.range(node))
        }
        let label = self.words(.label, in: fields)
        var measure = Measure(
            id: id, label: label, unit: self.words(.unit, in: fields),
            initial: starts.first ?? .zero, range: range, normal: normal,
            source: self.range(fields.node))
        measure.startsAs = source
        scenario.measures.append(measure)
    }

    /// Returns the values with which a measure may start.
    private mutating func starts(_ fields: Fields, _ source: ParameterID?) -> [Decimal3] {
        if let source { return numbers(of: source) }
        guard let node = value(.initial, in: fields), kind(node) != .string else { return [] }
        return decimal(node, .initial, .any).map { [$0] } ?? []
    }

    /// Reports an id that would read as a subtraction in expressions.
    mutating func refuseMinus(_ fields: Fields) {
        guard let node = value(.id, in: fields), kind(node) == .string,
            name(node).contains(UInt8(ascii: "-"))
        else { return }
        error(.name(.minusInMeasure(quote(node))), at: range(node))
    }
}
