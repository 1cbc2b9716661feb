import SimEngine

/// Writes open decisions as a page asks them.
struct PromptWriter {
    /// The session.
    let play: Play

    private var session: Session { play.session }

    /// Writes a prompt as an object.
    func write(_ prompt: Prompt, into reply: inout JSONWriter) {
        let open = session.openDecisions.last { $0.decision == prompt.decision }
        reply.beginObject()
        reply.member("opening", open?.opening)
        reply.member("id", prompt.id)
        reply.member("kind", prompt.kind.name)
        reply.text("text", prompt.text)
        reply.member("instruction", prompt.instruction)
        reply.list("see", prompt.see) { reply, page in
            reply.beginObject()
            reply.member("tab", page.name)
            reply.text("title", page.title)
            reply.member("entry", page.entry)
            reply.text("time", page.time)
            reply.endObject()
        }
        reply.key("limit")
        write(limit: prompt, into: &reply)
        writeAnswers(prompt, into: &reply)
        reply.endObject()
    }

    private func writeAnswers(_ prompt: Prompt, into reply: inout JSONWriter) {
        switch prompt.kind {
        case .choice, .ordering: write(prompt.options, into: &reply)
        case .multiple:
            write(prompt.options, into: &reply)
            reply.member("choose", prompt.choose)
        case .numeric:
            reply.list("units", prompt.units) { $0.text($1) }
            reply.list("unitIds", prompt.units) { $0.string($1) }
        case .counsel:
            reply.key("turn")
            TurnWriter(session: session, decision: prompt.decision).write([], into: &reply)
        case .act: write(prompt.acts, into: &reply)
        case .matrix:
            writeGroups(prompt, into: &reply)
            reply.list("columns", prompt.groups.first?.options ?? []) { $0.write($1) }
        case .cloze:
            writeGroups(prompt, into: &reply)
            write(prompt.pieces, into: &reply)
        case .highlight:
            write(prompt.options, into: &reply)
            write(prompt.pieces, into: &reply)
        case .bowtie: writeGroups(prompt, into: &reply)
        }
    }

    private func write(_ options: [PromptOption], into reply: inout JSONWriter) {
        reply.list("options", options) { $0.write($1) }
    }

    private func writeGroups(_ prompt: Prompt, into reply: inout JSONWriter) {
        reply.list("groups", prompt.groups) { reply, group in
            reply.beginObject()
            reply.member("id", group.name)
            reply.text("label", group.label)
            reply.member("choose", group.choose)
            reply.list("options", group.options) { $0.write($1) }
            reply.endObject()
        }
    }

    private func write(_ pieces: [PromptPiece], into reply: inout JSONWriter) {
        reply.list("pieces", pieces) { reply, piece in
            reply.beginObject()
            switch piece {
            case .words(let words): reply.text("words", words)
            case .blank(let place): reply.member("blank", place)
            case .span(let place): reply.member("span", place)
            case .newParagraph: reply.member("paragraph", true)
            }
            reply.endObject()
        }
    }

    private func write(_ acts: [PromptAct], into reply: inout JSONWriter) {
        reply.list("acts", acts) { reply, act in
            reply.beginObject()
            reply.member("id", act.name)
            reply.text("text", act.text)
            reply.member("takes", act.takes)
            reply.member("note", act.note)
            reply.member("available", act.isAvailable)
            reply.member("done", act.timesDone)
            reply.endObject()
        }
    }

    private func write(limit prompt: Prompt, into reply: inout JSONWriter) {
        guard let deadline = prompt.deadline else { return reply.null() }
        let clockTime = Spoken.clock(deadline)
        reply.beginObject()
        reply.member("at", deadline)
        reply.member("clock", clockTime)
        if let clock = play.clock {
            let left = clock.wallTime(until: deadline, wall: play.wall)
            let within = session.machine.scenario.decisions[prompt.decision.int].within
            reply.member("left", left)
            reply.member("total", clock.wallTime(of: within?.milliseconds ?? 0))
            reply.member("words", Spoken.left(left))
        } else {
            reply.member("words", "Answer by " + clockTime + " elapsed")
        }
        reply.endObject()
    }
}

/// Writes what a conversation asks next.
struct TurnWriter {
    /// The session.
    let session: Session
    /// The conversation.
    let decision: DecisionID

    /// Writes the turn after what was said, with the reply to the last of it.
    func write(_ said: [OptionID], into reply: inout JSONWriter) {
        let scenario = session.machine.scenario
        let options = scenario.decisions[decision.int].options
        let last = said.last.map { options[$0.int] }
        reply.beginObject()
        reply.text("said", last.map { session.filled($0.text) })
        reply.text("reply", last.flatMap { $0.reply }.map { session.filled($0) })
        reply.text("replyBy", last?.reply == nil ? nil : session.patientName)
        switch session.conversation(decision, after: said) {
        case .turn(_, let text, let speaker, let offered):
            reply.text("text", text.map { session.filled($0) })
            reply.text("by", text == nil ? nil : session.speaker(speaker))
            reply.list("options", offered) { reply, option in
                reply.beginObject()
                reply.member("id", scenario.string(options[option.int].id))
                reply.text("text", session.filled(options[option.int].text))
                reply.endObject()
            }
            reply.member("finished", false)
        case .finished:
            reply.text("text", nil)
            reply.text("by", nil)
            reply.key("options")
            reply.beginArray()
            reply.endArray()
            reply.member("finished", true)
        }
        reply.endObject()
    }
}
