/// The elements of a list, or a single value where a list of one is meant.
struct Items: Sequence, IteratorProtocol {
    private let nodes: [JSONTree.Node]
    private var index: Int
    private let end: Int

    /// Nothing at all.
    static let none = Items(nodes: [], from: 0, to: 0)

    /// Creates the run of siblings from one node up to another.
    init(nodes: [JSONTree.Node], from start: Int, to end: Int) {
        self.nodes = nodes
        index = start
        self.end = end
    }

    /// Whether there is nothing.
    var isEmpty: Bool { index >= end }

    /// How many there are.
    /// - Complexity: O(*n*) in that number.
    var count: Int {
        var count = 0
        var index = index
        while index < end {
            index = Int(nodes[index].next)
            count += 1
        }
        return count
    }

    /// Returns the next element's node.
    mutating func next() -> Int? {
        guard index < end else { return nil }
        let node = index
        index = Int(nodes[node].next)
        return node
    }
}

extension Reader {
    /// Returns what stands under a key that takes one value or a list.
    mutating func oneOrMore(_ key: Key, in fields: Fields, atLeast least: Int = 0) -> Items {
        guard let node = value(key, in: fields) else { return .none }
        let items = items(node)
        if least > 0, items.isEmpty {
            error(.structure(.listTooShort(key: key.word, least: least)), at: range(node))
        }
        return items
    }

    /// Returns what stands under a key that takes a list.
    mutating func list(_ key: Key, in fields: Fields, atLeast least: Int = 0) -> Items {
        guard let node = value(key, in: fields) else { return .none }
        return list(node, key, atLeast: least)
    }

    /// Returns the elements of a node that should be a list.
    mutating func list(_ node: Int, _ key: Key, atLeast least: Int) -> Items {
        switch kind(node) {
        case .array, .object, .string: break
        case .null, .false, .true, .number:
            wrongType(node, key, "a list in square brackets")
            return .none
        }
        let items = items(node)
        if least > 0, items.count < least {
            error(.structure(.listTooShort(key: key.word, least: least)), at: range(node))
        }
        return items
    }
}
