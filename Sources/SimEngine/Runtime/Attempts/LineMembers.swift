/// Reads the members of one line of an attempt in the order in which they are written.
struct LineMembers {
    private let tree: JSONTree
    private let number: Int
    private let lineStart: UInt32
    private let end: Int
    private var next: Int

    /// Starts at the first member of an object.
    ///
    /// - Parameters:
    ///   - tree: The document.
    ///   - node: The object.
    ///   - number: The number of its line in the file.
    init(_ tree: JSONTree, _ node: Int, number: Int) {
        self.tree = tree
        self.number = number
        lineStart = tree.nodes[node].start
        end = Int(tree.nodes[node].next)
        next = node + 1
    }

    /// Whether the next member has a key.
    func isNext(_ key: StaticString) -> Bool { next < end && tree.isKey(next, key) }

    /// Returns the value of the next member, which must have a key.
    mutating func value(_ key: StaticString) throws(DocumentProblem) -> Int {
        guard isNext(key) else { throw problem("'\(key)' is missing", at: next) }
        let value = next + 1
        next = Int(tree.nodes[value].next)
        return value
    }

    /// Reads an object.
    mutating func object(_ key: StaticString) throws(DocumentProblem) -> Int {
        let node = try value(key)
        guard tree.kind(node) == .object else { throw wrong(key, "an object", node) }
        return node
    }

    /// Reads an object of parameters with their values, at least one.
    mutating func settings(_ key: StaticString) throws(DocumentProblem) -> [VariantSetting] {
        let node = try object(key)
        var settings: [VariantSetting] = []
        for member in tree.members(node) {
            guard let setting = VariantSetting(tree, member) else {
                throw problem("a value is a number or a name", at: member.value)
            }
            settings.append(setting)
        }
        if settings.isEmpty { throw wrong(key, "an object with members", node) }
        return settings
    }

    /// Reads an object that has no members.
    mutating func emptyObject(_ key: StaticString) throws(DocumentProblem) {
        let node = try object(key)
        if tree.nodes[node].next == UInt32(node + 1) { return }
        throw problem("this program knows no '\(key)'", at: node)
    }

    /// Reads a string.
    mutating func string(_ key: StaticString) throws(DocumentProblem) -> String {
        let node = try value(key)
        guard tree.kind(node) == .string else { throw wrong(key, "text in double quotes", node) }
        return tree.string(node)
    }

    /// Reads a string or null.
    mutating func optionalString(_ key: StaticString) throws(DocumentProblem) -> String? {
        if next + 1 < end, tree.kind(next + 1) == .null {
            _ = try value(key)
            return nil
        }
        return try string(key)
    }

    /// Reads a hash as it is written.
    mutating func digest(_ key: StaticString) throws(DocumentProblem) -> String {
        let node = try value(key)
        let digits = tree.utf8(node)
        guard tree.kind(node) == .string, digits.count == AttemptSeal.digestLength,
            digits.allSatisfy(AttemptSeal.isDigit)
        else { throw wrong(key, "a hash of 64 digits", node) }
        return tree.string(node)
    }

    /// Reads one of a few words.
    mutating func word<Value>(
        _ key: StaticString, of words: [(word: String, value: Value)]
    ) throws(DocumentProblem) -> Value {
        let node = try value(key)
        for entry in words where tree.isString(node, equalTo: entry.word) { return entry.value }
        throw wrong(key, "one of " + Quoted.list(words.map { $0.word }), node)
    }

    /// Reads true or false.
    mutating func bool(_ key: StaticString) throws(DocumentProblem) -> Bool {
        let node = try value(key)
        switch tree.kind(node) {
        case .true: return true
        case .false: return false
        case .null, .number, .string, .array, .object: throw wrong(key, "true or false", node)
        }
    }

    /// Reads a whole number that is not negative, exactly.
    mutating func unsigned(_ key: StaticString) throws(DocumentProblem) -> UInt64 {
        let node = try value(key)
        guard tree.kind(node) == .number, let number = WholeNumber.read(tree.utf8(node)) else {
            throw wrong(key, "a whole number from 0 to \(UInt64.max)", node)
        }
        return number
    }

    /// Reads a whole number that is not negative and fits a signed one.
    mutating func integer(_ key: StaticString) throws(DocumentProblem) -> Int64 {
        let node = try value(key)
        guard tree.kind(node) == .number, let number = WholeNumber.read(tree.utf8(node)),
            let signed = Int64(exactly: number)
        else { throw wrong(key, "a whole number", node) }
        return signed
    }

    /// Reads a decimal number above 0.
    mutating func positive(_ key: StaticString) throws(DocumentProblem) -> Decimal3 {
        let node = try value(key)
        guard tree.kind(node) == .number,
            case .value(let number) = Decimal3.parse(tree.utf8(node)), number > .zero
        else { throw wrong(key, "a number above 0 with at most three decimals", node) }
        return number
    }

    /// Checks that nothing but the hash is left.
    mutating func finish() throws(DocumentProblem) {
        _ = try value("hash")
        if next < end { throw problem("more follows the hash", at: next) }
    }

    private func wrong(_ key: StaticString, _ wanted: String, _ node: Int) -> DocumentProblem {
        problem("'\(key)' should be \(wanted)", at: node)
    }

    private func problem(_ message: String, at node: Int) -> DocumentProblem {
        // Every line starts at its object, so a column is a distance from there.
        let place = node < end ? tree.nodes[node].start : tree.nodes[end - 1].end
        let before = tree.bytes[Int(lineStart)..<Int(place)]
        return DocumentProblem(
            message, line: number, column: AttemptSeal.scalars(before) + 1,
            help: "this line was not written by a simulator of this version")
    }
}

extension JSONTree {
    /// Returns whether a node is a string written with exactly these bytes, without an escape.
    @inline(__always)
    func isKey(_ node: Int, _ key: StaticString) -> Bool {
        let place = nodes[node]
        let count = Int(place.end) - Int(place.start) - 2
        guard place.kind == .string, !place.isEscaped, count == key.utf8CodeUnitCount else {
            return false
        }
        let start = Int(place.start) + 1
        for offset in 0..<count where bytes[start + offset] != key.utf8Start[offset] {
            return false
        }
        return true
    }
}

/// Whole numbers that may need all 64 bits, such as seeds.
enum WholeNumber {
    /// Reads digits without sign, point and exponent; nil for anything else and for too many.
    static func read(_ digits: ArraySlice<UInt8>) -> UInt64? {
        guard !digits.isEmpty else { return nil }
        var value: UInt64 = 0
        for byte in digits {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            let (tenfold, isTooMuch) = value.multipliedReportingOverflow(by: 10)
            let (sum, isOver) = tenfold.addingReportingOverflow(UInt64(digit))
            guard !isTooMuch, !isOver else { return nil }
            value = sum
        }
        return value
    }
}
