/// Tells a course of decisions and objectives: what it can do without, should it refuse it.
struct SCORMDetails {
    /// The edition.
    let edition: SCORMEdition
    /// The language of the texts.
    let language: String
    /// Whether results and scores are told.
    let isGraded: Bool
    /// The values, in the order in which they are to be set.
    private(set) var values: [SCORMValue] = []

    init(_ edition: SCORMEdition, language: String, isGraded: Bool) {
        self.edition = edition
        self.language = language
        self.isGraded = isGraded
    }

    private mutating func add(_ element: String, _ value: String) {
        values.append(SCORMValue(element, value))
    }

    // MARK: Decisions

    /// Adds an interaction from a place on, and returns the next free place.
    mutating func add(
        _ interaction: CourseInteraction, at place: Int, answered: SCORMMoment, latency: Int64
    ) -> Int {
        let response = SCORMResponse(interaction, edition)
        let parts = response.parts
        for (number, part) in parts.enumerated() {
            let stem = "cmi.interactions.\(place + number)."
            let suffix = parts.count > 1 ? "_\(number + 1)of\(parts.count)" : ""
            add(stem + "id", interaction.id + suffix)
            // What follows is read by the type.
            add(stem + "type", response.type)
            for (link, objective) in unique(interaction.objectives).enumerated() {
                add(stem + "objectives.\(link).id", objective)
            }
            addTime(stem, answered, latency)
            for (right, pattern) in part.patterns.enumerated() {
                add(stem + "correct_responses.\(right).pattern", pattern)
            }
            if isGraded {
                add(stem + "weighting", number == 0 ? weighting(interaction.worth) : "0")
            }
            if let words = part.response { add(stem + responseName, words) }
            add(stem + "result", result(interaction.result))
            add(stem + "latency", edition.span(latency))
            let words = SCORMText.description(interaction.text, language: language)
            if edition == .v2004, !words.utf8.isEmpty { add(stem + "description", words) }
        }
        return place + parts.count
    }

    private var responseName: String {
        switch edition {
        case .v12: "student_response"
        case .v2004: "learner_response"
        }
    }

    /// SCORM 1.2 notes when it was answered, SCORM 2004 when it was first shown.
    private mutating func addTime(_ stem: String, _ answered: SCORMMoment, _ latency: Int64) {
        switch edition {
        case .v12: add(stem + "time", SCORMTime.timeOfDay(local: answered.local))
        case .v2004:
            let shown = answered.universal - max(0, latency)
            add(stem + "timestamp", SCORMTime.timestamp(universal: shown))
        }
    }

    private func weighting(_ worth: Decimal3) -> String {
        switch edition {
        case .v12: SCORMText.number(worth)
        case .v2004: SCORMText.number(worth, least: -99_999, most: 99_999)
        }
    }

    private func result(_ result: CourseInteraction.Result) -> String {
        switch result {
        case .correct: "correct"
        case .incorrect: edition == .v12 ? "wrong" : "incorrect"
        case .partial(let credit): SCORMText.number(credit.points(of: .one))
        case .neutral: "neutral"
        }
    }

    private func unique(_ ids: [String]) -> [String] {
        var found: [String] = []
        for id in ids where !found.contains(where: { $0.utf8.elementsEqual(id.utf8) }) {
            found.append(id)
        }
        return found
    }

    // MARK: Objectives

    /// Adds what the run came to by objectives; the course knows some of them already.
    mutating func add(_ objectives: [CourseObjective], known: [String]) {
        var known = known
        for objective in objectives {
            let place =
                known.firstIndex { $0.utf8.elementsEqual(objective.id.utf8) } ?? known.count
            let stem = "cmi.objectives.\(place)."
            if place == known.count {
                known.append(objective.id)
                add(stem + "id", objective.id)
            }
            let words = SCORMText.description(objective.text, language: language)
            if edition == .v2004, !words.utf8.isEmpty { add(stem + "description", words) }
            add(stem, objective.score)
        }
    }

    private mutating func add(_ stem: String, _ score: Score?) {
        let status = edition == .v12 ? "status" : "completion_status"
        guard let score else {
            // Nothing of it was asked in this run.
            return add(stem + status, "not attempted")
        }
        if isGraded, score.possible > .zero {
            for value in SCORMScore.values(stem + "score.", score.percent, edition) {
                values.append(value)
            }
        }
        add(stem + status, "completed")
    }
}

/// An instant as a page tells it.
public struct SCORMMoment: Hashable, Sendable {
    /// Milliseconds since 1970.
    public let universal: Int64
    /// The same on the clock where the learner is.
    public let local: Int64

    /// Creates an instant.
    public init(universal: Int64, local: Int64) {
        self.universal = universal
        self.local = local
    }
}

/// Scores as elements.
enum SCORMScore {
    /// Returns the values of a percentage; SCORM 2004 has it as a share of one too.
    static func values(
        _ stem: String, _ percent: Decimal3, _ edition: SCORMEdition
    ) -> [SCORMValue] {
        var values = [
            SCORMValue(stem + "min", "0"), SCORMValue(stem + "max", "100"),
            SCORMValue(stem + "raw", percent.description),
        ]
        switch edition {
        case .v12: break
        case .v2004:
            let share = Decimal3(thousandths: percent.thousandths / 100)
            values.append(SCORMValue(stem + "scaled", share.description))
        }
        return values
    }
}
