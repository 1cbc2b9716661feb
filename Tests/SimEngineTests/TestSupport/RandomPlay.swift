@testable import SimEngine

/// A session that is given random inputs, each of which must be accepted.
struct RandomPlay {
    /// The session so far.
    private(set) var session: Session
    private var generator: SeededGenerator
    /// How many of a hundred answers are the best ones, each run having its own level of skill.
    private let skill: UInt64

    /// The most inputs of a run; one that has not ended by then is left.
    static let mostInputs = 300
    private static let mostBacks = 2

    /// Starts a run that a seed determines wholly.
    init(_ machine: Machine, seed: UInt64, variant: Variant? = nil) {
        session = Session(machine, seed: seed, variant: variant, mode: .practice)
        generator = SeededGenerator(seed: seed)
        skill = generator.below(111)
    }

    /// Follows a playthrough for a random part of its inputs, so that random play begins deep inside.
    ///
    /// It stops at an input that does not fit, as in another variant than the playthrough's.
    mutating func follow(_ playthrough: Playthrough) {
        for place in 0..<pick(playthrough.inputs.count + 1) {
            guard (try? playthrough.apply(place, to: &session)) != nil else { return }
        }
    }

    /// Goes on until the session ends, nothing can be done any more, or there were many inputs.
    mutating func run() throws(InputProblem) {
        while isRunning, session.inputs.count < Self.mostInputs {
            guard let input = next() else { return }
            try session.apply(input)
        }
    }

    /// Whether the learner can neither answer nor wait for anything.
    var isStuck: Bool {
        isRunning && session.openDecisions.isEmpty && session.nextDue == nil
    }

    private var isRunning: Bool {
        if case .running = session.phase { true } else { false }
    }

    private var scenario: Scenario { session.machine.scenario }

    private mutating func next() -> Input? {
        if isStuck { return nil }
        switch generator.below(100) {
        case 0 where session.canGoBack && session.backs < Self.mostBacks: return .back
        case 1...5: return wait()
        case 6, 7:
            let tabs = scenario.patient.chart.count
            if tabs > 0 { return .tab(ChartTabID(pick(tabs))) }
        case 8 where !scenario.externalEvents.isEmpty:
            let event = scenario.externalEvents[pick(scenario.externalEvents.count)]
            return .event(session.machine.numbering.code(event))
        default: break
        }
        guard !session.openDecisions.isEmpty else { return wait() }
        let decision = session.openDecisions[pick(session.openDecisions.count)].decision
        return answer(decision).map { .answer(decision, $0) } ?? act(on: decision) ?? wait()
    }

    /// Waits a while, often exactly until something is due.
    private mutating func wait() -> Input {
        if let due = session.nextDue, due > session.time, generator.below(3) > 0 {
            return .wait(due - session.time)
        }
        return .wait([1, 1000, 15_000, 60_000, 300_000][pick(5)])
    }

    private mutating func act(on board: DecisionID) -> Input? {
        let acts = session.acts(on: board).filter { $0.isAvailable }
        guard !acts.isEmpty else { return nil }
        let fresh = acts.filter { $0.timesDone == 0 && !scenario.acts[$0.act.int].isCritical }
        if isSkilled(), let act = fresh.first { return .act(act.act, on: board) }
        return .act(acts[pick(acts.count)].act, on: board)
    }

    private mutating func pick(_ count: Int) -> Int {
        Int(truncatingIfNeeded: generator.below(UInt64(count)))
    }

    private mutating func isSkilled() -> Bool { generator.below(100) < skill }

    private mutating func shuffled(_ options: [OptionID]) -> [OptionID] {
        var order = options.map { $0.raw }
        generator.shuffle(&order)
        return order.map { OptionID(Int($0)) }
    }
}

/// Answers by kind of decision.
extension RandomPlay {
    /// Returns an answer to a decision, or nothing to a board.
    private mutating func answer(_ decision: DecisionID) -> Response? {
        let asked = scenario.decisions[decision.int]
        switch asked.form {
        case .choice: return .option(one(of: session.presentedOptions(decision), asked))
        case .multiple(let choose, _): return .options(several(decision, asked, choose))
        case .ordering(let ordering): return .options(order(decision, ordering))
        case .numeric(let numeric): return quantity(numeric)
        case .counsel: return .options(conversation(decision, asked))
        case .act: return nil
        case .highlight: return .options(several(decision, asked, nil))
        case .matrix, .cloze, .bowtie: return .options(parts(asked))
        }
    }

    private mutating func parts(_ asked: Decision) -> [OptionID] {
        asked.groups.flatMap { group in
            let places = group.options.map { OptionID($0) }
            let keys = places.filter { asked.options[$0.int].credit == .one }
            if isSkilled() { return keys }
            return Array(shuffled(places).prefix(group.choose ?? pick(places.count + 1)))
        }.sorted()
    }

    private mutating func one(of options: [OptionID], _ asked: Decision) -> OptionID {
        if isSkilled(),
            let best = options.max(by: {
                asked.options[$0.int].credit < asked.options[$1.int].credit
            })
        {
            return best
        }
        return options[pick(options.count)]
    }

    private mutating func several(
        _ decision: DecisionID, _ asked: Decision, _ choose: Int?
    ) -> [OptionID] {
        let offered = shuffled(session.presentedOptions(decision))
        let keys = offered.filter { asked.options[$0.int].credit == .one }
        let others = offered.filter { asked.options[$0.int].credit != .one }
        let isBest = isSkilled()
        if let choose {
            return Array((isBest ? keys + others : offered).prefix(choose)).sorted()
        }
        if isBest { return keys.sorted() }
        return Array(offered.prefix(pick(offered.count + 1))).sorted()
    }

    private mutating func order(_ decision: DecisionID, _ ordering: Ordering) -> [OptionID] {
        if isSkilled() { return (0..<ordering.stepCount).map { OptionID($0) } }
        let offered = shuffled(session.presentedOptions(decision))
        return Array(offered.prefix(1 + pick(offered.count)))
    }

    /// Returns a number at, between or beyond the edges of the credit.
    private mutating func quantity(_ numeric: Numeric) -> Response {
        let (full, partial) = (numeric.full, numeric.partial ?? numeric.full)
        var values = [full.lowerBound, full.upperBound]
        if !isSkilled() {
            values += [
                partial.lowerBound, partial.upperBound, .zero, Decimal3(-1),
                Decimal3(
                    thousandths: (partial.lowerBound.thousandths + full.lowerBound.thousandths)
                        / 2),
                Decimal3(thousandths: partial.upperBound.thousandths + 1),
            ]
        }
        let unit = numeric.units.isEmpty ? -1 : pick(numeric.units.count)
        return .quantity(values[pick(values.count)], unit: Int32(unit))
    }

    private mutating func conversation(
        _ decision: DecisionID, _ asked: Decision
    ) -> [OptionID] {
        var said: [OptionID] = []
        while case .turn(_, _, _, let options) = session.conversation(decision, after: said) {
            said.append(one(of: options, asked))
        }
        return said
    }
}
