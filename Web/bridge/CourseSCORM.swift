import SimEngine

/// What a package of SCORM tells its course.
extension Bridge {
    /// What to set when the course is reached.
    func scormStart(_ request: Request) throws(Refusal) -> [UInt8] {
        let launch = try SCORMLaunch(request)
        return Reply.object { $0.list("values", launch.start) { $0.write($1) } }
    }

    /// What to set before the launch ends.
    func scormLeave(_ request: Request) throws(Refusal) -> [UInt8] {
        let launch = try SCORMLaunch(request)
        let values = launch.leave(
            isOver: try request.flag("over"), isMeant: try request.flag("meant"))
        return Reply.object { $0.list("values", values) { $0.write($1) } }
    }

    /// What is new of a run.
    func scormNews(_ request: Request) throws(Refusal) -> [UInt8] {
        let play = try playOfCourse(request)
        let news = try SCORMLaunch(request).news(
            CourseRecord(play.session), step: play.session.stepCount, data: play.compactText)
        return Reply.object { reply in
            reply.list("details", news.details) { $0.write($1) }
            reply.list("essentials", news.essentials) { $0.write($1) }
            reply.member("told", news.told)
            reply.member("next", news.next)
            reply.member("final", news.isFinal)
            reply.member("problem", news.problem)
        }
    }
}

extension SCORMLaunch {
    /// Reads what a page tells of its launch.
    init(_ request: Request) throws(Refusal) {
        guard let node = request.node("standard"),
            let edition = SCORMEdition.allCases.first(where: {
                request.tree.isString(node, equalTo: $0.format.name)
            })
        else { throw .error("'standard' is scorm12 or scorm2004") }
        self.init(edition)
        completionOnly = try request.flag("completionOnly")
        isClosed = try request.flag("closed")
        told = try request.small("told")
        next = try request.small("next")
        elapsed = try request.time("elapsed")
        now = SCORMMoment(
            universal: try request.time("universal"), local: try request.time("local"))
        if let node = request.node("objectives") {
            objectives = request.tree.elements(node).map { request.tree.string($0) }
        }
        if let node = request.node("mastery") {
            mastery = Decimal3.floor(request.tree.utf8(node))
        }
        guard let node = request.node("latencies") else { return }
        for member in request.tree.members(node) {
            guard case .value(let span) = Decimal3.parse(request.tree.utf8(member.value)) else {
                throw .error("'latencies' are whole numbers of milliseconds")
            }
            latencies.append((request.tree.string(member.key), max(0, span.thousandths / 1000)))
        }
    }
}

extension Request {
    /// Returns a number of things, or 0.
    fileprivate func small(_ key: String) throws(Refusal) -> Int {
        Int(min(try whole(key) ?? 0, 1 << 30))
    }

    /// Returns a time in milliseconds, or 0.
    fileprivate func time(_ key: String) throws(Refusal) -> Int64 {
        Int64(min(try whole(key) ?? 0, 1 << 52))
    }
}

extension JSONWriter {
    /// Writes a value as a list of two: the element, and what it is set to.
    @inline(never)
    fileprivate mutating func write(_ value: SCORMValue) {
        beginArray()
        string(value.element)
        string(value.value)
        endArray()
    }
}
