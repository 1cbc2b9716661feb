/// A small random number generator that gives the same numbers on every platform.
///
/// It is SplitMix64. Draws and shuffles are its own, because the standard library's depend on the
/// width of `Int`.
/// - Note: Source: Steele, Lea & Flood, "Fast splittable pseudorandom number generators",
///   OOPSLA 2014.
public struct SeededGenerator: Hashable, Sendable {
    /// What the next number is made from; two generators of equal state give equal numbers.
    public private(set) var state: UInt64

    /// Creates a generator that a seed determines wholly.
    public init(seed: UInt64) { state = seed }

    /// Returns the next number of the sequence.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Returns a number from 0 up to, but not including, a bound, each equally likely.
    ///
    /// A bound of 0 gives 0.
    public mutating func below(_ bound: UInt64) -> UInt64 {
        guard bound > 1 else { return 0 }
        // The lowest 2^64 mod bound numbers would make small results likelier: draw again.
        let unfair = (0 &- bound) % bound
        while true {
            let drawn = next()
            if drawn >= unfair { return drawn % bound }
        }
    }

    /// Shuffles in place by Fisher and Yates' method, from the end.
    public mutating func shuffle(_ array: inout [Int32]) {
        var last = array.count - 1
        while last > 0 {
            array.swapAt(last, Int(truncatingIfNeeded: below(UInt64(last + 1))))
            last -= 1
        }
    }
}
