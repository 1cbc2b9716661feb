/// A document seen through plain pointers, which cost nothing to pass on.
struct CanonicalSource {
    /// The whole text.
    let bytes: UnsafeBufferPointer<UInt8>
    /// The values in it.
    let nodes: UnsafeBufferPointer<JSONTree.Node>

    /// Returns a node's bytes as written, quotes included.
    func text(of node: Int) -> UnsafeBufferPointer<UInt8> {
        let place = nodes[node]
        return UnsafeBufferPointer(rebasing: bytes[Int(place.start)..<Int(place.end)])
    }

    /// Returns whether one key's place is before another's.
    func precedes(_ left: Int, _ right: Int) -> Bool {
        if nodes[left].isEscaped || nodes[right].isEscaped {
            let (leftKey, rightKey) = (decodedKey(left), decodedKey(right))
            if leftKey == rightKey { return left < right }
            return leftKey.lexicographicallyPrecedes(rightKey)
        }
        var leftOffset = Int(nodes[left].start) + 1
        var rightOffset = Int(nodes[right].start) + 1
        let leftEnd = Int(nodes[left].end) - 1
        let rightEnd = Int(nodes[right].end) - 1
        while leftOffset < leftEnd, rightOffset < rightEnd {
            let (leftByte, rightByte) = (bytes[leftOffset], bytes[rightOffset])
            if leftByte != rightByte { return leftByte < rightByte }
            leftOffset += 1
            rightOffset += 1
        }
        if leftOffset == leftEnd, rightOffset == rightEnd { return left < right }
        return leftOffset == leftEnd
    }

    /// Returns a key with its escapes resolved.
    private func decodedKey(_ node: Int) -> [UInt8] {
        let quoted = Array(text(of: node))
        return JSONEscapes.resolved(quoted[1..<(quoted.count - 1)])
    }
}
