/// Notices which inputs of the course of a case touch a criterion: change what is known of it, or
/// anything it reads that the course does not keep.
///
/// Before it is first touched a criterion is as fresh as at the start, so exploring it by itself
/// can begin there.
struct TouchWatch {
    /// What a criterion reads and the course of the case does not keep.
    fileprivate struct Extras {
        var acts: [Int] = []
        var measures: [Int] = []
        var states: [Int32] = []
        var decisions: [DecisionID] = []
        /// Whether it runs from the very beginning.
        var isAlways = false
    }

    private let extras: [Extras]
    private let fresh: [CriterionState]
    private var measures: [Int64] = []
    /// For each criterion what became of it at endings so far: more of the same teaches nothing.
    private var outcomes: [[Outcome]]
    /// The criteria that an ending just taught something new about, one bit each.
    private(set) var news: UInt64 = 0
    /// The criteria whose outcomes were noted since the situation at hand began to be explored.
    private var noted: [Int] = []

    /// What became of a criterion where a session ended.
    private struct Outcome: Hashable {
        let phase: Phase
        let state: CriterionState
    }

    /// The most criteria that are told apart; what is beyond is touched by everything.
    static let most = 64

    init(_ course: ExploredModel) {
        let scenario = course.machine.scenario
        fresh = scenario.rubric.map { CriterionState($0.rule) }
        outcomes = scenario.rubric.map { _ in [] }
        extras = scenario.rubric.indices.prefix(TouchWatch.most).map { place in
            let slice = ExploredModel(course.machine, Slice(criterion: place, of: scenario))
            var extras = Extras()
            if case .interval(_, _, nil) = scenario.rubric[place].rule { extras.isAlways = true }
            if TouchWatch.hasMoreTimers(slice, than: course) { extras.isAlways = true }
            for variable in slice.readers.variables
            where !TouchWatch.isKept(variable, slice, course) {
                extras.add(variable)
            }
            return extras
        }
    }

    /// Notes the measures before an input.
    mutating func open(_ snapshot: Snapshot) { measures = snapshot.facts.measures }

    /// Begins with the inputs of a situation.
    mutating func begin() { noted.removeAll(keepingCapacity: true) }

    /// Forgets the outcomes of the inputs of a situation that is left out after all.
    mutating func restart() {
        for place in noted.reversed() { outcomes[place].removeLast() }
        noted.removeAll(keepingCapacity: true)
    }

    /// Returns the criteria that an input has touched, one bit each.
    ///
    /// Where it ends the session, ``news`` says of which it taught something new.
    mutating func close(_ snapshot: Snapshot) -> UInt64 {
        var touched: UInt64 = 0
        news = 0
        if case .running = snapshot.phase {
            for (place, extra) in extras.enumerated()
            where extra.isAlways || snapshot.monitor.criteria[place] != fresh[place]
                || isTouched(extra, snapshot.facts)
            {
                touched |= 1 << UInt64(place)
            }
            return touched
        }
        // At an ending every criterion is judged.
        for place in extras.indices {
            let state = snapshot.monitor.criteria[place]
            if state != fresh[place] { touched |= 1 << UInt64(place) }
            let outcome = Outcome(phase: snapshot.phase, state: state)
            if outcomes[place].contains(outcome) { continue }
            outcomes[place].append(outcome)
            noted.append(place)
            news |= 1 << UInt64(place)
        }
        return touched
    }

    /// Returns the criteria that are touched before the first input.
    func closeStart(_ snapshot: Snapshot) -> UInt64 {
        var touched: UInt64 = 0
        for (place, extra) in extras.enumerated()
        where extra.isAlways || snapshot.monitor.criteria[place] != fresh[place]
            || extra.states.contains(where: { snapshot.facts.wasVisited($0) })
            || !extra.measures.isEmpty
        {
            touched |= 1 << UInt64(place)
        }
        return touched
    }

    private func isTouched(_ extra: Extras, _ facts: Facts) -> Bool {
        extra.acts.contains { facts.acts[$0].starts > 0 }
            || extra.states.contains { facts.wasVisited($0) }
            || extra.measures.contains { facts.measures[$0] != measures[$0] }
            || extra.decisions.contains { decision in
                facts.answers.contains { $0.decision == decision }
            }
    }

    /// Whether something is sent or due in a slice that the course of the case leaves out.
    private static func hasMoreTimers(_ slice: ExploredModel, than course: ExploredModel) -> Bool {
        for (place, matters) in slice.timerMatters.enumerated()
        where matters && !course.timerMatters[place] { return true }
        for (row, effect) in course.machine.effects.enumerated() {
            if case .send = effect, slice.effectMatters[row], !course.effectMatters[row] {
                return true
            }
        }
        return false
    }

    /// Whether the course of the case keeps a variable as finely as a slice needs it.
    private static func isKept(
        _ variable: Variable, _ slice: ExploredModel, _ course: ExploredModel
    ) -> Bool {
        switch variable {
        case .first, .history, .criterion: return true
        case .act(let act):
            return course.readers.contains(variable)
                && slice.grain.since[Int(act)] == course.grain.since[Int(act)]
                && slice.grain.countLimits[Int(act)] <= course.grain.countLimits[Int(act)]
        case .measure(let measure):
            return course.readers.contains(variable)
                && slice.saturation[Int(measure)] == course.saturation[Int(measure)]
        case .time:
            return course.readers.contains(variable) && slice.grain.time == course.grain.time
        case .visited, .answered, .chosen, .everChosen, .credit:
            return course.readers.contains(variable)
        }
    }
}

/// Which criteria the edges of the course of a case touch.
struct Touches {
    /// For each edge the criteria that its input touches, one bit each.
    private var touched: [UInt64] = []
    /// For each edge that ends a session as none did before, the criteria that it teaches something of.
    private var news: [Int: UInt64] = [:]

    /// Whether no edge was noted.
    var isEmpty: Bool { touched.isEmpty }

    /// Notes what the next edge touches.
    mutating func append(_ touched: UInt64, news: UInt64 = 0) {
        if news != 0 { self.news[self.touched.count] = news }
        self.touched.append(touched)
    }

    /// Leaves only so many edges.
    mutating func truncate(to count: Int) {
        while touched.count > count {
            touched.removeLast()
            news[touched.count] = nil
        }
    }

    /// Whether an edge touches a criterion.
    func isTouched(_ criterion: UInt64, by edge: Int) -> Bool {
        touched[edge] & criterion != 0 || isNew(criterion, at: edge)
    }

    /// Whether an edge ends a session as none did before, as far as a criterion is concerned.
    func isNew(_ criterion: UInt64, at edge: Int) -> Bool {
        news[edge].map { $0 & criterion != 0 } ?? false
    }
}

extension TouchWatch.Extras {
    mutating func add(_ variable: Variable) {
        switch variable {
        case .act(let act): acts.append(Int(act))
        case .measure(let measure): measures.append(Int(measure))
        case .visited(let state): states.append(state)
        case .answered(let decision), .chosen(let decision, _), .everChosen(let decision, _),
            .credit(let decision):
            decisions.append(DecisionID(raw: decision))
        case .time: isAlways = true
        case .first, .history, .criterion: break
        }
    }
}

extension Explorer {
    /// Returns where in the course an input can touch a fresh criterion, or nothing where that must
    /// be explored from the start.
    ///
    /// - Complexity: O(transitions).
    func entrance(for criterion: Int) -> Entrance? {
        guard criterion < TouchWatch.most, !touches.isEmpty else { return nil }
        let bit: UInt64 = 1 << UInt64(criterion)
        if startTouches & bit != 0 { return nil }
        var known = BitSet(bound: max(1, store.count))
        var waiting = starts
        var entries: Set<Int> = []
        var ended: Set<Int32> = []
        for start in starts { known.insert(start) }
        var place = 0
        while place < waiting.count {
            let state = waiting[place]
            place += 1
            if endings[state] >= 0 { ended.insert(endings[state]) }
            for edge in edges.edges(of: state) {
                let target = Int(edges.targets[edge])
                if touches.isTouched(bit, by: edge) {
                    // Where a session ends as others did, the criterion is judged like there.
                    if endings[target] < 0 || touches.isNew(bit, at: edge) { entries.insert(state) }
                    continue
                }
                if known.insert(target) { waiting.append(target) }
            }
        }
        return Entrance(self, entries, known, ended)
    }
}
