/// Reads a document into a scenario: what is known so far, and where it is in the text.
///
/// It works in two passes. The first, in Reader+Declarations, gives every state, act, measure,
/// decision and option its place, so that the second can resolve every name where it stands.
struct Reader {
    /// The document.
    let tree: JSONTree
    /// The keys of the format by their bytes.
    let keys = KeyTable()
    /// The scenario so far.
    var scenario: Scenario
    /// What every name means.
    var names = Names()
    /// The problems so far.
    var findings = Findings()
    /// What "did you mean" may still cost.
    var suggestions = Suggestions()
    /// The lines of the text, found when the first message names one.
    var lines: SourceLines?
    /// The members of all objects opened so far; each ``Fields`` is a run of them.
    var members: [Member] = []
    /// What the first pass has opened and the second reads.
    var outline = Outline()
    /// The ids under which events are sent and withdrawn.
    var sends = Sends()

    /// Creates a reader at the start of a document.
    init(_ tree: JSONTree) {
        self.tree = tree
        let nothing = Text(start: 0, end: 0, isEscaped: false)
        scenario = Scenario(
            document: tree,
            about: About(id: nothing, title: nothing, version: nothing, language: nothing))
        members.reserveCapacity(tree.nodes.count / 3)
    }

    /// One key of an object with the node of its value.
    struct Member {
        let key: Key
        let node: Int32
    }
}

extension Reader {
    /// Returns what a node is.
    func kind(_ node: Int) -> JSONTree.Kind { tree.nodes[node].kind }

    /// Returns where a node stands.
    func range(_ node: Int) -> SourceRange {
        let place = tree.nodes[node]
        return SourceRange(start: place.start, end: place.end)
    }

    /// Returns where a node starts: for objects and lists, the opening bracket alone.
    func opening(_ node: Int) -> SourceRange {
        let place = tree.nodes[node]
        switch place.kind {
        case .object, .array: return SourceRange(start: place.start, end: place.start + 1)
        case .null, .false, .true, .number, .string:
            return SourceRange(start: place.start, end: place.end)
        }
    }

    /// Returns a string's place between its quotes.
    func text(at node: Int) -> Text {
        let place = tree.nodes[node]
        return Text(start: place.start + 1, end: place.end - 1, isEscaped: place.isEscaped)
    }

    /// Returns the start of what stands at a node, as a message quotes it.
    func quote(_ node: Int) -> String {
        Quotation.text(tree.utf8(node), isEscaped: tree.nodes[node].isEscaped)
    }

    /// Returns the line on which an offset stands.
    mutating func line(of offset: UInt32) -> Int {
        if let lines { return lines.position(of: offset).line }
        let lines = SourceLines(tree.bytes)
        self.lines = lines
        return lines.position(of: offset).line
    }

    /// Reports an error.
    mutating func error(_ problem: Problem, at range: SourceRange) {
        findings.error(problem, at: range)
    }

    /// Reports a warning, whose words are only made where there is room: cases may have thousands.
    mutating func warning(at range: SourceRange, _ problem: (Reader) -> DecisionProblem) {
        if findings.isFullOfWarnings { return findings.omitWarning() }
        findings.warning(.decision(problem(self)), at: range)
    }
}
