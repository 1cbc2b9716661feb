/// A question with a time limit can be read before the limit passes.
///
/// Adults read about four words a second in silence; nobody reads more than ten.
///
/// - Note: Source: Brysbaert, "How many words do we read per minute?", Journal of Memory and Language
///   109 (2019): 238 words a minute on average.
enum UnreadableLimits {
    /// The most words that are read in a second.
    private static let pace: Int64 = 10

    static func check(_ target: CheckedCase) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for decision in target.scenario.decisions {
            if case .act = decision.form { continue }
            guard let within = decision.within else { continue }
            let words = words(of: decision, target.scenario)
            guard within.milliseconds * pace < words * 1000 else { continue }
            let problem = FlowProblem.tooShortToRead(
                target.name(decision.id), words: Int(words), within: within.words)
            found.append(
                Diagnostic(.flow(problem), at: target.places.value("within", in: decision.source)))
        }
        return found
    }

    /// Returns the words of a question and of the shortest list that must be read to answer it.
    private static func words(of decision: Decision, _ scenario: Scenario) -> Int64 {
        var words = decision.text.map { count($0, scenario) } ?? 0
        switch decision.form {
        case .counsel(let turns):
            // A conversation may end after any turn.
            words +=
                turns.map { turn in
                    turn.options.reduce(0) { $0 + count(decision.options[$1].text, scenario) }
                }.min() ?? 0
        case .choice, .multiple, .ordering, .numeric, .act, .matrix, .cloze, .highlight, .bowtie:
            for option in decision.options where option.guarding == nil {
                words += count(option.text, scenario)
            }
        }
        return words
    }

    private static func count(_ text: Text, _ scenario: Scenario) -> Int64 {
        var words: Int64 = 0
        var isInside = false
        for byte in scenario.bytes(text) {
            let isSpace = byte <= UInt8(ascii: " ")
            if !isSpace, !isInside { words += 1 }
            isInside = !isSpace
        }
        return words
    }
}
