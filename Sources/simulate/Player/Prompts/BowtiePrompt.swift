import SimEngine

/// Asks for a condition, actions and what to watch: typed as `c2 a1 a4 p1 p3`, and confirmed.
enum BowtiePrompt {
    static func draw(_ asking: Asking, on page: inout Page) {
        let draft = PartsDraft(asking)
        page.stem(asking.prompt.text)
        for (place, group) in draft.groups.enumerated() {
            page.space()
            let count = group.choose.map { " (choose \($0))" } ?? ""
            page.words(group.label + count, Mark.strong)
            let picks = draft.picks(place)
            for (option, shown) in group.options.enumerated() {
                let name = "\(group.name.prefix(1))\(option + 1)"
                let isChosen = picks.contains(option)
                let text = isChosen ? "**\(shown.text)** (chosen)" : shown.text
                page.item(
                    name + (page.style.isPlain ? ". " : "  "), text, indent: page.style.margin)
            }
        }
        guard asking.draft != nil, !draft.missing.isEmpty else { return }
        page.space()
        page.words(lacking(draft))
    }

    static func hint(_ asking: Asking) -> String {
        let draft = PartsDraft(asking)
        guard asking.draft != nil else { return "Type your choices, such as c1 a1 a2 p1 p2" }
        guard let next = draft.missing.first else {
            return "Press Enter to confirm, or choose again"
        }
        return "Go on, such as \(draft.groups[next].name.prefix(1))1"
    }

    static func read(_ line: String, _ asking: Asking) -> Asking.Meaning {
        PartsDraft.follow(line, asking, lacking: lacking) {
            LetteredParts.read($0, asking.prompt.groups)
        }
    }

    private static func lacking(_ draft: PartsDraft) -> String {
        let parts = draft.missing.map { place in
            let name = draft.groups[place].name
            let lack = draft.lack(place)
            return "\(lack) " + (lack == 1 && name.hasSuffix("s") ? String(name.dropLast()) : name)
        }
        return "Still to choose: " + parts.joined(separator: ", ") + "."
    }
}
