/// Fills measures and parameters into a text: `{spo2}` becomes its value, `{{` a brace.
///
/// It is a class since it is handed from text to text: as a value all tables of the case would go with it.
final class Placeholders {
    /// The case.
    let scenario: Scenario
    /// The values of the measures, in thousandths.
    var values: [Int64]

    /// Fills in values of a case's measures.
    @inline(never)
    init(scenario: Scenario, values: [Int64]) {
        self.scenario = scenario
        self.values = values
    }

    /// Returns a text with its measures filled in.
    func fill(_ text: Text) -> String { fill(scenario.string(text)) }

    /// Returns words with their measures filled in; what names no measure stays as it is.
    func fill(_ words: String) -> String {
        let bytes = Array(words.utf8)
        let brace = UInt8(ascii: "{")
        guard bytes.contains(brace) else { return words }
        var filled: [UInt8] = []
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            guard byte == brace || byte == UInt8(ascii: "}") else {
                filled.append(byte)
                continue
            }
            if place < bytes.count, bytes[place] == byte {
                filled.append(byte)
                place += 1
                continue
            }
            let end = bytes[place...].firstIndex(of: UInt8(ascii: "}"))
            if byte == brace, let end, let value = value(Array(bytes[place..<end])) {
                filled.append(contentsOf: value.utf8)
                place = end + 1
            } else {
                filled.append(byte)
            }
        }
        return String(utf8: filled)
    }

    private func value(_ name: [UInt8]) -> String? {
        for (place, measure) in scenario.measures.enumerated()
        where Array(scenario.string(measure.id).utf8) == name {
            return scenario.shown(values[place], of: MeasureID(place))
        }
        return nil
    }
}

extension Scenario {
    /// Returns a text as it reads before a run of a variant has begun.
    @inline(never)
    public func filled(_ text: Text, _ variant: Variant) -> String {
        Placeholders(scenario: self, values: startingValues(variant)).fill(text)
    }
}
