/// One text that a learner reads, and whose words it gives.
struct LearnerText {
    /// Whose words a text gives.
    enum Voice {
        /// The case tells what is so.
        case scene
        /// The case asks.
        case question
        /// What is right: an option, a step, an act that is wanted.
        case right
        /// What the learner rightly says to the patient.
        case toPatient
        /// What is wrong, or what may be: a distractor, a row to be judged, an act on a board.
        case offered
        /// What the patient says.
        case patient
        /// What someone else says.
        case someone
        /// The reason, told afterward.
        case explanation
        /// What stands in the chart.
        case chart
    }

    /// The text.
    let text: Text
    /// Whose words it gives.
    let voice: Voice
}

/// Gathers every text that a learner reads.
struct LearnerTextCollector {
    private let scenario: Scenario
    private let wanted: [Bool]
    private(set) var texts: [LearnerText] = []

    /// Prepares to gather the texts of a case.
    ///
    /// - Parameters:
    ///   - scenario: The case.
    ///   - wanted: For each act, whether the rubric or a board waits for it.
    init(_ scenario: Scenario, wanted: [Bool]) {
        self.scenario = scenario
        self.wanted = wanted
    }

    /// Gathers them all, in the order of the document as far as it matters.
    mutating func collect() {
        addAbout()
        addPatient()
        for place in scenario.acts.indices { addAct(place) }
        for state in scenario.states {
            add(state.title, .scene)
            add(state.text, .scene)
            add(state.enter)
            add(state.exit)
            for transition in state.transitions { add(transition.effects) }
            for delayed in state.after { add(delayed.effects) }
            for periodic in state.every { add(periodic.effects) }
        }
        for decision in scenario.decisions { add(decision) }
        for criterion in scenario.rubric { add(criterion.why, .explanation) }
    }

    private mutating func add(_ text: Text?, _ voice: LearnerText.Voice) {
        if let text { texts.append(LearnerText(text: text, voice: voice)) }
    }

    private mutating func add(_ texts: [Text], _ voice: LearnerText.Voice) {
        for text in texts { add(text, voice) }
    }

    private mutating func addAbout() {
        let about = scenario.about
        add(about.prebriefing, .scene)
        for texts in [about.advisory.content, about.advisory.optOut, about.advisory.support] {
            add(texts, .scene)
        }
        add(about.debrief, .scene)
    }

    private mutating func addPatient() {
        add(scenario.patient.summary, .scene)
        for tab in scenario.patient.chart {
            add(tab.text, .chart)
            for entry in tab.entries { add(entry.text, .chart) }
        }
    }

    private mutating func addAct(_ place: Int) {
        let act = scenario.acts[place]
        add(act.text, wanted[place] && !act.isCritical ? .right : .offered)
        add(act.feedback, .explanation)
        add(act.effects)
    }

    private mutating func add(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .say(let text, by: nil): add(text, .scene)
            case .say(let text, by: let speaker?):
                add(text, isPatient(speaker) ? .patient : .someone)
            case .set, .raise, .send, .cancel, .advance, .note: break
            }
        }
    }

    private func isPatient(_ speaker: Text) -> Bool {
        scenario.bytes(speaker).elementsEqual("patient".utf8)
    }
}

extension LearnerTextCollector {
    private mutating func add(_ decision: Decision) {
        add(decision.text, .question)
        add(decision.why, .explanation)
        switch decision.form {
        case .counsel(let turns):
            for turn in turns { add(turn.text, turn.speaker == nil ? .patient : .someone) }
            addOptions(decision, right: .toPatient)
        case .choice, .multiple, .bowtie, .cloze: addOptions(decision, right: .right)
        case .ordering(let ordering):
            for (place, step) in decision.options.enumerated() {
                add(step.text, place < ordering.stepCount ? .right : .offered)
                add(step.feedback, .explanation)
            }
            for pair in ordering.pairs { add(pair.why, .explanation) }
        case .matrix(let matrix):
            for group in decision.groups { add(group.text, .offered) }
            for row in matrix.rows { add(row.feedback, .explanation) }
        case .highlight:
            for span in decision.options { add(span.feedback, .explanation) }
        case .numeric, .act: break
        }
    }

    private mutating func addOptions(_ decision: Decision, right: LearnerText.Voice) {
        let asksForWrong = AskedForWrong.asks(scenario, decision)
        for option in decision.options {
            let isRight = option.credit == .one && option.pitfall == nil && !asksForWrong
            add(option.text, isRight ? right : .offered)
            add(option.feedback, .explanation)
            add(option.reply, .patient)
            add(option.effects)
        }
    }
}

/// Whether a question asks for what should not be done or said, so that its right options are wrong.
enum AskedForWrong {
    private static let words = WordSet([
        "not", "never", "avoid", "avoided", "avoids", "except", "wrong", "harm", "harms", "harmful",
        "hurt", "hurts", "hurtful", "mistake", "mistakes", "error", "errors", "unhelpful", "worse",
        "minimize", "minimizes", "pressure", "pressures", "pitfall", "pitfalls", "inappropriate",
        "blame", "blames", "shouldn't", "wouldn't", "don't", "least", "problem", "careless", "stop",
    ])

    /// Returns whether a decision does.
    static func asks(_ scenario: Scenario, _ decision: Decision) -> Bool {
        guard let text = decision.text else { return false }
        let prose = Prose(scenario.bytes(text))
        for word in prose.words.indices
        where !prose.words[word].isQuoted && prose.isWord(word, in: words) {
            return true
        }
        return false
    }
}
