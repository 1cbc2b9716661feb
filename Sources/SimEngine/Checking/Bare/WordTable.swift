/// A set of 64-bit words by open addressing, on memory of its own.
///
/// It owns its memory, so it can be moved but not copied. Of the words, 0 is none: what is stored is
/// one more than the situation.
struct WordTable: ~Copyable {
    private var slots: UnsafeMutablePointer<UInt64>
    private(set) var capacity: Int
    private(set) var count = 0
    /// How far a hash is shifted, so that its highest bits are a slot.
    private var shift: UInt64

    init() {
        capacity = 1 << 14
        shift = 64 - 14
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: 0, count: capacity)
    }

    deinit { slots.deallocate() }

    /// The slot where a word is or belongs first.
    @inline(__always)
    func slot(of word: UInt64) -> Int {
        let hash = (word ^ word >> 32) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash >> shift)
    }

    /// Asks for the memory of a slot, so that it is there when it is needed.
    @inline(__always)
    func touch(_ slot: Int) -> UInt64 { slots[slot] }

    /// Adds a word; returns whether it is new.
    @inline(__always)
    mutating func insert(_ word: UInt64, at first: Int) -> Bool {
        var slot = first
        let stored = word &+ 1
        while slots[slot] != 0 {
            if slots[slot] == stored { return false }
            slot = (slot + 1) & (capacity - 1)
        }
        slots[slot] = stored
        count += 1
        return true
    }

    /// Whether there is room for so many more without searching long.
    @inline(__always)
    func hasRoom(for more: Int) -> Bool { (count + more) * 10 < capacity * 7 }

    /// Doubles the slots.
    ///
    /// Since the highest bits of a hash are the slot, old and new slots come in the same order, and
    /// memory is gone through once.
    mutating func grow() {
        let old = slots
        let size = capacity
        capacity *= 2
        shift -= 1
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: 0, count: capacity)
        for place in 0..<size where old[place] != 0 {
            var slot = slot(of: old[place] &- 1)
            while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = old[place]
        }
        old.deallocate()
    }
}
