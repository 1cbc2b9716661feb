/// What stands around each value of a case's document: its list or object, its key and its state.
struct DocumentOutline {
    /// The document.
    let tree: JSONTree
    /// For each node the list or object around it, or -1.
    private var parents: [Int32]
    /// For each node the key that it is the value of, or -1.
    private var keys: [Int32]
    /// For each node the innermost state around it, itself included, or -1.
    private var states: [Int32]

    /// Finds out for a case.
    /// - Complexity: O(size of the document).
    init(_ scenario: Scenario) {
        tree = scenario.document
        parents = [Int32](repeating: -1, count: tree.nodes.count)
        keys = parents
        states = parents
        var place = 0
        for node in tree.nodes.indices {
            switch tree.kind(node) {
            case .object:
                for member in tree.members(node) {
                    parents[member.value] = Int32(node)
                    keys[member.value] = Int32(member.key)
                }
            case .array:
                for element in tree.elements(node) { parents[element] = Int32(node) }
            case .null, .false, .true, .number, .string: break
            }
            states[node] = parents[node] < 0 ? -1 : states[Int(parents[node])]
            // States stand in the order of the document.
            while place < scenario.states.count,
                scenario.states[place].source.start < tree.nodes[node].start
            { place += 1 }
            if place < scenario.states.count,
                scenario.states[place].source.start == tree.nodes[node].start
            {
                states[node] = Int32(place)
            }
        }
    }

    /// Returns the list or object around a node.
    func parent(_ node: Int) -> Int? { parents[node] < 0 ? nil : Int(parents[node]) }

    /// Returns the innermost state around a node.
    func state(_ node: Int) -> Int? { states[node] < 0 ? nil : Int(states[node]) }

    /// Returns the key of a node.
    func key(_ node: Int) -> Int? { keys[node] < 0 ? nil : Int(keys[node]) }

    /// Whether a node is the value of one of some keys.
    func isValue(_ node: Int, of names: [String]) -> Bool {
        guard keys[node] >= 0 else { return false }
        return names.contains { tree.isString(Int(keys[node]), equalTo: $0) }
    }

    /// Returns the key under which a node stands, by itself or in a list.
    func isMember(_ node: Int, of names: [String]) -> Bool {
        if isValue(node, of: names) { return true }
        guard let list = parent(node), tree.kind(list) == .array else { return false }
        return isMember(list, of: names)
    }

    /// Returns the whole list or object that opens at a range, or the range.
    func whole(_ range: SourceRange) -> SourceRange {
        tree.node(startingAt: range.start).map { tree.range($0) } ?? range
    }

    /// Returns the stretch to delete so that an element or a member is gone, its comma included.
    func stretch(_ node: Int) -> SourceRange {
        let first = tree.nodes[key(node) ?? node]
        guard let around = parent(node) else { return tree.range(node) }
        let siblings =
            tree.kind(around) == .array
            ? Array(tree.elements(around)) : tree.members(around).map { $0.value }
        guard let place = siblings.firstIndex(of: node) else { return tree.range(node) }
        if place + 1 < siblings.count {
            let next = siblings[place + 1]
            return SourceRange(start: first.start, end: tree.nodes[key(next) ?? next].start)
        }
        if place > 0 {
            return SourceRange(
                start: tree.nodes[siblings[place - 1]].end, end: tree.nodes[node].end)
        }
        return SourceRange(start: first.start, end: tree.nodes[node].end)
    }
}
