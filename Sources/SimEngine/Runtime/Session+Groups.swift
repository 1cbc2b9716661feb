/// A part of a decision as it is put to the learner.
public struct PresentedGroup: Hashable, Sendable {
    /// Its place among the groups of the decision.
    public let place: Int
    /// Its options in their presented order.
    public let options: [OptionID]
}

/// The parts of decisions as they are presented.
extension Session {
    /// Returns the parts of a decision, each with its options, in their presented order.
    ///
    /// Rows are shuffled and their columns are not; the options of blanks and of a bowtie's parts
    /// are shuffled among themselves. Blanks stand in the order of the sentence.
    public func presentedGroups(_ decision: DecisionID) -> [PresentedGroup] {
        let asked = machine.scenario.decisions[decision.int]
        var generator = shuffler(of: decision)
        switch asked.form {
        case .matrix:
            var rows = asked.groups.indices.map { Int32(truncatingIfNeeded: $0) }
            if asked.shuffles { generator.shuffle(&rows) }
            return rows.map { row in
                PresentedGroup(
                    place: Int(row),
                    options: asked.groups[Int(row)].options.map { OptionID($0) })
            }
        case .cloze(let cloze):
            let groups = shuffledGroups(asked, &generator)
            return cloze.sentence.compactMap { piece in
                if case .blank(let place) = piece { groups[place] } else { nil }
            }
        case .bowtie: return shuffledGroups(asked, &generator)
        case .choice, .multiple, .ordering, .numeric, .counsel, .act, .highlight: return []
        }
    }

    private func shuffledGroups(
        _ asked: Decision, _ generator: inout SeededGenerator
    ) -> [PresentedGroup] {
        var groups: [PresentedGroup] = []
        for (place, group) in asked.groups.enumerated() {
            var order = group.options.map { Int32(truncatingIfNeeded: $0) }
            if asked.shuffles { generator.shuffle(&order) }
            groups.append(
                PresentedGroup(place: place, options: order.map { OptionID(Int($0)) }))
        }
        return groups
    }
}
