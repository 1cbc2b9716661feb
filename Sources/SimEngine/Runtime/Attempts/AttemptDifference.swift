/// Tells in words where a replay departs from what was recorded.
enum AttemptDifference {
    /// Returns the first member that differs between two objects.
    static func text(
        recorded: (tree: JSONTree, node: Int), replayed: (tree: JSONTree, node: Int)
    ) -> String {
        for member in replayed.tree.members(replayed.node) {
            let key = replayed.tree.string(member.key)
            let new = written(replayed.tree, member.value)
            guard let value = recorded.tree.value(forKey: key, in: recorded.node) else {
                return "replaying gives \(key) \(cut(new)), of which the attempt says nothing"
            }
            let old = written(recorded.tree, value)
            if old.elementsEqual(new) { continue }
            return "replaying gives \(key) \(cut(new)) but the attempt says \(cut(old))"
        }
        let new = written(replayed.tree, replayed.node)
        let old = written(recorded.tree, recorded.node)
        return "replaying gives \(cut(new)) but the attempt says \(cut(old))"
    }

    private static func written(_ tree: JSONTree, _ node: Int) -> ArraySlice<UInt8> {
        tree.bytes[Int(tree.nodes[node].start)..<Int(tree.nodes[node].end)]
    }

    private static func cut(_ bytes: ArraySlice<UInt8>) -> String {
        Quotation.text(bytes, isEscaped: false)
    }
}
