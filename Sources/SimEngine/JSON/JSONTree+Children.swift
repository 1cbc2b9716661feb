extension JSONTree {
    /// One key of an object with its value.
    public struct Member: Hashable, Sendable {
        /// The node of the key, a string.
        public let key: Int
        /// The node of the value.
        public let value: Int

        /// Creates a member from its two nodes.
        @inlinable
        public init(key: Int, value: Int) {
            self.key = key
            self.value = value
        }
    }

    /// The nodes of a list's elements in order.
    public struct Elements: Sequence, IteratorProtocol, Sendable {
        @usableFromInline let nodes: [Node]
        @usableFromInline var index: Int
        @usableFromInline let end: Int

        @inlinable
        init(nodes: [Node], of node: Int) {
            self.nodes = nodes
            index = node + 1
            end = nodes[node].kind == .array ? Int(nodes[node].next) : 0
        }

        /// Returns the next element's node.
        @inlinable
        public mutating func next() -> Int? {
            guard index < end else { return nil }
            defer { index = Int(nodes[index].next) }
            return index
        }
    }

    /// The members of an object in order, keys given twice included.
    public struct Members: Sequence, IteratorProtocol, Sendable {
        @usableFromInline let nodes: [Node]
        @usableFromInline var index: Int
        @usableFromInline let end: Int

        @inlinable
        init(nodes: [Node], of node: Int) {
            self.nodes = nodes
            index = node + 1
            end = nodes[node].kind == .object ? Int(nodes[node].next) : 0
        }

        /// Returns the next key and value.
        @inlinable
        public mutating func next() -> Member? {
            guard index < end else { return nil }
            defer { index = Int(nodes[index + 1].next) }
            return Member(key: index, value: index + 1)
        }
    }

    /// Returns the elements of a list; what is not a list has none.
    @inlinable
    public func elements(_ node: Int) -> Elements { Elements(nodes: nodes, of: node) }

    /// Returns the members of an object; what is not an object has none.
    @inlinable
    public func members(_ node: Int) -> Members { Members(nodes: nodes, of: node) }

    /// Returns how many elements a list, or members an object, has; 0 for other nodes.
    /// - Complexity: O(*n*) in that number.
    public func childCount(_ node: Int) -> Int {
        switch nodes[node].kind {
        case .null, .false, .true, .number, .string: 0
        case .array: elements(node).reduce(0) { count, _ in count + 1 }
        case .object: members(node).reduce(0) { count, _ in count + 1 }
        }
    }

    /// Returns the value of an object's first member with a key, or nil if it has none.
    /// - Complexity: O(*n*) in the number of members.
    public func value(forKey key: String, in node: Int) -> Int? {
        for member in members(node) where isString(member.key, equalTo: key) {
            return member.value
        }
        return nil
    }

    /// Returns whether a node is a string that means the same bytes as another string.
    public func isString(_ node: Int, equalTo other: String) -> Bool {
        guard nodes[node].kind == .string else { return false }
        return other.isSame(as: decoded(node))
    }
}
