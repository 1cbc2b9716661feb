/// All ways that a case may go, as far as a few facts are concerned: where it stands, and those.
///
/// What else decides may come out either way, so more is wandered than can happen; where something
/// hangs together with the facts that are kept, nothing is followed instead. A case stands still
/// only where no way is open whatever else happens.
struct Wandering {
    let scenario: Scenario
    let kept: KeptFacts
    let terrain: Terrain
    let ties: KeptTies
    /// The moments, in the order in which they were found.
    private(set) var moments: [Moment] = []
    private var numbers: [Moment: Int] = [:]
    /// Of the moments in the state that is looked at, those that follow; nothing where more may.
    private(set) var followers: [Int: [Int]] = [:]
    /// Whether everything was looked at.
    private(set) var isWhole = true

    /// What is found while the followers of one moment are gathered.
    var found: [Moment] = []
    /// Whether some way of the moment is one of which nothing is known.
    var isUnsure = false

    /// The most moments.
    static let most = 20_000
    /// The most combinations of parameters that are started with.
    private static let mostVariants = 10_000
    /// The most values of the kept facts after one answer.
    static let mostOutcomes = 64

    /// Wanders through a case.
    ///
    /// - Parameters:
    ///   - terrain: What is known of the case.
    ///   - kept: The facts that are kept.
    ///   - watched: The state of which the followers are kept.
    ///   - patience: How many moments may still be looked at, in all.
    init(_ terrain: Terrain, _ kept: KeptFacts, watched: Int, _ patience: inout Int) {
        scenario = terrain.scenario
        self.terrain = terrain
        self.kept = kept
        ties = KeptTies(terrain.scenario, kept)
        start()
        var place = 0
        while place < moments.count {
            guard patience > 0, moments.count < Self.most, isWhole else {
                isWhole = false
                return
            }
            patience -= 1
            let moment = moments[place]
            found.removeAll(keepingCapacity: true)
            isUnsure = false
            if scenario.states[moment.stand].kind != .final || terrain.parent(moment.stand) >= 0 {
                follow(moment)
            }
            let numbers = found.map { number(of: $0) }
            if moment.stand == watched, !isUnsure { followers[place] = numbers }
            place += 1
        }
    }

    private mutating func number(of moment: Moment) -> Int {
        if let known = numbers[moment] { return known }
        numbers[moment] = moments.count
        moments.append(moment)
        return moments.count - 1
    }

    /// Returns the moments in the watched state from which no way leads out of it.
    func stuck(in watched: Int) -> [Moment] {
        guard isWhole else { return [] }
        var leaves = Set<Int>()
        var isChanged = true
        while isChanged {
            isChanged = false
            for (place, next) in followers where !leaves.contains(place) {
                let isLeft = next.contains {
                    moments[$0].stand != watched || leaves.contains($0) || followers[$0] == nil
                }
                if isLeft {
                    leaves.insert(place)
                    isChanged = true
                }
            }
        }
        return followers.keys.filter { !leaves.contains($0) }.sorted().map { moments[$0] }
    }

    private mutating func start() {
        guard let variants = variants(), let first = scenario.initial.first else {
            isWhole = false
            return
        }
        var known = Set<[Int64]>()
        for variant in variants {
            let measures = scenario.startingValues(variant)
            let values = kept.facts.map { fact -> Int64 in
                switch fact {
                case .measure(let measure): measures[measure]
                case .answer: KeptFacts.unanswered
                case .remembered: KeptFacts.nothing
                case .act, .visited, .pending: 0
                }
            }
            guard known.insert(values).inserted else { continue }
            enter(first.int, below: -1, [values])
        }
        for moment in found { _ = number(of: moment) }
    }

    /// Returns the variants that differ in what is kept, and perhaps others; nothing where there
    /// are too many.
    private func variants() -> [Variant]? {
        if let allowed = scenario.allowed {
            return allowed.count > Self.mostVariants
                ? nil : allowed.map { scenario.combination(Int($0)) }
        }
        var variants = [Variant(places: scenario.parameters.map { _ in 0 })]
        for (place, parameter) in scenario.parameters.enumerated() {
            let id = ParameterID(place)
            let isRead = kept.facts.contains { fact in
                guard case .measure(let measure) = fact else { return false }
                return scenario.measure(of: id).int == measure
                    || scenario.measures[measure].startsAs == id
            }
            guard isRead else { continue }
            variants = variants.flatMap { variant in
                parameter.values.indices.map {
                    var places = variant.places
                    places[place] = Int32(truncatingIfNeeded: $0)
                    return Variant(places: places)
                }
            }
            if variants.count > Self.mostVariants { return nil }
        }
        return variants
    }
}

/// Conditions and effects.
extension Wandering {
    func readings(_ moment: Moment) -> KeptReadings {
        KeptReadings(
            scenario: scenario, kept: kept, values: moment.values[...], stand: moment.stand,
            isFixed: terrain.isFixed)
    }

    func verdict(_ condition: Expression?, _ moment: Moment) -> MomentVerdict {
        guard let condition else { return .holds }
        if let value = scenario.value(of: condition, readings(moment)) {
            return value != 0 ? .holds : .fails
        }
        return ties.touch(condition, scenario) ? .unsure : .open
    }

    /// Returns what some values may become by effects.
    func apply(_ effects: [Effect], _ start: [[Int64]], at stand: Int) -> [[Int64]] {
        var all = start
        for effect in effects {
            switch effect {
            case .set(let measure, let expression):
                guard let place = kept.place(of: .measure(measure.int)) else { continue }
                all = all.flatMap { values in
                    results(of: expression, measure.int, Moment(stand: stand, values: values)).map {
                        var next = values
                        next[place] = $0
                        return next
                    }
                }
                if all.count > 1 { all = Self.distinct(all) }
            case .raise(let name), .send(let name, _, _):
                guard let place = kept.place(of: .pending(name.int)) else { continue }
                for index in all.indices { all[index][place] = 1 }
            case .say, .cancel, .advance, .note: continue
            }
        }
        return all
    }

    private func results(
        of expression: Expression, _ measure: Int, _ moment: Moment
    ) -> [Int64] {
        let range = scenario.measures[measure].range
        let (low, high) = (range.lowerBound.thousandths, range.upperBound.thousandths)
        if let value = scenario.value(of: expression, readings(moment)) {
            return [min(max(value, low), high)]
        }
        return terrain.samples[measure]
    }

    /// Returns values without repetitions, at most so many as are followed.
    static func distinct(_ all: [[Int64]]) -> [[Int64]] {
        var known = Set<[Int64]>()
        return all.filter { known.insert($0).inserted }
    }
}
