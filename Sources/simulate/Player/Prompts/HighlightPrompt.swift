import SimEngine

/// Asks which words of a text matter: numbered in the text, typed as `1 3`, and confirmed.
enum HighlightPrompt {
    static func draw(_ asking: Asking, on page: inout Page) {
        page.stem(asking.prompt.text)
        for paragraph in asking.paragraphs({ span($0, asking, page.style) }) {
            page.paragraph(paragraph)
        }
        guard let draft = asking.draft else { return }
        page.space()
        let numbers = asking.prompt.options.indices.filter {
            draft.contains(asking.prompt.options[$0].id)
        }
        page.words(
            numbers.isEmpty
                ? "Nothing is marked."
                : "Marked: " + numbers.map { "\($0 + 1)" }.joined(separator: ", "))
    }

    static func hint(_ asking: Asking) -> String {
        asking.draft == nil
            ? "Type the numbers of what you mark, such as 1 3, or none"
            : "Press Enter to confirm, or type other numbers"
    }

    static func read(_ line: String, _ asking: Asking) -> Asking.Meaning {
        if line.lowercased() == "none" || line.lowercased() == "clear" { return .draft([]) }
        let options = asking.prompt.options
        switch Numbers.read(line, count: options.count) {
        case .unclear(let why): return .unclear(why)
        case .places(let places):
            if !places.isEmpty { return .draft(places.map { options[$0].id }.sorted()) }
            guard let draft = asking.draft else {
                return .unclear("Type at least one number first, or none.")
            }
            return .input(.answer(asking.prompt.decision, .options(draft)))
        }
    }

    private static func span(_ piece: PromptPiece, _ asking: Asking, _ style: Style) -> String {
        guard case .span(let place) = piece else { return "" }
        let option = asking.prompt.options[place]
        let isMarked = asking.draft?.contains(option.id) ?? false
        let number = "\(place + 1)"
        if !isMarked { return "[\(number) \(option.text)]" }
        if style.isPlain || !style.isUnicode { return "**[\(number), marked: \(option.text)]**" }
        return "**[\(number) ✓ \(option.text)]**"
    }
}
