/// The table of states as a tree: a subtree is the run from a state to its last descendant.
extension Array where Element == StateRow {
    /// Whether a state lies inside another; every state lies inside the whole session, -1.
    @inline(__always)
    func isDescendant(_ state: Int32, of ancestor: Int32) -> Bool {
        ancestor < 0 || (state > ancestor && state <= self[Int(ancestor)].lastDescendant)
    }

    /// Returns the transition domain; semantics.md §3.4.
    func domain(of transition: TransitionRow, _ effective: ArraySlice<Int32>) -> Int32 {
        let source = transition.source
        if !transition.reenters, self[Int(source)].kind == .compound, hold(effective, source) {
            return source
        }
        var ancestor = self[Int(source)].parent
        while ancestor >= 0 {
            if self[Int(ancestor)].kind == .compound, hold(effective, ancestor) { return ancestor }
            ancestor = self[Int(ancestor)].parent
        }
        return -1
    }

    private func hold(_ states: ArraySlice<Int32>, _ ancestor: Int32) -> Bool {
        for state in states where !isDescendant(state, of: ancestor) { return false }
        return true
    }
}
