@testable import SimEngine

/// Decisions without words, for tests of what an answer earns.
enum DecisionFixture {
    static let place = SourceRange(start: 0, end: 0)

    /// A text that stands nowhere, told from others by its number.
    static func text(_ number: UInt32 = 0) -> Text {
        Text(start: number, end: number, isEscaped: false)
    }

    static func decision(_ form: Decision.Form, credits: [Int64] = []) -> Decision {
        var decision = Decision(id: text(), state: StateID(0), form: form, source: place)
        decision.options = credits.map { credit in
            var option = AnswerOption(id: text(), text: text(), source: place)
            option.credit = Decimal3(thousandths: credit)
            return option
        }
        return decision
    }

    /// An ordering whose steps are letters, with pairs such as `ab`; capitals are distractors.
    static func ordering(
        _ steps: String, _ pairs: [String], _ scoring: Ordering.Scoring = .precedence,
        critical: [String] = []
    ) -> Decision {
        let made = (pairs + critical).map { pair in
            let ends = letters(pair)
            return Ordering.Pair(
                before: ends[0], after: ends[1], isCritical: critical.contains(pair), why: nil,
                refs: [])
        }
        let count = letters(steps).count
        return decision(
            .ordering(Ordering(stepCount: count, pairs: made, scoring: scoring)),
            credits: [Int64](repeating: 0, count: count + 2))
    }

    /// An order of steps written as letters; distractors are `X`, `Y` after so many steps.
    static func order(_ word: String, steps: Int = 4) -> Response {
        .options(
            word.unicodeScalars.map { letter in
                letter.value < 97
                    ? OptionID(steps + Int(letter.value) - 88) : OptionID(Int(letter.value) - 97)
            })
    }

    private static func letters(_ word: String) -> [OptionID] {
        word.unicodeScalars.map { OptionID(Int($0.value) - 97) }
    }
}

extension Decision {
    /// The credit where every option is offered.
    func credit(for response: Response) -> Fraction {
        credit(for: response) { _ in true }
    }
}
