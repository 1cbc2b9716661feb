@testable import SimEngine

/// Decisions of several parts without words, for tests of what an answer earns.
enum PartsFixture {
    /// A matrix whose right cells are written row by row, `x` for right: `["x..", ".xx"]`.
    static func matrix(_ rows: [String], _ rule: Matrix.Rule) -> Decision {
        let width = rows[0].utf8.count
        let column = Matrix.Column(id: DecisionFixture.text(), text: DecisionFixture.text())
        let form = Matrix(
            columns: [Matrix.Column](repeating: column, count: width),
            rows: rows.map { _ in Matrix.Row(feedback: nil, refs: []) }, rule: rule)
        return grouped(.matrix(form), rows, choose: rows.map { _ in rule == .one ? 1 : nil })
    }

    /// A cloze whose blanks are written like rows; the first is the effect.
    static func cloze(_ blanks: [String], _ scoring: Cloze.Scoring) -> Decision {
        grouped(
            .cloze(Cloze(sentence: [], scoring: scoring)), blanks, choose: blanks.map { _ in 1 })
    }

    /// A bowtie whose condition, actions and parameters are written like rows.
    static func bowtie(_ parts: [String]) -> Decision {
        grouped(.bowtie, parts, choose: BowtiePart.allCases.map { $0.choose })
    }

    /// A highlight whose spans are written like a row.
    static func highlight(_ spans: String) -> Decision {
        DecisionFixture.decision(.highlight(Highlight(passage: [])), credits: credits(spans))
    }

    /// An answer that has chosen the options at some places.
    static func answer(_ places: [Int]) -> Response { .options(places.map { OptionID($0) }) }

    /// The places of all that is right.
    static func keys(_ decision: Decision) -> [Int] {
        decision.options.indices.filter { decision.options[$0].credit == .one }
    }

    private static func grouped(
        _ form: Decision.Form, _ groups: [String], choose: [Int?]
    ) -> Decision {
        var decision = DecisionFixture.decision(form, credits: groups.flatMap { credits($0) })
        var first = 0
        for (group, choose) in zip(groups, choose) {
            decision.groups.append(
                OptionGroup(
                    name: .authored(DecisionFixture.text(UInt32(first))), text: nil,
                    options: first..<first + group.utf8.count, choose: choose))
            first += group.utf8.count
        }
        return decision
    }

    private static func credits(_ word: String) -> [Int64] {
        word.utf8.map { $0 == UInt8(ascii: "x") ? 1000 : 0 }
    }
}
