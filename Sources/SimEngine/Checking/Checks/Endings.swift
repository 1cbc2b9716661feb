/// The endings of a case, with the most that can still be earned on the way to each.
extension Exploration {
    /// An ending that some route reaches, and the best sums of points on the way there.
    struct Ending {
        /// The ending.
        let ending: Int
        /// The most points from each state on.
        let sums: PointRoutes
    }

    /// Returns the endings that are reached, where points are counted.
    static func endings(of explorer: Explorer) -> [Ending] {
        guard explorer.model.slice.countsPoints else { return [] }
        let reached = Set(explorer.endings)
        var endings: [Ending] = []
        for (place, state) in explorer.model.machine.scenario.states.enumerated()
        where state.kind == .final && state.parent == nil {
            let number = Int32(truncatingIfNeeded: place)
            guard reached.contains(number) else { continue }
            let sums = PointRoutes(explorer, isBest: true) { explorer.endings[$0] == number }
            if sums.isSettled { endings.append(Ending(ending: place, sums: sums)) }
        }
        return endings
    }
}
