/// What a run came to, as the objects and results of statements.
struct XAPIRecord {
    /// What is told of the run.
    let course: CourseRecord
    /// The clock of the run.
    let clock: XAPIClock
    /// The address of the case.
    let address: String
    /// The address of the case in all its versions.
    let family: String
    /// Whether points are told: practice is never graded.
    let isGraded: Bool

    /// Reads a run as it stands; one that is not graded is told without points.
    init(_ session: Session, isGraded: Bool? = nil) {
        let scenario = session.machine.scenario
        course = CourseRecord(session)
        clock = XAPIClock(session, course)
        address = XAPIActivity.version(course.caseID, scenario.string(scenario.about.version))
        family = XAPIActivity.family(course.caseID)
        self.isGraded = course.mode == .exam && isGraded ?? true
    }

    // MARK: Objects

    /// The case.
    var simulation: [UInt8] {
        XAPIActivity.json(address, .simulation, name: course.title, in: course.language)
    }

    /// Returns a decision.
    func question(_ interaction: CourseInteraction) -> [UInt8] {
        XAPIActivity.json(
            address + "/decisions/" + interaction.id, .interaction, name: interaction.id,
            in: course.language
        ) { writer in
            XAPIQuestion(interaction).writeDefinition(into: &writer, language: course.language)
        }
    }

    /// Returns an objective or a domain.
    func objective(_ objective: CourseObjective) -> [UInt8] {
        // What domains are called is not the author's.
        XAPIActivity.json(
            self.objective(objective.id), .objective, name: objective.text,
            in: objective.isDomain ? "en-US" : course.language)
    }

    /// Returns the address of an objective.
    func objective(_ id: String) -> String { address + "/objectives/" + id }

    // MARK: Results

    /// Returns what came of a decision.
    func answer(_ interaction: CourseInteraction) -> XAPIResult {
        let question = XAPIQuestion(interaction)
        var result = XAPIResult(
            response: question.response,
            duration: clock.told(interaction.time) - clock.told(interaction.opened))
        switch interaction.result {
        case .correct: result.success = true
        case .incorrect, .partial: result.success = false
        case .neutral: break
        }
        if isGraded, let credit = interaction.credit {
            result.score = XAPIScore(credit: credit, worth: interaction.worth)
        }
        result.terms.append(("simulated-time", .text(XAPIDuration.text(interaction.time))))
        if let unit = question.unit { result.terms.append(("unit", .text(unit))) }
        if interaction.response == nil {
            result.terms.append(("timed-out", .flag(true)))
        } else if result.response == nil {
            result.terms.append(("nothing-chosen", .flag(true)))
        }
        if interaction.isCriticalFailure { result.terms.append(("critical-failure", .flag(true))) }
        return result
    }

    /// Returns what was earned of an objective; nothing where nothing was to be earned, or is told.
    func standing(_ objective: CourseObjective) -> XAPIResult? {
        guard isGraded, let score = objective.score.flatMap({ XAPIScore($0) }) else { return nil }
        return XAPIResult(score: score)
    }

    /// What was earned of the whole case.
    var total: XAPIScore? { isGraded ? XAPIScore(course.total) : nil }

    /// How the run went as a whole, beside its score.
    var outcome: [(name: String, value: XAPITerm)] {
        var terms: [(name: String, value: XAPITerm)] = [
            ("simulated-time", .text(XAPIDuration.text(course.time)))
        ]
        if !course.criticalFailures.isEmpty {
            terms.append(("critical-failures", .texts(course.criticalFailures)))
        }
        return terms
    }
}

extension CourseObjective {
    /// Whether it is a domain, whose words are not the author's.
    var isDomain: Bool { id.utf8.starts(with: "domain-".utf8) }
}
