/// Watches which transitions a session takes: for the checker, not for the learner.
public struct Witness: Sendable {
    /// The transitions taken so far, by their place in the machine.
    public private(set) var taken: BitSet
    /// Whether one was taken since this was last set to false.
    var isMoved = false

    /// Creates a witness that has seen nothing.
    public init(_ machine: Machine) {
        taken = BitSet(bound: max(1, machine.transitions.count))
    }

    /// Notes transitions that are taken together.
    mutating func note(_ enabled: [Int32]) {
        isMoved = true
        for row in enabled { taken.insert(Int(row)) }
    }
}
