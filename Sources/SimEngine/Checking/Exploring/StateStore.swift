/// The explored states, each once, in the order in which they were found.
///
/// A state is a run of words. All lie one after the other; a table of 32-bit numbers finds them.
struct StateStore {
    private var words: [UInt64] = []
    /// Where each state begins, and last where the next one will.
    private var starts: [UInt32] = [0]
    /// One more than a state's number, or 0.
    private var slots: [UInt32]

    init() { slots = [UInt32](repeating: 0, count: 1 << 12) }

    /// How many states there are.
    var count: Int { starts.count - 1 }

    /// How many bytes are used, for states and table.
    var bytes: Int { words.count * 8 + starts.count * 4 + slots.count * 4 }

    /// Finds a state, or adds it.
    mutating func insert(_ state: [UInt64]) -> (number: Int, isNew: Bool) {
        var slot = Int(truncatingIfNeeded: StateStore.hash(state)) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if isEqual(number, state) { return (number, false) }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = count
        words.append(contentsOf: state)
        starts.append(UInt32(truncatingIfNeeded: words.count))
        slots[slot] = UInt32(truncatingIfNeeded: number + 1)
        if count * 3 > slots.count * 2 { grow() }
        return (number, true)
    }

    /// Returns the number of a state, or nothing where it is not among them.
    func find(_ state: [UInt64]) -> Int? {
        var slot = Int(truncatingIfNeeded: StateStore.hash(state)) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if isEqual(number, state) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Returns a reader of a state's words.
    func reader(_ number: Int) -> BitReader { BitReader(words, from: Int(starts[number])) }

    private func isEqual(_ number: Int, _ state: [UInt64]) -> Bool {
        let start = Int(starts[number])
        guard Int(starts[number + 1]) - start == state.count else { return false }
        for place in state.indices where words[start + place] != state[place] { return false }
        return true
    }

    private static func hash(_ state: some Collection<UInt64>) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for word in state {
            hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
            hash ^= hash >> 29
        }
        return hash ^ hash >> 32
    }

    private mutating func grow() {
        var larger = [UInt32](repeating: 0, count: slots.count * 2)
        for number in 0..<count {
            let state = words[Int(starts[number])..<Int(starts[number + 1])]
            var slot = Int(truncatingIfNeeded: StateStore.hash(state)) & (larger.count - 1)
            while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = UInt32(truncatingIfNeeded: number + 1)
        }
        slots = larger
    }
}
