import SimEngine

/// What a run came to.
extension Play {
    private var feedback: FeedbackReport {
        FeedbackReport(
            session.machine, session.snapshot.facts, session.snapshot.monitor, session.log,
            session.report(), learner: recorded.header.learner)
    }

    /// The report as the engine's own page.
    func page() -> [UInt8] {
        let header = recorded.header
        let head = Reply.object { reply in
            reply.member("name", "\(header.caseID).\(header.learner).report.html")
        }
        return head + [0x0A] + HTMLReport.page(feedback)
    }

    /// The report as data.
    func report() -> [UInt8] {
        let scores = session.report()
        let scenario = session.machine.scenario
        let feedback = feedback
        return Reply.object { reply in
            reply.key("summary")
            scores.writeSummary(into: &reply, scenario, seed: session.seed, attempt: nil)
            reply.key("report")
            scores.write(into: &reply, scenario, seed: session.seed, attempt: nil)
            reply.text("title", feedback.caseTitle)
            reply.member("learner", feedback.learner)
            reply.member("started", recorded.header.start)
            reply.member("verdict", feedback.verdict)
            reply.member("passed", scores.isPassed)
            reply.member("complete", scores.isComplete)
            reply.list("result", feedback.result) { $0.text($1) }
            reply.list("sections", feedback.sections) { $0.write($1) }
            reply.list("notes", feedback.notes) { $0.text($1) }
        }
    }
}

extension JSONWriter {
    /// Writes a section of a report.
    fileprivate mutating func write(_ section: ReportSection) {
        beginObject()
        member("id", section.topic.name)
        member("title", section.title)
        member("gist", section.gist)
        member("open", section.isOpen)
        switch section.content {
        case .findings(let findings):
            member("kind", "findings")
            list("findings", findings) { $0.write($1) }
        case .list(let lines):
            member("kind", "list")
            list("items", lines) { $0.text($1) }
        case .scores(let rows, let name):
            member("kind", "scores")
            list("heads", ReportTable(rows, of: name).heads) { $0.string($1) }
            list("rows", rows) { $0.write($1) }
        case .responses(let times):
            write(ReportTable(times))
            list("times", times) { $0.number($1.opened) }
        case .timeline(let entries):
            write(ReportTable(entries))
            list("times", entries) { $0.number($1.time) }
            list("situations", entries) { $0.bool($1.isSituation) }
            list("dues", entries) { reply, entry in
                if let limit = entry.limit { reply.number(limit) } else { reply.null() }
            }
        }
        endObject()
    }

    private mutating func write(_ table: ReportTable) {
        member("kind", "table")
        member("caption", table.caption)
        list("heads", table.heads) { $0.string($1) }
        member("rowHead", table.rowHead)
        list("rows", table.rows) { reply, row in
            reply.beginArray()
            for cell in row { reply.text(cell) }
            reply.endArray()
        }
    }

    private mutating func write(_ finding: Finding) {
        beginObject()
        text("title", finding.title)
        text("label", finding.label)
        member("critical", finding.isCritical)
        list("details", finding.unlabeledDetails) { reply, detail in
            reply.beginObject()
            reply.member("name", detail.name)
            reply.list("lines", detail.lines) { $0.text($1) }
            reply.endObject()
        }
        endObject()
    }

    private mutating func write(_ row: FeedbackReport.Row) {
        beginObject()
        text("name", row.name)
        key("points")
        number(row.score.points)
        key("possible")
        number(row.score.possible)
        member("percent", row.score.percentWords)
        key("share")
        number(row.score.percent)
        endObject()
    }
}
