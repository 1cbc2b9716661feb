/// Writes a document in its canonical form.
///
/// It holds plain pointers to the text and the nodes, because counting references would take
/// longer than the work.
struct CanonicalWriter {
    /// What has been written so far.
    private(set) var output: JSONWriter

    private let tree: JSONTree
    private let text: UnsafeBufferPointer<UInt8>
    private let nodes: UnsafeBufferPointer<JSONTree.Node>
    /// The keys still to be written of each object that is being written, outermost first.
    private var keys: [UInt32] = []

    /// Creates a writer for a tree, whose bytes and nodes must outlive it.
    init(
        _ tree: JSONTree, _ text: UnsafeBufferPointer<UInt8>,
        _ nodes: UnsafeBufferPointer<JSONTree.Node>
    ) {
        self.tree = tree
        self.text = text
        self.nodes = nodes
        output = JSONWriter(capacity: text.count)
    }

    /// Writes a node and all within it; nesting is bounded, so recursion is.
    mutating func write(_ node: Int, leavingOut isLeftOut: (ArraySlice<UInt8>) -> Bool) {
        switch nodes[node].kind {
        case .null, .true, .false: output.raw(source(of: node))
        case .number: writeNumber(node)
        case .string: writeString(node)
        case .array:
            output.beginArray()
            let end = Int(nodes[node].next)
            var element = node + 1
            while element < end {
                write(element, leavingOut: isLeftOut)
                element = Int(nodes[element].next)
            }
            output.endArray()
        case .object:
            output.beginObject()
            let start = keys.count
            addKeys(of: node)
            for index in start..<keys.count {
                let key = Int(keys[index])
                if isLeftOut(tree.decoded(key)) { continue }
                writeString(key)
                output.endKey()
                write(key + 1, leavingOut: isLeftOut)
            }
            keys.removeLast(keys.count - start)
            output.endObject()
        }
    }

    /// Appends an object's keys in their order.
    private mutating func addKeys(of node: Int) {
        let start = keys.count
        let end = Int(nodes[node].next)
        var key = node + 1
        var isSorted = true
        while key < end {
            if isSorted, keys.count > start, precedes(key, Int(keys[keys.count - 1])) {
                isSorted = false
            }
            keys.append(UInt32(key))
            key = Int(nodes[key + 1].next)
        }
        if !isSorted { sortKeys(from: start) }
    }

    /// Sorts the keys from an index on; few of them in place, as most objects have few.
    private mutating func sortKeys(from start: Int) {
        guard keys.count - start <= 24 else {
            let sorted = keys[start...].sorted { precedes(Int($0), Int($1)) }
            keys.replaceSubrange(start..., with: sorted)
            return
        }
        for index in (start + 1)..<keys.count {
            let moved = keys[index]
            var place = index
            while place > start, precedes(Int(moved), Int(keys[place - 1])) {
                keys[place] = keys[place - 1]
                place -= 1
            }
            keys[place] = moved
        }
    }

    /// Returns whether one key's place is before another's.
    private func precedes(_ left: Int, _ right: Int) -> Bool {
        if nodes[left].isEscaped || nodes[right].isEscaped {
            let (leftKey, rightKey) = (tree.decodedBytes(left), tree.decodedBytes(right))
            if leftKey == rightKey { return left < right }
            return leftKey.lexicographicallyPrecedes(rightKey)
        }
        var leftOffset = Int(nodes[left].start) + 1
        var rightOffset = Int(nodes[right].start) + 1
        let leftEnd = Int(nodes[left].end) - 1
        let rightEnd = Int(nodes[right].end) - 1
        while leftOffset < leftEnd, rightOffset < rightEnd {
            let (leftByte, rightByte) = (text[leftOffset], text[rightOffset])
            if leftByte != rightByte { return leftByte < rightByte }
            leftOffset += 1
            rightOffset += 1
        }
        if leftOffset == leftEnd, rightOffset == rightEnd { return left < right }
        return leftOffset == leftEnd
    }

    /// Writes a string; one without a backslash has minimal escapes as it stands.
    private mutating func writeString(_ node: Int) {
        if nodes[node].isEscaped {
            output.string(tree.decodedBytes(node)[...])
        } else {
            output.raw(source(of: node))
        }
    }

    /// Writes a number; a few digits without a zero at the end are the shortest as they stand.
    private mutating func writeNumber(_ node: Int) {
        let source = source(of: node)
        let isShort = source.count <= 9 && source[source.count - 1] != UInt8(ascii: "0")
        if isShort, source.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) {
            output.raw(source)
        } else {
            output.raw(CanonicalJSON.shortestNumber(tree.utf8(node))[...])
        }
    }

    /// Returns a node's bytes as written.
    private func source(of node: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: text[Int(nodes[node].start)..<Int(nodes[node].end)])
    }
}
