/// Answers that nothing but their points tells apart, by the best and the least of them.
struct AnswerClass {
    /// What sets the class apart.
    struct Key: Hashable {
        let observed: [OptionID]
        let level: AnswerLevel
        let credit: Fraction?
        let violatesCriticalPair: Bool
    }
    /// What sets the class apart; nothing for an answer that is a class of its own.
    let key: Key?
    /// The answer that earns most.
    private(set) var best: Response
    /// The answer that earns least.
    private(set) var least: Response
    private var most: Fraction
    private var fewest: Fraction

    init(key: Key?, response: Response, credit: Fraction) {
        self.key = key
        best = response
        least = response
        most = credit
        fewest = credit
    }

    /// A class of one answer.
    static func single(_ response: Response) -> AnswerClass {
        AnswerClass(key: nil, response: response, credit: .zero)
    }

    /// Adds an answer of the class.
    mutating func add(_ response: Response, _ credit: Fraction) {
        if credit > most {
            most = credit
            best = response
        }
        if credit < fewest {
            fewest = credit
            least = response
        }
    }
}

extension AnswerLevel {
    /// The level of a credit.
    init(_ credit: Fraction) { self = credit.isOne ? .full : credit.isZero ? .none : .partial }
}

extension Ordering {
    /// An order that satisfies every pair; where the pairs leave it open, the author's.
    var rightOrder: [OptionID] {
        var placed: [OptionID] = []
        var left = (0..<stepCount).map { OptionID($0) }
        while !left.isEmpty {
            let next = left.firstIndex { step in
                !pairs.contains { $0.after == step && left.contains($0.before) }
            }
            placed.append(left.remove(at: next ?? 0))
        }
        return placed
    }
}

extension Numeric {
    /// Numbers of every level: right, nearly right on either side, wrong, in the wrong unit.
    var samples: [Response] {
        let right =
            units.isEmpty ? -1 : Int32(units.indices.first { isRight(unit: Int32($0)) } ?? 0)
        var samples = [Response.quantity(full.lowerBound, unit: right)]
        for value in nearMisses { samples.append(.quantity(value, unit: right)) }
        let edge = partial.map { max($0.upperBound, full.upperBound) } ?? full.upperBound
        let low = partial.map { min($0.lowerBound, full.lowerBound) } ?? full.lowerBound
        let step = Decimal3(1)
        if let beyond = edge.adding(step) ?? low.subtracting(step) {
            samples.append(.quantity(beyond, unit: right))
        }
        if let wrong = units.indices.first(where: { !isRight(unit: Int32($0)) }) {
            samples.append(.quantity(full.lowerBound, unit: Int32(wrong)))
        }
        return samples
    }

    /// The values of some credit next to full credit, and next to none.
    private var nearMisses: [Decimal3] {
        guard let partial else { return [] }
        let step = Decimal3(thousandths: 1)
        let candidates = [
            full.lowerBound.subtracting(step), partial.lowerBound.adding(step),
            full.upperBound.adding(step), partial.upperBound.subtracting(step),
        ]
        return candidates.compactMap { $0 }.filter { partial.contains($0) && !full.contains($0) }
    }
}
