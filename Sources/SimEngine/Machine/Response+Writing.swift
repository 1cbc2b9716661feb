extension JSONWriter {
    /// Writes chosen options in the form that answers have: by group where the decision has groups.
    mutating func write(_ options: [OptionID], of decision: Decision, _ scenario: Scenario) {
        guard !decision.groups.isEmpty else {
            beginArray()
            for option in options { string(decision.options[option.int].id, of: scenario) }
            endArray()
            return
        }
        beginObject()
        for group in decision.groups {
            let picks = group.picks(options)
            if picks.isEmpty { continue }
            key(scenario.string(group.name))
            if let only = picks.first, group.choose == 1, picks.count == 1 {
                string(decision.options[only.int].id, of: scenario)
            } else {
                beginArray()
                for pick in picks { string(decision.options[pick.int].id, of: scenario) }
                endArray()
            }
        }
        endObject()
    }

    /// Writes a text of the case, without making a string where that is not needed.
    mutating func string(_ text: Text, of scenario: Scenario) {
        if text.isEscaped {
            string(scenario.string(text))
        } else {
            string(scenario.document.bytes[Int(text.start)..<Int(text.end)])
        }
    }
}

extension OptionGroup {
    /// Returns those of the chosen options that belong to this group.
    public func picks(_ chosen: [OptionID]) -> [OptionID] {
        chosen.filter { options.contains($0.int) }
    }
}
