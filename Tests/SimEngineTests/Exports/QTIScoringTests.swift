import Foundation
import Testing

@testable import SimEngine

/// What an exported item earns is what the case gives for the same answer.
@Suite("QTI items earn what the case earns")
struct QTIScoringTests {
    /// An answer to an item, and the same to the decision.
    struct Trial {
        let answers: [String: QTIEvaluator.Value]
        let response: Response
    }

    @Test("by every rule of the format, over many answers", arguments: [QTIVersion.v21, .v30])
    func kinds(_ version: QTIVersion) throws {
        let kinds = try check(try Banks.kinds(), seed: 0, version)
        #expect(kinds == Set(Decision.Kind.allCases).subtracting([.act]))
    }

    @Test("also where the variant leaves nothing right")
    func otherVariants() throws {
        for seed in UInt64(1)...8 { _ = try check(try Banks.kinds(), seed: seed, .v21) }
    }

    @Test("in every case that comes with the program", arguments: BundledCase.all)
    func bundled(_ bundled: BundledCase) throws {
        let kinds = try check(try #require(bundled.loaded.scenario), seed: 0, .v21)
        #expect(!kinds.isEmpty)
    }

    /// Compares every question of a case, and returns the kinds it met.
    private func check(
        _ scenario: Scenario, seed: UInt64, _ version: QTIVersion
    ) throws -> Set<Decision.Kind> {
        var kinds: Set<Decision.Kind> = []
        let facts = FixedFacts(scenario, scenario.drawn(seed: seed))
        for question in QuestionBank(scenario, seed: seed).questions {
            if case .essay = question.form { continue }
            let name = question.frame.name.split(separator: ".").map { String($0) }
            let decision = try #require(
                scenario.decisions.first { scenario.string($0.id) == name[0] })
            let item = try QTIEvaluator(
                QTIBank.item(question).document(version, identifier: "x", language: "en"))
            let isOffered = decision.options.map { option in
                option.guarding.map { scenario.value(of: $0, facts) == 1 } ?? true
            }
            let points = Double(question.frame.points.thousandths) / 1000
            let trials = Trials(question, decision, isOffered, name.last ?? "", scenario).all
            #expect(trials.count > 1, "\(question.frame.name)")
            for trial in trials {
                let credit = decision.credit(for: trial.response) { isOffered[$0.int] }
                let wanted = Double(credit.numerator) / Double(credit.denominator) * points
                let outcomes = try item.outcomes(trial.answers)
                guard case .number(let score)? = outcomes["SCORE"] else {
                    Issue.record("no score")
                    continue
                }
                if case .ordering(let ordering) = question.form, ordering.scoring == .edit,
                    !ordering.isLayered
                {
                    // Counted by layers: never more, and everything where all is right.
                    #expect(score <= wanted + 1e-9)
                    #expect(credit != .one || abs(score - wanted) < 1e-9)
                } else {
                    #expect(
                        abs(score - wanted) < 1e-9,
                        "\(question.frame.name) \(trial.answers): \(score), not \(wanted)")
                }
            }
            kinds.insert(decision.kind)
        }
        return kinds
    }
}

/// Answers to try on a question: all of them where they are few, else a sample that stays the same.
private struct Trials {
    private(set) var all: [QTIScoringTests.Trial] = []
    private var generator = SeededGenerator(seed: 7)
    /// The place among the decision's options of each option of the question.
    private let places: [Int]

    init(
        _ question: Question, _ decision: Decision, _ isOffered: [Bool], _ turn: String,
        _ scenario: Scenario
    ) {
        let offered = decision.options.indices.filter { isOffered[$0] }
        switch decision.form {
        case .counsel(let turns):
            let turn = turns.first { scenario.string($0.id) == turn } ?? turns[0]
            places = offered.filter { turn.options.contains($0) }
        case .choice, .multiple, .ordering, .numeric, .act, .matrix, .cloze, .highlight, .bowtie:
            places = offered
        }
        switch question.form {
        case .single(let options):
            for (option, place) in zip(options, places) {
                add(["RESPONSE": .word(option.id)], .option(OptionID(place)))
            }
        case .multiple(let multiple): pick(multiple.options, multiple.choose)
        case .highlight(let highlight): pick(highlight.spans, nil)
        case .ordering(let ordering): order(ordering)
        case .numeric(let numeric): enter(numeric)
        case .matrix(let matrix): sort(matrix)
        case .cloze(let cloze): fill(cloze.blanks)
        case .bowtie(let parts): fill(parts)
        case .essay: break
        }
    }

    private mutating func add(
        _ answers: [String: QTIEvaluator.Value], _ response: Response
    ) {
        all.append(QTIScoringTests.Trial(answers: answers, response: response))
    }

    private mutating func draw(_ count: Int) -> Int {
        Int(truncatingIfNeeded: generator.below(UInt64(count)))
    }

    private mutating func pick(_ options: [BankOption], _ choose: Int?) {
        let isFew = options.count <= 8
        for trial in 0..<(isFew ? 1 << options.count : 100) {
            let chosen = options.indices.filter {
                isFew ? trial >> $0 & 1 == 1 : draw(2) == 1
            }
            if let choose, chosen.count != choose { continue }
            add(
                ["RESPONSE": .container(chosen.map { options[$0].id }, isOrdered: false)],
                .options(chosen.map { OptionID(places[$0]) }))
        }
    }

    private mutating func order(_ ordering: BankOrdering) {
        let steps = ordering.steps.indices.map { ($0, OptionID(ordering.places[$0])) }
        let count = ordering.steps.count
        let options = ordering.steps + ordering.distractors
        let places = steps.map { $0.1 } + ordering.distractors.indices.map { OptionID(count + $0) }
        for trial in 0..<120 {
            var order = Array(options.indices).map { Int32($0) }
            if trial > 0 { generator.shuffle(&order) }
            // Near misses tell more than orders in which nothing is right.
            if trial % 2 == 1 {
                order = order.sorted()
                for _ in 0..<(1 + draw(3)) { order.swapAt(draw(order.count), draw(order.count)) }
            }
            if !ordering.distractors.isEmpty || trial % 5 == 4 {
                order = Array(order.prefix(draw(order.count) + 1))
            }
            add(
                ["RESPONSE": .container(order.map { options[Int($0)].id }, isOrdered: true)],
                .options(order.map { places[Int($0)] }))
        }
    }

    private mutating func enter(_ numeric: BankNumeric) {
        let range = numeric.partial ?? numeric.full
        let ends = [range.lowerBound, numeric.full.lowerBound, numeric.full.upperBound, range.upperBound]
        var values = ends.flatMap { end in
            [Int64(-500), -1, 0, 1, 500].map { end.thousandths + $0 }
        }
        let width = range.upperBound.thousandths - range.lowerBound.thousandths
        for part in Int64(0)...10 { values.append(range.lowerBound.thousandths + width / 10 * part) }
        for value in values {
            let number = QTIEvaluator.Value.number(Double(value) / 1000)
            if numeric.units.isEmpty {
                add(["RESPONSE": number], .quantity(Decimal3(thousandths: value), unit: 0))
            }
            var names = UniqueNames()
            for (place, unit) in numeric.units.enumerated() {
                add(
                    ["RESPONSE": number, "RESPONSE_UNIT": .word("unit." + names.name(unit))],
                    .quantity(Decimal3(thousandths: value), unit: Int32(place)))
            }
        }
    }

    private mutating func sort(_ matrix: BankMatrix) {
        for _ in 0..<60 {
            var pairs: [String] = []
            var chosen: [OptionID] = []
            for row in matrix.rows.indices {
                let one = draw(matrix.columns.count)
                for column in matrix.columns.indices {
                    let isChosen = matrix.rule == .one ? column == one : draw(2) == 1
                    guard isChosen else { continue }
                    pairs.append(matrix.rows[row].id + " " + matrix.columns[column].id)
                    chosen.append(OptionID(row * matrix.columns.count + column))
                }
            }
            add(["RESPONSE": .container(pairs, isOrdered: false)], .options(chosen))
        }
    }

    private mutating func fill(_ parts: [BankPart]) {
        for _ in 0..<40 {
            var answers: [String: QTIEvaluator.Value] = [:]
            var chosen: [OptionID] = []
            var first = 0
            for part in parts {
                var order = part.options.indices.map { Int32($0) }
                generator.shuffle(&order)
                let picked = order.prefix(part.choose).map { Int($0) }
                let ids = picked.map { part.prefixed[$0].id }
                answers["RESPONSE_" + part.id] =
                    part.choose == 1 ? .word(ids[0]) : .container(ids, isOrdered: false)
                chosen += picked.map { OptionID(first + $0) }
                first += part.options.count
            }
            add(answers, .options(chosen.sorted()))
        }
    }
}
