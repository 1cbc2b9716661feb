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
    @inline(__always)
    func has(_ key: Key) -> Bool { present.contains(key) }
}

/// The keys of all opened objects with the nodes of their values; each ``Fields`` is a run of them.
struct Members {
    private var entries: [(key: Key, node: Int32)] = []

    /// Creates an empty table with room for so many members.
    init(capacity: Int) { entries.reserveCapacity(capacity) }

    /// How many there are.
    var count: Int { entries.count }

    /// Adds a member to the object that is being opened.
    mutating func append(_ key: Key, _ node: Int) {
        entries.append((key, Int32(truncatingIfNeeded: node)))
    }

    /// Returns the node of the value of a key that an object has.
    func value(_ key: Key, in fields: Fields) -> Int? {
        var index = Int(fields.first)
        let end = index + Int(fields.count)
        while index < end {
            if entries[index].key == key { return Int(entries[index].node) }
            index += 1
        }
        return nil
    }
}

extension Reader {
    /// Opens an object: reports keys that are unknown, twice or missing, and remembers the others.
    ///
    /// - Returns: Nothing if the node is not an object.
    mutating func object(
        _ node: Int, _ allowed: KeySet, required: KeySet = .none, as key: Key
    ) -> Fields? {
        guard kind(node) == .object else {
            wrongType(node, key, "an object in braces")
            return nil
        }
        let first = members.count
        var present = KeySet()
        var unknown: [Int] = []
        var child = node + 1
        let end = Int(tree.nodes[node].next)
        while child < end {
            let value = child + 1
            if let key = source.knownKey(child), allowed.contains(key) || key == .comment {
                if present.contains(key) {
                    error(.structure(.duplicateKey(key.word)), at: range(child))
                } else {
                    present.insert(key)
                    members.append(key, value)
                }
            } else {
                unknown.append(child)
            }
            child = Int(tree.nodes[value].next)
        }
        let fields = Fields(
            node: node, present: present, first: Int32(truncatingIfNeeded: first),
            count: Int32(truncatingIfNeeded: members.count - first))
        let meant = unknown.isEmpty ? KeySet() : report(unknown, allowed, present)
        requireKeys(required, in: fields, meant: meant)
        return fields
    }

    /// Returns the node of a key's value.
    @inline(__always)
    func value(_ key: Key, in fields: Fields) -> Int? {
        fields.has(key) ? members.value(key, in: fields) : nil
    }

    /// Reports every key that an object should have and has not.
    ///
    /// - Parameters:
    ///   - required: The keys it should have.
    ///   - fields: The object.
    ///   - meant: Keys that stand there misspelled, which no fix may add a second time.
    mutating func requireKeys(
        _ required: KeySet, in fields: Fields, meant: KeySet = KeySet()
    ) {
        let missing = required.subtracting(fields.present)
        if missing.isEmpty { return }
        for key in missing.keys {
            let isAddable = key == .version && fields.node == 0 && !meant.contains(key)
            error(
                .structure(.missingKey(key.word)), at: opening(fields.node),
                fix: isAddable ? source.addingVersion() : nil)
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

    /// Reports the unknown keys of an object, and returns those that stand for known ones.
    private mutating func report(
        _ unknown: [Int], _ allowed: KeySet, _ present: KeySet
    ) -> KeySet {
        var meant = KeySet()
        let known = allowed.keys
        for node in unknown {
            let word = quote(node)
            if let key = Synonyms.key(word, among: allowed) {
                error(.structure(.unknownKey(word, suggestion: key)), at: range(node))
                continue
            }
            var near = suggestions.closest(to: word, among: known.map { $0.word })
            for key in known where near?.names(key) == true {
                // A key that the object has already cannot be what the other one stands for.
                if present.contains(key) || meant.contains(key) { near?.isCertain = false }
                meant.insert(key)
            }
            error(
                .structure(.unknownKey(word, suggestion: near?.name)), at: range(node), word,
                meaning: near)
        }
        return meant
    }
}
