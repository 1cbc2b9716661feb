import SimEngine

/// Parts of a scene as JSON.
extension JSONWriter {
    /// Writes an option.
    @inline(never)
    mutating func write(_ option: PromptOption) {
        beginObject()
        member("id", option.name)
        text("text", option.text)
        endObject()
    }

    /// Writes a passage; of speech, whether the speaker before goes on.
    @inline(never)
    mutating func write(_ passage: Passage, goesOn: Bool) {
        beginObject()
        switch passage {
        case .narration(let words): write("narration", words)
        case .said(let words, let speaker):
            write("said", words)
            text("by", speaker)
            member("goesOn", goesOn)
        case .heading(let title): write("heading", title)
        case .timePassed(let from, let to):
            write("time", Spoken.span(to - from) + " later")
            member("from", from)
            member("to", to)
        case .missed(let question): write("missed", question, label: "Time is up")
        case .interrupted(let act): write("interrupted", act, label: "Interrupted")
        case .fault(let message):
            write("fault", Sentence.of(message), label: "A fault of the case, not yours")
        }
        endObject()
    }

    @inline(never)
    private mutating func write(_ kind: String, _ words: String, label: String? = nil) {
        member("kind", kind)
        if let label { member("label", label) }
        text("text", words)
    }

    /// Writes feedback.
    @inline(never)
    mutating func write(_ feedback: Feedback) {
        let isAct = feedback.decision == nil
        beginObject()
        member("act", isAct)
        let level = feedback.level
        member("level", level.map { $0 == .full ? "full" : $0 == .partial ? "partial" : "none" })
        member("verdict", feedback.verdict.map { $0 + ", " + feedback.standing })
        key("points")
        number(feedback.points)
        key("worth")
        number(feedback.worth)
        member("isFirst", feedback.isFirst)
        list("chosen", feedback.chosen) { reply, line in
            reply.beginObject()
            reply.text("text", line.text)
            reply.key("right")
            if let isRight = line.isRight { reply.bool(isRight) } else { reply.null() }
            reply.member("mark", line.mark(isAct: isAct))
            reply.text("feedback", line.feedback)
            reply.member("critical", line.isCritical)
            reply.key("place")
            if let place = line.place { reply.number(Int64(place)) } else { reply.null() }
            reply.endObject()
        }
        member("orderTitle", feedback.orderTitle)
        list("order", feedback.order) { $0.text($1) }
        member("missedTitle", feedback.missedTitle)
        list("missed", feedback.missed) { $0.text($1) }
        text("why", feedback.why)
        list("references", feedback.references) { $0.text($1) }
        endObject()
    }

    /// Writes a tab of the chart without what it holds.
    @inline(never)
    mutating func write(heading tab: Chart.Tab) {
        beginObject()
        member("id", tab.name)
        text("title", tab.title)
        member("note", tab.note)
        member("unread", tab.unread)
        endObject()
    }

    /// Writes a tab of the chart.
    @inline(never)
    mutating func write(_ tab: Chart.Tab) {
        beginObject()
        member("id", tab.name)
        text("title", tab.title)
        member("empty", tab.isEmpty)
        list("text", tab.text) { $0.text($1) }
        list("entries", tab.entries) { reply, entry in
            reply.beginObject()
            reply.member("id", entry.name)
            reply.text("time", entry.time)
            reply.member("new", entry.isNew)
            reply.list("text", entry.text) { $0.text($1) }
            reply.endObject()
        }
        key("table")
        if let table = tab.table { write(table) } else { null() }
        endObject()
    }

    @inline(never)
    private mutating func write(_ table: Chart.Table) {
        beginObject()
        list("columns", Array(table.columns.indices)) { reply, place in
            let column = table.columns[place]
            reply.beginObject()
            reply.member("id", column.name)
            reply.text("title", column.title)
            reply.text("unit", column.unit)
            reply.member("words", table.hasWords(place))
            reply.endObject()
        }
        list("rows", table.rows) { reply, row in
            reply.beginObject()
            reply.text("time", row.time.short)
            reply.text("timeWords", row.time.spoken)
            reply.member("new", row.isNew)
            reply.list("cells", row.cells) { $0.write($1) }
            reply.endObject()
        }
        list("graphs", table.columns.indices.filter { table.course($0) != nil }) { reply, place in
            guard let course = table.course(place) else { return }
            reply.beginObject()
            reply.member("column", place)
            reply.text("title", table.columns[place].title)
            reply.text("words", course.words(table.columns[place].suffix))
            reply.list("points", course.rows) { $0.write($1) }
            reply.endObject()
        }
        endObject()
    }

    @inline(never)
    private mutating func write(_ cell: Chart.Cell?) {
        guard let cell else { return null() }
        beginObject()
        text("text", cell.text)
        key("number")
        write(cell.number)
        endObject()
    }

    @inline(never)
    private mutating func write(_ number: Decimal3?) {
        if let number { self.number(number) } else { null() }
    }
}
