/// An object whose keys have been checked: where it stands, and which keys it has.
struct Fields {
    /// The object's node.
    let node: Int
    /// The keys it has.
    let present: KeySet
    /// Its members, as a run of the reader's.
    fileprivate let first: Int32
    fileprivate let count: Int32

    /// Returns whether the object has a key.
    func has(_ key: Key) -> Bool { present.contains(key) }
}

extension Reader {
    /// Opens an object: reports keys that are unknown, twice or missing, and remembers the others.
    ///
    /// - Returns: Nothing if the node is not an object.
    mutating func object(
        _ node: Int, _ allowed: KeySet, required: KeySet = [], as key: Key
    ) -> Fields? {
        guard kind(node) == .object else {
            wrongType(node, key, "an object in braces")
            return nil
        }
        let first = members.count
        var present = KeySet()
        var child = node + 1
        let end = Int(tree.nodes[node].next)
        while child < end {
            let value = child + 1
            if let key = knownKey(child), allowed.contains(key) || key == .comment {
                if present.contains(key) {
                    error(.structure(.duplicateKey(key.word)), at: range(child))
                } else {
                    present.insert(key)
                    members.append(Member(key: key, node: Int32(truncatingIfNeeded: value)))
                }
            } else {
                unknownKey(child, allowed)
            }
            child = Int(tree.nodes[value].next)
        }
        let fields = Fields(
            node: node, present: present, first: Int32(truncatingIfNeeded: first),
            count: Int32(truncatingIfNeeded: members.count - first))
        requireKeys(required, in: fields)
        return fields
    }

    /// Returns the node of a key's value.
    func value(_ key: Key, in fields: Fields) -> Int? {
        guard fields.present.contains(key) else { return nil }
        var index = Int(fields.first)
        let end = index + Int(fields.count)
        while index < end {
            let member = members[index]
            if member.key == key { return Int(member.node) }
            index += 1
        }
        return nil
    }

    /// Reports every key that an object should have and has not.
    mutating func requireKeys(_ required: KeySet, in fields: Fields) {
        let missing = required.subtracting(fields.present)
        if missing.isEmpty { return }
        for key in missing.keys {
            error(.structure(.missingKey(key.word)), at: opening(fields.node))
        }
    }

    /// Reports keys that an object cannot have because of what else it says.
    mutating func refuseKeys(_ refused: KeySet, in fields: Fields, _ problem: (Key) -> Problem) {
        let present = fields.present.intersection(refused)
        if present.isEmpty { return }
        for key in present.keys {
            guard let node = value(key, in: fields) else { continue }
            error(problem(key), at: range(node - 1))
        }
    }

    /// Reports the second of two keys where an object has both.
    mutating func exclude(_ one: Key, _ other: Key, in fields: Fields) {
        guard fields.has(one), let node = value(other, in: fields) else { return }
        error(.structure(.exclusiveKeys(one.word, other.word)), at: range(node - 1))
    }

    /// Returns the format's key at a key's node.
    func knownKey(_ node: Int) -> Key? {
        let place = tree.nodes[node]
        if place.isEscaped {
            let bytes = tree.decodedBytes(node)
            return keys.key(in: bytes, from: 0, to: bytes.count)
        }
        return keys.key(in: tree.bytes, from: Int(place.start) + 1, to: Int(place.end) - 1)
    }

    private mutating func unknownKey(_ node: Int, _ allowed: KeySet) {
        guard !findings.isFull else { return error(.structure(.tooManyProblems(0)), at: range(node)) }
        let word = quote(node)
        let near = Synonyms.key(word, among: allowed)
            ?? suggestions.closest(to: word, among: allowed.keys.map { $0.word })
        error(.structure(.unknownKey(word, suggestion: near)), at: range(node))
    }
}
