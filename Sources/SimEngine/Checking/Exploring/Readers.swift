/// Where each variable is read: in certain states, or whatever state is active.
struct Readers: Sendable {
    /// Where something is read.
    enum Place {
        /// While a state is active.
        case state(Int32)
        /// When a state is entered.
        case entry(Int32)
        /// Whatever is active.
        case everywhere
    }

    /// Every variable that is read, in a fixed order.
    private(set) var variables: [Variable] = []
    private var numbers: [Variable: Int] = [:]
    private var states: [BitSet] = []
    private var entries: [BitSet] = []
    private var isEverywhere: [Bool] = []
    private let bound: Int

    init(states bound: Int) { self.bound = bound }

    /// Notes that a variable is read somewhere; returns whether that is new.
    @discardableResult
    mutating func note(_ variable: Variable, at place: Place) -> Bool {
        let number = number(of: variable)
        switch place {
        case .everywhere:
            if isEverywhere[number] { return false }
            isEverywhere[number] = true
            return true
        case .state(let state): return states[number].insert(Int(state))
        case .entry(let state): return entries[number].insert(Int(state))
        }
    }

    /// Whether a variable is read anywhere.
    func contains(_ variable: Variable) -> Bool { numbers[variable] != nil }

    /// Whether the variable with a number is read while one of some states is active, or when one of
    /// others is entered.
    func isLive(_ number: Int, _ followers: BitSet, _ entered: BitSet) -> Bool {
        isEverywhere[number] || states[number].intersects(followers)
            || entries[number].intersects(entered)
    }

    private mutating func number(of variable: Variable) -> Int {
        if let known = numbers[variable] { return known }
        numbers[variable] = variables.count
        variables.append(variable)
        states.append(BitSet(bound: bound))
        entries.append(BitSet(bound: bound))
        isEverywhere.append(false)
        return variables.count - 1
    }
}
