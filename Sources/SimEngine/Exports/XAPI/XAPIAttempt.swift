/// The statements of a finished attempt: docs/xapi.md.
public struct XAPIAttempt {
    private let record: XAPIRecord
    private let header: AttemptHeader
    private let actor: [UInt8]
    private let start: XAPIInstant?
    /// What the names of the statements begin with.
    private let name: String
    private let registration: String

    /// Where statements of no school in particular say that their pseudonyms belong.
    public static let homepage = XAPIActivity.base + "local"

    /// Reads an attempt.
    ///
    /// - Parameters:
    ///   - session: The attempt, run again.
    ///   - header: What its first line says.
    ///   - hash: The hash of its last line.
    ///   - caseHash: The hash of the case that it is scored by.
    ///   - homepage: The address under which the learner's pseudonym is unique.
    public init(
        _ session: Session, _ header: AttemptHeader, hash: String, caseHash: String,
        homepage: String
    ) {
        record = XAPIRecord(session)
        self.header = header
        start = header.start.flatMap { XAPIInstant($0) }
        actor = Self.actor(header.learner, homepage)
        registration = NamedUUID.text(XAPIActivity.base + "attempts/" + hash)
        // Whatever may make a statement say something else makes it another one.
        let isRescored = !caseHash.utf8.elementsEqual(header.caseHash.utf8)
        name = homepage + "\n" + hash + "\n" + (isRescored ? caseHash : "") + "\n"
    }

    /// Whether it is known when the attempt began, so that statements can say when.
    public var hasTimes: Bool { start != nil }
    /// Whether long waits of the story are told as shorter ones.
    public var isShortened: Bool { record.clock.isShortened }

    /// The statements, each as JSON, in the order of what they tell.
    public var statements: [[UInt8]] {
        var found = [
            statement(.initialized, "initialized", record.simulation, nil, caseContext, at: 0).json
        ]
        for interaction in record.course.interactions.arranged(by: { $0.time < $1.time }) {
            found.append(
                statement(
                    .answered, "answered." + interaction.id, record.question(interaction),
                    record.answer(interaction), context(interaction.objectives),
                    at: interaction.time
                ).json)
        }
        for objective in record.course.objectives {
            guard let result = record.standing(objective) else { continue }
            found.append(
                statement(
                    .scored, "scored." + objective.id, record.objective(objective), result,
                    context([]), at: record.course.time
                ).json)
        }
        return found + ending
    }

    /// What tells how the attempt went as a whole.
    private var ending: [[UInt8]] {
        let course = record.course
        var result = XAPIResult(
            completion: course.isComplete, duration: record.clock.told(course.time),
            terms: record.outcome)
        guard course.isComplete else {
            return [end(.terminated, result)]
        }
        let completed = end(.completed, result)
        guard record.isGraded else { return [completed] }
        result.completion = nil
        result.score = record.total
        result.success = course.isPassed
        return [completed, end(course.isPassed ? .passed : .failed, result)]
    }

    private func end(_ verb: XAPIVerb, _ result: XAPIResult) -> [UInt8] {
        statement(
            verb, verb.name, record.simulation, result, caseContext, at: record.course.time
        ).json
    }

    private func statement(
        _ verb: XAPIVerb, _ key: String, _ object: [UInt8], _ result: XAPIResult?,
        _ context: XAPIContext, at time: Int64
    ) -> XAPIStatement {
        XAPIStatement(
            id: NamedUUID.text(name + key), actor: actor, verb: verb, object: object,
            result: result, context: context, time: start?.adding(record.clock.told(time)))
    }

    private static func actor(_ learner: String, _ homepage: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("objectType")
        writer.string("Agent")
        writer.key("account")
        writer.beginObject()
        writer.key("homePage")
        writer.string(homepage)
        writer.key("name")
        writer.string(learner)
        writer.endObject()
        writer.endObject()
        return writer.bytes
    }

    // MARK: Contexts

    /// The context of what is said of the case itself.
    private var caseContext: XAPIContext {
        var terms: [(name: String, value: XAPITerm)] = [
            ("mode", .text(header.mode.name)), ("seed", .text(header.seed.description)),
            ("case-hash", .text(header.caseHash)),
        ]
        if header.isLive { terms.append(("time-factor", .number(header.factor))) }
        return XAPIContext(
            registration: registration,
            activities: [
                (.grouping, .init(id: record.family)),
                (.category, .init(id: XAPIActivity.category)),
            ],
            revision: header.version, language: record.course.language, terms: terms)
    }

    /// Returns the context of what is said of a part of the case.
    private func context(_ objectives: [String]) -> XAPIContext {
        var context = caseContext
        context.activities.append((.parent, .init(id: record.address, json: record.simulation)))
        for objective in objectives {
            context.activities.append((.other, .init(id: record.objective(objective))))
        }
        return context
    }
}
