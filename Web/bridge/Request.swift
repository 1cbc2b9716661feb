import SimEngine

/// A message of the page: one line of JSON, and after it perhaps bytes of any kind.
struct Request: Sendable {
    /// What the page can ask for.
    enum Verb: Sendable {
        case load, unload, brief, open, resume, glance, attempt, close
        case scene, input, pass, tick, pause, turn, chart, report, page
        case course(CourseVerb)
    }

    private static let verbs: [(name: StaticString, verb: Verb)] = [
        ("load", .load), ("unload", .unload), ("brief", .brief), ("open", .open),
        ("resume", .resume), ("glance", .glance), ("attempt", .attempt), ("close", .close),
        ("scene", .scene), ("input", .input), ("pass", .pass), ("tick", .tick),
        ("pause", .pause), ("turn", .turn), ("chart", .chart), ("report", .report),
        ("page", .page),
    ]

    /// The first line.
    let tree: JSONTree
    /// What is asked for.
    let verb: Verb
    /// What follows the first line.
    let body: [UInt8]

    /// Reads a message.
    init(_ message: [UInt8]) throws(Refusal) { try self.init(message, verbs: Self.verbs) }

    /// Reads a message that asks for one of some things.
    init(
        _ message: [UInt8], verbs: [(name: StaticString, verb: Verb)]
    ) throws(Refusal) {
        let end = message.firstIndex(of: 0x0A) ?? message.count
        body = Array(message[end...].dropFirst())
        do throws(JSONError) {
            tree = try JSONTree.parse(Array(message[..<end]))
        } catch { throw .error("the first line of a message is one JSON object") }
        guard tree.kind(0) == .object else {
            throw .error("the first line of a message is one JSON object")
        }
        guard let node = tree.value(forKey: "do", in: 0), let verb = Self.verb(tree, node, verbs)
        else {
            throw .error("'do' says what a message asks for")
        }
        self.verb = verb
    }

    private static func verb(
        _ tree: JSONTree, _ node: Int, _ verbs: [(name: StaticString, verb: Verb)]
    ) -> Verb? {
        guard tree.kind(node) == .string else { return nil }
        let name = tree.decodedBytes(node)
        for entry in verbs where entry.name.isEqual(to: name) { return entry.verb }
        return nil
    }
}

/// The members of a message.
extension Request {
    /// Returns the node of a member; nothing for null.
    func node(_ key: String) -> Int? {
        guard let node = tree.value(forKey: key, in: 0), tree.kind(node) != .null else {
            return nil
        }
        return node
    }

    /// Returns a number that names a case or a session.
    func handle(_ key: String) throws(Refusal) -> Int {
        guard let number = try whole(key), number < 1 << 30 else {
            throw .error("'\(key)' is missing")
        }
        return Int(number)
    }

    /// Returns a whole number from 0, also one that is written as a string of digits.
    func whole(_ key: String) throws(Refusal) -> UInt64? {
        guard let node = node(key) else { return nil }
        if let number = Self.whole(tree.decodedBytes(node)) { return number }
        throw .error("'\(key)' is a whole number")
    }

    private static func whole(_ digits: [UInt8]) -> UInt64? {
        guard !digits.isEmpty, digits.count <= 20 else { return nil }
        var number: UInt64 = 0
        for digit in digits {
            let value = digit &- UInt8(ascii: "0")
            guard value < 10 else { return nil }
            let (product, isOver) = number.multipliedReportingOverflow(by: 10)
            let (sum, isOverToo) = product.addingReportingOverflow(UInt64(value))
            if isOver || isOverToo { return nil }
            number = sum
        }
        return number
    }

    /// Returns whether something is so; what is not said is not.
    func flag(_ key: String) throws(Refusal) -> Bool {
        guard let node = node(key) else { return false }
        switch tree.kind(node) {
        case .true: return true
        case .false: return false
        case .null, .number, .string, .array, .object:
            throw .error("'\(key)' is true or false")
        }
    }

    /// Returns a text.
    func string(_ key: String) throws(Refusal) -> String? {
        guard let node = node(key) else { return nil }
        guard tree.kind(node) == .string else { throw .error("'\(key)' is a text") }
        return tree.string(node)
    }

    /// The longest wall time that a page can have.
    private static let lastWall: UInt64 = 1 << 52

    /// Returns the wall time, which a live session needs.
    func wall(_ isNeeded: Bool) throws(Refusal) -> Int64 {
        guard isNeeded else { return 0 }
        guard let wall = try whole("wall"), wall <= Self.lastWall else {
            throw .error("'wall' is missing, or beyond any clock")
        }
        return Int64(wall)
    }
}

extension StaticString {
    /// Whether it is these bytes.
    func isEqual(to bytes: [UInt8]) -> Bool {
        withUTF8Buffer { $0.elementsEqual(bytes) }
    }
}
