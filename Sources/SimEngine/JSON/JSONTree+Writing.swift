extension JSONTree {
    /// Returns the document without white space, with minimal escapes and numbers as written.
    public func write() -> [UInt8] {
        var writer = JSONWriter(capacity: bytes.count)
        write(0, to: &writer)
        return writer.bytes
    }

    /// Writes a node and all within it; nesting is bounded, so recursion is.
    public func write(_ node: Int, to writer: inout JSONWriter) {
        switch nodes[node].kind {
        case .null: writer.null()
        case .false: writer.bool(false)
        case .true: writer.bool(true)
        case .number: writer.raw(utf8(node))
        case .string: write(string: node, to: &writer)
        case .array:
            writer.beginArray()
            for element in elements(node) { write(element, to: &writer) }
            writer.endArray()
        case .object:
            writer.beginObject()
            for member in members(node) {
                write(string: member.key, to: &writer)
                writer.endKey()
                write(member.value, to: &writer)
            }
            writer.endObject()
        }
    }

    /// Writes a string; one without a backslash has minimal escapes as it stands.
    func write(string node: Int, to writer: inout JSONWriter) {
        let place = nodes[node]
        if place.isEscaped {
            writer.string(decoded(node))
        } else {
            writer.raw(bytes[Int(place.start)..<Int(place.end)])
        }
    }

    /// Returns whether two documents mean the same: equal keys in equal order, numbers as written.
    public func isEqual(to other: JSONTree) -> Bool {
        guard nodes.count == other.nodes.count else { return false }
        for index in nodes.indices {
            let (own, its) = (nodes[index], other.nodes[index])
            guard own.kind == its.kind, own.next == its.next else { return false }
            switch own.kind {
            case .null, .false, .true, .array, .object: continue
            case .number, .string:
                guard decoded(index).elementsEqual(other.decoded(index)) else { return false }
            }
        }
        return true
    }

    /// Returns a string's or number's bytes with escapes resolved, copying only if there are any.
    @inline(never)
    func decoded(_ node: Int) -> ArraySlice<UInt8> {
        nodes[node].isEscaped ? JSONEscapes.resolved(utf8(node))[...] : utf8(node)
    }
}
