/// An effect that would bring a measure to where a playthrough expects it.
struct MissedEffect {
    /// The measure.
    let measure: MeasureID
    /// The effect as an author writes it.
    let literal: String

    /// Returns two for each measure that is not as expected: one that changes, one that sets it.
    static func all(of run: PlayedRun, _ scenario: Scenario) -> [MissedEffect] {
        guard case .otherwise(_, let expectation)? = run.deviation else { return [] }
        var effects: [MissedEffect] = []
        for expected in expectation.measures {
            guard let place = expected.place(in: scenario) else { continue }
            let (missing, overflow) = expected.value.thousandths
                .subtractingReportingOverflow(run.session.snapshot.facts.measures[place])
            if missing == 0 || missing == .min || overflow { continue }
            let name = expected.measure
            let change =
                (missing > 0 ? "+ " : "- ") + Decimal3(thousandths: abs(missing)).description
            for value in ["\"\(name) \(change)\"", expected.value.description] {
                effects.append(
                    MissedEffect(
                        measure: MeasureID(place),
                        literal: "{ \"set\": \"\(name)\", \"to\": \(value) }"))
            }
        }
        return effects
    }
}
