import Testing

@testable import SimEngine

/// Runs of a small case, for tests of grades.
///
/// Three questions: 2 points of ordering with partial credit, 1.5 of safety with a critical option, and
/// 1 of knowledge; 60 % pass.
enum GradedRuns {
    static let inside = """
        "passMark": 60,
        "objectives": [ { "id": "sort", "text": "Sort." }, { "id": "guard", "text": "Guard." } ],
        "references": [ { "id": "book", "citation": "A book" } ],
        "states": [
          { "id": "order", "ask": { "kind": "ordering", "text": "Order these.", "points": 2,
              "refs": "book", "domain": "ordering", "objectives": "sort", "to": "safe",
              "steps": [ { "id": "a", "text": "First, then" }, { "id": "b", "text": "Second" },
                         { "id": "c", "text": "Third" } ] } },
          { "id": "safe", "ask": { "kind": "choice", "text": "What now?", "points": 1.5,
              "refs": "book", "domain": "safety", "objectives": "guard", "shuffle": false,
              "takes": "90s", "to": "last",
              "options": [ { "id": "stay", "text": "Stay", "correct": true },
                           { "id": "go", "text": "Go" },
                           { "id": "harm", "text": "=Harm", "critical": true } ] } },
          { "id": "last", "ask": { "kind": "choice", "text": "Why?", "refs": "book",
              "domain": "knowledge", "shuffle": false, "to": "end",
              "options": [ { "id": "so", "text": "So", "correct": true },
                           { "id": "no", "text": "No" } ] } },
          { "id": "end", "type": "final" } ]
        """

    /// Plays answers: the order of the steps, then the options; fewer leave the run early.
    static func attempt(
        _ learner: String, _ answers: [String], start: String? = "2026-03-01T09:00Z",
        mode: Mode = .exam, caseID: String = "test", title: String = "Test", file: String = "f"
    ) throws -> GradedAttempt {
        let text = """
            { "format": 1, "id": "\(caseID)", "title": "\(title)", "version": "1.0.0",
              "language": "en", \(inside) }
            """
        let loaded = Loader.load(Array(text.utf8))
        let errors = loaded.diagnostics.filter { $0.problem.severity == .error }
        try #require(errors.isEmpty, "\(errors.map { "\($0.problem.message)" })")
        let machine = Machine(try #require(loaded.scenario))
        var play = Play(machine, mode: mode)
        for (decision, answer) in zip(["order", "safe", "last"], answers) {
            if decision == "order" {
                let steps = answer.map { String($0) }
                try play.answer(decision, steps[0], steps[1], steps[2])
            } else {
                try play.answer(decision, answer)
            }
        }
        let header = AttemptHeader(machine, learner: learner, seed: 1, mode: mode, start: start)
        return GradedAttempt(file: file, header: header, session: play.session)
    }

    /// All right: 4.5 of 4.5 points.
    static let right = ["abc", "stay", "so"]
    /// Two points and one of 4.5: 66.7 %, passed.
    static let good = ["abc", "go", "so"]
    /// Two points of 4.5: 44.4 %.
    static let poor = ["abc", "go", "no"]
    /// As good as `good`, with a critical failure.
    static let harmful = ["abc", "harm", "so"]
    /// Left before the end.
    static let left = ["abc", "stay"]

    /// The cells of a table, by row.
    static func cells(_ export: Export) throws -> [[String]] {
        try CSVTable.read(export.bytes).rows.map { $0.cells.map { $0.text } }
    }
}

extension Play {
    /// Plays a machine.
    init(_ machine: Machine, mode: Mode) {
        session = Session(machine, seed: 1, mode: mode)
    }
}
