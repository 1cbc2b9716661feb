import SimEngine

/// The answer in the making to a decision of several parts.
struct PartsDraft {
    /// The parts, as they are presented.
    let groups: [PromptGroup]
    /// What is chosen so far.
    private(set) var chosen: [OptionID]

    /// What is typed for a part: its place, and the places of its options.
    typealias Pick = (group: Int, options: [Int])

    /// Begins with what was chosen before.
    init(_ asking: Asking) {
        groups = asking.prompt.groups
        chosen = asking.draft ?? []
    }

    /// Whether anything is chosen.
    var isEmpty: Bool { chosen.isEmpty }

    /// The parts that take more options than they have, by place.
    var missing: [Int] { groups.indices.filter { lack($0) > 0 } }

    /// Returns how many options a part still needs.
    func lack(_ group: Int) -> Int {
        guard let choose = groups[group].choose else { return 0 }
        return choose - picks(group).count
    }

    /// Returns the places of what is chosen in a part.
    func picks(_ group: Int) -> [Int] {
        groups[group].options.indices.filter { chosen.contains(groups[group].options[$0].id) }
    }

    /// Chooses in a part: beside what is chosen there while all of it fits, else in its place.
    mutating func put(_ pick: Pick) {
        let options = groups[pick.group].options
        let choose = groups[pick.group].choose ?? 1
        let kept = picks(pick.group).filter { !pick.options.contains($0) }
        if choose == 1 || kept.count + pick.options.count > choose {
            chosen.removeAll { id in options.contains { $0.id == id } }
        }
        for place in pick.options where !chosen.contains(options[place].id) {
            chosen.append(options[place].id)
        }
        chosen.sort()
    }

    /// Returns the draft after a line, or the answer once a complete one is confirmed.
    ///
    /// What the line says is for `read`; what is missing is put into words by `lacking`.
    static func follow(
        _ line: String, _ asking: Asking, lacking: (PartsDraft) -> String,
        read: (String) -> PartsLine.Reading
    ) -> Asking.Meaning {
        var draft = PartsDraft(asking)
        if line.lowercased() == "clear" { return .draft([]) }
        if line.isEmpty {
            if !draft.missing.isEmpty { return .unclear(lacking(draft)) }
            if asking.draft == nil { return .unclear("Type your answer first, or none.") }
            return .input(.answer(asking.prompt.decision, .options(draft.chosen)))
        }
        switch read(line) {
        case .unclear(let why): return .unclear(why)
        case .picks(let picks):
            for pick in picks { draft.put(pick) }
            return .draft(draft.chosen)
        }
    }
}
