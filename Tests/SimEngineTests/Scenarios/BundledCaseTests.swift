import Foundation
import Testing

@testable import SimEngine

@Suite("The cases that come with the program are whole")
struct BundledCaseTests {
    @Test("there is a case")
    func thereIsOne() {
        #expect(!BundledCase.all.isEmpty)
    }

    @Test("a case loads without any diagnostic", arguments: BundledCase.all)
    func loads(_ bundled: BundledCase) {
        let found = bundled.loaded.diagnostics.map { "\($0.problem.code) \($0.problem.message)" }
        #expect(found == [])
        #expect(bundled.machine != nil)
    }

    @Test("a case is called as its folder, and has a README", arguments: BundledCase.all)
    func isDescribed(_ bundled: BundledCase) throws {
        let scenario = try #require(bundled.loaded.scenario)
        #expect(scenario.string(scenario.about.id) == bundled.testDescription)
        #expect(try !bundled.readme().isEmpty)
    }

    @Test("a playthrough comes to what it expects", arguments: BundledRun.all)
    func meetsExpectation(_ run: BundledRun) throws {
        let expected = try #require(try run.playthrough().expectation)
        #expect(expected.ending != nil, "'ending' is not stated")
        #expect(expected.passed != nil, "'passed' is not stated")
        #expect(expected.percent != nil, "'percent' is not stated")
        #expect(expected.criticalFailures != nil, "'criticalFailures' is not stated")
        #expect(expected.time != nil, "'time' is not stated")
        #expect(!expected.measures.isEmpty, "'measures' is not stated")
        #expect(expected.mismatches(with: try run.play()) == [])
    }

    @Test("a playthrough meets no fault of the case", arguments: BundledRun.all)
    func meetsNoFault(_ run: BundledRun) throws {
        let session = try run.play()
        #expect(session.snapshot.faults == 0)
        #expect(session.snapshot.brokenInvariants == 0)
        if case .faulted(let fault) = session.phase {
            Issue.record("\(session.sentence(fault))")
        }
    }

    @Test("a playthrough replays to the same log and report", arguments: BundledRun.all)
    func replays(_ run: BundledRun) throws {
        try run.play().expectSameWhenReplayed()
    }

    @Test("the expert earns everything and passes", arguments: BundledCase.all)
    func expert(_ bundled: BundledCase) throws {
        let report = try bundled.run("expert").play().report()
        #expect(report.total.points == report.total.possible)
        #expect(report.percent == Decimal3(100))
        #expect(report.isPassed)
        #expect(report.criticalFailures.isEmpty)
    }

    @Test("the novice earns a part without a critical failure", arguments: BundledCase.all)
    func novice(_ bundled: BundledCase) throws {
        let report = try bundled.run("novice").play().report()
        #expect(report.percent > .zero)
        #expect(report.percent < Decimal3(100))
        #expect(report.criticalFailures.isEmpty)
    }

    @Test("the unsafe run has a critical failure and does not pass", arguments: BundledCase.all)
    func unsafe(_ bundled: BundledCase) throws {
        let report = try bundled.run("unsafe").play().report()
        #expect(!report.criticalFailures.isEmpty)
        #expect(!report.isPassed)
    }
}

@Suite("The playthroughs of a case reach all of it")
struct BundledCoverageTests {
    @Test("every ending is reached", arguments: BundledCase.all)
    func endings(_ bundled: BundledCase) throws {
        let scenario = try #require(bundled.loaded.scenario)
        let reached = try bundled.runs.compactMap { try $0.play().report().ending }
        for (place, state) in scenario.states.enumerated()
        where state.kind == .final && state.parent == nil {
            #expect(reached.contains(StateID(place)), "\(scenario.string(state.id))")
        }
    }

    @Test("every state is visited", arguments: BundledCase.all)
    func states(_ bundled: BundledCase) throws {
        let scenario = try #require(bundled.loaded.scenario)
        let facts = try bundled.runs.map { try $0.play().snapshot.facts }
        for (place, state) in scenario.states.enumerated() where !state.kind.isHistory {
            let isVisited = facts.contains { $0.wasVisited(Int32(place)) }
            #expect(isVisited, "\(scenario.string(state.id))")
        }
    }

    @Test("every option is chosen, or named in the README", arguments: BundledCase.all)
    func options(_ bundled: BundledCase) throws {
        let scenario = try #require(bundled.loaded.scenario)
        let answers = try bundled.runs.flatMap { try $0.play().snapshot.facts.answers }
        for (place, decision) in scenario.decisions.enumerated() {
            let given = answers.filter { $0.decision == DecisionID(place) }
            for (option, shown) in decision.options.enumerated() {
                if given.contains(where: { $0.response?.includes(OptionID(option)) == true }) {
                    continue
                }
                let name = scenario.string(decision.id) + "." + scenario.string(shown.id)
                #expect(try bundled.names(name), "\(name) is never chosen")
            }
        }
    }

    @Test("every act is performed, or named in the README", arguments: BundledCase.all)
    func acts(_ bundled: BundledCase) throws {
        let scenario = try #require(bundled.loaded.scenario)
        let facts = try bundled.runs.map { try $0.play().snapshot.facts }
        for (place, act) in scenario.acts.enumerated() {
            if facts.contains(where: { $0.acts[place].starts > 0 }) { continue }
            let name = scenario.string(act.id)
            #expect(try bundled.names(name), "\(name) is never performed")
        }
    }
}
