import SimEngine

/// An open decision as it is put to the learner, with the answer in the making.
struct Asking {
    /// The session.
    let session: Session
    /// The decision.
    let prompt: Prompt
    /// Steps in the order typed, what was said or chosen so far; nothing at first.
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
        case .matrix: MatrixPrompt.draw(self, on: &page)
        case .cloze: ClozePrompt.draw(self, on: &page)
        case .highlight: HighlightPrompt.draw(self, on: &page)
        case .bowtie: BowtiePrompt.draw(self, on: &page)
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
        case .matrix: MatrixPrompt.hint(self)
        case .cloze: ClozePrompt.hint(self)
        case .highlight: HighlightPrompt.hint(self)
        case .bowtie: BowtiePrompt.hint(self)
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
        case .matrix: MatrixPrompt.read(line, self)
        case .cloze: ClozePrompt.read(line, self)
        case .highlight: HighlightPrompt.read(line, self)
        case .bowtie: BowtiePrompt.read(line, self)
        }
    }

    /// An example of what to type, and what it does.
    var example: (line: String, meaning: String) {
        switch prompt.kind {
        case .choice, .numeric, .counsel, .act:
            ("a number", "answers, or does what stands beside it")
        case .multiple: ("1 3", "chooses the numbers 1 and 3")
        case .ordering: ("3 1 2", "puts 3 first, then 1, then 2")
        case .matrix where MatrixPrompt.takesAny(self):
            ("1a 2ab", "chooses column a for row 1, a and b for row 2; 1- chooses none")
        case .matrix: ("1b 2a", "chooses column b for row 1, column a for row 2")
        case .cloze: ("1b 2a", "puts b into blank 1 and a into blank 2")
        case .highlight: ("1 3", "marks the words numbered 1 and 3")
        case .bowtie: ("c1 a1 a2", "chooses condition 1 and the actions 1 and 2")
        }
    }

    /// Whether typed parts are kept until Enter confirms them.
    var hasDraft: Bool {
        switch prompt.kind {
        case .ordering, .matrix, .cloze, .highlight, .bowtie: true
        case .choice, .multiple, .numeric, .counsel, .act: false
        }
    }

    /// Returns the text in which something is chosen, by paragraph, its blanks and spans in words.
    func paragraphs(_ element: (PromptPiece) -> String) -> [String] {
        var paragraphs = [""]
        for piece in prompt.pieces {
            switch piece {
            case .words(let words): paragraphs[paragraphs.count - 1] += words
            case .blank, .span: paragraphs[paragraphs.count - 1] += element(piece)
            case .newParagraph: paragraphs.append("")
            }
        }
        return paragraphs
    }
}
