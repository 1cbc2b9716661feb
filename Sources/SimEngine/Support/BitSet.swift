/// A set of small whole numbers, one bit each.
public struct BitSet: Hashable, Sendable {
    private var words: [UInt64]

    /// Creates an empty set with room for the numbers below a bound.
    public init(bound: Int) {
        words = [UInt64](repeating: 0, count: (bound + 63) / 64)
    }

    /// Whether a number is in the set.
    public func contains(_ number: Int) -> Bool {
        words[number >> 6] & (1 << UInt64(number & 63)) != 0
    }

    /// Adds a number and returns whether it is new.
    @discardableResult
    public mutating func insert(_ number: Int) -> Bool {
        let bit: UInt64 = 1 << UInt64(number & 63)
        let isNew = words[number >> 6] & bit == 0
        words[number >> 6] |= bit
        return isNew
    }

    /// Adds every number of another set of the same bound.
    public mutating func formUnion(_ other: BitSet) {
        for place in words.indices { words[place] |= other.words[place] }
    }

    /// Adds numbers that are given as words of bits.
    public mutating func formUnion(words other: [UInt64]) {
        for place in other.indices { words[place] |= other[place] }
    }

    /// Whether the two sets, of the same bound, have a number in common.
    public func intersects(_ other: BitSet) -> Bool {
        for place in words.indices where words[place] & other.words[place] != 0 { return true }
        return false
    }

    /// How many numbers are in the set.
    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}
