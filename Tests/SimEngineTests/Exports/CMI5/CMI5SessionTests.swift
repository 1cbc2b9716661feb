import Foundation
import Testing

@testable import SimEngine

/// One question, perhaps critical, perhaps with a pass mark.
private func machine(passMark: String? = nil, critical: Bool = false) throws -> Machine {
    let mark = passMark.map { "\"passMark\": \($0)," } ?? ""
    let text = """
        { "format": 1, "id": "unit", "title": "A *unit*", "version": "1.0.0", "language": "en", \(mark)
          "objectives": [ { "id": "know", "text": "Know it." } ],
          "states": [
            { "id": "many", "ask": { "kind": "multiple", "text": "Which?", "points": 3, "to": "one", "objectives": "know",
                "options": [ { "id": "a", "text": "A", "correct": true }, { "id": "b", "text": "B", "correct": true },
                             { "id": "c", "text": "C", "correct": true }, { "id": "d", "text": "D" } ] } },
            { "id": "one", "ask": { "kind": "choice", "text": "And?", "points": 0, "critical": \(critical), "to": "end",
                "options": [ { "id": "yes", "text": "Yes", "correct": true }, { "id": "no", "text": "No" } ] } },
            { "id": "end", "type": "final" } ] }
        """
    return Machine(try #require(Loader.load(Array(text.utf8)).scenario))
}

/// What a course system hands over.
private func launch(mode: String = "Normal", mastery: String? = nil) throws -> CMI5Launch {
    let score = mastery.map { "\"masteryScore\": \($0)," } ?? ""
    return try CMI5Launch(
        Array(
            """
            { "actor": {"objectType": "Agent", "account": {"homePage": "https://lms.example", "name": "x"}},
              "registration": "11111111-2222-4333-8444-555555555555", "activityId": "https://lms.example/unit/1",
              "data": { \(score) "launchMode": "\(mode)", "moveOn": "CompletedAndPassed", "contextTemplate": {
                "contextActivities": { "grouping": {"id": "https://publisher.example/unit"},
                                       "category": [{"id": "https://lms.example/profile"}] },
                "statement": { "objectType": "StatementRef", "id": "99999999-2222-4333-8444-555555555555" },
                "extensions": { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "s-1",
                                "https://lms.example/x": {"deep": [1.50, null]} } } } }
            """.utf8))
}

/// Plays the case and returns what is told of it.
private func statements(
    _ launch: CMI5Launch, _ machine: Machine, _ answers: [String], told: [String] = [], isGraded: Bool = true
) throws -> [(key: String, json: [String: Any])] {
    var session = Session(machine, seed: 3, mode: .exam)
    for answer in answers {
        let tree = try JSONTree.parse(Array("{\"answer\": \(answer)}".utf8))
        try session.apply(try InputCodec.read(tree, 0, in: session))
    }
    var standing = CMI5Session.Standing()
    standing.told = told
    standing.elapsed = 61_239
    standing.waited = [("many", 2_500)]
    let now = try #require(XAPIInstant("2026-03-01T09:00:00.5Z"))
    let speaker = CMI5Session(launch, isGraded: isGraded, now: now)
    return try speaker.statements(of: session, named: "3", standing).map { ($0.key, try object($0.json)) }
}

private func object(_ json: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
}

private func categories(_ json: [String: Any]) -> [String] {
    let context = json["context"] as? [String: Any]
    let activities = context?["contextActivities"] as? [String: Any]
    return (activities?["category"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
}

private func result(_ json: [String: Any]) -> [String: Any] { json["result"] as? [String: Any] ?? [:] }

private let own = "https://lms.example/profile"
private let cmi5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5"
private let moveOn = "https://w3id.org/xapi/cmi5/context/categories/moveon"

@Suite("A unit tells a cmi5 course what cmi5 asks for")
struct CMI5SessionTests {
    private static let right = [#"["a", "b", "c"]"#, #""yes""#]

    @Test("decisions as they are answered; objectives and the outcome at the end, each once")
    func tellsInOrder() throws {
        let (launch, machine) = (try launch(), try machine())
        #expect(try statements(launch, machine, [Self.right[0]]).map { $0.key } == ["answered.many"])
        let all = [
            "answered.many", "answered.one", "scored.objective-know", "scored.domain-knowledge", "completed", "passed",
        ]
        #expect(try statements(launch, machine, Self.right).map { $0.key } == all)
        #expect(
            try statements(launch, machine, Self.right, told: ["answered.many", "completed"]).map { $0.key }
                == ["answered.one", "scored.objective-know", "scored.domain-knowledge", "passed"])
        #expect(try statements(launch, machine, Self.right, told: all).isEmpty)
    }

    @Test("categories stand exactly where cmi5 has them")
    func categorizes() throws {
        let launch = try launch()
        for (key, json) in try statements(launch, try machine(), Self.right) {
            let isOutcome = key == "completed" || key == "passed"
            #expect(categories(json) == (isOutcome ? [own, cmi5, moveOn] : [own]), "\(key)")
            #expect((result(json)["score"] != nil) == (key != "completed" && key != "answered.one"), "\(key)")
        }
        let speaker = CMI5Session(launch, isGraded: true, now: XAPIInstant(milliseconds: 0))
        #expect(categories(try object(speaker.initialized.json)) == [own, cmi5])
        let last = try object(speaker.terminated(elapsed: 3_600_000).json)
        #expect(categories(last) == [own, cmi5])
        #expect(result(last)["duration"] as? String == "PT1H")
    }

    @Test("the context is the template's, whatever is in it, and the launch's")
    func keepsTheTemplate() throws {
        for (key, json) in try statements(try launch(), try machine(), Self.right) {
            let context = try #require(json["context"] as? [String: Any])
            #expect(context["registration"] as? String == "11111111-2222-4333-8444-555555555555")
            #expect((context["statement"] as? [String: String])?["objectType"] == "StatementRef")
            let extensions = try #require(context["extensions"] as? [String: Any])
            #expect(extensions["https://w3id.org/xapi/cmi5/context/extensions/sessionid"] as? String == "s-1")
            #expect(extensions["https://lms.example/x"] is [String: Any])
            let activities = try #require(context["contextActivities"] as? [String: [[String: Any]]])
            #expect(activities["grouping"]?.first?["id"] as? String == "https://publisher.example/unit", "\(key)")
            #expect(json["timestamp"] as? String == "2026-03-01T09:00:00.500Z")
            #expect(((json["actor"] as? [String: Any])?["account"] as? [String: String])?["name"] == "x")
        }
    }

    @Test("what cmi5 defines is about the unit; decisions are told with the time they took")
    func namesThings() throws {
        let told = try statements(try launch(), try machine(), Self.right)
        #expect(
            (told[0].json["object"] as? [String: Any])?["id"] as? String
                == "https://simulate.invalid/cases/unit/1.0.0/decisions/many")
        #expect(result(told[0].json)["duration"] as? String == "PT2.5S")
        #expect((told[5].json["object"] as? [String: Any])?["id"] as? String == "https://lms.example/unit/1")
        #expect(result(told[5].json)["duration"] as? String == "PT1M1.23S")
        #expect(Set(told.compactMap { $0.json["id"] as? String }).count == told.count)
    }

    /// The answer to the second question, the mastery score, and the verdict with its score.
    ///
    /// The first question has two of three: 66.666… %.
    @Test(
        "the verdict follows the mastery score of the launch, and no score makes up for a critical failure",
        arguments: [
            ("yes", nil, "passed", 0.66666), ("no", nil, "failed", 0.66666), ("yes", "0.66667", "failed", 0.66666),
            ("yes", "0.66666", "passed", 0.66666), ("yes", "0.8", "failed", 0.66666), ("yes", "8e-1", "failed", 0.66666),
            ("yes", "0", "passed", 0.66666), ("no", "0.8", "failed", 0.66666), ("no", "0.5", "failed", nil),
            ("no", "0.666666666", "failed", 0.66666), ("yes", "0.666666666", "failed", 0.66666),
        ] as [(String, String?, String, Double?)])
    func judges(answer: String, mastery: String?, verdict: String, scaled: Double?) throws {
        let told = try statements(
            try launch(mastery: mastery), try machine(critical: true), [#"["a", "b"]"#, "\"\(answer)\""])
        let last = try #require(told.last)
        #expect(last.key == verdict)
        #expect(result(last.json)["success"] as? Bool == (verdict == "passed"))
        #expect((result(last.json)["score"] as? [String: Double])?["scaled"] == scaled)
        let context = last.json["context"] as? [String: Any]
        let extensions = context?["extensions"] as? [String: Any]
        let told5 = extensions?["https://w3id.org/xapi/cmi5/context/extensions/masteryscore"] as? Double
        #expect(told5 == (scaled == nil ? nil : mastery.flatMap { Double($0) }))
    }

    @Test("without a mastery score the case's pass mark decides, and a mastery score takes its place")
    func passes() throws {
        let two = [#"["a", "b"]"#, #""yes""#]
        #expect(try statements(try launch(), try machine(passMark: "66.667"), two).last?.key == "failed")
        #expect(try statements(try launch(), try machine(passMark: "66.666"), two).last?.key == "passed")
        #expect(try statements(try launch(mastery: "0.5"), try machine(passMark: "90"), two).last?.key == "passed")
    }

    @Test("once passed nothing is taken back; a failure is told once in a session")
    func isFinal() throws {
        let wrong = [#"["d"]"#, #""yes""#]
        let machine = try machine(passMark: "50")
        #expect(try statements(try launch(), machine, wrong).last?.key == "failed")
        #expect(try statements(try launch(), machine, wrong, told: ["completed", "passed"]).last?.key == "scored.domain-knowledge")
        #expect(try statements(try launch(), machine, wrong, told: ["completed", "failed"]).last?.key == "scored.domain-knowledge")
    }

    @Test("what is not graded is completed, without any score", arguments: [true, false])
    func completes(isRight: Bool) throws {
        let told = try statements(try launch(), try machine(), isRight ? Self.right : [#"["d"]"#, #""no""#], isGraded: false)
        #expect(told.map { $0.key } == ["answered.many", "answered.one", "completed"])
        #expect(told.allSatisfy { result($0.json)["score"] == nil })
    }

    @Test("a launch for looking tells nothing of the run", arguments: ["Browse", "Review"])
    func looks(mode: String) throws {
        #expect(try statements(try launch(mode: mode), try machine(), Self.right).isEmpty)
    }

    @Test(
        "what a course system must hand over is asked for by name",
        arguments: [
            ("{}", "'actor'"), (#"{"actor": {}}"#, "'registration'"),
            (#"{"actor": {}, "registration": "r", "activityId": "a", "data": {"launchMode": "Normal"}}"#, "'contextTemplate'"),
            (#"{"actor": {}, "registration": "r", "activityId": "a", "data": {"contextTemplate": {"extensions": {}}}}"#, "sessionid"),
            ("[", "not JSON"), ("[]", "'actor'"), ("null", "'actor'"),
        ])
    func refuses(text: String, words: String) {
        let problem = #expect(throws: DocumentProblem.self) { try CMI5Launch(Array(text.utf8)) }
        #expect(problem?.message.contains(words) == true)
    }
}

@Suite("A package is a course of one unit")
struct CMI5PackageTests {
    private func structure(
        _ machine: Machine, _ mode: Mode = .exam, isGraded: Bool = true
    ) -> String {
        String(
            decoding: CMI5Package.structure(machine.scenario, .init(mode: mode, isGraded: isGraded)), as: UTF8.self)
    }

    @Test("a pass mark is a mastery score, unless something critical can fail the run")
    func states() throws {
        #expect(structure(try machine(passMark: "66.667")).contains(#"masteryScore="0.66667""#))
        #expect(structure(try machine(passMark: "100")).contains(#"masteryScore="1""#))
        #expect(structure(try machine(passMark: "80")).contains(#"moveOn="CompletedAndPassed""#))
        #expect(!structure(try machine(passMark: "80", critical: true)).contains("masteryScore"))
        #expect(!structure(try machine()).contains("masteryScore"))
    }

    @Test("what is not graded is to be completed, and is another unit", arguments: [Mode.practice, .exam])
    func completes(mode: Mode) throws {
        let text = structure(try machine(passMark: "80"), mode, isGraded: false)
        #expect(text.contains(#"moveOn="Completed""#) && !text.contains("masteryScore"))
        #expect(!text.contains(#"id="https://simulate.invalid/cases/unit/1.0.0/unit""#))
    }

    @Test("titles are plain, and every objective is referred to")
    func words() throws {
        let text = structure(try machine())
        #expect(text.contains(#"<langstring lang="en">A unit</langstring>"#))
        #expect(text.components(separatedBy: "/objectives/objective-know\"").count == 3)
    }
}
