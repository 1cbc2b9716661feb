/// The full report of a run in JSON; docs/json.md has its keys.
extension ScoreReport {
    /// Writes the summary and everything behind it as one object.
    ///
    /// - Parameters:
    ///   - writer: Where it goes.
    ///   - scenario: The case.
    ///   - seed: The seed of the run.
    ///   - attempt: The name of the attempt's file, or nothing where none was written.
    public func write(
        into writer: inout JSONWriter, _ scenario: Scenario, seed: UInt64, attempt: String?
    ) {
        writer.beginObject()
        writeSummaryMembers(into: &writer, scenario, seed: seed, attempt: attempt)
        writer.key("passMark")
        if let mark = scenario.passMark { writer.number(mark) } else { writer.null() }
        writer.key("remedial")
        writer.write(object: remedial)
        writeObjectives(into: &writer, scenario)
        writer.key("techniques")
        writer.write(spoken, pitfalls: false, scenario)
        writer.key("pitfalls")
        writer.write(spoken, pitfalls: true, scenario)
        writer.key("backs")
        writer.number(backs)
        writer.key("faults")
        writer.write(faults)
        writer.key("items")
        writer.beginArray()
        for item in items { item.write(into: &writer, scenario) }
        writer.endArray()
        writer.endObject()
    }

    private func writeObjectives(into writer: inout JSONWriter, _ scenario: Scenario) {
        writer.key("objectives")
        writer.beginObject()
        for entry in objectives {
            writer.key(scenario.string(scenario.about.objectives[entry.objective.int].id))
            writer.write(object: entry.score)
        }
        writer.endObject()
        writer.key("judgment")
        writer.beginObject()
        for entry in functions {
            writer.key(entry.function.name)
            writer.write(object: entry.score)
        }
        writer.endObject()
    }
}

extension ScoreItem {
    /// Writes the item as one object.
    func write(into writer: inout JSONWriter, _ scenario: Scenario) {
        writer.beginObject()
        switch subject {
        case .decision(let decision):
            writer.key("decision")
            writer.string(scenario.string(scenario.decisions[decision.int].id))
        case .criterion(let criterion):
            writer.key("criterion")
            writer.string(scenario.string(scenario.rubric[criterion.int].id))
        }
        writer.key("domain")
        writer.string(domain.name)
        writer.key("remedial")
        writer.bool(isRemedial)
        writer.key("points")
        writer.number(points)
        writer.key("worth")
        writer.number(worth)
        writer.key("credit")
        writer.write(credit)
        writer.key("critical")
        writer.bool(isCriticalFailure)
        writer.key("time")
        if let time { writer.number(time) } else { writer.null() }
        writeOutcome(into: &writer, scenario)
        writer.endObject()
    }

    private func writeOutcome(into writer: inout JSONWriter, _ scenario: Scenario) {
        writer.key("outcome")
        switch outcome {
        case .answered(let answer):
            writer.string("answered")
            writer.key("answer")
            writer.write(answer, scenario)
        case .timedOut: writer.string("timeout")
        case .unanswered: writer.string("unanswered")
        case .judged(let count):
            writer.string("judged")
            writer.key("occasions")
            writer.number(count)
        case .void: writer.string("void")
        case .pending: writer.string("pending")
        }
        guard let allOrNothing else { return }
        writer.key("allOrNothing")
        writer.bool(allOrNothing)
    }
}

extension JSONWriter {
    /// Writes what was answered, in the form a playthrough has it.
    mutating func write(_ answer: Answer, _ scenario: Scenario) {
        let decision = scenario.decisions[answer.decision.int]
        switch answer.response {
        case .option(let option): string(scenario.string(decision.options[option.int].id))
        case .options(let options): write(options, of: decision, scenario)
        case .quantity(let value, let unit):
            string(decision.quantity(value, unit: unit, scenario))
        case .board, nil: null()
        }
    }

    /// Writes a credit as its two whole numbers, which are exact.
    mutating func write(_ credit: Fraction) {
        beginArray()
        number(credit.numerator)
        number(credit.denominator)
        endArray()
    }

    /// Writes counts of faults as an object.
    mutating func write(_ faults: FaultCounts) {
        beginObject()
        key("expressions")
        number(faults.expressions)
        key("invariants")
        number(faults.invariants)
        endObject()
    }
}

extension Decision {
    /// Returns a number with the unit that was entered, such as `4 mL`.
    public func quantity(_ value: Decimal3, unit: Int32, _ scenario: Scenario) -> String {
        guard case .numeric(let numeric) = form, numeric.units.indices.contains(Int(unit)) else {
            return value.description
        }
        return value.description + " " + scenario.string(numeric.units[Int(unit)])
    }
}
