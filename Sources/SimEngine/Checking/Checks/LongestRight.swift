/// The right option must not be known by its length.
///
/// - Note: Source: Haladyna, Downing & Rodriguez, *Applied Measurement in Education* 15 (2002),
///   309–334, guideline 24: keep the length of choices about equal.
enum LongestRight {
    /// A count over the case is told when chance gives it less often than once in fifty times.
    private static let rare = 0.02
    /// One right option is told when it is so many times, in tenths, as long as the next.
    private static let timesTenths = 16
    /// It is told when it is so many characters longer, too.
    private static let longer = 30
    /// Lists of options no longer than this, numbers and names, are not compared.
    private static let short = 16

    static func check(_ target: CheckedCase) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var chances: [Double] = []
        var longest = 0
        var worst: (excess: Int, place: SourceRange)?
        for list in target.lists {
            guard let key = list.key, list.options.count > 1, !list.isMultiple else { continue }
            let scenario = target.scenario
            let own = list.length(key, in: scenario)
            let next = list.others.reduce(0) { max($0, list.length($1, in: scenario)) }
            if max(own, next) <= short { continue }
            let option = scenario.decisions[list.decision].options[key]
            if own * 10 >= next * timesTenths, own >= next + longer {
                let name = target.name(option.id)
                found.append(
                    Diagnostic(
                        .item(.rightStandsOut(name, length: own, next: next)), at: option.text.range
                    ))
            }
            if chances.count == Chance.mostTrials { continue }
            chances.append(1 / Double(list.options.count))
            if own <= next { continue }
            longest += 1
            if worst.map({ $0.excess < own - next }) ?? true {
                worst = (own - next, option.text.range)
            }
        }
        if let worst, Chance.ofAtLeast(longest, chances) < rare {
            found.append(
                Diagnostic(
                    .item(.rightIsLongest(count: longest, of: chances.count)), at: worst.place))
        }
        return found
    }
}
