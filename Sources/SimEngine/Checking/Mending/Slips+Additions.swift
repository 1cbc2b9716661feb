/// What may have been deleted: a part like those that stand elsewhere.
extension Slips {
    private static let mostStates = 12
    private static let latestAnswers = 8
    private static let latestParts = 24
    private static let effects = ["do", "enter", "exit"]

    /// Finds ways that may have been deleted, which lead to where the run should have come; those of
    /// states last, as there are most of them.
    mutating func addWays() {
        let decisions = latest(isDecision, Self.latestAnswers).map { ($0, routes(of: $0)) }
        let parts = latest(
            { tree.value(forKey: "to", in: $0) == nil && !isState($0) }, Self.latestParts)
        let (states, ways) = (latestStates(), ways(under: "on") + ways(under: "after"))
        for goal in goals.states {
            for (decision, routes) in decisions { insert(routes, to: goal, into: decision) }
            for part in parts {
                insertMember("\"to\": \"\(scenario.string(scenario.states[goal].id))\"", into: part)
            }
            for state in states { insert(ways, to: goal, into: state) }
        }
    }

    /// Finds ways that may have been deleted with a condition that nothing else has: ways without any.
    mutating func addWaysWithoutCondition() {
        let route = Way(key: "routes", members: "\"if\": true, ")
        let ways = events().map { Way(key: "on", members: "\"event\": \($0), ") }
        let (decisions, states) = (latest(isDecision, Self.latestAnswers), latestStates())
        for goal in goals.states {
            for decision in decisions { insert([route], to: goal, into: decision) }
            for state in states { insert(ways, to: goal, into: state) }
        }
    }

    /// Returns what is listened to somewhere, and what the engine raises.
    private func events() -> [String] {
        var events = ["\"act\"", "\"answer\"", "\"timeout\""]
        func add(_ event: String) {
            if !events.contains(where: { $0.utf8.elementsEqual(event.utf8) }) {
                events.append(event)
            }
        }
        for node in tree.nodes.indices where outline.isValue(node, of: ["event"]) {
            add(tree.text(of: tree.range(node)))
        }
        return events
    }

    private mutating func insert(_ ways: [Way], to goal: Int, into object: Int) {
        for way in ways { insert(way.literal(goal, scenario), way.key, into: object) }
    }

    /// Finds effects on measures that are not as expected, which may have been deleted or are wrong:
    /// first those that stand elsewhere too.
    mutating func addMissedEffects() {
        guard !missed.isEmpty else {
            addNewValues()
            return
        }
        let parts = latest({ _ in true }, Int.max)
        let known = literals(under: Self.effects).filter { effect in
            guard let name = tree.value(forKey: "set", in: effect) else { return false }
            return missed.contains {
                scenario.isNamed(scenario.measures[$0.measure.int].id, tree.decoded(name))
            }
        }
        insert(known.map(text), into: parts)
        addNewValues()
        insert(missed.map { $0.literal }, into: parts)
    }

    /// Finds effects that may have been deleted.
    mutating func addEffects() {
        let known = literals(under: Self.effects).map(text)
        insert(known, into: latest({ _ in true }, Self.latestParts))
    }

    private mutating func insert(_ effects: [String], into parts: [Int]) {
        for part in parts {
            for effect in effects { insert(effect, isState(part) ? "enter" : "do", into: part) }
        }
    }

    /// A way as it stands elsewhere, without its target.
    private struct Way {
        let key: String
        /// Its other members, each with a comma after it.
        let members: String

        func literal(_ goal: Int, _ scenario: Scenario) -> String {
            "{ \(members)\"to\": \"\(scenario.string(scenario.states[goal].id))\" }"
        }
    }

    /// Returns the objects that the run exercised, the latest first.
    private func latest(_ isWanted: (Int) -> Bool, _ most: Int) -> [Int] {
        let all = tree.nodes.indices.filter {
            tree.kind($0) == .object && steps[tree.nodes[$0].start] != nil && isWanted($0)
        }
        return Array(all.sorted { step($0) > step($1) }.prefix(most))
    }

    /// Returns the states that were active at the end, and those that were entered last before.
    private func latestStates() -> [Int] {
        let states = latest(isState, Int.max)
        let isActive = { outline.state($0).map { facts.isActive(Int32($0)) } ?? false }
        let all = states.filter(isActive) + states.filter { !isActive($0) }
        return Array(all.prefix(Self.mostStates))
    }

    private func step(_ object: Int) -> Int { steps[tree.nodes[object].start] ?? 0 }

    private func isState(_ object: Int) -> Bool {
        guard let state = outline.state(object) else { return false }
        return scenario.states[state].source.start == tree.nodes[object].start
    }

    private func isDecision(_ object: Int) -> Bool { outline.isValue(object, of: ["ask"]) }

    /// Returns the different ways that stand somewhere under a key.
    private func ways(under key: String) -> [Way] {
        var ways = key.utf8.elementsEqual("on".utf8) ? [Way(key: key, members: "")] : []
        for object in tree.nodes.indices
        where tree.kind(object) == .object && outline.isMember(object, of: [key]) {
            var members = ""
            for name in ["event", "delay", "if"] {
                guard let value = tree.value(forKey: name, in: object) else { continue }
                members += "\"\(name)\": \(tree.text(of: tree.range(value))), "
            }
            if ways.contains(where: { $0.members.utf8.elementsEqual(members.utf8) }) { continue }
            ways.append(Way(key: key, members: members))
        }
        return ways
    }

    /// Returns the routes that stand somewhere, those by the result and those by each option of a
    /// decision.
    private func routes(of decision: Int) -> [Way] {
        var routes = ways(under: "routes")
        for result in ["full", "partial", "none", "timeout"] {
            routes.append(Way(key: "routes", members: "\"if\": \"\(result)\", "))
        }
        guard
            let asked = scenario.decisions.first(where: {
                $0.source.start == tree.nodes[decision].start
            })
        else { return routes }
        let name = scenario.string(asked.id)
        for option in asked.options {
            let condition = "chosen('\(name).\(scenario.string(option.id))')"
            routes.append(Way(key: "routes", members: "\"if\": \"\(condition)\", "))
        }
        return routes
    }

    /// Returns the objects of different texts that stand under some keys.
    private func literals(under keys: [String]) -> [Int] {
        var literals: [Int] = []
        for object in tree.nodes.indices
        where tree.kind(object) == .object && outline.isMember(object, of: keys) {
            if literals.contains(where: { tree.utf8($0).elementsEqual(tree.utf8(object)) }) {
                continue
            }
            literals.append(object)
        }
        return literals
    }

    private func text(_ node: Int) -> String { tree.text(of: tree.range(node)) }

    /// Notes that an object might have one more under a key, first or last.
    private mutating func insert(_ literal: String, _ key: String, into object: Int) {
        guard let value = tree.value(forKey: key, in: object) else {
            insertMember("\"\(key)\": \(literal)", into: object)
            return
        }
        let words = "with \(Self.quoted(literal)) under '\(key)'"
        let range = tree.range(value)
        func addition(_ text: String, _ offset: UInt32) -> Fix.Replacement {
            Fix.Replacement(SourceRange(start: offset, end: offset), with: text)
        }
        guard tree.kind(value) == .array else {
            let enclosing = [addition("[", range.start), addition(", \(literal)]", range.end)]
            add(enclosing, at: range, words)
            return
        }
        let elements = Array(tree.elements(value))
        guard let first = elements.first, let last = elements.last else { return }
        add([addition(", \(literal)", tree.nodes[last].end)], at: range, words)
        if elements.count > 1 {
            add([addition("\(literal), ", tree.nodes[first].start)], at: range, words)
        }
    }

    private mutating func insertMember(_ member: String, into object: Int) {
        let opening = tree.nodes[object].start
        let inside = SourceRange(start: opening + 1, end: opening + 1)
        add(
            [Fix.Replacement(inside, with: "\(member), ")],
            at: SourceRange(start: opening, end: opening + 1), "with \(Self.quoted(member)) here")
    }
}
