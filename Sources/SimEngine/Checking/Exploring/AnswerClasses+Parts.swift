/// Decisions in parts: matrix, cloze, bowtie.
extension AnswerClasses {
    mutating func findParts() {
        let right = decision.groups.map { picks($0, areRight: true) }
        let wrong = decision.groups.map { picks($0, areRight: false) }
        for flip in 0...decision.groups.count {
            add(joined(right.prefix(flip) + wrong.suffix(decision.groups.count - flip)))
            add(joined(wrong.prefix(flip) + right.suffix(decision.groups.count - flip)))
        }
        for place in decision.groups.indices {
            var oneWrong = right
            oneWrong[place] = wrong[place]
            add(joined(oneWrong[...]))
            var oneRight = wrong
            oneRight[place] = right[place]
            add(joined(oneRight[...]))
        }
        let isWhole = addCombinations()
        if isWhole { return }
        for option in decision.options.indices where observed[option] {
            for base in [right, wrong] { addVariations(base, option) }
        }
        if observed.count(where: { $0 }) > 1 || readsCredit { isComplete = false }
    }

    /// The most combinations of what is picked in each part that are tried.
    private static let mostCombinations = 4096

    /// Adds every combination of what can matter in each part; returns whether there were few enough.
    private mutating func addCombinations() -> Bool {
        var combinations: [[[OptionID]]] = [[]]
        for group in decision.groups {
            let picks = variants(of: group)
            if picks.isEmpty || combinations.count * picks.count > Self.mostCombinations {
                return false
            }
            combinations = combinations.flatMap { parts in picks.map { parts + [$0] } }
        }
        for parts in combinations { add(joined(parts[...])) }
        return true
    }

    /// Returns what can be picked in a part: every choice of observed options, with the others as
    /// right and as wrong as can be.
    private func variants(of group: OptionGroup) -> [[OptionID]] {
        let seen = group.options.filter { observed[$0] }
        let right = group.options.filter { !observed[$0] && decision.options[$0].credit == .one }
        let wrong = group.options.filter { !observed[$0] && decision.options[$0].credit != .one }
        guard seen.count <= AnswerClasses.mostObserved else { return [] }
        var found: [[OptionID]] = []
        for mask in 0..<(1 << seen.count) {
            let chosen = seen.indices.filter { mask >> $0 & 1 == 1 }.map { seen[$0] }
            for others in fillings(right, wrong, chosen.count, group.choose) {
                let pick = (chosen + others).sorted().map { OptionID($0) }
                if !found.contains(pick) { found.append(pick) }
            }
        }
        return found
    }

    private func fillings(
        _ right: [Int], _ wrong: [Int], _ count: Int, _ choose: Int?
    ) -> [[Int]] {
        guard let choose else { return [right, [], wrong, right + wrong] }
        let room = choose - count
        guard room >= 0, right.count + wrong.count >= room else { return [] }
        return [Array((right + wrong).prefix(room)), Array((wrong + right).prefix(room))]
    }

    /// Adds answers in which one option is chosen, and in which it is not.
    private mutating func addVariations(_ base: [[OptionID]], _ option: Int) {
        guard let place = decision.groups.firstIndex(where: { $0.options.contains(option) }) else {
            return
        }
        let group = decision.groups[place]
        let others = group.options.filter { $0 != option }.map { OptionID($0) }
        var with = base
        var without = base
        let kept = base[place].filter { $0.int != option }
        guard let choose = group.choose else {
            with[place] = (kept + [OptionID(option)]).sorted()
            without[place] = kept
            add(joined(with[...]))
            add(joined(without[...]))
            return
        }
        with[place] = ([OptionID(option)] + kept.prefix(choose - 1)).sorted()
        if with[place].count == choose { add(joined(with[...])) }
        let filled = kept + others.filter { !kept.contains($0) }
        without[place] = filled.prefix(choose).sorted()
        if without[place].count == choose { add(joined(without[...])) }
    }

    private func joined(_ parts: ArraySlice<[OptionID]>) -> Response {
        .options(parts.flatMap { $0 }.sorted())
    }

    private func picks(_ group: OptionGroup, areRight: Bool) -> [OptionID] {
        let right = group.options.filter { decision.options[$0].credit == .one }
        let wrong = group.options.filter { decision.options[$0].credit != .one }
        let wanted = areRight ? right + wrong : wrong + right
        guard let choose = group.choose else {
            return (areRight ? right : wrong).map { OptionID($0) }
        }
        return wanted.prefix(choose).sorted().map { OptionID($0) }
    }
}
