/// The statements of one launch: what cmi5 defines, and what it allows in between.
///
/// What cmi5 defines has its category; decisions and objectives are told without it.
public struct CMI5Session: Sendable {
    private let launch: CMI5Launch
    /// Whether scores are told, and passed or failed.
    private let isGraded: Bool
    private let now: XAPIInstant

    /// A statement with a name that is the same whenever it is made again.
    public struct Statement: Sendable {
        /// The name: `answered.ID`, `scored.ID`, or the verb.
        public let key: String
        /// The statement as JSON.
        public let json: [UInt8]
    }

    /// Speaks for a launch.
    ///
    /// - Parameters:
    ///   - launch: What the course handed over.
    ///   - isGraded: Whether the package tells scores, and passed or failed.
    ///   - now: The time on the wall.
    public init(_ launch: CMI5Launch, isGraded: Bool, now: XAPIInstant) {
        self.launch = launch
        self.isGraded = isGraded
        self.now = now
    }

    /// What begins a session: the first statement of all.
    public var initialized: Statement {
        defined(.initialized, nil, scope: launch.sessionID)
    }

    /// Returns what ends a session: the last statement of all.
    ///
    /// - Parameter elapsed: How long the session took, in milliseconds.
    /// - Returns: The statement.
    public func terminated(elapsed: Int64) -> Statement {
        defined(.terminated, XAPIResult(duration: elapsed), scope: launch.sessionID)
    }

    /// What has been told and how long things took.
    public struct Standing: Sendable {
        /// The keys of what was told before.
        public var told: [String] = []
        /// How long each decision was looked at before it was answered, in milliseconds.
        public var waited: [(id: String, milliseconds: Int64)] = []
        /// How long the run has taken, in milliseconds.
        public var elapsed: Int64 = 0

        /// Creates a standing in which nothing has been told.
        public init() {}

        func hasTold(_ key: String) -> Bool {
            told.contains { $0.utf8.elementsEqual(key.utf8) }
        }
    }

    /// Returns what is to be told of a run and was not yet, in order.
    ///
    /// - Parameters:
    ///   - session: The run as it stands.
    ///   - name: What tells the run from others of the same learner.
    ///   - standing: What was told before, and how long things took.
    /// - Returns: Nothing where the launch is only for looking.
    public func statements(
        of session: Session, named name: String, _ standing: Standing
    ) -> [Statement] {
        guard launch.mode == .normal else { return [] }
        let record = XAPIRecord(session, isGraded: isGraded)
        var found: [Statement] = []
        for interaction in record.course.interactions {
            let key = "answered." + interaction.id
            guard !standing.hasTold(key) else { continue }
            var result = record.answer(interaction)
            let waited = standing.waited.first { $0.id.utf8.elementsEqual(interaction.id.utf8) }
            if let waited { result.duration = waited.milliseconds }
            found.append(
                allowed(
                    .answered, key, record.question(interaction), result, record,
                    interaction.objectives, name))
        }
        guard session.phase != .running else { return found }
        for objective in record.course.objectives {
            let key = "scored." + objective.id
            guard !standing.hasTold(key), let result = record.standing(objective) else { continue }
            found.append(
                allowed(.scored, key, record.objective(objective), result, record, [], name))
        }
        return found + outcome(record, standing)
    }

    /// What satisfies a course: completed, and then passed or failed.
    private func outcome(_ record: XAPIRecord, _ standing: Standing) -> [Statement] {
        guard record.course.isComplete else { return [] }
        var found: [Statement] = []
        if !standing.hasTold(XAPIVerb.completed.name) {
            let result = XAPIResult(completion: true, duration: standing.elapsed)
            found.append(defined(.completed, result, scope: ""))
        }
        // Once passed, always passed: nothing takes it back, and nothing repeats it.
        guard record.isGraded, !standing.hasTold(XAPIVerb.passed.name),
            !standing.hasTold(XAPIVerb.failed.name)
        else { return found }
        let verdict = CMI5Verdict(record.course, masteryPercent: launch.masteryPercent)
        var result = XAPIResult(
            success: verdict.isPassed, duration: standing.elapsed, terms: record.outcome)
        if verdict.hasScore { result.score = XAPIScore(roundedDown: record.course.total) }
        found.append(
            verdict.isPassed
                ? defined(.passed, result, scope: "")
                : defined(.failed, result, scope: launch.sessionID))
        return found
    }

    // MARK: Statements

    /// Returns a statement that cmi5 defines.
    ///
    /// - Parameters:
    ///   - verb: What was done.
    ///   - result: What came of it.
    ///   - scope: The session, or nothing for what is told once in an enrollment.
    /// - Returns: The statement.
    private func defined(_ verb: XAPIVerb, _ result: XAPIResult?, scope: String) -> Statement {
        var context = XAPIContext(registration: launch.registration, template: launch.template)
        context.activities.append((.category, .init(id: Self.category)))
        if result?.success != nil || result?.completion != nil {
            context.activities.append((.category, .init(id: Self.moveOn)))
        }
        if result?.score != nil { context.masteryScore = launch.masteryScore }
        return statement(
            verb, verb.name, id: scope + "\n" + verb.name, unit, result, context)
    }

    /// Returns a statement that cmi5 allows.
    private func allowed(
        _ verb: XAPIVerb, _ key: String, _ object: [UInt8], _ result: XAPIResult,
        _ record: XAPIRecord, _ objectives: [String], _ name: String
    ) -> Statement {
        var context = XAPIContext(
            registration: launch.registration, template: launch.template,
            language: record.course.language)
        context.activities.append((.parent, .init(id: launch.activityID)))
        context.activities.append((.grouping, .init(id: record.address)))
        for objective in objectives {
            context.activities.append((.other, .init(id: record.objective(objective))))
        }
        return statement(verb, key, id: name + "\n" + key, object, result, context)
    }

    private func statement(
        _ verb: XAPIVerb, _ key: String, id name: String, _ object: [UInt8], _ result: XAPIResult?,
        _ context: XAPIContext
    ) -> Statement {
        let id = NamedUUID.text(
            launch.activityID + "\n" + launch.registration + "\n" + name)
        let statement = XAPIStatement(
            id: id, actor: launch.actor, verb: verb, object: object, result: result,
            context: context, time: now)
        return Statement(key: key, json: statement.json)
    }

    /// The unit that was launched.
    private var unit: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("objectType")
        writer.string("Activity")
        writer.key("id")
        writer.string(launch.activityID)
        writer.endObject()
        return writer.bytes
    }

    private static let category = "https://w3id.org/xapi/cmi5/context/categories/cmi5"
    private static let moveOn = "https://w3id.org/xapi/cmi5/context/categories/moveon"
}
