/// A case with what several checks need of it.
struct CheckedCase {
    /// The case.
    let scenario: Scenario
    /// Whether its texts are English, so that words in them mean something here.
    let isEnglish: Bool
    /// The lists from which options are chosen.
    let lists: [OptionList]
    /// What is raised, and what is listened to.
    let events: EventUse
    /// Where things stand in the document.
    let places: Places
    /// Every text that a learner reads.
    let texts: [LearnerText]

    /// Gathers it.
    init(_ scenario: Scenario) {
        self.scenario = scenario
        let language = scenario.bytes(scenario.about.language)
        let primary = language.prefix { $0 != UInt8(ascii: "-") }
        isEnglish = primary.map { $0 | 0x20 }.elementsEqual("en".utf8)
        lists = OptionList.all(of: scenario)
        events = EventUse(scenario)
        places = Places(tree: scenario.document)
        var collector = LearnerTextCollector(scenario, wanted: Self.wantedActs(scenario))
        if isEnglish { collector.collect() }
        texts = collector.texts
    }

    /// Returns for each act whether the rubric wants it done.
    private static func wantedActs(_ scenario: Scenario) -> [Bool] {
        var wanted = [Bool](repeating: false, count: scenario.acts.count)
        for criterion in scenario.rubric {
            switch criterion.rule {
            case .exists(.act(let act), let min, _) where min > 0: wanted[act.int] = true
            case .precedence(.act(let act), _): wanted[act.int] = true
            case .response(_, .act(let act), _, _, _): wanted[act.int] = true
            case .interval(.act(let act), _, _): wanted[act.int] = true
            case .exists, .absent, .precedence, .response, .interval, .never, .always: break
            }
        }
        return wanted
    }

    /// Returns a text's name as messages quote it.
    func name(_ text: Text) -> String {
        let bytes = scenario.document.bytes[Int(text.start)..<Int(text.end)]
        return Quotation.text(bytes, isEscaped: text.isEscaped)
    }

    /// Returns a text taken apart.
    func prose(_ text: Text) -> Prose { Prose(scenario.bytes(text)) }
}

extension Scenario {
    /// Returns the bytes of a text, decoded; those of the document itself where nothing is escaped.
    func bytes(_ text: Text) -> ArraySlice<UInt8> {
        let span = document.bytes[Int(text.start)..<Int(text.end)]
        return text.isEscaped ? JSONEscapes.resolved(span)[...] : span
    }
}
