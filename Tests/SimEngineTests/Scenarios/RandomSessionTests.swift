import Foundation
import Testing

@testable import SimEngine

@Suite("Whatever a learner does, and whatever is drawn, a case holds")
struct RandomSessionTests {
    /// How many sessions of each case are played: `SIM_RANDOM_SESSIONS`, or enough to meet most slips.
    private static let count: UInt64 = {
        let asked = ProcessInfo.processInfo.environment["SIM_RANDOM_SESSIONS"]
        return asked.flatMap { UInt64($0) } ?? 200
    }()

    @Test("random sessions meet no fault and replay to the same", arguments: BundledCase.all)
    func randomSessions(_ bundled: BundledCase) throws {
        let machine = try #require(bundled.machine)
        let known = try bundled.runs.map { try $0.playthrough() }
        var endings: [StateID: Score] = [:]
        for seed in 1...Self.count {
            // Two of three begin in the middle of a playthrough: pure chance seldom gets far.
            let start = seed % 3 == 0 ? nil : known[Int(seed) % known.count]
            let play = try randomPlay(machine, seed, from: start)
            #expect(!play.isStuck, "seed \(seed): nothing can be done any more")
            expectNoFault(play.session)
            expectNoSurplus(play.session)
            try play.session.expectSameWhenReplayed("seed \(seed)")
            let report = play.session.report()
            guard let ending = report.ending else { continue }
            let possible = endings[ending] ?? report.total
            #expect(report.total.possible == possible.possible, "seed \(seed): other points are possible")
            endings[ending] = report.total
        }
        let all = machine.states.filter { $0.kind == .final && $0.parent < 0 }
        #expect(endings.count >= min(2, all.count), "random play hardly comes to an ending")
    }

    @Test("every value, and where there are few every combination, is drawn", arguments: BundledCase.all)
    func drawsEveryVariant(_ bundled: BundledCase) throws {
        let scenario = try #require(bundled.loaded.scenario)
        let few = 500 as UInt64
        var drawn: Set<Variant> = []
        var values: Set<[Int32]> = []
        for seed in 1...(min(scenario.combinations, few) * 20 + few) {
            let variant = scenario.drawn(seed: seed)
            drawn.insert(variant)
            for (parameter, place) in variant.places.enumerated() { values.insert([Int32(parameter), place]) }
        }
        #expect(values.count == scenario.parameters.reduce(0) { $0 + $1.values.count })
        if scenario.combinations <= few { #expect(UInt64(drawn.count) == scenario.combinations) }
    }

    /// Plays at random, from the beginning or from somewhere on the way of a playthrough.
    private func randomPlay(
        _ machine: Machine, _ seed: UInt64, from start: Playthrough?
    ) throws -> RandomPlay {
        // A playthrough is followed in its own variant, and in others as far as its inputs fit.
        let isOwn = seed % 3 == 1
        let variant = try start.flatMap {
            isOwn ? try $0.variant(machine.scenario, seed: $0.seed ?? Playthrough.defaultSeed) : nil
        }
        var play = RandomPlay(machine, seed: seed, variant: variant)
        if let start { play.follow(start) }
        do {
            try play.run()
        } catch {
            Issue.record("\(describe(play.session)): an input that was offered is refused: \(error.message)")
        }
        return play
    }

    private func expectNoFault(_ session: Session) {
        #expect(session.snapshot.faults == 0, "\(describe(session))")
        #expect(session.snapshot.brokenInvariants == 0, "\(describe(session))")
        if case .faulted(let fault) = session.phase {
            Issue.record("\(describe(session)): \(session.sentence(fault))")
        }
    }

    private func expectNoSurplus(_ session: Session) {
        let report = session.report()
        let scenario = session.machine.scenario
        let ending = report.ending.map { scenario.string(scenario.states[$0.int].id) } ?? "none"
        for domain in report.domains where domain.score.points > domain.score.possible {
            Issue.record(
                """
                \(describe(session)), ending \(ending): \(domain.score.points) of \
                \(domain.score.possible) points of \(domain.domain.name)
                """)
        }
    }

    /// What is needed to meet a session again.
    private func describe(_ session: Session) -> String {
        let variant = session.machine.scenario.settings(of: session.variant).map { " \($0)" }
        return "seed \(session.seed)" + variant.joined()
    }
}
