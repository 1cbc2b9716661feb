import SimEngine

/// Offers acts that can be performed repeatedly, in the order and at the time the learner chooses.
enum BoardPrompt {
    static func draw(_ asking: Asking, on page: inout Page) {
        page.stem(asking.prompt.text)
        page.list(asking.prompt.acts.map { words($0) })
    }

    static func hint(_ asking: Asking) -> String {
        Numbers.oneOf(asking.prompt.acts.count) + " to do it, or wait 30s"
    }

    static func read(_ line: String, _ asking: Asking) -> Asking.Meaning {
        let acts = asking.prompt.acts
        switch Numbers.readOne(line, count: acts.count) {
        case .places(let places):
            return .input(.act(acts[places[0]].act, on: asking.prompt.decision))
        case .unclear(let why): return .unclear(why)
        }
    }

    private static func words(_ act: PromptAct) -> String {
        act.note.isEmpty ? act.text : "\(act.text) (\(act.note))"
    }
}
