import SimEngine

/// Holds a conversation: what the patient says, and what the learner may say next.
enum CounselPrompt {
    static func draw(_ asking: Asking, on page: inout Page) {
        let session = asking.session
        let said = asking.draft ?? []
        let reply = said.last.flatMap { asking.decision.options[$0.int].reply }
        if let reply { page.speech(session.filled(reply), by: patient(session)) }
        guard case .turn(_, let text, let speaker, let options) = turn(asking) else { return }
        if said.isEmpty { page.stem(asking.prompt.text) }
        if let text {
            let name = session.machine.scenario.string(speaker) ?? patient(session)
            let goesOn = reply != nil && name == patient(session)
            page.speech(session.filled(text), by: name, goesOn: goesOn)
        }
        page.list(options.map { session.filled(asking.decision.options[$0.int].text) })
    }

    static func hint(_ asking: Asking) -> String {
        Numbers.oneOf(offered(asking).count) + " to say it"
    }

    static func read(_ line: String, _ asking: Asking) -> Asking.Meaning {
        let options = offered(asking)
        switch Numbers.readOne(line, count: options.count) {
        case .places(let places):
            let said = (asking.draft ?? []) + [options[places[0]]]
            switch asking.session.conversation(asking.prompt.decision, after: said) {
            case .turn: return .draft(said)
            case .finished: return .input(.answer(asking.prompt.decision, .options(said)))
            }
        case .unclear(let why): return .unclear(why)
        }
    }

    private static func turn(_ asking: Asking) -> Conversation {
        asking.session.conversation(asking.prompt.decision, after: asking.draft ?? [])
    }

    private static func offered(_ asking: Asking) -> [OptionID] {
        guard case .turn(_, _, _, let options) = turn(asking) else { return [] }
        return options
    }

    private static func patient(_ session: Session) -> String? {
        session.machine.scenario.patient.name.map { session.filled($0) }
    }
}
