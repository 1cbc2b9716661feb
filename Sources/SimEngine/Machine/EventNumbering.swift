/// The numbers of a case's own event names, in the order of their tokens.
///
/// A name and everything below it (`vitals`, `vitals.low`) get consecutive numbers, so that prefix
/// matching is a comparison of two numbers.
public struct EventNumbering: Sendable {
    /// The rank of each name, by ``EventNameID``.
    let ranks: [Int32]
    /// One past the rank of the last name below each rank, by rank.
    let ends: [Int32]
    /// The name at each rank.
    let names: [Int32]
    private let spellings: [[UInt8]]

    init(_ table: NameTable) {
        var order: [(key: [UInt8], id: Int32)] = []
        for id in 0..<table.count {
            order.append((Array(table.name(Int32(id)).utf8), Int32(id)))
        }
        order = order.arranged { EventNumbering.precedes($0.key, $1.key) }
        var ranks = [Int32](repeating: 0, count: order.count)
        var ends = [Int32](repeating: Int32(order.count), count: order.count)
        var enclosing: [Int] = []
        for (rank, entry) in order.enumerated() {
            ranks[Int(entry.id)] = Int32(rank)
            while let last = enclosing.last, !EventNumbering.isBelow(entry.key, order[last].key) {
                ends[last] = Int32(rank)
                enclosing.removeLast()
            }
            enclosing.append(rank)
        }
        self.ranks = ranks
        self.ends = ends
        names = order.map { $0.id }
        spellings = order.map { $0.key }
    }

    /// Returns the code of an author's event.
    func code(_ name: EventNameID) -> EventCode { EventCode(.named, Int(ranks[name.int])) }

    /// Returns the codes of an author's event and everything below it.
    func range(_ name: EventNameID) -> EventRange {
        let rank = Int(ranks[name.int])
        return EventRange(
            low: EventCode(.named, rank).raw, high: EventCode(.named, Int(ends[rank])).raw)
    }

    /// Returns the code of a name from outside.
    ///
    /// A name the case does not know behaves as its longest known prefix, which is matched by the
    /// same descriptors; without one only a descriptor for every event matches.
    /// - Complexity: O(names · length).
    public func code(external name: [UInt8]) -> EventCode {
        var best = -1
        for (rank, known) in spellings.enumerated()
        where known == name || EventNumbering.isBelow(name, known) {
            if best < 0 || known.count > spellings[best].count { best = rank }
        }
        return best < 0 ? .unknown : EventCode(.named, best)
    }

    /// Whether a name lies below another, token by token.
    private static func isBelow(_ name: [UInt8], _ prefix: [UInt8]) -> Bool {
        guard name.count > prefix.count, name[prefix.count] == UInt8(ascii: ".") else {
            return false
        }
        for index in prefix.indices where name[index] != prefix[index] { return false }
        return true
    }

    /// The order of tokens: bytes, with the dot before everything else.
    private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let dot = UInt8(ascii: ".")
        for index in 0..<Swift.min(left.count, right.count) where left[index] != right[index] {
            if left[index] == dot { return true }
            if right[index] == dot { return false }
            return left[index] < right[index]
        }
        return left.count < right.count
    }

    /// Returns the codes that a descriptor matches.
    @inline(never)
    func range(of descriptor: EventDescriptor) -> EventRange {
        switch descriptor {
        case .any: .any
        case .named(let name): range(name)
        case .answer(let decision, let level):
            .family(.answer, decision?.int, level: decision == nil ? nil : level?.rawValue)
        case .timeout(let decision): .family(.timeout, decision?.int)
        case .act(let act, let onlyInterrupted):
            .family(.act, act?.int, level: onlyInterrupted ? 1 : nil)
        case .done(let state): .family(.done, state?.int)
        case .error: .family(.error)
        case .chart(let tab): .family(.chart, tab?.int)
        }
    }
}
