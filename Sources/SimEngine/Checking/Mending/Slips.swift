/// The small changes that might undo a slip in what a run comes by.
///
/// They are the opposites of what goes wrong in editing: conditions off by one or turned round,
/// targets changed over or mistyped, parts deleted or added, wrong times, numbers and keys.
struct Slips {
    let machine: Machine
    let outline: DocumentOutline
    /// For what the run exercises, by the offset at which it opens, the last step in which it first did.
    let steps: [UInt32: Int]
    /// Which states the run entered.
    private let isReached: [Bool]
    /// What the run came to.
    let facts: Facts
    /// Where the run should have come.
    let goals: Goals
    /// What would bring measures to where the playthrough expects them.
    let missed: [MissedEffect]
    /// What was found.
    private(set) var found: [Mending] = []

    var tree: JSONTree { outline.tree }
    var scenario: Scenario { machine.scenario }

    /// Gets ready to look along a run.
    ///
    /// - Parameters:
    ///   - machine: The case.
    ///   - outline: Its document.
    ///   - run: The run.
    ///   - unvisited: The states that no run enters.
    init(
        _ machine: Machine, _ outline: DocumentOutline, _ run: PlayedRun, unvisited: [Int]
    ) {
        self.machine = machine
        self.outline = outline
        goals = Goals(machine, run, unvisited)
        let origins = TransitionOrigin.all(of: machine.scenario)
        var steps: [UInt32: Int] = [:]
        var isReached = [Bool](repeating: false, count: machine.scenario.states.count)
        for (part, step) in ExercisedPart.all(of: run.session) {
            var sources = [part.source(in: machine.scenario, origins)]
            if case .state(let state) = part {
                isReached[state] = true
                // What is asked may also have been left unanswered.
                if let ask = machine.scenario.states[state].ask {
                    sources.append(machine.scenario.decisions[ask.int].source)
                }
            }
            for source in sources { steps[source.start] = max(steps[source.start] ?? 0, step) }
        }
        self.steps = steps
        self.isReached = isReached
        facts = run.session.snapshot.facts
        missed = MissedEffect.all(of: run, machine.scenario)
    }

    /// Whether a node can matter to the run: whether it stands in no state that it never entered.
    func matters(_ node: Int) -> Bool {
        outline.state(node).map { isReached[$0] } ?? true
    }

    /// Notes a change.
    mutating func add(_ replacements: [Fix.Replacement], at place: SourceRange, _ words: String) {
        found.append(Mending(replacements: replacements, place: place, words: words))
    }

    /// Notes that something else might be written instead of a stretch.
    mutating func write(_ text: String, at range: SourceRange, _ words: String) {
        add([Fix.Replacement(range, with: text)], at: range, words)
    }

    /// Notes that a whole value might be another one.
    mutating func write(_ text: String, insteadOf node: Int) {
        write(text, at: tree.range(node), "with \(Self.quoted(text)) instead of \(quoted(node))")
    }

    /// Notes that an element or member might go.
    mutating func remove(_ node: Int) {
        let shown = outline.key(node).map { "\(quoted($0)): \(quoted(node))" } ?? quoted(node)
        write("", at: outline.stretch(node), "without \(shown)")
    }

    /// Notes that two values might be changed over.
    mutating func swap(_ one: Int, _ other: Int) {
        let (first, second) = (min(one, other), max(one, other))
        add(
            [
                Fix.Replacement(tree.range(first), with: tree.text(of: tree.range(second))),
                Fix.Replacement(tree.range(second), with: tree.text(of: tree.range(first))),
            ], at: tree.range(first), "with \(quoted(first)) and \(quoted(second)) changed over")
    }

    /// Returns a node as messages show it.
    func quoted(_ node: Int) -> String { Self.quoted(tree.text(of: tree.range(node))) }

    /// Returns what would be written as messages show it: names and expressions without their quotes.
    static func quoted(_ text: String) -> String {
        var bytes = Array(text.utf8)[...]
        let quote = UInt8(ascii: "\"")
        if bytes.first == quote, bytes.last == quote, bytes.count(where: { $0 == quote }) == 2 {
            bytes = bytes.dropFirst().dropLast()
        }
        return Quoted.text(bytes)
    }
}
