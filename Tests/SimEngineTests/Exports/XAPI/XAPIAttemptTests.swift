import Foundation
import Testing

@testable import SimEngine

@Suite("Statements tell what a finished attempt came to")
struct XAPIAttemptTests {
    /// Every kind of decision that courses know, one after the other.
    private static let text = """
        { "format": 1, "id": "told", "title": "Told *plainly*", "version": "1.2.3", "language": "en-GB",
          "passMark": 50, "objectives": [ { "id": "dose", "text": "Know the dose." } ],
          "states": [
            { "id": "many", "ask": { "kind": "multiple", "text": "Which \\"two\\"?", "points": 2, "to": "dose",
                "options": [ { "id": "a", "text": "A", "correct": true }, { "id": "b", "text": "B", "correct": true },
                             { "id": "c", "text": "C" } ] } },
            { "id": "dose", "ask": { "kind": "numeric", "text": "How much?", "unit": "mL", "units": ["mL", "units"], "full": [2, 4],
                "objectives": "dose", "to": "late" } },
            { "id": "late", "ask": { "kind": "choice", "text": "Now?", "within": "10s", "critical": true, "to": "end",
                "options": [ { "id": "yes", "text": "Yes", "correct": true }, { "id": "no", "text": "No" } ] } },
            { "id": "end", "type": "final" } ] }
        """

    private func told(
        _ inputs: [String], mode: Mode = .exam, start: String? = "2026-03-01T09:00Z", homepage: String = "https://h.example/"
    ) throws -> [[String: Any]] {
        let machine = Machine(try #require(Loader.load(Array(Self.text.utf8)).scenario))
        var session = Session(machine, seed: 1, mode: mode)
        for input in inputs {
            let tree = try JSONTree.parse(Array(input.utf8))
            try session.apply(try InputCodec.read(tree, 0, in: session))
        }
        let header = AttemptHeader(machine, learner: "n-17", seed: 1, mode: mode, start: start)
        let attempt = XAPIAttempt(
            session, header, hash: "00ff", caseHash: header.caseHash, homepage: homepage)
        return try attempt.statements.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
        }
    }

    private static let right = [
        #"{"answer": ["a", "b"]}"#, #"{"answer": "3 mL"}"#, #"{"wait": "4s"}"#, #"{"answer": "yes"}"#,
    ]

    private func verbs(_ statements: [[String: Any]]) -> [String] {
        statements.compactMap { (($0["verb"] as? [String: Any])?["display"] as? [String: String])?["en-US"] }
    }

    private func result(_ statement: [String: Any]) -> [String: Any] { statement["result"] as? [String: Any] ?? [:] }

    private func score(_ statement: [String: Any]) -> [String: Double]? { result(statement)["score"] as? [String: Double] }

    private func terms(_ statement: [String: Any]) -> [String: Any] {
        result(statement)["extensions"] as? [String: Any] ?? [:]
    }

    @Test("a run that passes: begun, answered, scored by objective and domain, completed, passed")
    func passes() throws {
        let statements = try told(Self.right)
        #expect(
            verbs(statements) == [
                "initialized", "answered", "answered", "answered", "scored", "scored", "completed", "passed",
            ])
        #expect(
            statements.map { $0["timestamp"] as? String } == [
                "2026-03-01T09:00:00.000Z", "2026-03-01T09:00:00.000Z", "2026-03-01T09:00:00.000Z",
                "2026-03-01T09:00:04.000Z", "2026-03-01T09:00:04.000Z", "2026-03-01T09:00:04.000Z",
                "2026-03-01T09:00:04.000Z", "2026-03-01T09:00:04.000Z",
            ])
        let last = try #require(statements.last)
        #expect(score(last) == ["scaled": 1, "raw": 4, "min": 0, "max": 4])
        #expect(result(last)["success"] as? Bool == true)
        #expect(result(last)["duration"] as? String == "PT4S")
        let account = ((last["actor"] as? [String: Any])?["account"] as? [String: String])
        #expect(account == ["homePage": "https://h.example/", "name": "n-17"])
    }

    @Test("a decision is an interaction with its parts, its answer and what is right")
    func questions() throws {
        let statements = try told(Self.right)
        let many = try #require(statements[1]["object"] as? [String: Any])
        #expect(many["id"] as? String == "https://simulate.invalid/cases/told/1.2.3/decisions/many")
        let definition = try #require(many["definition"] as? [String: Any])
        #expect(definition["interactionType"] as? String == "choice")
        #expect((definition["description"] as? [String: String]) == ["en-GB": "Which \"two\"?"])
        #expect(definition["correctResponsesPattern"] as? [String] == ["a[,]b"])
        #expect(result(statements[1])["response"] as? String == "a[,]b")
        let dose = (statements[2]["object"] as? [String: Any])?["definition"] as? [String: Any]
        #expect(dose?["correctResponsesPattern"] as? [String] == ["2[:]4"])
        #expect(result(statements[2])["response"] as? String == "3")
        #expect(terms(statements[2])["https://simulate.invalid/xapi/unit"] as? String == "mL")
        #expect(result(statements[3])["duration"] as? String == "PT4S")
    }

    @Test("partial credit is no success, an empty answer is no text, and a missed limit fails critically")
    func fails() throws {
        let half = try told([#"{"answer": ["a"]}"#, #"{"answer": "9 mL"}"#, #"{"wait": "11s"}"#])
        #expect(score(half[1]) == ["scaled": 0.5, "raw": 1, "min": 0, "max": 2])
        #expect(result(half[1])["success"] as? Bool == false)
        #expect(result(half[3])["response"] == nil)
        #expect(terms(half[3])["https://simulate.invalid/xapi/timed-out"] as? Bool == true)
        #expect(terms(half[3])["https://simulate.invalid/xapi/critical-failure"] as? Bool == true)
        let last = try #require(half.last)
        #expect(verbs(half).suffix(2) == ["completed", "failed"])
        #expect(terms(last)["https://simulate.invalid/xapi/critical-failures"] as? [String] == ["late"])
        let none = try told([#"{"answer": []}"#, #"{"answer": "3 mL"}"#, #"{"answer": "yes"}"#])
        #expect(result(none[1])["response"] == nil)
        #expect(terms(none[1])["https://simulate.invalid/xapi/nothing-chosen"] as? Bool == true)
    }

    @Test("practice is told without scores and verdicts; without a start there are no timestamps")
    func practices() throws {
        let statements = try told(Self.right, mode: .practice, start: nil)
        #expect(verbs(statements) == ["initialized", "answered", "answered", "answered", "completed"])
        #expect(statements.allSatisfy { score($0) == nil && $0["timestamp"] == nil })
    }

    @Test("ids follow from the attempt and from whom it is told of")
    func identifies() throws {
        let ids = try told(Self.right).compactMap { $0["id"] as? String }
        #expect(Set(ids).count == 8)
        #expect(try told(Self.right).compactMap { $0["id"] as? String } == ids)
        let others = try told(Self.right, homepage: "https://other.example/").compactMap { $0["id"] as? String }
        #expect(Set(ids).isDisjoint(with: others))
    }
}
