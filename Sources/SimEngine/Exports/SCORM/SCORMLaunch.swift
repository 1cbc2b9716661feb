/// One launch of a package, as far as what is told next depends on it.
public struct SCORMLaunch: Sendable {
    /// The edition.
    public var edition: SCORMEdition
    /// Whether only completion is told.
    public var completionOnly = false
    /// Whether the course has the final status already, which then stays.
    public var isClosed = false
    /// How many decisions of the run were told.
    public var told = 0
    /// The next free place among the course's interactions.
    public var next = 0
    /// The ids of the objectives that the course has, in its order.
    public var objectives: [String] = []
    /// From what score on the course itself calls a run passed: of 100, or in SCORM 2004 of 1.
    public var mastery: Decimal3?
    /// When it is.
    public var now = SCORMMoment(universal: 0, local: 0)
    /// How long the launch has lasted, in milliseconds.
    public var elapsed: Int64 = 0
    /// For how long decisions were shown before they were answered, by their ids, in milliseconds.
    public var latencies: [(id: String, milliseconds: Int64)] = []

    /// Creates a launch of which nothing was told yet.
    public init(_ edition: SCORMEdition) { self.edition = edition }
}

/// What a course is to be told after a step of a run.
public struct SCORMNews: Sendable {
    /// Decisions and objectives: a course that refuses them loses details only.
    public let details: [SCORMValue]
    /// What the course must take, the final status last.
    public let essentials: [SCORMValue]
    /// How many decisions were told with it.
    public let told: Int
    /// The next free place among the course's interactions then.
    public let next: Int
    /// Whether the final status is among it.
    public let isFinal: Bool
    /// What cannot be kept, for the learner to read.
    public let problem: String?
}

extension SCORMLaunch {
    /// Returns what to set as soon as the course is reached, so that no run counts before it ends.
    public var start: [SCORMValue] {
        isClosed
            ? []
            : [
                SCORMValue(edition.exit, "suspend"), SCORMValue(edition.status, "incomplete"),
            ]
    }

    /// Returns what to set before the launch ends.
    ///
    /// - Parameters:
    ///   - isOver: Whether the final status was told.
    ///   - isMeant: Whether the learner chose to leave, and did not just close the window.
    /// - Returns: The values.
    public func leave(isOver: Bool, isMeant: Bool) -> [SCORMValue] {
        var values = [
            SCORMValue(edition.sessionTime, edition.span(elapsed)),
            SCORMValue(edition.exit, isOver ? finished : "suspend"),
        ]
        if isMeant, edition == .v2004 {
            values.append(SCORMValue("adl.nav.request", isOver ? "exitAll" : "suspendAll"))
        }
        return values
    }

    private var finished: String {
        switch edition {
        case .v12: ""
        case .v2004: "normal"
        }
    }

    /// Returns what is new of a run.
    ///
    /// - Parameters:
    ///   - record: The run as it stands.
    ///   - step: How many inputs count so far.
    ///   - data: The run in few characters, for the course to keep.
    /// - Returns: The values to set, and what then counts as told.
    public func news(_ record: CourseRecord, step: Int, data: String) -> SCORMNews {
        let isExam = record.mode == .exam
        let isFinal = record.isComplete && !isClosed
        var details = SCORMDetails(
            edition, language: record.language, isGraded: isExam && !completionOnly)
        var place = next
        if isExam, !isClosed {
            for interaction in record.interactions.dropFirst(told) {
                place = details.add(
                    interaction, at: place, answered: now, latency: latency(interaction))
            }
            if isFinal { details.add(record.objectives, known: objectives) }
        }
        let isKept = data.utf8.count <= edition.longestSuspendData
        return SCORMNews(
            details: details.values,
            essentials: keeping(step, isKept ? data : nil, isFinal)
                + (isFinal ? ending(record) : isClosed ? [] : [unfinished]),
            told: record.interactions.count, next: place, isFinal: isFinal,
            problem: isKept || isFinal ? nil : tooLong)
    }

    private func latency(_ interaction: CourseInteraction) -> Int64 {
        latencies.first { $0.id.utf8.elementsEqual(interaction.id.utf8) }?.milliseconds
            ?? interaction.latency
    }

    private var tooLong: String {
        "this run has become too long for the course to keep, which takes "
            + "\(edition.longestSuspendData) characters; its result will reach the course all the "
            + "same if you go on to the end without leaving"
    }

    private var unfinished: SCORMValue { SCORMValue(edition.status, "incomplete") }

    private func keeping(_ step: Int, _ data: String?, _ isFinal: Bool) -> [SCORMValue] {
        var values = [SCORMValue(edition.location, "step \(step)")]
        if let data { values.append(SCORMValue("cmi.suspend_data", data)) }
        values.append(SCORMValue(edition.sessionTime, edition.span(elapsed)))
        values.append(SCORMValue(edition.exit, isFinal ? finished : "suspend"))
        return values
    }

    /// The score and the final status: together, once, and last.
    private func ending(_ record: CourseRecord) -> [SCORMValue] {
        let isGraded = record.mode == .exam && !completionOnly
        var values: [SCORMValue] = []
        if isGraded, tellsScore(record) {
            values += SCORMScore.values(edition.element("score."), record.percent, edition)
        }
        let verdict = record.isPassed ? "passed" : "failed"
        switch edition {
        case .v12: values.append(SCORMValue(edition.status, isGraded ? verdict : "completed"))
        case .v2004:
            values.append(SCORMValue("cmi.progress_measure", "1"))
            if isGraded { values.append(SCORMValue("cmi.success_status", verdict)) }
            values.append(SCORMValue(edition.status, "completed"))
        }
        return values
    }

    /// Whether the score can be told: a system that has a mastery score makes "passed" of one that
    /// reaches it, also where a critical failure fails the run, or rounding alone reaches the mark.
    private func tellsScore(_ record: CourseRecord) -> Bool {
        let isRoundedUp = record.passMark.map { record.percent >= $0 } ?? false
        guard let mastery, !record.isPassed, isRoundedUp || !record.criticalFailures.isEmpty else {
            return true
        }
        switch edition {
        case .v12: return record.percent < mastery
        case .v2004: return record.scaled < mastery
        }
    }
}
