/// What is stored of a session in one configuration: the variables that still matter there.
struct Layout: Sendable {
    /// The configuration, in document order, ancestors included.
    let configuration: [Int32]
    /// The active states that ask something, with what they ask.
    let decisions: [DecisionID]
    /// The variables that are read now or later, but for criteria.
    let variables: [Variable]
    /// The criteria that can still get an occasion.
    let criteria: [Int32]
    /// The watched criteria that cannot, but may still wait for a response.
    let waiting: [Int32]
    /// Whether what the one watched criterion waits for can still come.
    let canRespond: Bool

    init(_ configuration: [Int32], _ model: ExploredModel) {
        self.configuration = configuration
        let machine = model.machine
        decisions = configuration.compactMap {
            let decision = machine.states[Int($0)].decision
            return decision < 0 ? nil : DecisionID(Int(decision))
        }
        var variables: [Variable] = []
        var criteria: [Int32] = []
        let ahead = Layout.union(model.flow.followers, configuration)
        let entered = Layout.union(model.flow.entered, configuration)
        for (number, variable) in model.readers.variables.enumerated() {
            if let ahead, let entered, !model.readers.isLive(number, ahead, entered) { continue }
            switch variable {
            case .criterion(let criterion): criteria.append(criterion)
            // Ages are counted back from the time, so it comes first.
            case .time: variables.insert(variable, at: 0)
            case .measure, .visited, .act, .answered, .chosen, .everChosen, .credit, .first,
                .history:
                variables.append(variable)
            }
        }
        canRespond = Layout.canRespond(model, ahead, entered)
        self.variables = variables
        self.criteria = criteria
        waiting = machine.watch.timed.filter { criterion in
            guard model.slice.criteria[Int(criterion)], !criteria.contains(criterion),
                case .response = machine.scenario.rubric[Int(criterion)].rule
            else { return false }
            return true
        }
    }

    private static func canRespond(
        _ model: ExploredModel, _ ahead: BitSet?, _ entered: BitSet?
    ) -> Bool {
        guard let only = model.slice.only, let ahead, let entered,
            case .response(_, let expected, _, _, _) = model.machine.scenario.rubric[only].rule
        else { return true }
        var readers = Readers(states: model.machine.states.count)
        for place in model.machine.places(of: expected) { readers.note(.time, at: place) }
        return readers.contains(.time) && readers.isLive(0, ahead, entered)
    }

    private static func union(_ sets: [BitSet], _ configuration: [Int32]) -> BitSet? {
        guard let first = configuration.first, !sets.isEmpty else { return nil }
        var found = sets[Int(first)]
        for state in configuration.dropFirst() { found.formUnion(sets[Int(state)]) }
        return found
    }
}

/// The configurations met so far, each with its layout and a number.
struct Layouts {
    private(set) var all: [Layout] = []
    private var slots = [UInt32](repeating: 0, count: 1 << 8)

    /// Returns the number of a configuration's layout.
    mutating func number(of configuration: [Int32], _ model: ExploredModel) -> Int {
        var slot = Layouts.hash(configuration) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if all[number].configuration == configuration { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        all.append(Layout(configuration, model))
        slots[slot] = UInt32(truncatingIfNeeded: all.count)
        if all.count * 2 > slots.count { grow() }
        return all.count - 1
    }

    private static func hash(_ configuration: [Int32]) -> Int {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for state in configuration {
            hash = (hash ^ UInt64(UInt32(bitPattern: state))) &* 0xBF58_476D_1CE4_E5B9
            hash ^= hash >> 29
        }
        return Int(truncatingIfNeeded: hash >> 33)
    }

    private mutating func grow() {
        var larger = [UInt32](repeating: 0, count: slots.count * 2)
        for (number, layout) in all.enumerated() {
            var slot = Layouts.hash(layout.configuration) & (larger.count - 1)
            while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = UInt32(truncatingIfNeeded: number + 1)
        }
        slots = larger
    }
}
