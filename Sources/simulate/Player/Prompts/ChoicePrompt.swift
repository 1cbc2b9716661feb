import SimEngine

/// Asks for one of several options.
enum ChoicePrompt {
    static func draw(_ asking: Asking, on page: inout Page) {
        page.stem(asking.prompt.text)
        page.list(asking.prompt.options.map { $0.text })
    }

    static func hint(_ asking: Asking) -> String {
        Numbers.oneOf(asking.prompt.options.count)
    }

    static func read(_ line: String, _ asking: Asking) -> Asking.Meaning {
        let options = asking.prompt.options
        switch Numbers.readOne(line, count: options.count) {
        case .places(let places):
            return .input(.answer(asking.prompt.decision, .option(options[places[0]].id)))
        case .unclear(let why): return .unclear(why)
        }
    }
}
