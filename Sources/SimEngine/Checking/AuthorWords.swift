/// What the author wrote, word for word: expressions and events live on only in compiled form.
extension Scenario {
    /// Returns the string under a key of the object that the author wrote at a place.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - source: The place of the object.
    /// - Returns: The string, or nothing where there is no such object, key or string.
    /// - Complexity: O(log n) of the document, and the members of the object.
    func written(_ key: String, at source: SourceRange) -> String? {
        guard let object = document.node(startingAt: source.start),
            let value = document.value(forKey: key, in: object)
        else { return nil }
        return document.string(value)
    }
}

extension JSONTree {
    /// Returns the node that starts at an offset.
    /// - Complexity: O(log n).
    func node(startingAt offset: UInt32) -> Int? {
        var low = 0
        var high = nodes.count
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low < nodes.count && nodes[low].start == offset ? low : nil
    }
}
