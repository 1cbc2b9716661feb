/// A set of keys as two words of bits, so that checking an object's keys costs no allocation.
struct KeySet: ExpressibleByArrayLiteral {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// Creates an empty set.
    init() {}

    /// Creates a set of some keys.
    init(arrayLiteral keys: Key...) {
        for key in keys { insert(key) }
    }

    /// Whether there is no key in it.
    var isEmpty: Bool { low | high == 0 }

    /// Returns whether a key is in it.
    func contains(_ key: Key) -> Bool {
        let bit = UInt64(1) << (UInt64(key.rawValue) & 63)
        return (key.rawValue < 64 ? low : high) & bit != 0
    }

    /// Adds a key.
    mutating func insert(_ key: Key) {
        let bit = UInt64(1) << (UInt64(key.rawValue) & 63)
        if key.rawValue < 64 { low |= bit } else { high |= bit }
    }

    /// Returns the keys of either.
    func union(_ other: KeySet) -> KeySet {
        var result = self
        result.low |= other.low
        result.high |= other.high
        return result
    }

    /// Returns the keys that are not in another set.
    func subtracting(_ other: KeySet) -> KeySet {
        var result = self
        result.low &= ~other.low
        result.high &= ~other.high
        return result
    }

    /// Returns the keys that are also in another set.
    func intersection(_ other: KeySet) -> KeySet {
        subtracting(subtracting(other))
    }

    /// The keys in the order of the format; slow, for messages.
    var keys: [Key] {
        var keys: [Key] = []
        for key in Key.allCases where contains(key) { keys.append(key) }
        return keys
    }
}
