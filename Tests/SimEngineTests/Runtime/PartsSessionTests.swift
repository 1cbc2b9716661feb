import Testing

@testable import SimEngine

@Suite("Decisions of several parts are presented, answered, judged and told part by part")
struct PartsSessionTests {
    /// The right answers of the fixture, in order.
    static let right = [
        #"{"answer": ["saturation", "snores"]}"#,
        #"{"answer": {"ring": "unrelated", "snoring": "now", "sleepy": "expected"}}"#,
        #"{"answer": {"chin": "opens", "voice": "wakes", "rub": ["wakes", "opens"]}}"#,
        #"{"answer": {"risk": "hypoxia", "second": ["falling"], "first": "pauses"}}"#,
        #"{"answer": {"condition": "obstruction", "actions": ["call", "jaw"], "parameters": ["oxygen", "breaths"]}}"#,
    ]

    private func session(after count: Int, seed: UInt64 = 1) throws -> Session {
        var session = Session(try AttemptFixtures.forms(), seed: seed, mode: .practice)
        for text in Self.right.prefix(count) { try session.apply(try read(text, session)) }
        return session
    }

    private func read(_ text: String, _ session: Session) throws -> Input {
        try InputCodec.read(try JSONTree.parse(Array(text.utf8)), 0, in: session)
    }

    private func written(_ input: Input, _ session: Session) -> String {
        var writer = JSONWriter()
        InputCodec.write(input, in: session.machine, into: &writer)
        return writer.text
    }

    @Test("the right answers earn everything")
    func expert() throws {
        let session = try session(after: 5)
        let report = session.report()
        #expect(report.total.points == report.total.possible && report.isPassed)
        try session.expectSameWhenReplayed()
    }

    @Test(
        "an answer is written part by part, in the author's order",
        arguments: [
            (0, right[0], #"{"ask":"note","answer":["snores","saturation"]}"#),
            (0, #"{"answer": "warm"}"#, #"{"ask":"note","answer":["warm"]}"#),
            (0, #"{"answer": []}"#, #"{"ask":"note","answer":[]}"#),
            (1, right[1], #"{"ask":"cues","answer":{"snoring":"now","sleepy":"expected","ring":"unrelated"}}"#),
            (2, right[2], #"{"ask":"helps","answer":{"chin":["opens"],"voice":["wakes"],"rub":["opens","wakes"]}}"#),
            (2, #"{"answer": {"blanket": []}}"#, #"{"ask":"helps","answer":{}}"#),
            (3, right[3], #"{"ask":"reason","answer":{"risk":"hypoxia","first":"pauses","second":"falling"}}"#),
            (
                4, right[4],
                #"{"ask":"plan","answer":{"condition":"obstruction","actions":["jaw","call"],"parameters":["breaths","oxygen"]}}"#
            ),
        ])
    func writes(after count: Int, text: String, expected: String) throws {
        let session = try session(after: count)
        let form = written(try read(text, session), session)
        #expect(form == expected)
        #expect(written(try read(form, session), session) == expected)
        try session.validate(try read(text, session))
    }

    @Test(
        "what does not fit is refused in a sentence, and the session is as it was",
        arguments: [
            (0, #"{"answer": ["snoring"]}"#, "the decision 'note' has no option 'snoring'"),
            (0, #"{"answer": ["snores", "snores"]}"#, "'snores' is given twice as an answer to 'note'"),
            (1, #"{"answer": ["now"]}"#, "the answer to 'cues' is an object with the keys 'snoring', 'sleepy', 'ring'"),
            (1, #"{"answer": {}}"#, "the answer to 'cues' is not complete: it lacks 'snoring', 'sleepy', 'ring'"),
            (
                1, #"{"answer": {"snoring": "now", "ring": "now"}}"#,
                "the answer to 'cues' is not complete: it lacks 'sleepy'"
            ),
            (
                1, #"{"answer": {"snoring": ["now", "expected"], "sleepy": "now", "ring": "now"}}"#,
                "'snoring' of 'cues' takes exactly 1, not 2"
            ),
            (1, #"{"answer": {"snorin": "now"}}"#, "the decision 'cues' has no 'snorin' to answer; did you mean 'snoring'?"),
            (1, #"{"answer": {"snoring": "nowt"}}"#, "'snoring' of 'cues' has no 'nowt'; did you mean 'now'?"),
            (
                1, #"{"answer": {"snoring": "now", "snoring": "now"}}"#,
                "'snoring' is answered twice in the answer to 'cues'"
            ),
            (1, #"{"answer": {"snoring": ["now", "now"]}}"#, "'now' is given twice for 'snoring'"),
            (1, #"{"answer": {"snoring": 1}}"#, "the answer for 'snoring' is a name, or a list of names"),
            (1, #"{"answer": {"snoring": [1]}}"#, "'answer' is a name in double quotes"),
            (1, #"{"answer": {"snoring": null}}"#, "the answer for 'snoring' is a name, or a list of names"),
            (2, #"{"answer": {"chin": "now"}}"#, "'chin' of 'helps' has no 'now'"),
            (3, #"{"answer": {"risk": "pauses"}}"#, "'risk' of 'reason' has no 'pauses'"),
            (3, #"{"answer": {"risk": "hypoxia"}}"#, "the answer to 'reason' is not complete: it lacks 'first', 'second'"),
            (
                4, #"{"answer": {"condition": "pain", "actions": "jaw", "parameters": ["breaths", "weight"]}}"#,
                "the answer to 'plan' is not complete: it lacks 1 more for 'actions'"
            ),
            (
                4,
                #"{"answer": {"condition": "pain", "actions": ["jaw", "call", "legs"], "parameters": ["breaths", "weight"]}}"#,
                "'actions' of 'plan' takes exactly 2, not 3"
            ),
            (4, #"{"answer": {"cause": "pain"}}"#, "the decision 'plan' has no 'cause' to answer"),
        ])
    func refuses(after count: Int, text: String, message: String) throws {
        var session = try session(after: count)
        do {
            try session.apply(try read(text, session))
            Issue.record("it was accepted")
        } catch let problem as InputProblem {
            #expect(problem.message == message)
        }
        #expect(session.inputs.count == count && session.openDecisions.count == 1)
    }

    @Test("options of another decision, or of another form of answer, never trap", arguments: 0..<5)
    func foreign(count: Int) throws {
        var session = try session(after: count)
        let open = try #require(session.openDecisions.first).decision
        let foreign: [Response] = [
            .option(OptionID(0)), .options([OptionID(99)]), .options([OptionID(-1)]), .board,
            .quantity(.one, unit: 0), .options([OptionID(0), OptionID(0)]),
        ]
        for response in foreign {
            #expect(throws: InputProblem.self) { try session.apply(.answer(open, response)) }
        }
        #expect(session.inputs.count == count)
    }

    @Test("a time limit that passes earns nothing and goes on")
    func timeout() throws {
        var session = try session(after: 1)
        try session.apply(.wait(600_000))
        let answer = try #require(session.snapshot.facts.firstAnswer(DecisionID(1)))
        #expect(answer.response == nil && answer.credit == .zero)
        #expect(session.scene().prompts.map { $0.id } == ["helps"])
    }

    @Test("random learners end, earn from nothing to all, and replay to the same", arguments: 0..<60)
    func random(seed: UInt64) throws {
        var play = RandomPlay(try AttemptFixtures.forms(), seed: seed)
        try play.run()
        #expect(play.session.report().isComplete)
        for answer in play.session.snapshot.facts.answers {
            #expect(answer.credit >= .zero && answer.credit <= .one)
        }
        try play.session.expectSameWhenReplayed("seed \(seed)")
    }

    @Test("rows are shuffled and columns never; what belongs together stays together", arguments: 0..<30)
    func presents(seed: UInt64) throws {
        let session = try session(after: 2, seed: seed)
        let scenario = session.machine.scenario
        for (place, decision) in scenario.decisions.enumerated() {
            let groups = session.presentedGroups(DecisionID(place))
            #expect(groups.map { $0.place }.sorted() == Array(decision.groups.indices))
            for group in groups {
                let places = group.options.map { $0.int }
                #expect(places.sorted() == Array(decision.groups[group.place].options))
                if decision.kind == .matrix || !decision.shuffles { #expect(places == places.sorted()) }
            }
        }
        #expect(session.presentedGroups(DecisionID(1)).map { $0.place } == [0, 1, 2])
        #expect(session.presentedGroups(DecisionID(3)).map { $0.place } == [1, 2, 0])
        #expect(session.presentedGroups(DecisionID(4)).map { $0.place } == [0, 1, 2])
        #expect(session.presentedOptions(DecisionID(0)).map { $0.int } == [0, 1, 2, 3])
        // Going on from the middle presents the same.
        let again = try session.replayed()
        #expect(again.presentedGroups(DecisionID(2)) == session.presentedGroups(DecisionID(2)))
    }

    @Test("the seed decides the order of rows and options")
    func shuffles() throws {
        let orders = try (0..<30).map { seed in
            let session = try session(after: 0, seed: UInt64(seed))
            return [2, 3, 4].map { session.presentedOptions(DecisionID($0)).map { $0.raw } }
        }
        for place in 0..<3 { #expect(Set(orders.map { $0[place] }).count > 10) }
    }

    @Test("the scene has the text in pieces, and the parts with what can be chosen")
    func scene() throws {
        let note = try #require(try session(after: 0).scene().prompts.first)
        #expect(note.kind == .highlight && note.groups.isEmpty)
        #expect(note.options.map { $0.name } == ["snores", "warm", "saturation", "fasting"])
        #expect(
            note.pieces == [
                .words("10:05 She "), .span(0), .words(". Her "), .span(1), .words(" and her skin is dry."),
                .newParagraph, .words("10:07 "), .span(2), .words(" on room air. She has "), .span(3), .words("."),
            ])
        #expect(note.options[2].text == "Saturation 91 %")
        let cues = try #require(try session(after: 1).scene().prompts.first)
        #expect(cues.options.isEmpty && cues.pieces.isEmpty)
        #expect(cues.groups.map { $0.label } == ["Snoring with pauses.", "Wakes when spoken to", "A mark where her ring was"])
        #expect(cues.groups.allSatisfy { $0.options.map { $0.name } == ["now", "expected", "unrelated"] })
        #expect(cues.groups.allSatisfy { $0.choose == 1 })
        #expect(try session(after: 2).scene().prompts[0].groups.allSatisfy { $0.choose == nil })
        let reason = try #require(try session(after: 3).scene().prompts.first)
        #expect(reason.groups.map { $0.name } == ["first", "second", "risk"])
        #expect(reason.groups.map { $0.label } == ["1", "2", "3"])
        #expect(
            reason.pieces == [
                .words("Because of "), .blank(0), .words(" and "), .blank(1),
                .words(", she is most at risk of "), .blank(2), .words("."),
            ])
        let plan = try #require(try session(after: 4).scene().prompts.first)
        #expect(plan.groups.map { $0.name } == ["condition", "actions", "parameters"])
        #expect(plan.groups.map { $0.choose } == [1, 2, 2])
    }
}
