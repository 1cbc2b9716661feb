import SimEngine

/// The session reply: what was recorded, and the scene.
extension Play {
    /// Returns the answer to a message about the session.
    mutating func reply(
        _ handle: Int, refusal: String?, tab: ChartTabID?,
        _ more: (inout JSONWriter) -> Void = { _ in }
    ) -> [UInt8] {
        let lines = takeLines()
        let said = announcement()
        var reply = JSONWriter()
        reply.beginObject()
        if let refusal {
            reply.member("refused", refusal)
        } else {
            reply.member("ok", true)
        }
        reply.member("session", handle)
        reply.key("lines")
        reply.string(lines[...])
        more(&reply)
        if clock != nil {
            reply.member("announce", said)
            reply.member("next", next)
        }
        if let tab {
            reply.key("tab")
            reply.write(session.chartTab(tab))
        }
        reply.key("scene")
        SceneWriter(play: self).write(into: &reply)
        reply.endObject()
        return reply.bytes
    }

    /// Writes what resuming brought.
    static func writeResumed(_ record: AttemptRecord, into reply: inout JSONWriter) {
        let steps = record.lines.count
        var words = "You go on where you left, after \(Spoken.count(Int64(steps), "step"))."
        if record.isFinished { words = "This attempt has come to its end." }
        if record.tornBytes > 0 {
            words += " Its last line was never finished and is left out."
        }
        reply.key("resumed")
        reply.beginObject()
        reply.member("steps", steps)
        reply.member("finished", record.isFinished)
        reply.member("torn", record.tornBytes)
        reply.member("words", words)
        reply.endObject()
    }
}

/// Answers that change nothing.
extension Play {
    /// What a conversation asks after what was said.
    func turn(_ request: Request) throws(Refusal) -> [UInt8] {
        guard let node = request.node("ask"),
            let open = session.openDecisions.last(where: { open in
                let name = session.machine.scenario.decisions[open.decision.int].id
                return request.tree.isString(
                    node, equalTo: session.machine.scenario.string(name))
            })
        else { throw .error("'ask' names no open decision") }
        let said = try options(request, open.decision)
        return Reply.object { reply in
            reply.key("turn")
            TurnWriter(session: session, decision: open.decision).write(said, into: &reply)
        }
    }

    private func options(
        _ request: Request, _ decision: DecisionID
    ) throws(Refusal) -> [OptionID] {
        guard let list = request.node("said"), request.tree.kind(list) == .array else {
            throw .error("'said' is a list of options")
        }
        let scenario = session.machine.scenario
        var said: [OptionID] = []
        for node in request.tree.elements(list) {
            let place = scenario.decisions[decision.int].options.firstIndex { option in
                request.tree.isString(node, equalTo: scenario.string(option.id))
            }
            guard let place else { throw .error("'said' names no option of the decision") }
            said.append(OptionID(place))
        }
        return said
    }

    /// The attempt file.
    func attempt() -> [UInt8] {
        let header = recorded.header
        let head = Reply.object { reply in
            reply.member("name", "\(header.caseID).\(header.learner).attempt.jsonl")
        }
        return head + [0x0A] + attemptFile
    }

    /// The chart, without what its tabs hold.
    func chart() -> [UInt8] {
        let scenario = session.machine.scenario
        return Reply.object { reply in
            reply.text("title", PatientLine.of(scenario, session.variant))
            reply.list("summary", scenario.patient.summary) { $0.text(session.filled($1)) }
            reply.list("tabs", session.chart().tabs) { $0.write(heading: $1) }
        }
    }
}
