/// The right option must not be known by its place, where the author's order is kept.
///
/// - Note: Source: Haladyna, Downing & Rodriguez (2002), guideline 20: vary the location of the
///   right answer.
enum RightPlace {
    /// A count is told when chance gives it less often than once in twenty times.
    private static let rare = 0.05
    /// A column that is right in every one of so many rows is told.
    private static let rows = 4

    static func check(_ target: CheckedCase) -> [Diagnostic] {
        lists(target) + matrices(target)
    }

    private static func lists(_ target: CheckedCase) -> [Diagnostic] {
        var chances: [Double] = []
        var keys: [(fromStart: Int, fromEnd: Int, place: SourceRange)] = []
        for list in target.lists where !list.isShuffled && !list.isMultiple {
            guard let key = list.key, list.options.count > 1, keys.count < Chance.mostTrials
            else { continue }
            chances.append(1 / Double(list.options.count))
            let option = target.scenario.decisions[list.decision].options[key]
            keys.append(
                (
                    key - list.options.lowerBound, list.options.upperBound - 1 - key,
                    option.text.range
                ))
        }
        let first = keys.filter { $0.fromStart == 0 }
        let second = keys.filter { $0.fromStart == 1 }
        let third = keys.filter { $0.fromStart == 2 }
        let last = keys.filter { $0.fromEnd == 0 }
        for (word, hits) in [
            ("first", first), ("second", second), ("third", third), ("last", last),
        ] {
            guard let one = hits.first else { continue }
            // Four places are looked at, so each must be four times as rare.
            if Chance.ofAtLeast(hits.count, chances) * 4 < rare {
                let pattern =
                    "\(word) in \(hits.count) of \(keys.count) questions that keep their order"
                return [Diagnostic(.item(.rightInSamePlace(pattern)), at: one.place)]
            }
        }
        return []
    }

    /// Columns are never shuffled, so one that is right in every row says what the next row takes.
    private static func matrices(_ target: CheckedCase) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for decision in target.scenario.decisions where decision.points > .zero {
            guard case .matrix(let matrix) = decision.form, matrix.rule == .one,
                decision.groups.count >= rows
            else { continue }
            let keys = decision.groups.map { group in
                group.options.firstIndex { decision.options[$0].credit == .one }.map {
                    $0 - group.options.lowerBound
                }
            }
            guard let first = keys.first, let column = first, keys.allSatisfy({ $0 == column })
            else { continue }
            let name = target.name(matrix.columns[column].id)
            let pattern = "'\(name)' in all \(keys.count) rows of '\(target.name(decision.id))'"
            found.append(
                Diagnostic(
                    .item(.rightInSamePlace(pattern)), at: matrix.columns[column].text.range))
        }
        return found
    }
}
