/// The summary line of a run in JSON; docs/json.md has its keys.
extension ScoreReport {
    /// Writes the summary as one object.
    ///
    /// - Parameters:
    ///   - writer: Where it goes.
    ///   - scenario: The case.
    ///   - seed: The seed of the run.
    ///   - attempt: The name of the attempt's file, or nothing where none was written.
    public func writeSummary(
        into writer: inout JSONWriter, _ scenario: Scenario, seed: UInt64, attempt: String?
    ) {
        writer.beginObject()
        writeSummaryMembers(into: &writer, scenario, seed: seed, attempt: attempt)
        writer.endObject()
    }

    /// Writes the members of the summary into an object that has begun.
    func writeSummaryMembers(
        into writer: inout JSONWriter, _ scenario: Scenario, seed: UInt64, attempt: String?
    ) {
        writer.key("case")
        writer.string(scenario.string(scenario.about.id))
        writer.key("seed")
        writer.raw(seed.description)
        if !variant.places.isEmpty {
            writer.key("variant")
            writer.write(scenario.settings(of: variant))
        }
        writer.key("complete")
        writer.bool(isComplete)
        writer.key("percent")
        writer.number(percent)
        writer.key("passed")
        writer.bool(isPassed)
        writer.write(total)
        writer.key("criticalFailures")
        writer.beginArray()
        for failure in criticalFailures { writer.string(failure.id(in: scenario)) }
        writer.endArray()
        writer.key("domains")
        writer.beginObject()
        for domain in domains {
            writer.key(domain.domain.name)
            writer.write(object: domain.score)
        }
        writer.endObject()
        writer.key("ending")
        writer.write(optional: ending.map { scenario.string(scenario.states[$0.int].id) })
        writer.key("attempt")
        writer.write(optional: attempt)
    }
}

extension JSONWriter {
    /// Writes points and possible points as members of an object that has begun.
    mutating func write(_ score: Score) {
        key("points")
        number(score.points)
        key("possible")
        number(score.possible)
    }

    /// Writes points and possible points as an object.
    mutating func write(object score: Score) {
        beginObject()
        write(score)
        endObject()
    }

    /// Writes parameters with their values as an object.
    mutating func write(_ settings: [VariantSetting]) {
        beginObject()
        for setting in settings {
            key(setting.parameter)
            switch setting.value {
            case .number(let number): self.number(number)
            case .symbol(let name): string(name)
            }
        }
        endObject()
    }

    /// Writes a string, or null for none.
    mutating func write(optional text: String?) {
        if let text { string(text) } else { null() }
    }
}
