/// Draws the scene from the snapshot and the records of the latest input.
extension Session {
    /// Returns what the learner sees now.
    public func scene() -> Scene {
        var scene = Scene(time: time)
        scene.passages = passages()
        scene.monitor = monitor()
        scene.chartHasNews = chartHasNews
        scene.prompts = snapshot.open.reversed().map { prompt($0) }
        scene.feedback = feedback()
        switch phase {
        case .running: break
        case .ended(let state):
            let row = machine.scenario.states[state.int]
            scene.ending = Ending(
                id: machine.scenario.string(row.id), title: machine.scenario.string(row.title))
        case .faulted(let fault): scene.fault = sentence(fault)
        }
        return scene
    }

    /// Returns a text as the learner reads it now, with the measures filled in.
    @inline(never)
    public func filled(_ text: Text) -> String {
        Placeholders(scenario: machine.scenario, values: snapshot.facts.measures).fill(text)
    }

    /// Returns what the latest input brought about, in order.
    public func passages() -> [Passage] {
        var passages: [Passage] = []
        let words = Placeholders(scenario: machine.scenario, values: measuresBefore)
        var clock = latestRecords.first?.time ?? 0
        for record in latestRecords {
            if record.time > clock {
                passages.append(.timePassed(from: clock, to: record.time))
                clock = record.time
            }
            add(record, words, &passages)
        }
        if time > clock { passages.append(.timePassed(from: clock, to: time)) }
        return merged(passages)
    }

    private func add(
        _ record: LogRecord, _ words: Placeholders, _ passages: inout [Passage]
    ) {
        let scenario = machine.scenario
        switch record.kind {
        case .entered:
            let state = scenario.states[Int(record.subject)]
            if let title = state.title { passages.append(.heading(words.fill(title))) }
            for text in state.text { passages.append(.narration(words.fill(text))) }
        case .measured: words.values[Int(record.subject)] = record.detail
        case .said:
            if case .say(let text, let speaker) = machine.effects[Int(record.subject)] {
                passages.append(.said(words.fill(text), by: name(of: speaker, words)))
            }
        case .answered: addReplies(record, words, &passages)
        case .timedOut:
            let decision = scenario.decisions[Int(record.subject)]
            passages.append(.missed(words.fill(decision.text ?? decision.id)))
        case .actInterrupted:
            passages.append(.interrupted(words.fill(scenario.acts[Int(record.subject)].text)))
        case .faulted, .broken: passages.append(.fault(sentence(record)))
        case .input, .event, .left, .opened, .withdrawn, .actStarted, .actDone, .noted,
            .violated, .ended, .undone:
            break
        }
    }

    /// Adds the patient's reply to the last thing said in a conversation.
    private func addReplies(
        _ record: LogRecord, _ words: Placeholders, _ passages: inout [Passage]
    ) {
        let answer = snapshot.facts.answers[Int(record.detail)]
        let decision = machine.scenario.decisions[answer.decision.int]
        guard case .counsel = decision.form, let last = answer.response?.decisive,
            let reply = decision.options[last.int].reply
        else { return }
        passages.append(.said(words.fill(reply), by: patientName(words)))
    }

    /// The patient's name, where the case tells it.
    public var patientName: String? { machine.scenario.patient.name.map { filled($0) } }

    /// Returns who speaks in a conversation: the patient, where no one else is named.
    public func speaker(_ name: Text?) -> String? {
        let words = Placeholders(scenario: machine.scenario, values: snapshot.facts.measures)
        return self.name(of: name, words) ?? patientName
    }

    /// Returns who speaks: `patient` stands for the patient's name.
    private func name(of speaker: Text?, _ words: Placeholders) -> String? {
        guard let name = machine.scenario.string(speaker) else { return nil }
        return name.isSame(as: "patient") ? patientName(words) : words.fill(name)
    }

    private func patientName(_ words: Placeholders) -> String {
        machine.scenario.patient.name.map { words.fill($0) } ?? "Patient"
    }

    /// Joins stretches of time with nothing to tell between them.
    private func merged(_ passages: [Passage]) -> [Passage] {
        var merged: [Passage] = []
        for passage in passages {
            if case .timePassed(_, let to) = passage,
                case .timePassed(let from, _)? = merged.last
            {
                merged[merged.count - 1] = .timePassed(from: from, to: to)
            } else {
                merged.append(passage)
            }
        }
        return merged
    }

    private func monitor() -> [Reading] {
        var readings: [Reading] = []
        for (place, measure) in machine.scenario.measures.enumerated() {
            guard let label = measure.label else { continue }
            let value = snapshot.facts.measures[place]
            let earlier = measuresBefore[place]
            let side = measure.side(of: value)
            readings.append(
                Reading(
                    measure: MeasureID(place), label: machine.scenario.string(label),
                    value: Decimal3(thousandths: value).description,
                    unit: machine.scenario.string(measure.unit), side: side,
                    crossesNormal: side != measure.side(of: earlier),
                    change: value < earlier ? -1 : value > earlier ? 1 : 0))
        }
        return readings
    }
}

extension Measure {
    /// Returns on which side of the normal range a value in thousandths lies, if outside.
    func side(of value: Int64) -> Reading.Side? {
        guard let normal else { return nil }
        if value < normal.lowerBound.thousandths { return .low }
        return value > normal.upperBound.thousandths ? .high : nil
    }
}
