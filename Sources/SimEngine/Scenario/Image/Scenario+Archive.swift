/// What a case is made of; the document is another one wherever it is read back.
extension Scenario {
    /// Hands over all parts.
    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        about.visit(&archive)
        patient.visit(&archive)
        archive.list(&measures)
        archive.list(&parameters)
        archive.list(&constraints)
        var numbers = allowed ?? []
        let isLimited = archive.flag(allowed != nil)
        archive.list(&numbers)
        allowed = isLimited ? numbers : nil
        archive.list(&acts)
        archive.list(&states)
        archive.list(&initial)
        archive.list(&decisions)
        archive.list(&rubric)
        passMark = archive.decimal(passMark)
        archive.list(&possible)
        archive.names(&eventNames)
        archive.list(&externalEvents)
        sendCount = archive.int(sendCount)
        archive.list(&code)
    }
}

extension Text: Archived {
    static var empty: Text { Text(start: 0, end: 0, isEscaped: false) }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        self = archive.text(self)
    }
}

extension Index: Archived {
    static var empty: Index { Index(raw: 0) }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        self = archive.index(self)
    }
}

extension Int32: Archived {
    static var empty: Int32 { 0 }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        self = Int32(truncatingIfNeeded: archive.number(Int64(self)))
    }
}

extension Expression {
    static var empty: Expression { Expression(first: 0, count: 0) }
}

extension Instruction: Archived {
    static var empty: Instruction { Instruction(.constant) }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        opcode = archive.choice(opcode)
        operand = archive.number(operand)
    }
}

extension SourceRange {
    /// Nowhere: images do not tell where in the text of a case something stands.
    static var empty: SourceRange { SourceRange(start: 0, end: 0) }
}
