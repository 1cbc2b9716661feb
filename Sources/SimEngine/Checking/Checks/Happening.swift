/// What can happen in a case at all: explored to the end, or bounded from above.
struct Happening {
    /// The case.
    let machine: Machine
    /// What happens in some run, or may.
    let seen: Seen
    /// For each private delayed event, whether it was followed; nothing where all were.
    let timers: [Bool]?

    /// Returns what is wrong because no run does something.
    var findings: [CheckFinding] {
        unreachableStates() + untakenTransitions() + unaskedDecisions() + unofferedOptions()
            + impossibleActs() + boardsThatNeverClose()
    }

    /// Whether a private delayed event was followed.
    func isTimerFollowed(_ timer: Int) -> Bool { timers?[timer] ?? true }
}
