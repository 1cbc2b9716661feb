/// Makes a bank of a case: every decision that can stand alone, as it reads in one variant.
struct BankBuilder {
    let scenario: Scenario
    let variant: Variant
    let fixed: FixedFacts
    var names = UniqueNames()
    var bank: QuestionBank

    /// Why a decision, or a turn of one, cannot stand alone.
    struct Unfit: Error {
        let reason: String
    }

    init(_ scenario: Scenario, _ variant: Variant) {
        self.scenario = scenario
        self.variant = variant
        fixed = FixedFacts(scenario, variant)
        bank = QuestionBank(
            id: scenario.string(scenario.about.id),
            title: Markdown.plain(scenario.filled(scenario.about.title, variant)),
            language: scenario.string(scenario.about.language))
    }

    /// Adds everything there is.
    mutating func build() {
        bank.introduction = introduction()
        for decision in scenario.decisions {
            let name = scenario.string(decision.id)
            do throws(Unfit) {
                try add(decision, name)
            } catch {
                bank.notes.add(error.reason, name)
            }
        }
        addReflections()
    }

    private mutating func add(_ decision: Decision, _ name: String) throws(Unfit) {
        if case .act = decision.form {
            throw Unfit(reason: "left out, because a board of acts is played and not asked")
        }
        if case .counsel(let turns) = decision.form {
            try addTurns(turns, of: decision, name)
            return
        }
        let scene = try scene(of: decision)
        let prompt = try decision.text.map { (text) throws(Unfit) in try words(text) }
        let form = try form(of: decision)
        var frame = frame(of: decision, name, scene: scene, prompt: prompt)
        addReasons(of: decision, to: &frame)
        frame.instruction = instruction(decision)
        bank.questions.append(Question(frame: frame, form: form))
    }

    /// Returns what all questions of a decision have in common.
    mutating func frame(
        of decision: Decision, _ name: String, scene: [BankBlock], prompt: String?
    ) -> QuestionFrame {
        var frame = QuestionFrame(
            id: names.name(name), name: name,
            title: title(name, scenario.states[decision.state.int].title), points: decision.points)
        frame.scene = scene
        frame.prompt = prompt
        frame.tags = tags(of: decision)
        frame.shuffles = decision.shuffles || decision.kind == .ordering
        if let why = decision.why { frame.rationale = told(why, name) }
        if decision.isCritical {
            frame.rationale.append(
                "In the case, an answer without any credit is a critical failure.")
        }
        frame.sources = sources(decision.refs + decision.options.flatMap { $0.refs })
        return frame
    }

    /// Returns a title that sorts as the case goes: number, id, and the title of the state.
    func title(_ name: String, _ heading: Text?) -> String {
        let number = bank.questions.count + 1
        let title = (number < 10 ? "0" : "") + String(number) + " " + name
        guard let heading else { return title }
        return title + ": " + Markdown.plain(scenario.filled(heading, variant))
    }

    private mutating func addReasons(of decision: Decision, to frame: inout QuestionFrame) {
        switch decision.form {
        case .ordering(let ordering):
            for pair in ordering.pairs {
                guard let why = pair.why else { continue }
                let before = scenario.filled(decision.options[pair.before.int].text, variant)
                let after = scenario.filled(decision.options[pair.after.int].text, variant)
                let order = Quotation.marked(before) + " before " + Quotation.marked(after) + ": "
                frame.rationale += told(why, frame.name).map { order + $0 }
                frame.sources = sources(pair.refs, after: frame.sources)
            }
        case .matrix(let matrix):
            for (row, group) in zip(matrix.rows, decision.groups) {
                guard let feedback = row.feedback else { continue }
                let label = group.text.map { scenario.filled($0, variant) } ?? ""
                frame.rationale += told(feedback, frame.name).map { label + " \u{2013} " + $0 }
                frame.sources = sources(row.refs, after: frame.sources)
            }
        case .choice, .multiple, .numeric, .counsel, .act, .cloze, .highlight, .bowtie: break
        }
    }

    /// Returns how to answer, where programs do not say it themselves.
    private func instruction(_ decision: Decision) -> String? {
        switch decision.form {
        case .multiple(let choose?, _): "Choose exactly \(choose)."
        case .multiple(nil, _): "Choose all that apply."
        case .ordering(let ordering):
            decision.options.count > ordering.stepCount
                ? "Put the steps in order, and leave out what does not belong."
                : "Put the steps in order."
        case .highlight: "Mark the words that matter."
        case .choice, .numeric, .counsel, .act, .matrix, .cloze, .bowtie: nil
        }
    }

    private mutating func addReflections() {
        for (place, prompt) in scenario.about.debrief.enumerated() {
            let name = "debrief-" + String(place + 1)
            guard let words = try? words(prompt) else {
                bank.notes.add(Self.changes, name)
                continue
            }
            var frame = QuestionFrame(
                id: names.name(name), name: name, title: title(name, nil), points: .zero)
            frame.prompt = words
            frame.tags = commonTags + ["reflection"]
            bank.questions.append(Question(frame: frame, form: .essay))
        }
    }

    static let changes = "left out, because its words tell a value that changes during the run"
}

extension QuestionBank {
    /// Reads the bank of a case in the variant of a seed.
    public init(_ scenario: Scenario, seed: UInt64) {
        var builder = BankBuilder(scenario, scenario.drawn(seed: seed))
        builder.build()
        self = builder.bank
    }
}
