/// What may follow when a decision is answered, a board is used, or a limit passes.
extension Wandering {
    mutating func answer(_ place: Int, _ moment: Moment, _ active: [Int]) {
        let decision = scenario.decisions[place]
        if moment.isAnswered, decision.state.int == moment.stand { return }
        if decision.within != nil { timeOut(place, moment) }
        switch decision.form {
        case .act(let board): perform(board, place, moment, active)
        case .choice: choose(decision.options.indices, place, moment, active)
        case .counsel(let turns):
            if turns.count == 1 {
                choose(decision.options.indices, place, moment, active)
            } else {
                let isFree = decision.options.contains { $0.then != .nextTurn }
                combine(
                    turns.map { ($0.options, isFree || $0.guarding != nil) }, place, moment, active)
            }
        case .multiple, .ordering, .numeric, .matrix, .cloze, .highlight, .bowtie:
            combine(
                decision.options.indices.map { ($0..<$0 + 1, true) }, place, moment, active)
        }
    }

    private mutating func timeOut(_ place: Int, _ moment: Moment) {
        let decision = scenario.decisions[place]
        var ways: [MomentWay] = []
        for route in decision.routes {
            switch route.condition {
            case .timeout: ways.append(MomentWay(of: decision.state.int, to: route.targets))
            case .expression(let condition):
                ways.append(
                    MomentWay(of: decision.state.int, to: route.targets, if: condition))
            case .level: continue
            }
        }
        if !decision.targets.isEmpty {
            ways.append(MomentWay(of: decision.state.int, to: decision.targets))
        }
        var after = moment
        after.isAnswered = decision.state.int == moment.stand
        if !take(ways, after) { found.append(after) }
    }

    /// Chooses one of some options.
    private mutating func choose(
        _ options: Range<Int>, _ place: Int, _ moment: Moment, _ active: [Int]
    ) {
        let decision = scenario.decisions[place]
        for number in options {
            let option = decision.options[number]
            guard isOffered(option.guarding, moment) else { continue }
            let level: AnswerLevel =
                option.credit == .one ? .full : option.credit == .zero ? .none : .partial
            for values in apply(option.effects, [moment.values], at: moment.stand) {
                var after = stay(moment, values)
                note(Int64(number), of: place, &after)
                lead(place, level, option.targets, after, active)
            }
        }
    }

    /// Chooses from each of some groups one option, or none where that may be.
    private mutating func combine(
        _ groups: [(options: Range<Int>, mayBeNone: Bool)], _ place: Int, _ moment: Moment,
        _ active: [Int]
    ) {
        let decision = scenario.decisions[place]
        var all = [moment.values]
        for group in groups {
            var next = group.mayBeNone ? all : []
            for number in group.options {
                let option = decision.options[number]
                guard isOffered(option.guarding, moment) else { continue }
                let chosen = apply(option.effects, all, at: moment.stand)
                next += chosen
                guard !option.targets.isEmpty else { continue }
                for values in chosen {
                    leadAll(place, option.targets, stay(moment, values), active)
                }
            }
            if !next.isEmpty { all = Self.distinct(next) }
            if all.count > Self.mostOutcomes {
                isUnsure = true
                return
            }
        }
        for values in all { leadAll(place, [], stay(moment, values), active) }
    }

    /// Follows an answer of which only is known what it does, with each result that it may have.
    private mutating func leadAll(
        _ place: Int, _ targets: [StateID], _ moment: Moment, _ active: [Int]
    ) {
        var after = moment
        note(KeptFacts.unknownAnswer, of: place, &after)
        let levels = AnswerLevels(scenario.decisions[place])
        for level in AnswerLevel.allCases where levels.contains(level) {
            lead(place, level, targets, after, active)
        }
    }

    private mutating func isOffered(_ condition: Expression?, _ moment: Moment) -> Bool {
        switch verdict(condition, moment) {
        case .holds, .open: return true
        case .fails: return false
        case .unsure:
            isUnsure = true
            return false
        }
    }

    private func note(_ answer: Int64, of decision: Int, _ moment: inout Moment) {
        if let slot = kept.place(of: .answer(decision)) { moment.values[slot] = answer }
    }

    /// Performs each act of a board, and closes it where its condition holds.
    private mutating func perform(
        _ board: Board, _ place: Int, _ moment: Moment, _ active: [Int]
    ) {
        let own = scenario.decisions[place].state.int
        switch verdict(board.until, moment) {
        case .holds where board.until != nil, .open: lead(place, .full, [], moment, active)
        case .unsure: isUnsure = true
        case .holds, .fails: break
        }
        for id in board.acts {
            let act = scenario.acts[id.int]
            let slot = kept.place(of: .act(id.int))
            if act.isOnce, let slot, moment.values[slot] > 0 { continue }
            guard isOffered(act.guarding, moment) else { continue }
            let heard = ways(of: active) { event in
                guard case .act(let other, false) = event else { return false }
                return other == nil || other == id
            }
            var ways = heard.filter { $0.source == own }
            if !act.targets.isEmpty { ways.append(MomentWay(of: own, to: act.targets)) }
            ways += heard.filter { $0.source != own }
            for values in apply(act.effects, [moment.values], at: moment.stand) {
                var after = stay(moment, values)
                if let slot {
                    after.values[slot] = min(after.values[slot] + 1000, KeptFacts.mostCount)
                }
                if !take(ways, after) { found.append(after) }
            }
        }
    }

    /// Follows an answer; semantics.md §8.4.
    private mutating func lead(
        _ place: Int, _ level: AnswerLevel, _ targets: [StateID], _ moment: Moment,
        _ active: [Int]
    ) {
        let decision = scenario.decisions[place]
        let own = decision.state.int
        let heard = ways(of: active) { event in
            guard case .answer(let other, let wanted) = event else { return false }
            guard other == nil || other == DecisionID(place) else { return false }
            return wanted == nil || wanted == level
        }
        var ways = heard.filter { $0.source == own }
        if !targets.isEmpty { ways.append(MomentWay(of: own, to: targets)) }
        for route in decision.routes {
            switch route.condition {
            case .level(let wanted):
                if level == wanted { ways.append(MomentWay(of: own, to: route.targets)) }
            case .expression(let condition):
                ways.append(MomentWay(of: own, to: route.targets, if: condition))
            case .timeout: continue
            }
        }
        if !decision.targets.isEmpty { ways.append(MomentWay(of: own, to: decision.targets)) }
        ways += heard.filter { $0.source != own }
        var after = moment
        after.isAnswered = own == moment.stand
        if !take(ways, after) { found.append(after) }
    }
}
