/// The document with the keys of the format recognized: every question that changes nothing.
///
/// It stands apart from ``Reader`` so that asking never copies what the reader has gathered.
struct Source {
    /// The document.
    let tree: JSONTree
    /// The keys of the format by their bytes.
    private let keys = KeyTable()

    /// Creates a source over a document.
    init(_ tree: JSONTree) { self.tree = tree }

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
        let isNested = place.kind == .object || place.kind == .array
        return SourceRange(start: place.start, end: isNested ? place.start + 1 : place.end)
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

    /// Returns the bytes that a string means.
    func name(_ node: Int) -> ArraySlice<UInt8> {
        tree.nodes[node].isEscaped ? tree.decodedBytes(node)[...] : tree.utf8(node)
    }

    /// Runs a closure with the bytes that a string means, which saves counting references to them.
    @inline(__always)
    func withName<Result>(
        _ node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        let place = tree.nodes[node]
        guard !place.isEscaped else {
            return tree.decodedBytes(node).withUnsafeBufferPointer(body)
        }
        return tree.bytes.withUnsafeBufferPointer { bytes in
            body(UnsafeBufferPointer(rebasing: bytes[Int(place.start) + 1..<Int(place.end) - 1]))
        }
    }
}

extension Source {
    /// Returns whether a string means a word of the format.
    func isWord(_ node: Int, _ word: String) -> Bool {
        let place = tree.nodes[node]
        if place.isEscaped { return tree.isString(node, equalTo: word) }
        var index = Int(place.start) + 1
        guard Int(place.end) - 1 - index == word.utf8.count else { return false }
        for byte in word.utf8 {
            if tree.bytes[index] != byte { return false }
            index += 1
        }
        return true
    }

    /// Returns whether two strings mean the same bytes.
    func haveSameName(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (tree.nodes[first], tree.nodes[second])
        if one.isEscaped || other.isEscaped {
            return name(first).elementsEqual(name(second))
        }
        guard one.end - one.start == other.end - other.start else { return false }
        var (index, offset) = (Int(one.start) + 1, Int(other.start) + 1)
        let end = Int(one.end) - 1
        while index < end {
            if tree.bytes[index] != tree.bytes[offset] { return false }
            index += 1
            offset += 1
        }
        return true
    }
}

/// Looking into objects without opening them.
extension Source {
    /// Returns the format's key at a key's node.
    func knownKey(_ node: Int) -> Key? {
        let place = tree.nodes[node]
        if place.isEscaped {
            let bytes = tree.decodedBytes(node)
            return keys.key(in: bytes, from: 0, to: bytes.count)
        }
        return keys.key(in: tree.bytes, from: Int(place.start) + 1, to: Int(place.end) - 1)
    }

    /// Returns the node of a key's value in an object.
    func peek(_ key: Key, _ node: Int) -> Int? {
        var child = node + 1
        let end = Int(tree.nodes[node].next)
        while child < end {
            if knownKey(child) == key { return child + 1 }
            child = Int(tree.nodes[child + 1].next)
        }
        return nil
    }

    /// Returns the node of an object's id.
    func idNode(_ node: Int) -> Int? {
        kind(node) == .object ? peek(.id, node) : nil
    }

    /// Returns the first of an object's keys that is in a set.
    func firstKey(of node: Int, in set: KeySet) -> Key? {
        var child = node + 1
        let end = Int(tree.nodes[node].next)
        while child < end {
            if let key = knownKey(child), set.contains(key) { return key }
            child = Int(tree.nodes[child + 1].next)
        }
        return nil
    }

    /// Returns the elements of a list, or the value itself where it is not a list.
    func items(_ node: Int) -> Items {
        let place = tree.nodes[node]
        return Items(
            nodes: tree.nodes, from: place.kind == .array ? node + 1 : node, to: Int(place.next))
    }

    /// Returns the elements of a list, or the one value that stands for a list of one.
    func elements(_ node: Int) -> Items {
        switch kind(node) {
        case .array, .object, .string: items(node)
        case .null, .false, .true, .number: .none
        }
    }

    /// Returns whether a text may have an opening brace, looking at eight bytes at a time.
    func hasBrace(_ text: Text) -> Bool {
        if text.isEscaped { return true }
        let end = Int(text.end)
        return tree.bytes.withUnsafeBytes { bytes in
            var index = Int(text.start)
            while index + 8 <= end {
                let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let zeros = word ^ 0x7B7B_7B7B_7B7B_7B7B
                if (zeros &- 0x0101_0101_0101_0101) & ~zeros & 0x8080_8080_8080_8080 != 0 {
                    return true
                }
                index += 8
            }
            while index < end {
                if bytes[index] == UInt8(ascii: "{") { return true }
                index += 1
            }
            return false
        }
    }
}
