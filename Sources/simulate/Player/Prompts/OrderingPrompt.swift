import SimEngine

/// Asks for steps in order: typed as numbers, shown, and confirmed before they count.
enum OrderingPrompt {
    static func draw(_ asking: Asking, on page: inout Page) {
        let options = asking.prompt.options
        page.stem(asking.prompt.text)
        page.list(options.map { $0.text })
        guard let order = asking.draft else { return }
        page.space()
        page.words("Your order so far", Mark.strong)
        page.space()
        for (place, step) in order.enumerated() {
            guard let shown = options.firstIndex(where: { $0.id == step }) else { continue }
            let label = Numbers.label(place, count: order.count, plain: page.style.isPlain)
            page.item(label, "\(options[shown].text) (\(shown + 1))", indent: page.style.margin)
        }
        let left = options.indices.filter { !order.contains(options[$0].id) }
        if !left.isEmpty {
            page.space()
            page.words("Left out: " + left.map { "\($0 + 1)" }.joined(separator: ", "))
        }
    }

    static func hint(_ asking: Asking) -> String {
        asking.draft == nil
            ? "Type the numbers in your order, such as \(example(asking.prompt.options.count))"
            : "Press Enter to confirm this order, or type another"
    }

    static func read(_ line: String, _ asking: Asking) -> Asking.Meaning {
        let options = asking.prompt.options
        switch Numbers.read(line, count: options.count) {
        case .places(let places):
            if !places.isEmpty { return .draft(places.map { options[$0].id }) }
            guard let order = asking.draft else {
                return .unclear("Type the numbers of the steps in your order first.")
            }
            return .input(.answer(asking.prompt.decision, .options(order)))
        case .unclear(let why): return .unclear(why)
        }
    }

    private static func example(_ count: Int) -> String {
        count < 2 ? "1" : count == 2 ? "2 1" : count == 3 ? "3 1 2" : "3 1 2 4"
    }
}
