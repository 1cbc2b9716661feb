import SimEngine

/// Asks for all options that apply, or exactly so many.
enum MultiplePrompt {
    static func draw(_ asking: Asking, on page: inout Page) {
        page.stem(asking.prompt.text)
        page.list(asking.prompt.options.map { $0.text })
    }

    static func hint(_ asking: Asking) -> String {
        if let choose = asking.prompt.choose {
            return "Choose exactly \(choose): type their numbers, such as \(example(choose))"
        }
        return "Choose all that apply: type their numbers, such as \(example(2)), or none"
    }

    static func read(_ line: String, _ asking: Asking) -> Asking.Meaning {
        let options = asking.prompt.options
        if line.lowercased() == "none", asking.prompt.choose == nil {
            return .input(.answer(asking.prompt.decision, .options([])))
        }
        switch Numbers.read(line, count: options.count) {
        case .places(let places):
            if places.isEmpty { return .unclear("Type at least one number first.") }
            if let choose = asking.prompt.choose, places.count != choose {
                return .unclear("Choose exactly \(choose); you typed \(places.count).")
            }
            let chosen = places.map { options[$0].id }.sorted()
            return .input(.answer(asking.prompt.decision, .options(chosen)))
        case .unclear(let why): return .unclear(why)
        }
    }

    private static func example(_ count: Int) -> String {
        (0..<count).map { "\($0 * 2 + 1)" }.joined(separator: " ")
    }
}
