/// Decisions whose parts are answered each for itself: scoring.md §1.7 to §1.10.
extension Decision {
    /// Returns the credit of picking columns for rows.
    func matrixCredit(for response: Response, _ matrix: Matrix) -> Fraction {
        guard case .options(let chosen) = response else { return .zero }
        switch matrix.rule {
        case .one: return shareOfRightGroups(chosen)
        case .any(.row): return plusMinus(chosen, in: groups.map { Array($0.options) })
        case .any(.column):
            let width = matrix.columns.count
            let columns = (0..<width).map { column in
                groups.indices.map { $0 * width + column }
            }
            return plusMinus(chosen, in: columns)
        }
    }

    /// Returns the credit of filling the blanks of a sentence.
    func clozeCredit(for response: Response, _ scoring: Cloze.Scoring) -> Fraction {
        guard case .options(let chosen) = response else { return .zero }
        switch scoring {
        case .zeroOne: return shareOfRightGroups(chosen)
        case .rationale: return rationaleCredit(chosen)
        }
    }

    /// Returns the credit of marking words: right less wrong, of all that are right.
    func highlightCredit(for response: Response) -> Fraction {
        guard case .options(let chosen) = response else { return .zero }
        return plusMinus(chosen, in: [Array(options.indices)])
    }

    /// Returns the credit of a bowtie: a fifth for each right pick, nothing where there are too many.
    func bowtieCredit(for response: Response) -> Fraction {
        guard case .options(let chosen) = response else { return .zero }
        var right: Int64 = 0
        for group in groups where group.isWithin(chosen) {
            right += Int64(rightPicks(chosen, in: group.options))
        }
        return Fraction(right, max(1, Int64(groups.reduce(0) { $0 + ($1.choose ?? 0) })))
    }

    /// Returns the share of groups of which just the right option was chosen.
    private func shareOfRightGroups(_ chosen: [OptionID]) -> Fraction {
        let right = groups.count { isRight($0, chosen) }
        return Fraction(Int64(right), max(1, Int64(groups.count)))
    }

    /// The first group tells the effect, the others what explains it.
    private func rationaleCredit(_ chosen: [OptionID]) -> Fraction {
        guard let effect = groups.first, isRight(effect, chosen) else { return .zero }
        let reasons = groups.dropFirst()
        let right = reasons.count { isRight($0, chosen) }
        // A dyad is all or nothing; of a triad the effect with one reason is half.
        if right == reasons.count { return .one }
        return reasons.count == 2 && right == 1 ? Fraction(1, 2) : .zero
    }

    /// Returns right less wrong in each line, never below zero, of all that is right.
    private func plusMinus(_ chosen: [OptionID], in lines: [[Int]]) -> Fraction {
        var points: Int64 = 0
        var keys: Int64 = 0
        for line in lines {
            var balance: Int64 = 0
            for place in line {
                let isKey = options[place].credit == .one
                if isKey { keys += 1 }
                if chosen.contains(OptionID(place)) { balance += isKey ? 1 : -1 }
            }
            points += max(0, balance)
        }
        return Fraction(points, max(1, keys))
    }

    private func isRight(_ group: OptionGroup, _ chosen: [OptionID]) -> Bool {
        group.isWithin(chosen) && rightPicks(chosen, in: group.options) == 1
    }

    private func rightPicks(_ chosen: [OptionID], in places: Range<Int>) -> Int {
        places.count { options[$0].credit == .one && chosen.contains(OptionID($0)) }
    }
}

extension OptionGroup {
    /// Whether no more of its options were chosen than it takes.
    func isWithin(_ chosen: [OptionID]) -> Bool {
        guard let choose else { return true }
        return options.count { chosen.contains(OptionID($0)) } <= choose
    }
}
