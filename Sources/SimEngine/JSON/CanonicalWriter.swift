/// Writes a document in its canonical form.
///
/// It reads through plain pointers and cannot be copied, because counting references would take
/// longer than the work.
struct CanonicalWriter: ~Copyable {
    /// What has been written so far.
    private(set) var output: JSONWriter

    private let tree: JSONTree
    private let source: CanonicalSource
    /// The keys still to be written of each object that is being written, outermost first.
    private var keys: [UInt32] = []

    /// Creates a writer for a tree, seen through pointers to its text and nodes.
    init(_ tree: JSONTree, _ source: CanonicalSource) {
        self.tree = tree
        self.source = source
        output = JSONWriter(capacity: tree.bytes.count)
    }

    /// Writes a node and all within it; nesting is bounded, so recursion is.
    mutating func write(_ node: Int, leavingOut isLeftOut: (ArraySlice<UInt8>) -> Bool) {
        switch source.nodes[node].kind {
        case .null, .true, .false: output.raw(source.text(of: node))
        case .number: writeNumber(node)
        case .string: writeString(node)
        case .array:
            output.beginArray()
            let end = Int(source.nodes[node].next)
            var element = node + 1
            while element < end {
                write(element, leavingOut: isLeftOut)
                element = Int(source.nodes[element].next)
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
            keys.removeSubrange(start...)
            output.endObject()
        }
    }

    /// Appends an object's keys in their order.
    private mutating func addKeys(of node: Int) {
        let start = keys.count
        let end = Int(source.nodes[node].next)
        var key = node + 1
        var isSorted = true
        while key < end {
            if isSorted, keys.count > start, source.precedes(key, Int(keys[keys.count - 1])) {
                isSorted = false
            }
            keys.append(UInt32(key))
            key = Int(source.nodes[key + 1].next)
        }
        if !isSorted { sortKeys(from: start) }
    }

    /// Sorts the keys from an index on; few of them in place, as most objects have few.
    private mutating func sortKeys(from start: Int) {
        guard keys.count - start <= 24 else {
            let source = source
            let sorted = Array(keys[start...]).arranged { source.precedes(Int($0), Int($1)) }
            keys.replaceSubrange(start..., with: sorted)
            return
        }
        for index in (start + 1)..<keys.count {
            let moved = keys[index]
            var place = index
            while place > start, source.precedes(Int(moved), Int(keys[place - 1])) {
                keys[place] = keys[place - 1]
                place -= 1
            }
            keys[place] = moved
        }
    }

    /// Writes a string; one without a backslash has minimal escapes as it stands.
    private mutating func writeString(_ node: Int) {
        if source.nodes[node].isEscaped {
            output.string(tree.decodedBytes(node)[...])
        } else {
            output.raw(source.text(of: node))
        }
    }

    /// Writes a number; a few digits without a zero at the end are the shortest as they stand.
    private mutating func writeNumber(_ node: Int) {
        let text = source.text(of: node)
        let isShort = text.count <= 9 && text[text.count - 1] != UInt8(ascii: "0")
        if isShort, text.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) {
            output.raw(text)
        } else {
            output.raw(CanonicalJSON.shortestNumber(tree.utf8(node))[...])
        }
    }
}
