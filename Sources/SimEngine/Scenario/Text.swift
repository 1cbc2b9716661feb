/// Words of the author, kept as a span of the document and decoded only when someone reads them.
///
/// Most texts of a case are never shown in one session, so a text costs two offsets, not a string.
public struct Text: Hashable, Sendable {
    /// The first byte between the quotes.
    public var start: UInt32
    /// One past the last byte between the quotes.
    public var end: UInt32
    /// Whether the span holds JSON escapes.
    public var isEscaped: Bool

    /// Creates a text from the span between the quotes of a JSON string.
    public init(start: UInt32, end: UInt32, isEscaped: Bool) {
        self.start = start
        self.end = end
        self.isEscaped = isEscaped
    }

    /// The place of the words, without the quotes.
    public var range: SourceRange { SourceRange(start: start, end: end) }
}

extension Scenario {
    /// Returns the words of a text, decoded.
    /// - Complexity: O(length).
    @inline(never)
    public func string(_ text: Text) -> String {
        let span = document.bytes[Int(text.start)..<Int(text.end)]
        return JSONTree.decode(span, isEscaped: text.isEscaped)
    }

    /// Returns the words of an optional text, or nothing.
    @inline(never)
    public func string(_ text: Text?) -> String? {
        guard let text else { return nil }
        return string(text)
    }
}
