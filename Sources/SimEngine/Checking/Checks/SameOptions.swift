/// No two things to choose from say the same.
///
/// Capitals, marks, articles and the spelling of small numbers make no difference.
enum SameOptions {
    static func check(_ target: CheckedCase) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for decision in target.scenario.decisions {
            switch decision.form {
            case .choice, .multiple, .ordering: compare(decision.options[...], target, &found)
            case .counsel(let turns):
                for turn in turns { compare(decision.options[turn.options], target, &found) }
            case .cloze, .bowtie:
                for group in decision.groups {
                    compare(decision.options[group.options], target, &found)
                }
            case .matrix(let matrix): compare(decision, matrix, target, &found)
            case .act(let board):
                compare(
                    board.acts.map {
                        let act = target.scenario.acts[$0.int]
                        return (act.id, act.text, act.guarding != nil)
                    }, target, &found)
            case .numeric, .highlight: break
            }
        }
        return found
    }

    private static func compare(
        _ options: ArraySlice<AnswerOption>, _ target: CheckedCase, _ found: inout [Diagnostic]
    ) {
        compare(options.map { ($0.id, $0.text, $0.guarding != nil) }, target, &found)
    }

    private static func compare(
        _ decision: Decision, _ matrix: Matrix, _ target: CheckedCase,
        _ found: inout [Diagnostic]
    ) {
        compare(matrix.columns.map { ($0.id, $0.text, false) }, target, &found)
        var rows: [(id: Text, text: Text, isGuarded: Bool)] = []
        for group in decision.groups {
            guard case .authored(let id) = group.name, let text = group.text else { continue }
            rows.append((id, text, false))
        }
        compare(rows, target, &found)
    }

    /// Tells each text that says what an earlier one says; two under conditions may exclude each other.
    private static func compare(
        _ texts: [(id: Text, text: Text, isGuarded: Bool)], _ target: CheckedCase,
        _ found: inout [Diagnostic]
    ) {
        var table = NameTable()
        var owners: [Int] = []
        for (place, one) in texts.enumerated() {
            let meaning = meaning(target.prose(one.text))
            if meaning.isEmpty { continue }
            let number = Int(table.intern(meaning[...]))
            if number == owners.count {
                owners.append(place)
                continue
            }
            let other = texts[owners[number]]
            if one.isGuarded && other.isGuarded { continue }
            found.append(
                Diagnostic(
                    .item(.sameText(target.name(other.id), target.name(one.id))),
                    at: one.text.range))
        }
    }

    private static let numbers = WordSet([
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ])

    private static let articles = WordSet(["a", "an", "the"])

    /// Returns the words that carry a text's meaning, with spaces between.
    private static func meaning(_ prose: Prose) -> [UInt8] {
        var meaning: [UInt8] = []
        for word in prose.words.indices where !prose.isWord(word, in: articles) {
            if !meaning.isEmpty { meaning.append(UInt8(ascii: " ")) }
            if let number = numbers.place(of: prose.letters(word)) {
                meaning.append(contentsOf: "\(number)".utf8)
            } else {
                meaning.append(contentsOf: prose.letters(word))
            }
        }
        return meaning
    }
}
