import SimEngine

/// The engine as a page talks to it: a message in, a message out.
///
/// Web/PROTOCOL.md is the contract.
/// Whatever the bytes of a message, the answer is a message too.
public struct Bridge: Sendable {
    private(set) var cases = Slots<LoadedCase>()
    private(set) var sessions = Slots<Play>()

    /// Creates a bridge with nothing loaded.
    public init() {}

    /// Answers a message.
    public mutating func answer(_ message: [UInt8]) -> [UInt8] {
        do throws(Refusal) {
            return try answer(try Request(message))
        } catch {
            return error.message
        }
    }

    private mutating func answer(_ request: Request) throws(Refusal) -> [UInt8] {
        switch request.verb {
        case .load: return try load(request)
        case .unload:
            cases.remove(try request.handle("case"))
            return Reply.done
        case .brief: return try brief(request)
        case .open: return try open(request)
        case .resume: return try resume(request)
        case .glance: return try Glance.reply(request.body)
        case .close:
            sessions.remove(try request.handle("session"))
            return Reply.done
        case .scene, .input, .pass, .tick, .pause: return try play(request)
        case .turn, .chart, .report, .page, .attempt: return try look(request)
        case .course: throw .error("only a package asks this")
        }
    }
}

/// Cases.
extension Bridge {
    private mutating func load(_ request: Request) throws(Refusal) -> [UInt8] {
        let entry = try LoadedCase(request.body)
        let handle = cases.add(entry)
        return Reply.object { reply in
            reply.key("case")
            reply.number(handle)
            entry.writeOverview(into: &reply)
        }
    }

    private func brief(_ request: Request) throws(Refusal) -> [UInt8] {
        let scenario = try loadedCase(request).machine.scenario
        let settings = try RunSettings(request, scenario)
        let briefing = Prebriefing(scenario, settings.variant, settings.briefing)
        return Reply.object { reply in
            reply.key("title")
            reply.text(briefing.title)
            reply.list("sections", briefing.sections) { reply, section in
                reply.beginObject()
                reply.member("id", section.topic.name)
                reply.member("title", section.title)
                reply.list("paragraphs", section.paragraphs) { $0.text($1) }
                reply.endObject()
            }
        }
    }

    func loadedCase(_ request: Request) throws(Refusal) -> LoadedCase {
        guard let found = cases.value(of: try request.handle("case")) else {
            throw .error("no such case is loaded")
        }
        return found
    }
}

/// Sessions.
extension Bridge {
    private mutating func open(_ request: Request) throws(Refusal) -> [UInt8] {
        let loaded = try loadedCase(request)
        let settings = try RunSettings(request, loaded.machine.scenario)
        var play = Play(loaded, settings, wall: try request.wall(settings.isLive))
        let handle = sessions.add(play)
        let reply = play.reply(handle, refusal: nil, tab: nil)
        sessions.replace(handle, with: play)
        return reply
    }

    private mutating func resume(_ request: Request) throws(Refusal) -> [UInt8] {
        var (play, record) = try Play.resumed(request.body, of: try loadedCase(request))
        let handle = sessions.add(play)
        let reply = play.reply(handle, refusal: nil, tab: nil) { reply in
            Play.writeResumed(record, into: &reply)
        }
        sessions.replace(handle, with: play)
        return reply
    }

    private mutating func play(_ request: Request) throws(Refusal) -> [UInt8] {
        let handle = try request.handle("session")
        // Taken out while it changes, so that nothing of it is copied.
        guard var play = sessions.take(handle) else { throw .error("no such session is open") }
        defer { sessions.replace(handle, with: play) }
        return try play.follow(request, handle)
    }

    private func look(_ request: Request) throws(Refusal) -> [UInt8] {
        let handle = try request.handle("session")
        guard let play = sessions.value(of: handle) else { throw .error("no such session is open") }
        switch request.verb {
        case .turn: return try play.turn(request)
        case .chart: return play.chart()
        case .report: return play.report()
        case .page: return play.page()
        case .attempt: return play.attempt()
        case .load, .unload, .brief, .open, .resume, .glance, .close, .scene, .input, .pass,
            .tick, .pause, .course:
            throw .error("this is not about a session")
        }
    }
}
