/// A measure is read by something: a condition, a computed value, a text, the chart, the monitor.
///
/// What only its own changes read, as a count that nobody asks for, is not read.
enum UnreadMeasures {
    static func check(_ target: CheckedCase) -> [Diagnostic] {
        let scenario = target.scenario
        var isRead = scenario.measures.map { $0.label != nil }
        markExpressions(scenario, &isRead)
        markTexts(scenario, &isRead)
        for tab in scenario.patient.chart {
            for column in tab.columns {
                if let measure = column.measure { isRead[measure.int] = true }
            }
        }
        for measure in scenario.measures {
            if let source = measure.startsAs { isRead[scenario.measure(of: source).int] = true }
        }
        var found: [Diagnostic] = []
        for (place, measure) in scenario.measures.enumerated() where !isRead[place] {
            let isParameter = scenario.parameter(in: MeasureID(place)) != nil
            let name = target.name(measure.id)
            found.append(
                Diagnostic(
                    .unused(.unreadMeasure(name, isParameter: isParameter)), at: measure.id.range))
        }
        return found
    }

    private static func markExpressions(_ scenario: Scenario, _ isRead: inout [Bool]) {
        // What each instruction belongs to, where it is the new value of a measure.
        var owners: [(range: Range<Int>, measure: Int)] = []
        scenario.forEachEffect { effect in
            guard case .set(let measure, let value) = effect else { return }
            let first = Int(value.first)
            owners.append((first..<first + Int(value.count), measure.int))
        }
        owners.sort { $0.range.lowerBound < $1.range.lowerBound }
        var owner = 0
        for (place, instruction) in scenario.code.enumerated() {
            while owner < owners.count, owners[owner].range.upperBound <= place { owner += 1 }
            guard instruction.opcode == .measure else { continue }
            let measure = Int(truncatingIfNeeded: instruction.operand)
            let isOwn =
                owner < owners.count && owners[owner].range.contains(place)
                && owners[owner].measure == measure
            if !isOwn { isRead[measure] = true }
        }
    }

    /// Marks what texts show in braces; outside strings no JSON has a name between braces.
    private static func markTexts(_ scenario: Scenario, _ isRead: inout [Bool]) {
        var names = NameTable()
        for measure in scenario.measures { _ = names.intern(scenario.bytes(measure.id)) }
        let bytes = scenario.document.bytes
        var index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "{")) {
            index = open + 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "{") {
                // A doubled brace is a brace to be read.
                index += 1
                continue
            }
            let end = bytes[index...].firstIndex { !Prose.isWordByte($0) && $0 != 0x5F }
            guard let end, end > index, bytes[end] == UInt8(ascii: "}") else { continue }
            if let found = names.find(bytes[index..<end]) { isRead[Int(found)] = true }
        }
    }
}
