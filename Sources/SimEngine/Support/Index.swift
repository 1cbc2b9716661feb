/// The position of one thing of a kind in the machine's table of that kind.
///
/// `Kind` is a phantom type: it has no values and costs nothing at run time, but the index of a
/// state cannot be passed where the index of a measure is expected.
public struct Index<Kind>: Hashable, Comparable, Sendable {
    /// The position as it is stored, 0 for the first.
    public let raw: Int32

    /// Creates an index from its stored form.
    @inlinable
    public init(raw: Int32) { self.raw = raw }

    /// Creates an index from a position in an array.
    @inlinable
    public init(_ value: Int) { raw = Int32(value) }

    /// The position as an array wants it.
    @inlinable
    public var int: Int { Int(raw) }

    /// Returns whether one index comes before another.
    @inlinable
    public static func < (left: Index, right: Index) -> Bool { left.raw < right.raw }
}
