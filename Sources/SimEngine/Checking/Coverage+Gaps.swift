/// What no session exercised.
extension Coverage {
    /// Something that was never exercised.
    public struct Gap: Hashable, Sendable {
        /// What kind of thing it is.
        public let kind: Kind
        /// Its id: of a transition that of its state, of an option `decision.option`.
        public let id: String
        /// What it is, in words.
        public let words: String
        /// Where the author wrote it.
        public let source: SourceRange
    }

    /// What can be exercised.
    public enum Kind: UInt8, CaseIterable, Hashable, Sendable {
        /// A state.
        case state
        /// A transition.
        case transition
        /// An option of a decision, or a step of an ordering.
        case option
        /// An act.
        case act
        /// A criterion.
        case criterion

        /// The word for one.
        public var name: String {
            switch self {
            case .state: "state"
            case .transition: "transition"
            case .option: "option"
            case .act: "act"
            case .criterion: "criterion"
            }
        }
    }

    /// Everything that was never exercised: states, transitions, options, acts, criteria.
    public var gaps: [Gap] {
        stateGaps + transitionGaps + optionGaps + actGaps + criterionGaps
    }

    private var stateGaps: [Gap] {
        var gaps: [Gap] = []
        for (place, state) in machine.scenario.states.enumerated()
        where !states[place] && !isHistory(place) {
            let id = machine.scenario.string(state.id)
            gaps.append(Gap(kind: .state, id: id, words: "'\(id)'", source: state.source))
        }
        return gaps
    }

    private var transitionGaps: [Gap] {
        var gaps: [Gap] = []
        let scenario = machine.scenario
        for (row, origin) in TransitionOrigin.all(of: scenario).enumerated()
        where !transitions[row] {
            let id = scenario.string(scenario.states[origin.state(in: scenario).int].id)
            let targets = origin.targets(in: scenario).map {
                "'" + scenario.string(scenario.states[$0.int].id) + "'"
            }
            let goal = targets.isEmpty ? "" : " to " + targets.joined(separator: ", ")
            let words = "from '\(id)'\(goal): " + WayWords(origin, in: scenario).line
            gaps.append(
                Gap(kind: .transition, id: id, words: words, source: origin.source(in: scenario)))
        }
        return gaps
    }

    private var optionGaps: [Gap] {
        var gaps: [Gap] = []
        for (place, decision) in machine.scenario.decisions.enumerated() {
            for option in decision.options.indices where !options[place][option] {
                let id = name(of: option, in: decision)
                gaps.append(
                    Gap(
                        kind: .option, id: id, words: "'\(id)'",
                        source: decision.options[option].source))
            }
        }
        return gaps
    }

    /// Returns `decision.option`, with the row, blank or part between where there is one.
    private func name(of option: Int, in decision: Decision) -> String {
        let scenario = machine.scenario
        var id = scenario.string(decision.id) + "."
        for group in decision.groups where group.options.contains(option) {
            id += scenario.string(group.name) + "."
        }
        return id + scenario.string(decision.options[option].id)
    }

    private var actGaps: [Gap] {
        var gaps: [Gap] = []
        for (place, act) in machine.scenario.acts.enumerated() where !acts[place] {
            let id = machine.scenario.string(act.id)
            gaps.append(Gap(kind: .act, id: id, words: "'\(id)'", source: act.source))
        }
        return gaps
    }

    private var criterionGaps: [Gap] {
        var gaps: [Gap] = []
        for (place, criterion) in machine.scenario.rubric.enumerated()
        where !criteria[place].isJudged {
            let id = machine.scenario.string(criterion.id)
            gaps.append(Gap(kind: .criterion, id: id, words: "'\(id)'", source: criterion.source))
        }
        return gaps
    }
}
