/// The distinct names met so far, each with a dense number in order of first meeting.
///
/// Names are compared byte by byte. All bytes stand in one array, so a name costs no allocation.
public struct NameTable: Sendable {
    /// Every name, one after the other.
    private var arena: [UInt8] = []
    /// Where each name starts in the arena, and last where the next one will.
    private var starts: [UInt32] = [0]
    /// Where the hash of a name, or the place after it, points to; a power of two of them.
    private var slots: [Slot]

    /// Room for one name.
    private struct Slot {
        /// The name's hash.
        var hash: UInt32 = 0
        /// One more than the name's number, or 0 in an empty slot.
        var number: UInt32 = 0
    }

    /// Creates an empty table with room for so many names before it has to grow.
    public init(capacity: Int = 16) {
        var size = 32
        while size / 2 < capacity { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
        starts.reserveCapacity(capacity + 1)
    }

    /// How many names there are.
    public var count: Int { starts.count - 1 }

    /// Returns a name's number, giving it the next one if it is new.
    public mutating func intern(_ name: UnsafeBufferPointer<UInt8>) -> Int32 {
        let bytes = NameBytes(UnsafeRawBufferPointer(name))
        let hash = bytes.hash
        let slot = slot(of: bytes, hash: hash)
        let found = slots[slot].number
        if found != 0 { return Int32(truncatingIfNeeded: found &- 1) }
        arena.append(contentsOf: name)
        starts.append(UInt32(arena.count))
        slots[slot] = Slot(hash: hash, number: UInt32(count))
        if count * 2 > slots.count { grow() }
        return Int32(count - 1)
    }

    /// Returns a name's number, giving it the next one if it is new.
    public mutating func intern(_ name: ArraySlice<UInt8>) -> Int32 {
        name.withUnsafeBufferPointer { intern($0) }
    }

    /// Returns a name's number, giving it the next one if it is new.
    public mutating func intern(_ name: String) -> Int32 {
        var name = name
        return name.withUTF8 { intern($0) }
    }

    /// Returns a name's number, or nil if the table does not have it.
    public func find(_ name: UnsafeBufferPointer<UInt8>) -> Int32? {
        let bytes = NameBytes(UnsafeRawBufferPointer(name))
        let found = slots[slot(of: bytes, hash: bytes.hash)].number
        return found == 0 ? nil : Int32(truncatingIfNeeded: found &- 1)
    }

    /// Returns a name's number, or nil if the table does not have it.
    public func find(_ name: ArraySlice<UInt8>) -> Int32? {
        name.withUnsafeBufferPointer { find($0) }
    }

    /// Returns a name's number, or nil if the table does not have it.
    public func find(_ name: String) -> Int32? {
        var name = name
        return name.withUTF8 { find($0) }
    }

    /// Returns the bytes of the name with a number.
    public func bytes(_ id: Int32) -> ArraySlice<UInt8> {
        arena[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])]
    }

    /// Returns the name with a number.
    public func name(_ id: Int32) -> String {
        String(utf8: bytes(id))
    }

    /// Returns the slot that holds a name, or the empty one where it belongs.
    @inline(__always)
    private func slot(of name: NameBytes, hash: UInt32) -> Int {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot].number != 0 {
            if slots[slot].hash == hash, isName(Int(slots[slot].number &- 1), name) { break }
            slot = (slot &+ 1) & mask
        }
        return slot
    }

    /// Returns whether the name with a number has the same bytes.
    @inline(__always)
    private func isName(_ id: Int, _ name: NameBytes) -> Bool {
        let start = Int(starts[id])
        guard Int(starts[id &+ 1]) &- start == name.count else { return false }
        return arena.withUnsafeBytes { arena in
            let own = UnsafeRawBufferPointer(rebasing: arena[start..<(start &+ name.count)])
            return name.isEqual(to: NameBytes(own))
        }
    }

    /// Doubles the slots.
    private mutating func grow() {
        let mask = slots.count &* 2 &- 1
        var larger = [Slot](repeating: Slot(), count: mask &+ 1)
        for entry in slots where entry.number != 0 {
            var slot = Int(truncatingIfNeeded: entry.hash) & mask
            while larger[slot].number != 0 { slot = (slot &+ 1) & mask }
            larger[slot] = entry
        }
        slots = larger
    }
}
