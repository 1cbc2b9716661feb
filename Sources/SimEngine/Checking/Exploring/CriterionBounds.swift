/// The most that each criterion can earn at each ending, found by exploring it alone.
///
/// Together with the answers' points, which the course of the case gives exactly, their sum is an
/// upper bound of what any route to an ending earns.
struct CriterionBounds {
    /// For each criterion and ending the most, in thousandths; nothing where no run gets there.
    private(set) var most: [[Int32: Int64]]
    /// The endings that each configuration of the course leads to, as bits by ``endings``.
    private let ahead: [[Int32]: UInt64]
    private let endings: [Int32]
    private let course: Explorer

    /// The most endings that are told apart.
    static let mostEndings = 64

    /// Prepares to read the endings ahead from the course of a case, explored to the end.
    init(_ course: Explorer) {
        self.course = course
        let scenario = course.model.machine.scenario
        endings = scenario.states.indices.filter {
            scenario.states[$0].kind == .final && scenario.states[$0].parent == nil
        }.map { Int32(truncatingIfNeeded: $0) }
        most = scenario.rubric.map { _ in [:] }
        var ahead: [[Int32]: UInt64] = [:]
        for (state, bits) in CriterionBounds.ahead(course, endings).enumerated() {
            ahead[course.configuration(of: state), default: 0] |= bits
        }
        self.ahead = ahead
    }

    private static func ahead(_ course: Explorer, _ endings: [Int32]) -> [UInt64] {
        var ahead = course.endings.map { ending -> UInt64 in
            guard ending >= 0, let bit = endings.firstIndex(of: ending), bit < mostEndings else {
                return 0
            }
            return 1 << UInt64(bit)
        }
        var isChanged = true
        while isChanged {
            isChanged = false
            for state in ahead.indices.reversed() {
                var bits = ahead[state]
                for edge in course.edges.edges(of: state) {
                    bits |= ahead[Int(course.edges.targets[edge])]
                }
                if bits != ahead[state] {
                    ahead[state] = bits
                    isChanged = true
                }
            }
        }
        return ahead
    }

    /// Reads off what a criterion earned where it was settled, and where the session ended before.
    mutating func note(_ criterion: Int, _ slice: Explorer) {
        let unjudged = course.model.machine.scenario.rubric[criterion]
            .credit(slice.codec.fresh[criterion], isFinished: true)
            .points(of: course.model.machine.scenario.rubric[criterion].points).thousandths
        for ending in slice.entrance?.endings ?? [] {
            if let bit = endings.firstIndex(of: ending), bit < CriterionBounds.mostEndings {
                note(criterion, 1 << UInt64(bit), unjudged)
            }
        }
        var runner = Interpreter(slice.model.machine, slice.variants[0])
        for state in 0..<slice.store.count {
            if slice.endings[state] >= 0 {
                let bit =
                    endings.firstIndex(of: slice.endings[state]) ?? CriterionBounds.mostEndings
                note(criterion, bit < 64 ? 1 << UInt64(bit) : 0, slice.worths[state])
                continue
            }
            let situation = slice.codec.decode(slice.store.reader(state), into: &runner)
            guard situation.isRunning, slice.edges.edges(of: state).isEmpty else { continue }
            // A slice keeps less than the course does, so all that is known is where it stands.
            note(criterion, ahead[runner.snapshot.facts.configuration] ?? 0, slice.worths[state])
        }
    }

    /// Takes over what is known of a criterion.
    mutating func set(_ criterion: Int, _ known: [Int32: Int64]) { most[criterion] = known }

    /// Takes all points of a criterion for possible at every ending.
    mutating func noteAll(_ criterion: Int) {
        let authored = course.model.machine.scenario.rubric[criterion]
        note(criterion, .max, authored.isRemedial ? 0 : authored.points.thousandths)
    }

    private mutating func note(_ criterion: Int, _ bits: UInt64, _ worth: Int64) {
        for (bit, ending) in endings.enumerated()
        where bit < CriterionBounds.mostEndings && bits >> UInt64(bit) & 1 == 1 {
            most[criterion][ending] = max(most[criterion][ending] ?? .min, worth)
        }
    }
}
