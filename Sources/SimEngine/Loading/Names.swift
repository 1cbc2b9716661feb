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
    private var symbols = NameTable(capacity: 1024)
    /// For every name and kind, what it means, or -1.
    private var meanings: [Int32] = []
    /// The names of states, acts and measures in lower case.
    private var folded = NameTable(capacity: 1024)
    /// For every name in lower case, the node where it was first defined.
    private var foldedNodes: [Int32] = []
    /// For every kind, the nodes of the names in the order of the things.
    private var nodes = [[Int32]](repeating: [], count: Kind.allCases.count)

    /// Gives a name to the next thing of a kind, which has this place among its kind.
    ///
    /// - Returns: The node of an earlier thing of the same name, or nil.
    mutating func define(
        _ kind: Kind, _ name: UnsafeBufferPointer<UInt8>, at node: Int, place: Int
    ) -> Int? {
        nodes[Int(kind.rawValue)].append(Int32(truncatingIfNeeded: node))
        let slot = slot(of: symbols.intern(name), kind)
        let earlier = meanings[slot]
        if earlier < 0 { meanings[slot] = Int32(truncatingIfNeeded: place) }
        if kind.isShared { return defineFolded(name, at: node) }
        return earlier < 0 ? nil : Int(nodes[Int(kind.rawValue)][Int(earlier)])
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

    /// Returns the nodes of all names of a kind.
    func nodes(_ kind: Kind) -> [Int32] { nodes[Int(kind.rawValue)] }

    /// Returns where a name's meaning is kept, making room for it.
    private mutating func slot(of symbol: Int32, _ kind: Kind) -> Int {
        while meanings.count <= Int(symbol) * Self.stride {
            for _ in 0..<Self.stride { meanings.append(-1) }
        }
        return Int(symbol) * Self.stride + Int(kind.rawValue)
    }

    private static let stride = Kind.allCases.count

    /// Returns the node of an earlier name that differs at most in case.
    private mutating func defineFolded(_ name: UnsafeBufferPointer<UInt8>, at node: Int) -> Int? {
        let count = folded.count
        let id =
            name.contains { Self.isCapital($0) }
            ? folded.intern(name.map { Self.isCapital($0) ? $0 | 0x20 : $0 }[...])
            : folded.intern(name)
        if folded.count == count { return Int(foldedNodes[Int(id)]) }
        foldedNodes.append(Int32(truncatingIfNeeded: node))
        return nil
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
