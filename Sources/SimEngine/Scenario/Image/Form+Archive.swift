extension Decision.Form {
    @inline(__always)
    private static func empty(_ kind: Decision.Kind) -> Decision.Form {
        switch kind {
        case .choice: .choice
        case .multiple: .multiple(choose: nil, scoring: .plusMinus)
        case .ordering: .ordering(Ordering(stepCount: 0, pairs: [], scoring: .precedence))
        case .numeric:
            .numeric(Numeric(unit: nil, units: [], full: .zero ... .zero, partial: nil))
        case .counsel: .counsel([])
        case .act: .act(Board(acts: [], until: nil))
        case .matrix: .matrix(Matrix(columns: [], rows: [], rule: .one))
        case .cloze: .cloze(Cloze(sentence: [], scoring: .zeroOne))
        case .highlight: .highlight(Highlight(passage: []))
        case .bowtie: .bowtie
        }
    }

    /// Hands over what is particular to a kind, and the kind before it.
    mutating func visit<Archive: CaseArchive>(_ kind: Decision.Kind, _ archive: inout Archive) {
        let kind = archive.choice(kind)
        if Archive.reads { self = .empty(kind) }
        switch self {
        case .choice, .bowtie: break
        case .multiple(let choose, let scoring):
            self = .multiple(choose: archive.int(choose), scoring: archive.choice(scoring))
        case .ordering(var ordering):
            ordering.stepCount = archive.int(ordering.stepCount)
            archive.list(&ordering.pairs)
            ordering.scoring = archive.choice(ordering.scoring)
            self = .ordering(ordering)
        case .numeric(var numeric):
            numeric.unit = archive.text(numeric.unit)
            archive.list(&numeric.units)
            numeric.full = archive.range(numeric.full)
            numeric.partial = archive.range(numeric.partial)
            self = .numeric(numeric)
        case .counsel(var turns):
            archive.list(&turns)
            self = .counsel(turns)
        case .act(var board):
            archive.list(&board.acts)
            board.until = archive.expression(board.until)
            self = .act(board)
        case .matrix(var matrix):
            matrix.visit(&archive)
            self = .matrix(matrix)
        case .cloze(var cloze):
            archive.list(&cloze.sentence)
            cloze.scoring = archive.choice(cloze.scoring)
            self = .cloze(cloze)
        case .highlight(var highlight):
            archive.list(&highlight.passage)
            self = .highlight(highlight)
        }
    }
}

extension Ordering.Pair: Archived {
    static var empty: Ordering.Pair {
        Ordering.Pair(before: .empty, after: .empty, isCritical: false, why: nil, refs: [])
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        before = archive.index(before)
        after = archive.index(after)
        isCritical = archive.flag(isCritical)
        why = archive.text(why)
        archive.list(&refs)
    }
}

extension Turn: Archived {
    static var empty: Turn {
        Turn(id: nil, text: nil, speaker: nil, guarding: nil, options: 0..<0)
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        id = archive.text(id)
        text = archive.text(text)
        speaker = archive.text(speaker)
        guarding = archive.expression(guarding)
        options = archive.run(options)
    }
}

extension Matrix {
    /// The rule is nothing for one column in a row, else what is scored together.
    fileprivate mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        archive.list(&columns)
        archive.list(&rows)
        var line: Line?
        if case .any(let scoredBy) = rule { line = scoredBy }
        let isAny = archive.flag(line != nil)
        rule = isAny ? .any(scoredBy: archive.choice(line ?? .column)) : .one
    }
}

extension Matrix.Column: Archived {
    static var empty: Matrix.Column { Matrix.Column(id: .empty, text: .empty) }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        id = archive.text(id)
        text = archive.text(text)
    }
}

extension Matrix.Row: Archived {
    static var empty: Matrix.Row { Matrix.Row(feedback: nil, refs: []) }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        feedback = archive.text(feedback)
        archive.list(&refs)
    }
}

extension MarkedPiece: Archived {
    static var empty: MarkedPiece { .newParagraph }

    private var number: Int64 {
        switch self {
        case .words: 0
        case .blank: 1
        case .span: 2
        case .newParagraph: 3
        }
    }

    @inline(__always)
    private static func empty(numbered number: Int64) -> MarkedPiece {
        switch number {
        case 0: .words(.empty)
        case 1: .blank(0)
        case 2: .span(.empty)
        default: .newParagraph
        }
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        let number = archive.number(number)
        if Archive.reads { self = .empty(numbered: number) }
        switch self {
        case .words(let words): self = .words(archive.text(words))
        case .blank(let group): self = .blank(archive.int(group))
        case .span(let option): self = .span(archive.index(option))
        case .newParagraph: break
        }
    }
}
