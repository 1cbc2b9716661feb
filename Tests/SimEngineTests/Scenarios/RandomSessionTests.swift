import Testing

@testable import SimEngine

@Suite("Whatever a learner does, a case holds")
struct RandomSessionTests {
    private static let seeds: ClosedRange<UInt64> = 1...300

    @Test("300 random sessions run without a fault and replay to the same", arguments: BundledCase.all)
    func randomSessions(_ bundled: BundledCase) throws {
        let machine = try #require(bundled.machine)
        var endings: Set<StateID> = []
        for seed in Self.seeds {
            var play = RandomPlay(machine, seed: seed)
            do {
                try play.run()
            } catch {
                Issue.record("seed \(seed): an input that was offered is refused: \(error.message)")
                continue
            }
            #expect(!play.isStuck, "seed \(seed): nothing can be done any more")
            let session = play.session
            expectNoFault(session)
            expectNoSurplus(session)
            try session.expectSameWhenReplayed("seed \(seed)")
            if let ending = session.report().ending { endings.insert(ending) }
        }
        #expect(endings.count > 1, "random play always comes to the same ending")
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
