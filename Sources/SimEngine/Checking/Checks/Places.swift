/// Where the parts of a case stand in its document, for what the scenario keeps no place of.
struct Places {
    /// The document.
    let tree: JSONTree

    /// Returns where the value of a key stands in the object at a place, or the object's opening.
    func value(_ key: String, in object: SourceRange) -> SourceRange {
        guard let node = tree.node(startingAt: object.start),
            let value = tree.value(forKey: key, in: node)
        else { return opening(object) }
        return opening(value)
    }

    /// Returns where an object opens.
    func opening(_ object: SourceRange) -> SourceRange {
        guard let node = tree.node(startingAt: object.start) else { return object }
        return opening(node)
    }

    private func opening(_ node: Int) -> SourceRange {
        let range = tree.range(node)
        switch tree.kind(node) {
        case .object, .array: return SourceRange(start: range.start, end: range.start + 1)
        case .null, .false, .true, .number, .string: return range
        }
    }

    /// Returns where strings stand as values of some keys, in the order of the text.
    func strings(under keys: [String]) -> [(key: Int, node: Int)] {
        var found: [(key: Int, node: Int)] = []
        for node in tree.nodes.indices.dropLast() where tree.kind(node) == .string {
            for (place, key) in keys.enumerated()
            where tree.kind(node + 1) == .string && tree.isString(node, equalTo: key) {
                found.append((place, node + 1))
            }
        }
        return found
    }
}
