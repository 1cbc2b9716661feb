import SimEngine

/// Asks for the missing words of a sentence: typed as `1b 2a`, shown in it, and confirmed.
enum ClozePrompt {
    static func draw(_ asking: Asking, on page: inout Page) {
        let draft = PartsDraft(asking)
        page.stem(asking.prompt.text)
        for paragraph in asking.paragraphs({ blank($0, draft, page.style) }) {
            page.paragraph(paragraph)
        }
        for (place, group) in draft.groups.enumerated() {
            page.space()
            page.words("Blank \(place + 1)", Mark.strong)
            for (option, shown) in group.options.enumerated() {
                let name = "\(place + 1)\(PartsLine.letter(option))"
                page.item(
                    name + (page.style.isPlain ? ". " : "  "), shown.text,
                    indent: page.style.margin)
            }
        }
        guard asking.draft != nil, !draft.missing.isEmpty else { return }
        page.space()
        page.words(lacking(draft))
    }

    static func hint(_ asking: Asking) -> String {
        let draft = PartsDraft(asking)
        guard asking.draft != nil else {
            return asking.prompt.groups.count == 1
                ? "Type what fits, such as 1b" : "Type what fits, such as 1b 2a"
        }
        guard let next = draft.missing.first else {
            return "Press Enter to confirm, or type a blank again"
        }
        return "Go on, such as \(next + 1)a"
    }

    static func read(_ line: String, _ asking: Asking) -> Asking.Meaning {
        PartsDraft.follow(line, asking, lacking: lacking) {
            NumberedParts.read($0, asking.prompt.groups, noun: "blank")
        }
    }

    private static func blank(_ piece: PromptPiece, _ draft: PartsDraft, _ style: Style) -> String {
        guard case .blank(let place) = piece else { return "" }
        let name = style.isPlain ? "blank \(place + 1)" : "\(place + 1)"
        guard let pick = draft.picks(place).first else {
            return style.isPlain ? "[\(name)]" : "[\(name) ____]"
        }
        return "**[\(name): \(draft.groups[place].options[pick].text)]**"
    }

    private static func lacking(_ draft: PartsDraft) -> String {
        let numbers = draft.missing.map { "\($0 + 1)" }.joined(separator: ", ")
        return draft.missing.count == 1
            ? "Blank \(numbers) has no answer yet." : "Blanks \(numbers) have no answer yet."
    }
}
