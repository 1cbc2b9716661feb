import Testing

@testable import SimEngine

@Suite("Attempts and decisions go into tables")
struct GradeTableTests {
    /// Returns the rows of a table, each cell by the head of its column.
    private func rows(_ export: Export) throws -> [[String: String]] {
        let cells = try GradedRuns.cells(export)
        let head = try #require(cells.first)
        #expect(Set(head).count == head.count)
        return cells.dropFirst().map { row in
            #expect(row.count == head.count)
            return Dictionary(uniqueKeysWithValues: zip(head, row))
        }
    }

    @Test("a row tells what came of an attempt, whatever that was")
    func attempts() throws {
        let book = try Gradebook([
            try GradedRuns.attempt("ben", GradedRuns.harmful, file: "b.jsonl"),
            try GradedRuns.attempt("anna", GradedRuns.left, start: nil, mode: .practice),
        ])
        let rows = try rows(AttemptTable.export(book))
        #expect(rows.map { $0["pseudonym"] } == ["anna", "ben"])
        let ben = rows[1]
        for (column, value) in [
            ("case", "test"), ("title", "Test"), ("version", "1.0.0"), ("attempt", "1"),
            ("file", "b.jsonl"), ("started", "2026-03-01T09:00Z"), ("minutes", "1.5"),
            ("clock", "simulated"), ("mode", "exam"), ("seed", "1"), ("complete", "yes"),
            ("points", "3"), ("possible", "4.5"), ("percent", "66.7"), ("passed", "no"),
            ("critical_failures", "1"), ("critical_failure_ids", "safe.harm"), ("ending", "end"),
            ("ordering_points", "2"), ("ordering_possible", "2"), ("ordering_percent", "100"),
            ("safety_points", "0"), ("safety_percent", "0"), ("knowledge_points", "1"),
            ("objective_sort_percent", "100"), ("objective_guard_points", "0"),
            ("objective_guard_possible", "1.5"), ("path", "order > safe > last > end"),
        ] {
            #expect(ben[column] == value, "\(column)")
        }
        for (column, value) in [
            ("complete", "no"), ("passed", "no"), ("started", ""), ("mode", "practice"),
            ("ending", ""), ("path", "order > safe > last"), ("points", "3.5"),
        ] {
            #expect(rows[0][column] == value, "\(column)")
        }
    }

    @Test("a roster adds its columns, and columns of several cases stand side by side")
    func several() throws {
        let roster = try Roster.read(Array("pseudonym,email,name\nanna,a@x,=A\n".utf8))
        let book = try Gradebook(
            [
                try GradedRuns.attempt("anna", GradedRuns.right, caseID: "b"),
                try GradedRuns.attempt("anna", GradedRuns.right, caseID: "a"),
            ], roster: roster)
        let rows = try rows(AttemptTable.export(book))
        #expect(rows.map { $0["case"] } == ["a", "b"])
        #expect(rows.map { $0["name"] } == ["'=A", "'=A"])
        #expect(rows.map { $0["email"] } == ["a@x", "a@x"])
        #expect(rows.map { $0["objective_sort_points"] } == ["2", "2"])
    }

    @Test("a row tells what was answered to a decision, and what is right")
    func decisions() throws {
        let book = try Gradebook([try GradedRuns.attempt("ben", ["bac", "harm"])])
        let rows = try rows(DecisionTable.export(book))
        #expect(rows.map { $0["decision"] } == ["order", "safe", "last"])
        for (column, value) in [
            ("kind", "ordering"), ("title", "Order these."), ("domain", "ordering"),
            ("outcome", "answered"), ("occasion", "first"),
            ("answer", "1. Second; 2. First, then; 3. Third"),
            ("right_answer", "1. First, then; 2. Second; 3. Third"), ("worth", "2"),
            ("critical_failure", "no"), ("opened_s", "0"), ("answered_s", "0"),
        ] {
            #expect(rows[0][column] == value, "\(column)")
        }
        for (column, value) in [
            ("answer", "'=Harm"), ("right_answer", "Stay"), ("credit", "0"), ("points", "0"),
            ("worth", "1.5"), ("critical_failure", "yes"), ("latency_s", "0"),
        ] {
            #expect(rows[1][column] == value, "\(column)")
        }
        #expect(rows[2]["outcome"] == "unanswered")
        #expect(rows[2]["answer"] == "")
        #expect(rows[2]["opened_s"] == "")
    }

    @Test(
        "minutes are rounded half to even to hundredths",
        arguments: [
            (90_000, 1500), (300, 0), (900, 20), (36, 0), (600, 10), (1_234_567, 20_580),
        ] as [(Int64, Int64)])
    func minutes(_ milliseconds: Int64, thousandths: Int64) {
        #expect(AttemptTable.minutes(milliseconds).thousandths == thousandths)
    }

    @Test("two tables of the same attempts have the same bytes")
    func deterministic() throws {
        let attempts = [
            try GradedRuns.attempt("ben", GradedRuns.poor),
            try GradedRuns.attempt("anna", GradedRuns.good),
        ]
        let first = AttemptTable.export(try Gradebook(attempts))
        let second = AttemptTable.export(try Gradebook(attempts.reversed()))
        #expect(first.bytes == second.bytes)
    }
}
