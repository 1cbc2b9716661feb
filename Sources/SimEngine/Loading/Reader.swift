/// Reads a document into a scenario: what is known so far, and where it is in the text.
///
/// It works in two passes. The first, in Reader+Declarations, gives every state, act, measure,
/// decision and option its place, so that the second can resolve every name where it stands.
struct Reader {
    /// The document.
    let source: Source
    /// The scenario so far.
    var scenario: Scenario
    /// What every name means.
    var names: Names
    /// The problems so far.
    let findings: Findings
    /// What "did you mean" may still cost.
    var suggestions = Suggestions()
    /// The lines of the text, found when the first message names one.
    var lines: SourceLines?
    /// The members of all objects opened so far.
    var members: Members
    /// What the first pass has opened and the second reads.
    var outline = Outline()
    /// The ids under which events are sent and withdrawn.
    var sends = Sends()

    /// Creates a reader at the start of a document.
    init(_ tree: JSONTree, limit: Int = Findings.limit) {
        findings = Findings(limit: limit)
        source = Source(tree)
        members = Members(capacity: tree.nodes.count / 2)
        names = Names(capacity: tree.nodes.count / 32)
        let nothing = Text(start: 0, end: 0, isEscaped: false)
        scenario = Scenario(
            document: tree,
            about: About(id: nothing, title: nothing, version: nothing, language: nothing))
    }
}

/// Questions to the source, under short names and never through a copy of the reader.
extension Reader {
    /// The document.
    @inline(__always)
    var tree: JSONTree { source.tree }

    /// Returns what a node is.
    @inline(__always)
    func kind(_ node: Int) -> JSONTree.Kind { source.kind(node) }

    /// Returns where a node stands.
    @inline(__always)
    func range(_ node: Int) -> SourceRange { source.range(node) }

    /// Returns where a node starts: for objects and lists, the opening bracket alone.
    @inline(__always)
    func opening(_ node: Int) -> SourceRange { source.opening(node) }

    /// Returns a string's place between its quotes.
    @inline(__always)
    func text(at node: Int) -> Text { source.text(at: node) }

    /// Returns the start of what stands at a node, as a message quotes it.
    @inline(__always)
    func quote(_ node: Int) -> String { source.quote(node) }

    /// Returns the bytes that a string means.
    @inline(__always)
    func name(_ node: Int) -> ArraySlice<UInt8> { source.name(node) }

    /// Returns the elements of a list, or the value itself where it is not a list.
    @inline(__always)
    func items(_ node: Int) -> Items { source.items(node) }
}

/// Reporting.
extension Reader {
    /// Returns the line on which an offset stands.
    mutating func line(of offset: UInt32) -> Int {
        if let lines { return lines.position(of: offset).line }
        let lines = SourceLines(tree.bytes)
        self.lines = lines
        return lines.position(of: offset).line
    }

    /// Reports an error.
    func error(_ problem: Problem, at range: SourceRange, fix: Fix? = nil) {
        findings.error(problem, at: range, fix: fix)
    }

    /// Reports a warning.
    func warning(_ problem: Problem, at range: SourceRange, fix: Fix? = nil) {
        findings.warning(problem, at: range, fix: fix)
    }

    /// Reports a warning, whose words are only made where there is room: cases may have thousands.
    @inline(__always)
    func warning(at range: SourceRange, _ problem: (Reader) -> DecisionProblem) {
        if findings.isFullOfWarnings { return findings.omitWarning() }
        findings.warning(.decision(problem(self)), at: range)
    }
}
