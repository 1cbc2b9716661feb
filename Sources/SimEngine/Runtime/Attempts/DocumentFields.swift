/// The members of an object in a file that people write, with the place of whatever is wrong.
struct DocumentFields {
    /// The document.
    let tree: JSONTree
    /// The object.
    let node: Int
    private let keys: [String]
    private var values: [Int?]

    /// Takes an object apart.
    ///
    /// - Parameters:
    ///   - tree: The document.
    ///   - node: The object.
    ///   - name: What the object is, for messages.
    ///   - keys: The keys it may have beside a comment.
    /// - Throws: ``DocumentProblem`` for a node that is no object, and for keys unknown or doubled.
    init(
        _ tree: JSONTree, _ node: Int, _ name: String, keys: [String]
    ) throws(DocumentProblem) {
        self.tree = tree
        self.node = node
        self.keys = keys
        values = [Int?](repeating: nil, count: keys.count)
        guard tree.kind(node) == .object else {
            throw problem("\(name) is an object in braces", at: node)
        }
        for member in tree.members(node) where !tree.isString(member.key, equalTo: "$comment") {
            let place = keys.firstIndex { tree.isString(member.key, equalTo: $0) }
            guard let place else {
                let key = tree.decoded(member.key)
                throw problem(
                    "\(name) has no key \(Quoted.text(key))"
                        + Quoted.suggestion(for: key, among: keys), at: member.key)
            }
            guard values[place] == nil else {
                throw problem("'\(keys[place])' is given twice", at: member.key)
            }
            values[place] = member.value
        }
    }

    /// Returns the node of a key's value, or nothing where the key is not given.
    func value(_ key: String) -> Int? {
        for (place, known) in keys.enumerated() where known.isSame(as: key) {
            return values[place]
        }
        return nil
    }

    /// Returns the text of a key, or nothing where the key is not given.
    func string(_ key: String) throws(DocumentProblem) -> String? {
        guard let node = value(key) else { return nil }
        guard tree.kind(node) == .string else {
            throw problem("'\(key)' is text in double quotes", at: node)
        }
        return tree.string(node)
    }

    /// Returns the texts of a key, one or a list, or nothing where the key is not given.
    func strings(_ key: String) throws(DocumentProblem) -> [String]? {
        guard let node = value(key) else { return nil }
        if tree.kind(node) == .string { return [tree.string(node)] }
        guard tree.kind(node) == .array else {
            throw problem("'\(key)' is a list of names", at: node)
        }
        var strings: [String] = []
        for element in tree.elements(node) {
            guard tree.kind(element) == .string else {
                throw problem("'\(key)' is a list of names", at: element)
            }
            strings.append(tree.string(element))
        }
        return strings
    }

    /// Returns whether a key is true, or nothing where it is not given.
    func bool(_ key: String) throws(DocumentProblem) -> Bool? {
        guard let node = value(key) else { return nil }
        switch tree.kind(node) {
        case .true: return true
        case .false: return false
        case .null, .number, .string, .array, .object:
            throw problem("'\(key)' is true or false", at: node)
        }
    }

    /// Returns the number of a key, or nothing where the key is not given.
    func number(_ key: String) throws(DocumentProblem) -> Decimal3? {
        guard let node = value(key) else { return nil }
        guard tree.kind(node) == .number, case .value(let number) = Decimal3.parse(tree.utf8(node))
        else { throw problem("'\(key)' is a number with at most three decimals", at: node) }
        return number
    }

    /// Returns the problem of something at a node.
    func problem(_ message: String, at node: Int, help: String? = nil) -> DocumentProblem {
        DocumentProblem(message, at: tree.nodes[node].start, of: tree.bytes, help: help)
    }
}
