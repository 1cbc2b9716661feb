/// What a board says beside an act.
extension PromptAct {
    /// How long it takes, how often it was done and whether it can be done now; perhaps empty.
    public var note: String {
        var notes: [String] = []
        if takes > 0 { notes.append("takes " + Spoken.short(takes)) }
        if timesDone > 0 { notes.append("done " + Spoken.count(Int64(timesDone), "time")) }
        if !isAvailable { notes.append("not now") }
        return notes.joined(separator: ", ")
    }
}
