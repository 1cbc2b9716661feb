import SimEngine

/// An open decision as it is put to the learner, with the answer in the making.
struct Asking {
    /// The session.
    let session: Session
    /// The decision.
    let prompt: Prompt
    /// Steps in the order typed, or what was said so far; nothing at first.
    var draft: [OptionID]?

    /// What a typed line means to the decision.
    enum Meaning {
        /// It answers.
        case input(Input)
        /// It is part of an answer that is not complete.
        case draft([OptionID])
        /// It is no answer; a sentence says why.
        case unclear(String)
    }

    /// The decision as its author wrote it.
    var decision: Decision { session.machine.scenario.decisions[prompt.decision.int] }

    /// Draws what is asked.
    func draw(on page: inout Page) {
        switch prompt.kind {
        case .choice: ChoicePrompt.draw(self, on: &page)
        case .multiple: MultiplePrompt.draw(self, on: &page)
        case .ordering: OrderingPrompt.draw(self, on: &page)
        case .numeric: NumericPrompt.draw(self, on: &page)
        case .counsel: CounselPrompt.draw(self, on: &page)
        case .act: BoardPrompt.draw(self, on: &page)
        }
        page.pages(prompt.see)
    }

    /// A line that tells what to type.
    var hint: String {
        switch prompt.kind {
        case .choice: ChoicePrompt.hint(self)
        case .multiple: MultiplePrompt.hint(self)
        case .ordering: OrderingPrompt.hint(self)
        case .numeric: NumericPrompt.hint(self)
        case .counsel: CounselPrompt.hint(self)
        case .act: BoardPrompt.hint(self)
        }
    }

    /// Returns what a typed line means.
    func read(_ line: String) -> Meaning {
        switch prompt.kind {
        case .choice: ChoicePrompt.read(line, self)
        case .multiple: MultiplePrompt.read(line, self)
        case .ordering: OrderingPrompt.read(line, self)
        case .numeric: NumericPrompt.read(line, self)
        case .counsel: CounselPrompt.read(line, self)
        case .act: BoardPrompt.read(line, self)
        }
    }
}
