/// A JSON document as its text and the places of its values in it.
///
/// All values stand in one array in the order of the text, so that a large document costs a few
/// allocations, and no string is made until someone reads it.
public struct JSONTree: Sendable {
    /// What a value is.
    public enum Kind: UInt8, Sendable {
        case null, `false`, `true`, number, string, array, object
    }

    /// Where one value stands.
    public struct Node: Hashable, Sendable {
        /// The offset of the first byte; of a string, the opening quote.
        public var start: UInt32
        /// The offset one past the last byte.
        public var end: UInt32
        /// The index of the node after this one and all within it.
        public var next: UInt32
        /// What the value is.
        public var kind: Kind
        /// Whether the value is a string with at least one backslash.
        public var isEscaped: Bool

        /// Creates a node.
        @inlinable
        public init(start: UInt32, end: UInt32, next: UInt32, kind: Kind, isEscaped: Bool = false) {
            self.start = start
            self.end = end
            self.next = next
            self.kind = kind
            self.isEscaped = isEscaped
        }
    }

    /// The whole text.
    public let bytes: [UInt8]
    /// The values, each before those within it; an object's are key, value, key, value.
    ///
    /// The root is the first. The first child of a node directly follows it.
    public let nodes: [Node]

    /// The largest text that is read, in bytes.
    public static let longestText = 64 << 20
    /// How deep lists and objects may be nested.
    public static let deepestNesting = 512

    /// Reads a text as RFC 8259 has it, strictly.
    ///
    /// - Throws: The first problem in the text.
    /// - Complexity: O(*n*) in the length of the text.
    public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONTree {
        JSONTree(bytes: bytes, nodes: try JSONParser.nodes(of: bytes))
    }
}

extension JSONTree {
    /// Returns what a node is.
    @inlinable
    public func kind(_ node: Int) -> Kind { nodes[node].kind }

    /// Returns where a node stands in the text.
    @inlinable
    public func range(_ node: Int) -> SourceRange {
        SourceRange(start: nodes[node].start, end: nodes[node].end)
    }

    /// Returns the text of a range as it was written.
    public func text(of range: SourceRange) -> String {
        String(utf8: bytes[Int(range.start)..<Int(range.end)])
    }

    /// Returns a node's bytes as written: of a string, those between its quotes, escapes and all.
    @inlinable
    public func utf8(_ node: Int) -> ArraySlice<UInt8> {
        let place = nodes[node]
        let quote = place.kind == .string ? 1 : 0
        return bytes[(Int(place.start) + quote)..<(Int(place.end) - quote)]
    }

    /// Returns a string node's text with its escapes resolved; of other nodes, the text as written.
    public func string(_ node: Int) -> String {
        Self.decode(utf8(node), isEscaped: nodes[node].isEscaped)
    }

    /// Returns a string node's UTF-8 with its escapes resolved; of others, the bytes as written.
    @inline(never)
    public func decodedBytes(_ node: Int) -> [UInt8] {
        nodes[node].isEscaped ? JSONEscapes.resolved(utf8(node)) : Array(utf8(node))
    }

    /// Returns the string that the bytes between two quotes mean.
    @inline(never)
    public static func decode(_ bytes: ArraySlice<UInt8>, isEscaped: Bool) -> String {
        isEscaped
            ? String(utf8: JSONEscapes.resolved(bytes))
            : String(utf8: bytes)
    }
}
