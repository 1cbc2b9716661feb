/// No way out of a state is hidden behind an earlier one that always goes first; semantics.md §3.3.
enum ShadowedWays {
    /// The most earlier ways that a later one is compared with.
    private static let most = 200

    /// A way out of a state.
    private struct Way {
        /// What it listens to; empty where it waits for no event.
        let events: [EventRange]
        let guarding: Expression?
        let place: SourceRange
    }

    static func check(_ target: CheckedCase) -> [Diagnostic] {
        let bounds = ExpressionBounds(target.scenario)
        var found: [Diagnostic] = []
        for (place, state) in target.scenario.states.enumerated() {
            let ways = ways(of: state, target)
            if ways.count > 1 { compare(ways, bounds, target, &found) }
            if state.after.count > 1 { delays(of: place, bounds, target, &found) }
        }
        return found
    }

    /// Returns the ways of a state in the order in which they are tried: its own, then its decision's.
    private static func ways(of state: State, _ target: CheckedCase) -> [Way] {
        let numbering = target.events.numbering
        var ways = state.transitions.map { transition in
            Way(
                events: transition.events.map { numbering.range(of: $0) },
                guarding: transition.guarding, place: transition.source)
        }
        guard let ask = state.ask else { return ways }
        for route in target.scenario.decisions[ask.int].routes {
            var guarding: Expression?
            var events: [EventDescriptor] = []
            switch route.condition {
            case .level(let level): events = [.answer(ask, level)]
            case .timeout: events = [.timeout(ask)]
            case .expression(let condition):
                events = [.answer(ask, nil), .timeout(ask)]
                guarding = condition
            }
            ways.append(
                Way(
                    events: events.map { numbering.range(of: $0) }, guarding: guarding,
                    place: route.source))
        }
        return ways
    }

    private static func compare(
        _ ways: [Way], _ bounds: ExpressionBounds, _ target: CheckedCase,
        _ found: inout [Diagnostic]
    ) {
        for (place, way) in ways.enumerated().dropFirst() {
            let earlier = ways[max(0, place - most)..<place].filter { other in
                other.events.isEmpty == way.events.isEmpty
                    && (isOpen(other, bounds) || isSame(other.guarding, way.guarding, target))
            }
            guard !earlier.isEmpty else { continue }
            let isHidden = way.events.allSatisfy { event in
                earlier.contains { other in
                    other.events.contains { $0.low <= event.low && event.high <= $0.high }
                }
            }
            guard isHidden else { continue }
            let isOne = earlier.contains { isOpen($0, bounds) }
            let words = isOne ? "an earlier one without a condition" : "an earlier one like it"
            let start = target.places.opening(way.place)
            found.append(Diagnostic(.unused(.shadowed(by: words)), at: start))
        }
    }

    private static func isOpen(_ way: Way, _ bounds: ExpressionBounds) -> Bool {
        way.guarding.map { bounds.alwaysHolds($0) } ?? true
    }

    private static func isSame(
        _ one: Expression?, _ other: Expression?, _ target: CheckedCase
    ) -> Bool {
        guard let one, let other, one.count == other.count else { return false }
        let code = target.scenario.code
        for offset in 0..<Int(one.count)
        where code[Int(one.first) + offset] != code[Int(other.first) + offset] {
            return false
        }
        return true
    }

    /// Tells delays that never pass, because a shorter one without a condition leaves the state.
    private static func delays(
        of place: Int, _ bounds: ExpressionBounds, _ target: CheckedCase,
        _ found: inout [Diagnostic]
    ) {
        let own = place
        let state = target.scenario.states[own]
        for (place, way) in state.after.enumerated() {
            for (other, earlier) in state.after.enumerated().prefix(most) where other != place {
                let isFirst =
                    earlier.delay < way.delay || earlier.delay == way.delay && other < place
                let isOpen = earlier.guarding.map { bounds.alwaysHolds($0) } ?? true
                guard isFirst, isOpen, leaves(state, at: own, earlier.targets) else { continue }
                let words = "the one after \(earlier.delay.description)"
                let start = target.places.opening(way.source)
                found.append(Diagnostic(.unused(.shadowed(by: words)), at: start))
                break
            }
        }
    }

    /// Whether a way to some states leaves the state itself.
    private static func leaves(_ state: State, at place: Int, _ targets: [StateID]) -> Bool {
        guard !targets.isEmpty else { return false }
        if state.kind != .compound { return true }
        return targets.contains { $0.int <= place || $0 > state.lastDescendant }
    }
}
