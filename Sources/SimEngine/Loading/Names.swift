/// What the names of a case mean, each kind of thing for itself.
struct Names {
    /// The kinds of things that are found by name throughout a case.
    enum Kind: UInt8, CaseIterable {
        case state, act, measure, decision, reference, objective, chartTab, criterion

        /// Whether its names must differ, in more than case, from those of states, acts, measures.
        var isShared: Bool {
            switch self {
            case .state, .act, .measure: true
            case .decision, .reference, .objective, .chartTab, .criterion: false
            }
        }
    }

    /// Every name once.
    private var symbols: NameTable
    /// For every name and kind, what it means, or -1.
    private var meanings: [Int32] = []
    /// The names of states, acts and measures in lower case, once one of them has a capital.
    private var folded: NameTable?
    /// For every name in lower case, the node where it was first defined.
    private var foldedNodes: [Int32] = []
    /// For every kind, the nodes of the names by the places of the things; -1 where one has none.
    private var nodes = [[Int32]](repeating: [], count: Kind.allCases.count)

    /// Creates an empty table with room for so many names before it has to grow.
    init(capacity: Int) {
        symbols = NameTable(capacity: capacity)
        meanings.reserveCapacity(capacity * Self.stride)
    }

    /// Gives a name to the next thing of a kind, which has this place among its kind.
    ///
    /// - Returns: The node of an earlier thing of the same name, or nil.
    mutating func define(
        _ kind: Kind, _ name: UnsafeBufferPointer<UInt8>, at node: Int, place: Int
    ) -> Int? {
        let symbol = symbols.intern(name)
        while meanings.count <= Int(symbol) * Self.stride {
            meanings.append(contentsOf: repeatElement(-1, count: Self.stride))
        }
        let earlier = kind.isShared ? shared(name, symbol) : holder(kind, symbol)
        if folded != nil, kind.isShared, earlier == nil { fold(name, at: node) }
        record(kind, node, at: place)
        let slot = Int(symbol) * Self.stride + Int(kind.rawValue)
        if meanings[slot] < 0 { meanings[slot] = Int32(truncatingIfNeeded: place) }
        return earlier
    }

    /// Returns the place of the thing of a kind that has a name.
    func find(_ kind: Kind, _ name: ArraySlice<UInt8>) -> Int? {
        name.withUnsafeBufferPointer { find(kind, $0) }
    }

    /// Returns the place of the thing of a kind that has a name.
    func find(_ kind: Kind, _ name: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let symbol = symbols.find(name) else { return nil }
        let meaning = meanings[Int(symbol) * Self.stride + Int(kind.rawValue)]
        return meaning < 0 ? nil : Int(meaning)
    }

    /// Returns the nodes of all names of a kind; -1 for a thing that has none.
    func nodes(_ kind: Kind) -> [Int32] { nodes[Int(kind.rawValue)] }

    private mutating func record(_ kind: Kind, _ node: Int, at place: Int) {
        let missing = place - nodes[Int(kind.rawValue)].count
        if missing > 0 {
            nodes[Int(kind.rawValue)].append(contentsOf: repeatElement(-1, count: missing))
        }
        nodes[Int(kind.rawValue)].append(Int32(truncatingIfNeeded: node))
    }

    private static let stride = Kind.allCases.count

    /// Returns the node where a name was given to a thing of a kind.
    private func holder(_ kind: Kind, _ symbol: Int32) -> Int? {
        let place = meanings[Int(symbol) * Self.stride + Int(kind.rawValue)]
        return place < 0 ? nil : Int(nodes[Int(kind.rawValue)][Int(place)])
    }
}

/// The namespace of states, acts and measures.
extension Names {
    /// Returns the node of an earlier state, act or measure whose name differs at most in case.
    private mutating func shared(
        _ name: UnsafeBufferPointer<UInt8>, _ symbol: Int32
    ) -> Int? {
        if folded == nil {
            guard name.contains(where: { Self.isCapital($0) }) else { return same(symbol) }
            foldAll()
        }
        guard let place = folded?.find(Self.lowercased(name)[...]) else { return nil }
        return Int(foldedNodes[Int(place)])
    }

    /// Returns the node of a state, act or measure with just this name.
    private func same(_ symbol: Int32) -> Int? {
        holder(.state, symbol) ?? holder(.act, symbol) ?? holder(.measure, symbol)
    }

    /// Starts the table of names in lower case with those met so far, which have no capitals.
    private mutating func foldAll() {
        var table = NameTable(capacity: symbols.count)
        for symbol in 0..<(meanings.count / Self.stride) {
            guard let node = same(Int32(truncatingIfNeeded: symbol)) else { continue }
            _ = table.intern(symbols.bytes(Int32(truncatingIfNeeded: symbol)))
            foldedNodes.append(Int32(truncatingIfNeeded: node))
        }
        folded = table
    }

    private mutating func fold(_ name: UnsafeBufferPointer<UInt8>, at node: Int) {
        _ = folded?.intern(Self.lowercased(name)[...])
        foldedNodes.append(Int32(truncatingIfNeeded: node))
    }

    private static func lowercased(_ name: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        name.map { isCapital($0) ? $0 | 0x20 : $0 }
    }

    private static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
}

extension Names {
    /// Returns the state with a name.
    func state(_ name: ArraySlice<UInt8>) -> StateID? { find(.state, name).map { StateID($0) } }
    /// Returns the act with a name.
    func act(_ name: ArraySlice<UInt8>) -> ActID? { find(.act, name).map { ActID($0) } }
    /// Returns the measure with a name.
    func measure(_ name: ArraySlice<UInt8>) -> MeasureID? {
        find(.measure, name).map { MeasureID($0) }
    }
    /// Returns the decision with a name.
    func decision(_ name: ArraySlice<UInt8>) -> DecisionID? {
        find(.decision, name).map { DecisionID($0) }
    }
}
