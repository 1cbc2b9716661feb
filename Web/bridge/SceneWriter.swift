import SimEngine

/// Writes all that a page draws of a session.
struct SceneWriter {
    /// The session.
    let play: Play

    private var session: Session { play.session }

    /// Writes the scene as an object.
    func write(into reply: inout JSONWriter) {
        let scene = session.scene()
        reply.beginObject()
        writeRun(scene, into: &reply)
        reply.key("feedback")
        if let feedback = play.story.feedback { reply.write(feedback) } else { reply.null() }
        writePassages(into: &reply)
        reply.member("news", play.story.fresh)
        writeMonitor(scene.monitor, into: &reply)
        writeChart(scene, into: &reply)
        let prompts = PromptWriter(play: play)
        reply.list("prompts", scene.prompts) { prompts.write($1, into: &$0) }
        writeWays(scene, into: &reply)
        writeEnd(scene, into: &reply)
        reply.endObject()
    }

    private func writeRun(_ scene: Scene, into reply: inout JSONWriter) {
        reply.member("mode", session.mode.name)
        reply.member("live", session.isLive)
        reply.key("factor")
        reply.number(play.recorded.header.factor)
        reply.member("time", play.now)
        reply.member("clock", Spoken.clock(play.now))
        reply.member("clockWords", Spoken.span(play.now))
        reply.member("clockState", play.clockState)
        switch session.phase {
        case .running: reply.member("phase", "running")
        case .ended: reply.member("phase", "ended")
        case .faulted: reply.member("phase", "faulted")
        }
        reply.member("step", session.stepCount)
        reply.member("inputs", session.inputs.count)
    }

    private func writePassages(into reply: inout JSONWriter) {
        var speaker: String?
        reply.list("passages", play.story.passages) { reply, passage in
            var next: String?
            if case .said(_, let name) = passage { next = name }
            var goesOn = false
            if let speaker, let next { goesOn = speaker.isSame(as: next) }
            speaker = next
            reply.write(passage, goesOn: goesOn)
        }
    }

    private func writeMonitor(_ readings: [Reading], into reply: inout JSONWriter) {
        let courses = readings.isEmpty ? [] : session.courses()
        let measures = session.machine.scenario.measures
        reply.list("monitor", readings) { reply, reading in
            let measure = measures[reading.measure.int]
            reply.beginObject()
            reply.member("id", session.machine.scenario.string(measure.id))
            reply.text("label", reading.label)
            reply.member("value", reading.value)
            reply.text("unit", reading.unit)
            reply.member("change", reading.change)
            reply.member("side", reading.side?.name)
            reply.text("words", reading.words)
            reply.key("normal")
            write(measure.normal, into: &reply)
            let course = courses[reading.measure.int]
            reply.list("points", course) { reply, moment in
                reply.beginArray()
                reply.number(moment.time)
                reply.number(moment.value)
                reply.endArray()
            }
            reply.text("trend", Course(course.map { $0.value })?.words(reading.suffix))
            reply.member("crossed", reading.crossesNormal)
            reply.endObject()
        }
    }

    private func write(_ normal: ClosedRange<Decimal3>?, into reply: inout JSONWriter) {
        guard let normal else { return reply.null() }
        reply.beginObject()
        reply.key("low")
        reply.number(normal.lowerBound)
        reply.key("high")
        reply.number(normal.upperBound)
        reply.member(
            "words", normal.lowerBound.description + " to " + normal.upperBound.description)
        reply.endObject()
    }

    private func writeChart(_ scene: Scene, into reply: inout JSONWriter) {
        reply.key("chart")
        guard session.machine.scenario.hasChart else { return reply.null() }
        reply.beginObject()
        reply.member("news", scene.chartHasNews)
        reply.list("tabs", session.chart().tabs) { $0.write(heading: $1) }
        reply.endObject()
    }

    /// The waits that are offered.
    private static let waits: [Int64] = [30_000, 60_000, 300_000, 900_000]

    private func writeWays(_ scene: Scene, into reply: inout JSONWriter) {
        let isRunning = session.phase == .running
        reply.key("pass")
        if isRunning, scene.prompts.isEmpty {
            let isStuck = (session.nextDue ?? session.time) <= session.time
            reply.string(isStuck ? "stuck" : "next")
            if isStuck { reply.member("stuckWords", Sentence.of(Play.stuck)) }
        } else {
            reply.null()
        }
        reply.list("waits", isRunning ? Self.waits : []) { reply, wait in
            reply.beginObject()
            reply.member("wait", SimDuration(milliseconds: wait).description)
            reply.member("text", Spoken.span(wait))
            reply.endObject()
        }
        reply.member("canGoBack", session.canGoBack)
    }

    private func writeEnd(_ scene: Scene, into reply: inout JSONWriter) {
        reply.key("ending")
        if let ending = scene.ending {
            reply.beginObject()
            reply.member("id", ending.id)
            reply.text("title", ending.title)
            reply.endObject()
        } else {
            reply.null()
        }
        reply.text("fault", scene.fault.map { Sentence.of($0) })
    }
}
