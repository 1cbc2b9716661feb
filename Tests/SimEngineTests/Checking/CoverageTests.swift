import Testing

@testable import SimEngine

@Suite("What sessions exercise")
struct CoverageTests {
    private static let inside = """
        "references": [ { "id": "book", "citation": "A book" } ],
        "acts": [ { "id": "look", "text": "Look" }, { "id": "leave", "text": "Leave", "to": "home" } ],
        "states": [
          { "id": "ask", "on": { "event": "alarm", "to": "late" }, "ask": { "kind": "choice", "text": "?", "refs": "book",
            "options": [ { "id": "a", "text": "A", "correct": true, "to": "board" },
                         { "id": "b", "text": "B", "to": "late" } ] } },
          { "id": "board", "after": { "delay": "10s", "if": "done('look')", "to": "home" },
            "ask": { "kind": "act", "text": "!", "acts": [ "look", "leave" ] } },
          { "id": "late", "on": { "to": "home" } },
          { "id": "home", "type": "final" } ],
        "rubric": [
          { "id": "looked", "domain": "safety", "exists": "look" },
          { "id": "early", "domain": "timing", "after": "alarm", "expect": "look", "within": "5s" } ]
        """

    private func gaps(_ coverage: Coverage) -> [String] {
        coverage.gaps.map { "\($0.kind.name) \($0.words)" }
    }

    @Test("nothing is exercised without a session")
    func empty() throws {
        let coverage = Coverage(try Play.machine(Self.inside))
        #expect(coverage.counts.map { $0.exercised } == [0, 0, 0, 0, 0])
        #expect(coverage.counts.map { $0.total } == [4, 6, 2, 2, 2])
        #expect(coverage.gaps.count == 16)
    }

    @Test("a session exercises what it enters, takes, chooses, does and has judged")
    func one() throws {
        var play = try Play(Self.inside)
        try play.answer("ask", "a")
        try play.session.apply(.act(ActID(0), on: DecisionID(1)))
        try play.wait(10)
        #expect(play.active == "home")
        var coverage = Coverage(play.machine)
        coverage.add(play.session)
        #expect(
            gaps(coverage) == [
                "state 'late'", "transition from 'ask' to 'late': on alarm",
                "transition from 'ask' to 'late': b", "transition from 'board' to 'home': leave",
                "transition from 'late' to 'home': at once", "option 'ask.b'", "act 'leave'", "criterion 'early'",
            ])
        #expect(
            coverage.counts.map { "\($0.exercised)/\($0.total) \($0.percent)" } == [
                "3/4 75", "2/6 33.3", "1/2 50", "1/2 50", "1/2 50",
            ])
        #expect(coverage.criteria.map { $0.isKept } == [true, false])
        #expect(coverage.criteria.map { $0.isViolated } == [false, false])
    }

    @Test("sessions add up, and a criterion can be kept in one and violated in another")
    func sum() throws {
        let machine = try Play.machine(Self.inside)
        var coverage = Coverage(machine)
        var first = try Play(Self.inside)
        first = try play(on: machine, ["a"])
        try first.session.apply(.act(ActID(0), on: DecisionID(1)))
        try first.session.apply(.act(ActID(1), on: DecisionID(1)))
        coverage.add(first.session)
        coverage.add(try play(on: machine, ["b"]).session)
        #expect(coverage.sessions == 2)
        #expect(coverage.criteria[0] == .init(isJudged: true, isKept: true, isViolated: true))
        #expect(gaps(coverage).contains("transition from 'board' to 'home': after 10 s, if done('look')"))
        #expect(!gaps(coverage).contains { $0.hasPrefix("state") })
    }

    @Test("what was taken back counts: the session was there")
    func undone() throws {
        let machine = try Play.machine(Self.inside)
        var play = try play(on: machine, ["b"])
        #expect(play.active == "home")
        play = try self.play(on: machine, ["a"])
        try play.session.apply(.back)
        try play.answer("ask", "b")
        var coverage = Coverage(machine)
        coverage.add(play.session)
        #expect(coverage.options == [[true, true], []])
        #expect(coverage.counts[0].exercised == 4)
    }

    private func play(on machine: Machine, _ options: [String]) throws -> Play {
        var play = try Play(Self.inside)
        play.session = Session(machine, seed: 1, mode: .practice)
        for option in options { try play.answer("ask", option) }
        return play
    }

    @Test("recording what is taken changes nothing of a session", arguments: BundledRun.all)
    func same(_ run: BundledRun) throws {
        let session = try run.play()
        var coverage = Coverage(session.machine)
        coverage.add(session)
        let facts = session.snapshot.facts
        for state in coverage.states.indices where facts.wasVisited(Int32(state)) {
            #expect(coverage.states[state])
        }
        #expect(coverage.sessions == 1 && coverage.transitions.contains(true))
    }

    @Test("it is what the sessions themselves know of states, options and acts", arguments: BundledCase.all)
    func bundled(_ bundled: BundledCase) throws {
        let machine = try #require(bundled.machine)
        var coverage = Coverage(machine)
        var all: [Facts] = []
        for run in bundled.runs {
            let session = try run.play()
            if session.backs > 0 { continue }
            coverage.add(session)
            all.append(session.snapshot.facts)
        }
        #expect(coverage.sessions == all.count && !all.isEmpty)
        for (state, isEntered) in coverage.states.enumerated() {
            #expect(isEntered == all.contains { $0.wasVisited(Int32(state)) })
        }
        for (act, isStarted) in coverage.acts.enumerated() {
            #expect(isStarted == all.contains { $0.acts[act].starts > 0 })
        }
        let answers = all.flatMap { $0.answers }
        for (decision, options) in coverage.options.enumerated() {
            let given = answers.filter { $0.decision.int == decision }.compactMap { $0.response }
            for (option, isChosen) in options.enumerated() {
                #expect(isChosen == given.contains { $0.includes(OptionID(option)) })
            }
        }
    }
}
