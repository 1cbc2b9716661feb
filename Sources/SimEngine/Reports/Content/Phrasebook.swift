/// The words of a case as a report quotes them, with measures filled in.
///
/// It is a class since all that writes a report has it: as a value it would be copied with all tables
/// of the case each time.
final class Phrasebook {
    /// The case.
    let scenario: Scenario
    private let placeholders: Placeholders

    /// Fills measures in as they stood at the end of a run.
    init(_ scenario: Scenario, _ facts: Facts) {
        self.scenario = scenario
        placeholders = Placeholders(scenario: scenario, values: facts.measures)
    }

    /// Returns the words of a text.
    func words(_ text: Text) -> String { placeholders.fill(text) }

    /// Returns the words of an optional text, or nothing.
    func words(_ text: Text?) -> String? {
        guard let text else { return nil }
        return words(text)
    }

    /// Returns the words of a text without the period at its end, to stand before a colon.
    func label(_ text: Text) -> String { withoutPeriod(words(text)) }

    /// Returns words without the period at their end, so that they can go on.
    func withoutPeriod(_ words: String) -> String { placeholders.withoutPeriod(words) }

    /// Returns the words of a text in quotation marks.
    func quote(_ text: Text) -> String { quote(words(text)) }

    /// Returns words in quotation marks, unless they begin with one themselves.
    func quote(_ words: String) -> String { Quotation.marked(words) }

    /// Returns what a criterion is called: its short name, else what it expects.
    func title(_ criterion: CriterionID) -> String {
        let judged = scenario.rubric[criterion.int]
        return words(judged.text) ?? expectation(judged.rule)
            ?? judged.domain.label + ": a rule of the case"
    }

    /// Returns an option of a decision in words; of a matrix the row and the column.
    func label(_ option: OptionID, of decision: Decision) -> String {
        placeholders.label(option, of: decision)
    }

    /// Returns an option of a decision in quotation marks.
    func quote(_ option: OptionID, of decision: Decision) -> String {
        quote(placeholders.label(option, of: decision))
    }

    /// Returns the citations of references, each once, in order of first mention.
    func citations(_ references: [ReferenceID]) -> [String] {
        var seen: [ReferenceID] = []
        for reference in references where !seen.contains(reference) { seen.append(reference) }
        return seen.map { words(scenario.about.references[$0.int].citation) }
    }
}
