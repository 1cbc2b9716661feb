import Testing

@testable import SimEngine

@Suite("Whatever a learner does, a case holds")
struct RandomSessionTests {
    /// Two of three begin in the middle of a playthrough: pure chance seldom gets far.
    private static let seeds: ClosedRange<UInt64> = 1...300

    @Test("300 random sessions meet no fault and replay to the same", arguments: BundledCase.all)
    func randomSessions(_ bundled: BundledCase) throws {
        let machine = try #require(bundled.machine)
        let known = try bundled.runs.map { try $0.playthrough() }
        var endings: Set<StateID> = []
        for seed in Self.seeds {
            let start = seed % 3 == 0 ? nil : known[Int(seed) % known.count]
            let play = try randomPlay(machine, seed, from: start)
            #expect(!play.isStuck, "seed \(seed): nothing can be done any more")
            let session = play.session
            expectNoFault(session)
            expectNoSurplus(session)
            try session.expectSameWhenReplayed("seed \(seed)")
            if let ending = session.report().ending { endings.insert(ending) }
        }
        let all = machine.states.filter { $0.kind == .final && $0.parent < 0 }
        #expect(endings.count >= min(2, all.count), "random play hardly comes to an ending")
    }

    /// Plays at random, from the beginning or from somewhere on the way of a playthrough.
    private func randomPlay(
        _ machine: Machine, _ seed: UInt64, from start: Playthrough?
    ) throws -> RandomPlay {
        var play = RandomPlay(machine, seed: seed)
        if let start { try play.follow(start) }
        do {
            try play.run()
        } catch {
            Issue.record("seed \(seed): an input that was offered is refused: \(error.message)")
        }
        return play
    }

    private func expectNoFault(_ session: Session) {
        #expect(session.snapshot.faults == 0, "seed \(session.seed)")
        #expect(session.snapshot.brokenInvariants == 0, "seed \(session.seed)")
        if case .faulted(let fault) = session.phase {
            Issue.record("seed \(session.seed): \(session.sentence(fault))")
        }
    }

    private func expectNoSurplus(_ session: Session) {
        let report = session.report()
        let scenario = session.machine.scenario
        let ending = report.ending.map { scenario.string(scenario.states[$0.int].id) } ?? "none"
        for domain in report.domains where domain.score.points > domain.score.possible {
            Issue.record(
                """
                seed \(session.seed), ending \(ending): \(domain.score.points) of \
                \(domain.score.possible) points of \(domain.domain.name)
                """)
        }
    }
}
