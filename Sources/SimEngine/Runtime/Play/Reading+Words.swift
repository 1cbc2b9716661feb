/// Measures in words, for those who hear the monitor.
extension Reading {
    /// The unit as it follows a number, with the space that belongs before it.
    public var suffix: String { Spoken.suffix(unit) }

    /// The name and the value with its unit, then how it changed and whether it is normal.
    public var words: String {
        ([named] + notes).joined(separator: ", ")
    }

    private var named: String {
        let text = label + " " + value
        guard let unit else { return text }
        return text + (unit.isSame(as: "%") ? " percent" : " " + unit)
    }

    private var notes: [String] {
        var notes: [String] = []
        if change < 0 { notes.append("fell") }
        if change > 0 { notes.append("rose") }
        if let side { notes.append(side.name) }
        return notes
    }
}
