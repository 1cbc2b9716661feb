@testable import SimEngine

/// Runs of small cases to their reports.
enum ReportFixture {
    /// A quiz of two choices, then an ending; the second choice is worth two points.
    static let quiz = """
        "objectives": [
          { "id": "know", "text": "Knows the onset.", "judgment": "analyze-cues" },
          { "id": "act", "text": "Acts in order.", "judgment": "take-action" } ],
        "references": [ { "id": "label", "citation": "Label, section 12.", "kind": "label" } ],
        "debrief": "What would you do differently?",
        "passMark": 50,
        "states": [
          { "id": "onset", "ask": { "kind": "choice", "text": "When does it start to work?",
            "objectives": "know", "domain": "counseling", "why": "Binding takes days.",
            "refs": "label", "within": "30s", "takes": "5s", "to": "dose", "options": [
              { "id": "days", "text": "In days.", "correct": true },
              { "id": "week", "text": "In a week.", "credit": 0.5 },
              { "id": "now", "text": "At once.", "critical": true,
                "feedback": "That is <sedation>.", "refs": "label" } ] } },
          { "id": "dose", "ask": { "kind": "choice", "text": "Which dose?", "points": 2,
            "objectives": ["know", "act"], "to": "end", "options": [
              { "id": "right", "text": "The planned one.", "correct": true },
              { "id": "wrong", "text": "Another.", "correct": false } ] } },
          { "id": "end", "type": "final", "title": "Home" } ]
        """

    /// Answers the quiz and returns the session.
    static func quiz(_ first: String?, _ second: String?) throws -> Play {
        var play = try Play(quiz)
        if let first { try play.answer("onset", first) }
        if let second { try play.answer("dose", second) }
        return play
    }

    /// The summary line of a session.
    static func summary(_ play: Play) -> String {
        var writer = JSONWriter()
        play.session.report().writeSummary(
            into: &writer, play.machine.scenario, seed: play.session.seed, attempt: nil)
        return writer.text
    }
}

extension Play {
    /// The ids of the critical failures of the run so far.
    var criticalFailures: [String] {
        session.report().criticalFailures.map { $0.id(in: machine.scenario) }
    }

    /// The feedback on the run so far.
    func feedback(learner: String? = nil) -> FeedbackReport {
        FeedbackReport(
            machine, session.snapshot.facts, session.snapshot.monitor, session.log,
            session.report(), learner: learner)
    }
}
