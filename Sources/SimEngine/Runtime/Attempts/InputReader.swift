/// Resolves the names of an input in a session.
struct InputReader {
    /// The document the input stands in.
    let tree: JSONTree
    /// The case.
    let machine: Machine
    /// What is open, in the order of opening.
    var open: [OpenDecision]

    /// The case as its author means it.
    var scenario: Scenario { _read { yield machine.scenario } }

    /// Reads an input.
    func input(_ node: Int) throws(InputProblem) -> Input {
        let fields = try InputFields(tree, node)
        switch fields.verb {
        case .answer(let answer): return try self.answer(answer, to: fields.ask)
        case .act(let act): return try self.act(act, on: fields.ask)
        case .wait(let wait): return .wait(try duration(wait))
        case .tab(let tab): return .tab(try self.tab(tab))
        case .event(let event): return .event(try self.event(event))
        case .back: return .back
        }
    }

    /// Reads an answer to a named decision, or to the only one that is open.
    func answer(_ answer: Int, to ask: Int?) throws(InputProblem) -> Input {
        let decision: DecisionID
        if let ask {
            decision = try openDecision(ask)
        } else {
            decision = try onlyDecision()
        }
        return .answer(decision, try response(answer, to: decision))
    }

    /// Reads an act on a named board, or on the only one that offers it.
    func act(_ node: Int, on ask: Int?) throws(InputProblem) -> Input {
        let name = try self.name(node, of: "act")
        if let ask {
            let board = try openDecision(ask)
            guard case .act(let content) = scenario.decisions[board.int].form else {
                throw InputProblem("the decision \(quoted(board)) is no board of acts")
            }
            guard let act = content.acts.first(where: { isNamed($0, name) }) else {
                throw notOnBoard(name, [board])
            }
            return .act(act, on: board)
        }
        var found: [(act: ActID, board: DecisionID)] = []
        for entry in open {
            guard case .act(let content) = scenario.decisions[entry.decision.int].form else {
                continue
            }
            for act in content.acts where isNamed(act, name) {
                found.append((act, entry.decision))
            }
        }
        guard let first = found.first else { throw notOnBoard(name, boards) }
        guard found.count == 1 else {
            let names = Quoted.list(found.map { self.name($0.board) })
            throw InputProblem(
                "the act \(Quoted.text(name)) is on several open boards (\(names));"
                    + " name one with 'ask'")
        }
        return .act(first.act, on: first.board)
    }

    /// Reads a span of time.
    func duration(_ node: Int) throws(InputProblem) -> Int64 {
        guard tree.kind(node) == .string, let duration = SimDuration.parse(tree.decoded(node)),
            duration > .zero
        else {
            throw InputProblem(
                "\(Quoted.text(tree.decoded(node))) is no time to wait; write one such as '30s'"
                    + " or '5min'")
        }
        return duration.milliseconds
    }

    /// Reads the name of a tab of the chart.
    func tab(_ node: Int) throws(InputProblem) -> ChartTabID {
        let name = try self.name(node, of: "tab")
        let tabs = scenario.patient.chart
        for (place, tab) in tabs.enumerated() where scenario.isNamed(tab.id, name) {
            return ChartTabID(place)
        }
        throw InputProblem(
            "the chart has no tab \(Quoted.text(name))"
                + Quoted.suggestion(for: name, among: tabs.map { scenario.string($0.id) }))
    }

    /// Reads the name of an event from outside; null is an event that the case does not know.
    func event(_ node: Int) throws(InputProblem) -> EventCode {
        if tree.kind(node) == .null { return .unknown }
        let name = try self.name(node, of: "event")
        let event = machine.numbering.code(external: Array(name))
        guard event == .unknown else { return event }
        var names: [String] = []
        for id in 0..<scenario.eventNames.count {
            names.append(scenario.eventNames.name(Int32(truncatingIfNeeded: id)))
        }
        throw InputProblem(
            "the case knows no event \(Quoted.text(name))"
                + Quoted.suggestion(for: name, among: names))
    }

    /// Reads a name.
    func name(_ node: Int, of key: String) throws(InputProblem) -> ArraySlice<UInt8> {
        guard tree.kind(node) == .string else {
            throw InputProblem("'\(key)' is a name in double quotes")
        }
        return tree.decoded(node)
    }
}

/// Finding decisions and acts, and saying why they are not found.
extension InputReader {
    /// The open boards, in the order of opening.
    private var boards: [DecisionID] {
        var boards: [DecisionID] = []
        for entry in open where isBoard(entry.decision) { boards.append(entry.decision) }
        return boards
    }

    /// Returns the open decision with a name.
    private func openDecision(_ ask: Int) throws(InputProblem) -> DecisionID {
        let name = try self.name(ask, of: "ask")
        for entry in open where scenario.isNamed(scenario.decisions[entry.decision.int].id, name) {
            return entry.decision
        }
        for place in scenario.decisions.indices
        where scenario.isNamed(scenario.decisions[place].id, name) {
            throw InputProblem("the decision \(Quoted.text(name)) is not open")
        }
        throw InputProblem(
            "the case has no decision \(Quoted.text(name))"
                + Quoted.suggestion(
                    for: name, among: scenario.decisions.map { scenario.string($0.id) }))
    }

    /// Returns the only open decision that can be answered.
    private func onlyDecision() throws(InputProblem) -> DecisionID {
        var found: [DecisionID] = []
        for entry in open where !isBoard(entry.decision) {
            found.append(entry.decision)
        }
        guard let only = found.first else {
            if open.isEmpty { throw InputProblem("no decision is open") }
            throw InputProblem("only a board of acts is open: perform one of its acts with 'act'")
        }
        guard found.count == 1 else {
            let names = Quoted.list(found.map { name($0) })
            throw InputProblem("several decisions are open (\(names)): name one with 'ask'")
        }
        return only
    }

    private func notOnBoard(_ act: ArraySlice<UInt8>, _ boards: [DecisionID]) -> InputProblem {
        guard let board = boards.first else {
            return InputProblem("no board of acts is open for the act \(Quoted.text(act))")
        }
        var names: [String] = []
        for board in boards {
            guard case .act(let content) = scenario.decisions[board.int].form else { continue }
            for act in content.acts { names.append(scenario.string(scenario.acts[act.int].id)) }
        }
        let place = boards.count == 1 ? "the open board \(quoted(board))" : "any open board"
        return InputProblem(
            "the act \(Quoted.text(act)) is not on \(place)"
                + Quoted.suggestion(for: act, among: names))
    }

    /// Returns the name of a decision.
    func name(_ decision: DecisionID) -> String {
        scenario.string(scenario.decisions[decision.int].id)
    }

    /// Returns the name of a decision between quotes.
    func quoted(_ decision: DecisionID) -> String { Quoted.text(name(decision)) }

    private func isNamed(_ act: ActID, _ name: ArraySlice<UInt8>) -> Bool {
        scenario.isNamed(scenario.acts[act.int].id, name)
    }

    private func isBoard(_ decision: DecisionID) -> Bool {
        guard case .act = scenario.decisions[decision.int].form else { return false }
        return true
    }
}

extension Scenario {
    /// Returns whether a text of the case has these bytes, without making a string.
    func isNamed(_ text: Text, _ name: ArraySlice<UInt8>) -> Bool {
        if text.isEscaped { return string(text).isSame(as: name) }
        guard Int(text.end) - Int(text.start) == name.count else { return false }
        return document.bytes[Int(text.start)..<Int(text.end)].elementsEqual(name)
    }
}
