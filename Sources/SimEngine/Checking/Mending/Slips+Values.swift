extension Slips {
    private static let durations = [
        "within", "atMost", "after", "delay", "period", "advance", "takes",
    ]
    private static let numbers = ["to", "points", "full", "partial", "atLeast", "choose"]
    private static let flags = ["correct", "critical", "remedial", "once"]
    private static let lists = ["precedence", "criticalPrecedence", "steps", "order"]

    /// Finds times, numbers, keys and orders that may be wrong.
    mutating func addValues() {
        for node in tree.nodes.indices where matters(node) && outline.parent(node) != nil {
            switch tree.kind(node) {
            case .string:
                if outline.isValue(node, of: Self.durations) { addTimes(node) }
            case .number:
                if outline.isMember(node, of: Self.numbers) {
                    for other in Self.neighbors(tree.utf8(node)) { write(other, insteadOf: node) }
                }
            case .true:
                if outline.isValue(node, of: Self.flags) {
                    remove(node)
                    moveKey(node)
                }
            case .array:
                if outline.isMember(node, of: Self.lists) { addOrders(node) }
            case .null, .false, .object: break
            }
        }
    }

    /// Notes the times beside one, and those that stand elsewhere under the same key.
    private mutating func addTimes(_ node: Int) {
        guard let key = outline.key(node) else { return }
        for other in Self.neighbors(tree.decoded(node)) { write("\"\(other)\"", insteadOf: node) }
        let name = tree.string(key)
        var known = [tree.string(node)]
        for other in tree.nodes.indices
        where tree.kind(other) == .string && outline.isValue(other, of: [name]) {
            let time = tree.string(other)
            if known.contains(where: { $0.utf8.elementsEqual(time.utf8) }) { continue }
            known.append(time)
            write(tree.text(of: tree.range(other)), insteadOf: node)
        }
    }

    /// Notes that another option of the same list might have what one has, such as being correct.
    private mutating func moveKey(_ value: Int) {
        guard let key = outline.key(value), let option = outline.parent(value),
            let list = outline.parent(option), tree.kind(list) == .array
        else { return }
        let name = tree.string(key)
        for other in tree.elements(list)
        where other != option && tree.kind(other) == .object
            && tree.value(forKey: name, in: other) == nil
        {
            let end = tree.nodes[other].end - 1
            let gone = Fix.Replacement(outline.stretch(value), with: "")
            let new = Fix.Replacement(
                SourceRange(start: end, end: end), with: ", \"\(name)\": true")
            let id = tree.value(forKey: "id", in: other) ?? other
            add(
                option < other ? [gone, new] : [new, gone], at: tree.range(value),
                "with '\(name)' at \(quoted(id)) instead of here")
        }
    }

    /// Notes that two neighbors of a list of names might be changed over.
    private mutating func addOrders(_ list: Int) {
        var last: Int?
        for element in tree.elements(list) {
            guard tree.kind(element) == .string else { return }
            if let last { swap(last, element) }
            last = element
        }
    }
}
