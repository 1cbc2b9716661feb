import SimEngine

/// What a course that launches by cmi5 is told.
extension Bridge {
    /// The statements of an event of the launch, or of what is new of a run.
    func statements(_ request: Request) throws(Refusal) -> [UInt8] {
        let launch: CMI5Launch
        do throws(DocumentProblem) { launch = try CMI5Launch(request.body) } catch {
            throw .problem(error)
        }
        guard let text = try request.string("now"), let now = XAPIInstant(text) else {
            throw .error("'now' is a date and a time")
        }
        let elapsed = try request.milliseconds("elapsed")
        let session = CMI5Session(launch, isGraded: try request.flag("graded"), now: now)
        if let node = request.node("event") {
            if request.tree.isString(node, equalTo: "initialized") {
                return Self.reply([session.initialized])
            }
            guard request.tree.isString(node, equalTo: "terminated") else {
                throw .error("'event' is initialized or terminated")
            }
            return Self.reply([session.terminated(elapsed: elapsed)])
        }
        let play = try playOfCourse(request)
        var standing = CMI5Session.Standing()
        standing.elapsed = elapsed
        standing.told = try request.strings("told")
        standing.waited = try request.spans("waited")
        let header = play.recorded.header
        let name = header.seed.description + "\n" + (header.start ?? "")
        let isOver = play.session.phase != .running
        return Self.reply(session.statements(of: play.session, named: name, standing)) { reply in
            reply.member("over", isOver)
        }
    }

    private static func reply(
        _ statements: [CMI5Session.Statement], _ more: (inout JSONWriter) -> Void = { _ in }
    ) -> [UInt8] {
        Reply.object { reply in
            more(&reply)
            reply.list("statements", statements) { reply, statement in
                reply.beginObject()
                reply.member("key", statement.key)
                reply.key("statement")
                reply.raw(statement.json[...])
                reply.endObject()
            }
        }
    }
}

extension Request {
    /// Returns a number of milliseconds; what is not said is none.
    fileprivate func milliseconds(_ key: String) throws(Refusal) -> Int64 {
        Int64(clamping: try whole(key) ?? 0)
    }

    /// Returns a list of texts; what is not said is empty.
    fileprivate func strings(_ key: String) throws(Refusal) -> [String] {
        guard let node = node(key) else { return [] }
        guard tree.kind(node) == .array else { throw .error("'\(key)' is a list") }
        var found: [String] = []
        for element in tree.elements(node) where tree.kind(element) == .string {
            found.append(tree.string(element))
        }
        return found
    }

    /// Returns whole numbers of milliseconds by names; what is not said is empty.
    fileprivate func spans(
        _ key: String
    ) throws(Refusal) -> [(id: String, milliseconds: Int64)] {
        guard let node = node(key) else { return [] }
        guard tree.kind(node) == .object else { throw .error("'\(key)' is an object") }
        var found: [(id: String, milliseconds: Int64)] = []
        for member in tree.members(node) {
            guard case .value(let span) = Decimal3.parse(tree.utf8(member.value)) else { continue }
            found.append((tree.string(member.key), span.thousandths / 1000))
        }
        return found
    }
}
