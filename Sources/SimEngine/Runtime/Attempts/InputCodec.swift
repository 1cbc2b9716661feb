/// Inputs as JSON objects, the same in playthroughs and attempts.
///
/// `{"ask": "consent", "answer": "days"}`, `{"act": "vitals"}`, `{"wait": "30s"}`,
/// `{"tab": "labs"}`, `{"event": "phone.rings"}` and `{"back": true}`.
public enum InputCodec {
    /// Reads an input and resolves its names.
    ///
    /// Whether the input fits the moment is for the session to judge.
    /// - Throws: ``InputProblem`` when names or values mean nothing in this session.
    public static func read(
        _ tree: JSONTree, _ node: Int, in session: Session
    ) throws(InputProblem) -> Input {
        try InputReader(tree: tree, machine: session.machine, open: session.snapshot.open)
            .input(node)
    }

    /// Reads the number of an answer with its unit, as a learner types it: `4 mL`, `4mL`, `4`.
    ///
    /// - Throws: ``InputProblem`` when it is no number, or no unit of the decision follows it.
    public static func quantity(
        _ text: ArraySlice<UInt8>, for decision: DecisionID, in scenario: Scenario
    ) throws(InputProblem) -> Response {
        let asked = scenario.decisions[decision.int]
        guard case .numeric(let numeric) = asked.form else {
            throw InputProblem(
                "the decision \(Quoted.text(scenario.string(asked.id))) does not ask for a number")
        }
        return try QuantityReader(numeric: numeric, scenario: scenario).read(text)
    }

    /// Reads whether an input is a wait that the clock made, not the learner.
    static func isLive(_ tree: JSONTree, _ node: Int) -> Bool {
        guard let flag = tree.value(forKey: "live", in: node) else { return false }
        return tree.kind(flag) == .true
    }
}

/// The members of an input: what is done, and the decision it is meant for.
struct InputFields {
    /// What is done, with the node of its value.
    enum Verb { case answer(Int), act(Int), wait(Int), tab(Int), event(Int), back }

    /// The keys of an input, what is done first.
    static let keys = ["answer", "act", "wait", "tab", "event", "back", "ask", "live"]
    private static let verbs = 6

    /// What is done.
    let verb: Verb
    /// The node that names the decision, where one is named.
    let ask: Int?

    /// Takes the members of an input apart.
    init(_ tree: JSONTree, _ node: Int) throws(InputProblem) {
        guard tree.kind(node) == .object else {
            throw InputProblem("an input is an object such as {\"act\": \"vitals\"}")
        }
        var values = [Int?](repeating: nil, count: Self.keys.count)
        for member in tree.members(node) {
            guard let place = try Self.place(of: member.key, tree) else { continue }
            guard values[place] == nil else {
                throw InputProblem("an input has '\(Self.keys[place])' twice")
            }
            values[place] = member.value
        }
        ask = values[6]
        verb = try Self.verb(values, tree)
        if let live = values[7] { try Self.check(live: live, verb, tree) }
        guard ask != nil else { return }
        switch verb {
        case .answer, .act: return
        case .wait, .tab, .event, .back:
            throw InputProblem("only an 'answer' or an 'act' can go with 'ask'")
        }
    }

    /// Returns which key a node is, or nothing for a comment.
    private static func place(of node: Int, _ tree: JSONTree) throws(InputProblem) -> Int? {
        if tree.isKey(node, "ask") { return 6 }
        if tree.isKey(node, "answer") { return 0 }
        if tree.isKey(node, "act") { return 1 }
        for (place, key) in keys.enumerated() where tree.isString(node, equalTo: key) {
            return place
        }
        if tree.isString(node, equalTo: "$comment") { return nil }
        let name = tree.decoded(node)
        throw InputProblem(
            "an input has no key \(Quoted.text(name))"
                + Quoted.suggestion(for: name, among: keys))
    }

    private static func verb(_ values: [Int?], _ tree: JSONTree) throws(InputProblem) -> Verb {
        var given: [Int] = []
        for place in 0..<verbs where values[place] != nil { given.append(place) }
        guard let place = given.first, given.count == 1, let value = values[place] else {
            if given.isEmpty, let ask = values[6] {
                throw InputProblem("no 'answer' is given to \(Quoted.text(tree.decoded(ask)))")
            }
            let names = given.map { keys[$0] }
            throw InputProblem(
                given.isEmpty
                    ? "an input needs one of " + Quoted.list(Array(keys.prefix(verbs)))
                    : "an input does one thing, not several: " + Quoted.list(names))
        }
        switch place {
        case 0: return .answer(value)
        case 1: return .act(value)
        case 2: return .wait(value)
        case 3: return .tab(value)
        case 4: return .event(value)
        case _ where tree.kind(value) == .true: return .back
        case _: throw InputProblem("'back' can only be true")
        }
    }

    private static func check(live: Int, _ verb: Verb, _ tree: JSONTree) throws(InputProblem) {
        let kind = tree.kind(live)
        guard case .wait = verb, kind == .true || kind == .false else {
            throw InputProblem("'live' is true or false, and only a 'wait' has it")
        }
    }
}
