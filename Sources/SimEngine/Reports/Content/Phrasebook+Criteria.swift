/// What a criterion expects, and what came instead, in words.
extension Phrasebook {
    /// Returns what a template expects; nothing for a bare condition, which has no words.
    func expectation(_ rule: Criterion.Rule) -> String? {
        switch rule {
        case .exists(let subject, let least, let most):
            name(subject) + " " + times(least: least, most: most)
        case .absent(let subject): "never " + name(subject)
        case .precedence(let first, let second): name(first) + " before " + name(second)
        case .response(let trigger, let expected, let within, _, let notBefore):
            response(trigger, expected, within, notBefore)
        case .interval(let subject, let atMost, _):
            name(subject) + " at least every " + TimeWords.length(atMost.milliseconds)
        case .never(let subject, _): name(subject) + " only when it is allowed"
        case .always: nil
        }
    }

    /// Returns what something is called that a criterion waits for or forbids.
    func name(_ occurrence: Occurrence) -> String {
        switch occurrence {
        case .act(let act): return quote(scenario.acts[act.int].text)
        case .entered(let state): return name(state)
        case .chosen(let decision, let option):
            return quote(option, of: scenario.decisions[decision.int])
        case .event(let descriptor): return name(descriptor)
        }
    }

    /// Returns the title of a state in quotation marks, else the first sentence told on entering it.
    ///
    /// A learner has read both; an id is its author's. Of a state that tells nothing there is
    /// only to say what it is a change of.
    func name(_ state: StateID) -> String {
        let entered = scenario.states[state.int]
        if let title = words(entered.title) { return quote(title) }
        if let told = firstTold(entered) {
            return quote(withoutPeriod(FirstSentence.of(words(told))))
        }
        if entered.kind == .final, entered.parent == nil { return "an ending" }
        var around = entered.parent
        while let parent = around {
            let outer = scenario.states[parent.int]
            if let title = words(outer.title) { return "a change during " + quote(title) }
            around = outer.parent
        }
        return "a change in the situation"
    }

    /// Returns the narration of a state, else what is said on entering it.
    private func firstTold(_ state: State) -> Text? {
        if let narration = state.text.first { return narration }
        for effect in state.enter {
            if case .say(let said, _) = effect { return said }
        }
        return nil
    }

    private func name(_ descriptor: EventDescriptor) -> String {
        switch descriptor {
        case .any: return "anything"
        case .named(let event): return quote(spoken(scenario.eventNames.name(event.raw)))
        case .answer(let decision?, _): return "an answer to " + quote(title(decision))
        case .answer(nil, _): return "an answer"
        case .timeout(let decision?): return "the time limit of " + quote(title(decision))
        case .timeout(nil): return "a time limit"
        case .act(let act?, let isInterrupted):
            let name = quote(scenario.acts[act.int].text)
            return isInterrupted ? name + " interrupted" : name
        case .act(nil, _): return "any act"
        case .done(let state?): return name(.entered(state)) + " completed"
        case .done(nil): return "a completed state"
        case .error: return "a fault of the case"
        case .chart(let tab?): return "the chart\u{2019}s " + chartTitle(tab)
        case .chart(nil): return "the chart"
        }
    }

    /// Returns the name of an author's event as words: `call-sign.first` is “call sign first”.
    private func spoken(_ name: String) -> String {
        let words = Array(name.utf8).map { byte in
            byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
                ? UInt8(ascii: " ") : byte
        }
        return String(utf8: words)
    }

    private func chartTitle(_ tab: ChartTabID) -> String {
        quote(scenario.patient.chart[tab.int].title)
    }

    private func times(least: Int64, most: Int64?) -> String {
        guard let most else {
            return least == 1 ? "at least once" : "at least " + least.description + " times"
        }
        if least == most { return least == 1 ? "exactly once" : "exactly \(least) times" }
        if least == 0 { return most == 1 ? "at most once" : "at most \(most) times" }
        return "from \(least) to \(most) times"
    }

    private func response(
        _ trigger: Occurrence, _ expected: Occurrence, _ within: SimDuration?,
        _ notBefore: SimDuration
    ) -> String {
        var words = name(expected)
        if notBefore > .zero {
            words += " not before " + TimeWords.length(notBefore.milliseconds)
            words += within == nil ? "" : " and"
        }
        if let within { words += " within " + TimeWords.length(within.milliseconds) }
        return words + " after " + name(trigger)
    }
}

extension Phrasebook {
    /// Returns what came of an occasion that did not earn all.
    func outcome(_ occasion: Occasion, _ state: CriterionState) -> String {
        let closed = TimeWords.clock(occasion.closed)
        let opened = TimeWords.clock(occasion.opened)
        switch scenario.rubric[occasion.criterion.int].rule {
        case .exists(let subject, _, _):
            guard case .count(let count) = state.pending else { return name(subject) }
            return name(subject) + " "
                + (count == 0 ? "never" : count == 1 ? "once" : "\(count) times")
        case .absent(let subject): return name(subject) + " at " + closed
        case .precedence(let first, let second):
            return name(second) + " began at " + closed + ", before " + name(first) + " was done"
        case .response(let trigger, let expected, let within, _, let notBefore):
            let since = name(trigger) + " at " + opened
            let delay = occasion.closed - occasion.opened
            if delay < notBefore.milliseconds {
                return name(expected) + " began too early, at " + closed + "; " + since
            }
            if occasion.credit.isZero {
                let limit = within.map { TimeWords.clock(occasion.opened + $0.milliseconds) }
                return name(expected) + " did not come in time" + (limit.map { ", by " + $0 } ?? "")
                    + "; " + since
            }
            return name(expected) + " came after " + TimeWords.length(delay) + "; " + since
        case .interval(let subject, let atMost, _):
            return "no " + name(subject) + " for more than "
                + TimeWords.length(atMost.milliseconds) + " from " + opened
        case .never(let subject, _): return name(subject) + " began at " + closed
        case .always: return "not kept at " + closed
        }
    }
}
