import SimEngine

/// Asks for columns for each row: typed as `1b 2a`, shown, and confirmed before they count.
enum MatrixPrompt {
    static func draw(_ asking: Asking, on page: inout Page) {
        let draft = PartsDraft(asking)
        page.stem(asking.prompt.text)
        page.space()
        let columns = draft.groups.first?.options ?? []
        for (place, column) in columns.enumerated() {
            let letter = PartsLine.letter(place)
            page.item(letter + (page.style.isPlain ? ". " : "  "), column.text)
        }
        page.space()
        let width = 3 + columns.count * 3
        let isGrid = !page.style.isPlain && width + 16 <= page.style.textWidth
        if isGrid {
            let letters = columns.indices.map { PartsLine.letter($0) + "  " }.joined()
            page.put(Mark.quiet(letters), label: "    ")
        }
        for row in draft.groups.indices {
            drawRow(row, draft, isGrid: isGrid, on: &page)
        }
        guard asking.draft != nil, let status = status(draft) else { return }
        page.space()
        page.words(status)
    }

    static func hint(_ asking: Asking) -> String {
        let draft = PartsDraft(asking)
        if asking.draft == nil {
            return takesAny(asking)
                ? "Type rows with their columns, such as 1a 2ab, or none"
                : "Type rows with their column, such as 1b 2a"
        }
        guard let next = draft.missing.first else {
            return "Press Enter to confirm, or type a row again"
        }
        return "Go on, such as \(next + 1)a"
    }

    static func read(_ line: String, _ asking: Asking) -> Asking.Meaning {
        if takesAny(asking), line.lowercased() == "none" { return .draft([]) }
        return PartsDraft.follow(line, asking, lacking: { status($0) ?? "" }) {
            NumberedParts.read($0, asking.prompt.groups, noun: "row")
        }
    }

    static func takesAny(_ asking: Asking) -> Bool {
        asking.prompt.groups.contains { $0.choose == nil }
    }

    private static func drawRow(
        _ row: Int, _ draft: PartsDraft, isGrid: Bool, on page: inout Page
    ) {
        let number = Numbers.label(row, count: draft.groups.count, plain: page.style.isPlain)
        let picks = draft.picks(row)
        if isGrid {
            let isOne = draft.groups[row].choose == 1
            let signs = page.style.isUnicode ? isOne ? ("●", "○") : ("■", "□") : ("x", "-")
            let marks = draft.groups[row].options.indices.map {
                (picks.contains($0) ? signs.0 : signs.1) + "  "
            }
            let pad = String(repeating: " ", count: max(0, 4 - number.utf8.count))
            return page.item(number + pad + marks.joined(), draft.groups[row].label)
        }
        page.item(number, draft.groups[row].label)
        for pick in picks {
            let column = draft.groups[row].options[pick].text
            page.item("", "Your answer: \(PartsLine.letter(pick)), \(column)", indent: 4)
        }
    }

    /// What is missing, in a sentence.
    private static func status(_ draft: PartsDraft) -> String? {
        let missing = draft.missing
        if missing.isEmpty { return draft.isEmpty ? "Nothing is chosen." : nil }
        let numbers = missing.map { "\($0 + 1)" }.joined(separator: ", ")
        return missing.count == 1
            ? "Row \(numbers) has no answer yet." : "Rows \(numbers) have no answer yet."
    }
}
