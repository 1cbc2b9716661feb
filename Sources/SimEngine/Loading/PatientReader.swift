/// Reading the patient and the measures.
extension Reader {
    /// Reads the patient and the chart.
    mutating func readPatient(_ root: Fields) {
        guard let node = value(.patient, in: root),
            let fields = object(node, .patient, as: .patient)
        else { return }
        scenario.patient.name = words(.name, in: fields)
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
        if let node = value(.id, in: fields), kind(node) == .string,
            name(node).contains(UInt8(ascii: "-"))
        {
            error(.name(.minusInMeasure(quote(node))), at: range(node))
        }
        let initial = decimal(.initial, in: fields, .any)
        let everything = Bounds.any.least...Bounds.any.greatest
        let range = interval(.range, in: fields) ?? everything
        let normal = interval(.normal, in: fields)
        let words = "[\(range.lowerBound.description), \(range.upperBound.description)]"
        if let initial, !range.contains(initial), let node = value(.initial, in: fields) {
            error(
                .value(.initialOutside(initial.description, range: words)), at: self.range(node))
        }
        if let normal, !(range.contains(normal.lowerBound) && range.contains(normal.upperBound)),
            let node = value(.normal, in: fields)
        {
            error(.value(.normalOutside(range: words)), at: self.range(node))
        }
        let label = self.words(.label, in: fields)
        scenario.measures.append(
            Measure(
                id: id, label: label, unit: self.words(.unit, in: fields),
                initial: initial ?? .zero, range: range, normal: normal,
                source: self.range(fields.node)))
    }
}
