/// A stretch of a text, as byte offsets.
public struct SourceRange: Hashable, Sendable {
    /// The offset of the first byte.
    public var start: UInt32
    /// The offset one past the last byte; equal to the start where the range is a mere place.
    public var end: UInt32

    /// Creates a range from its two offsets.
    @inlinable
    public init(start: UInt32, end: UInt32) {
        self.start = start
        self.end = end
    }

    /// How many bytes the range covers.
    @inlinable
    public var length: Int { Int(end) - Int(start) }

    /// Returns whether another range lies within this one.
    func contains(_ other: SourceRange) -> Bool { start <= other.start && other.end <= end }
}
