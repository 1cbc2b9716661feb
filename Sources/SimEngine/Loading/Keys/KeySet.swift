/// A set of keys as three words of bits, so that checking an object's keys costs no allocation.
struct KeySet: ExpressibleByArrayLiteral {
    private var low: UInt64 = 0
    private var middle: UInt64 = 0
    private var high: UInt64 = 0

    /// Creates an empty set.
    init() {}

    /// Creates a set of some keys.
    init(arrayLiteral keys: Key...) {
        for key in keys { insert(key) }
    }

    /// Whether there is no key in it.
    var isEmpty: Bool { low | middle | high == 0 }

    /// Returns whether a key is in it.
    func contains(_ key: Key) -> Bool {
        let bit = UInt64(1) << (UInt64(key.rawValue) & 63)
        let word = key.rawValue < 64 ? low : key.rawValue < 128 ? middle : high
        return word & bit != 0
    }

    /// Adds a key.
    mutating func insert(_ key: Key) {
        let bit = UInt64(1) << (UInt64(key.rawValue) & 63)
        switch key.rawValue {
        case ..<64: low |= bit
        case ..<128: middle |= bit
        default: high |= bit
        }
    }

    /// Returns the keys of either.
    func union(_ other: KeySet) -> KeySet {
        var result = self
        result.low |= other.low
        result.middle |= other.middle
        result.high |= other.high
        return result
    }

    /// Returns the keys that are not in another set.
    func subtracting(_ other: KeySet) -> KeySet {
        var result = self
        result.low &= ~other.low
        result.middle &= ~other.middle
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
