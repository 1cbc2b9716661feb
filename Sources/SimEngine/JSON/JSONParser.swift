/// Reads a text into nodes, in one pass without recursion.
///
/// While a list or object is open, its node's `next` holds the index of the one around it, so
/// that nesting needs no stack of its own.
struct JSONParser: ~Copyable {
    /// The text.
    let text: JSONText
    /// Room for the nodes of the text.
    private let nodes: UnsafeMutablePointer<JSONTree.Node>
    /// How many nodes have been found.
    private var nodeCount = 0
    /// The offset of the next byte to read.
    private(set) var position = 0
    /// The index of the innermost open list or object.
    private var container = Self.noContainer
    /// Whether that is an object.
    private(set) var isInObject = false
    /// How many lists and objects are open.
    private var depth = 0

    private static let noContainer = UInt32.max

    private init(_ text: JSONText, nodes: UnsafeMutablePointer<JSONTree.Node>) {
        self.text = text
        self.nodes = nodes
    }

    /// Returns the nodes of a text, or throws the first problem in it.
    static func nodes(of bytes: [UInt8]) throws(JSONError) -> [JSONTree.Node] {
        guard bytes.count <= JSONTree.longestText else {
            throw JSONError(.textTooLong, SourceRange(start: 0, end: 0))
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw JSONError(.byteOrderMark, SourceRange(start: 0, end: 3))
        }
        if isUTF16(bytes) { throw JSONError(.notUTF8, SourceRange(start: 0, end: 2)) }
        var failure: JSONError?
        let capacity = JSONNodeBound.nodes(in: bytes)
        let nodes = [JSONTree.Node](unsafeUninitializedCapacity: capacity) { room, filled in
            bytes.withUnsafeBufferPointer { buffer in
                guard let base = buffer.baseAddress, let nodes = room.baseAddress else { return }
                let text = JSONText(base: base, count: buffer.count)
                var parser = JSONParser(text, nodes: nodes)
                do throws(JSONError) {
                    try parser.parseDocument()
                    filled = parser.nodeCount
                } catch {
                    failure = error
                }
            }
        }
        if let failure { throw failure }
        if nodes.isEmpty { throw JSONError(.emptyText, SourceRange(start: 0, end: 0)) }
        return nodes
    }

    /// Returns whether every other of the first bytes is zero, as in UTF-16 without a mark.
    private static func isUTF16(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 4 else { return false }
        let isZero = bytes[..<4].map { $0 == 0 }
        return isZero[0] != isZero[1] && isZero[0] == isZero[2] && isZero[1] == isZero[3]
    }

    /// Reads the whole text; nothing but white space leaves no node.
    private mutating func parseDocument() throws(JSONError) {
        skipSpace()
        if position == text.count { return }
        repeat { try parseValue() } while try isFollowedByValue()
    }
}

extension JSONParser {
    /// Reads one value, or the start of a list or object up to its first value.
    @inline(__always)
    private mutating func parseValue() throws(JSONError) {
        while true {
            guard position < text.count else { throw endOfText() }
            switch text[position] {
            case UInt8(ascii: "\""):
                return try parseString()
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                return add(.number, to: try text.endOfNumber(from: position))
            case UInt8(ascii: "{"):
                try open(.object)
                if close(UInt8(ascii: "}")) { return }
                try parseKey()
            case UInt8(ascii: "["):
                try open(.array)
                if close(UInt8(ascii: "]")) { return }
            case UInt8(ascii: "t"):
                return try parseWord("true", .true)
            case UInt8(ascii: "f"):
                return try parseWord("false", .false)
            case UInt8(ascii: "n"):
                return try parseWord("null", .null)
            default:
                throw missingValue()
            }
        }
    }

    /// Reads what follows a value; returns whether another value is next.
    @inline(__always)
    private mutating func isFollowedByValue() throws(JSONError) -> Bool {
        while true {
            skipSpace()
            if container == Self.noContainer {
                if position < text.count { throw textAfterEnd() }
                return false
            }
            guard position < text.count else { throw endOfText() }
            if text[position] == UInt8(ascii: ",") {
                position &+= 1
                skipSpace()
                if isInObject { try parseKey() }
                return true
            }
            guard close(isInObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                throw missingComma()
            }
        }
    }

    /// Reads a key, its colon and the space around it.
    @inline(__always)
    private mutating func parseKey() throws(JSONError) {
        guard position < text.count else { throw endOfText() }
        guard text[position] == UInt8(ascii: "\"") else { throw missingKey() }
        try parseString()
        if position < text.count, text[position] != UInt8(ascii: ":") { skipSpace() }
        guard position < text.count else { throw endOfText() }
        guard text[position] == UInt8(ascii: ":") else {
            throw missingColon(after: nodes[nodeCount &- 1])
        }
        position &+= 1
        skipSpace()
    }

    /// Reads a string, a value or a key.
    @inline(__always)
    private mutating func parseString() throws(JSONError) {
        let end = try text.endOfString(from: position)
        add(.string, to: end.offset, isEscaped: end.isEscaped)
    }

    /// Reads one of the three words.
    @inline(__always)
    private mutating func parseWord(
        _ word: StaticString, _ kind: JSONTree.Kind
    ) throws(JSONError) {
        let length = word.utf8CodeUnitCount
        let end = position &+ length
        guard end <= text.count else { throw text.unknownWord(at: position) }
        for index in 0..<length where text[position &+ index] != word.utf8Start[index] {
            throw text.unknownWord(at: position)
        }
        if end < text.count, JSONText.isWordByte(text[end]) { throw text.unknownWord(at: position) }
        add(kind, to: end)
    }
}

extension JSONParser {
    /// Adds a node from the position to an offset, and goes there.
    @inline(__always)
    private mutating func add(_ kind: JSONTree.Kind, to end: Int, isEscaped: Bool = false) {
        nodes[nodeCount] = JSONTree.Node(
            start: UInt32(truncatingIfNeeded: position), end: UInt32(truncatingIfNeeded: end),
            next: UInt32(truncatingIfNeeded: nodeCount &+ 1), kind: kind, isEscaped: isEscaped)
        nodeCount &+= 1
        position = end
    }

    /// Starts a list or object at the position and goes to what is inside it.
    @inline(__always)
    private mutating func open(_ kind: JSONTree.Kind) throws(JSONError) {
        guard depth < JSONTree.deepestNesting else {
            throw text.error(.nestedTooDeep, at: position)
        }
        depth &+= 1
        let index = nodeCount
        add(kind, to: position &+ 1)
        nodes[index].next = container
        container = UInt32(truncatingIfNeeded: index)
        isInObject = kind == .object
        skipSpace()
    }

    /// Ends the innermost list or object if its bracket stands at the position.
    @inline(__always)
    private mutating func close(_ bracket: UInt8) -> Bool {
        guard position < text.count, text[position] == bracket else { return false }
        position &+= 1
        let index = Int(truncatingIfNeeded: container)
        container = nodes[index].next
        nodes[index].next = UInt32(truncatingIfNeeded: nodeCount)
        nodes[index].end = UInt32(truncatingIfNeeded: position)
        depth &-= 1
        isInObject = depth > 0 && nodes[Int(truncatingIfNeeded: container)].kind == .object
        return true
    }

    /// Goes to the next byte that is not white space.
    @inline(__always)
    private mutating func skipSpace() { position = text.endOfSpace(from: position) }

    /// The innermost list or object that is still open.
    var openContainer: JSONTree.Node? {
        depth == 0 ? nil : nodes[Int(truncatingIfNeeded: container)]
    }
}
