@testable import SimEngine
import Testing

@Suite("The condition of a charted entry can never fail again")
struct LastingConditionTests {
    private static let states = """
        {"id":"s","ask":{"id":"d","kind":"choice","refs":"r","options":[
          {"id":"o","text":"O","correct":true},{"id":"p","text":"P"}]},
          "on":[{"event":"e","to":"s","reenter":true},{"event":"f","do":{"set":"m","to":"m + 1"}}]},
        {"id":"t","ask":{"id":"board","kind":"act","acts":["a"]},"on":{"event":"e","to":"s"}}
        """

    private static func more(_ condition: String) -> String {
        """
        "references":[{"id":"r","citation":"R"}],"vary":[{"id":"v","values":[1,2]},{"id":"w","values":["x"]}],"measures":[{"id":"m","initial":5}],
        "acts":[{"id":"a","text":"A","takes":"7s"}],"patient":{"chart":[{"id":"notes","title":"N",
        "entries":[{"id":"x","text":"X","if":"\(condition)"}]}]}
        """
    }

    @Test(
        "what never turns back may be asked, and joined",
        arguments: [
            "visited('s')", "done('a')", "answered('d')", "chosen('d.o')", "time() >= 5min",
            "count('a') > 1", "2 <= count('a')", "1min < time()", "true", "1 + 1 == 2", "not false",
            "done('a') and (visited('t') or time() > 1min) or answered('d')",
            "v < 2 and not w == 'x'", "done('a') and v != 1", "time() > v * 30s", "not (1 > 2) and done('a')", "time() > 2 * 30s", "done('a') and 1 / 0 > 1",
        ])
    func accepts(condition: String) {
        #expect(CaseText.codes(Self.states, Self.more(condition)) == [])
    }

    @Test(
        "what may turn back may not",
        arguments: [
            ("in('s')", "in('\u{2026}')"), ("since('a') > 1min", "since('\u{2026}')"),
            ("credit('d') > 0", "credit('\u{2026}')"), ("m > 3", "a measure"), ("m > 3 and done('a')", "a measure"),
            ("not done('a')", "'not'"), ("done('a') and not visited('t')", "'not'"),
            ("not (done('a') and true)", "'not'"), ("not (false or done('a'))", "'not'"),
            ("count('a') < 2", "'<' the wrong way round"), ("count('a') <= 2", "'<=' the wrong way round"),
            ("5min > time()", "'>' the wrong way round"), ("5min >= time()", "'>=' the wrong way round"),
            ("count('a') == 2", "'=='"), ("done('a') != true", "'!='"), ("done('a') == (1 == 1)", "'=='"),
            ("time() + 1min > 5min", "a calculation"), ("time() * -1 > -5min", "a calculation"),
            ("-count('a') > -2", "a calculation"), ("min(count('a'), 3) > 2", "a calculation"),
            ("clamp(count('a'), 0, 3) > 2", "a calculation"),
        ])
    func refuses(condition: String, flaw: String) {
        let found = Loader.load(CaseText.text(Self.states, Self.more(condition))).diagnostics
        #expect(found.map { $0.problem } == [.chart(.entryCouldVanish("x", because: flaw))])
    }

    /// Conditions made at random of everything that expressions have for them.
    private static func condition(_ generator: inout SeededGenerator, depth: Int) -> String {
        func pick(_ words: [String]) -> String { words[Int(generator.below(UInt64(words.count)))] }
        if depth > 0, generator.below(3) > 0 {
            let left = condition(&generator, depth: depth - 1)
            let right = condition(&generator, depth: depth - 1)
            return pick(["(\(left) and \(right))", "(\(left) or \(right))", "not \(left)", left])
        }
        let number = pick(["0", "1", "2", "1 / 0"])
        let sign = pick(["<", "<=", ">", ">=", "==", "!="])
        return pick([
            "visited('t')", "done('a')", "answered('d')", "chosen('d.o')", "in('s')", "true", "false",
            "count('a') \(sign) \(number)", "\(number) \(sign) count('a')", "time() \(sign) 10s", "12s \(sign) time()",
            "m \(sign) 6", "credit('d') \(sign) 0.5", "since('a') \(sign) 3s", "max(count('a'), 1) \(sign) 2",
        ])
    }

    @Test("of random conditions, those accepted hold on once they held, whatever happens")
    func isSound() throws {
        var generator = SeededGenerator(seed: 11)
        var accepted = 0
        var appeared = 0
        for _ in 0..<3000 {
            let condition = Self.condition(&generator, depth: 3)
            let text = CaseText.text(Self.states, Self.more(condition))
            let loaded = Loader.load(text)
            guard let scenario = loaded.scenario else { continue }
            accepted += 1
            var session = Session(Machine(scenario), seed: 1, mode: .exam)
            var wasThere = false
            for _ in 0..<25 {
                try? Self.step(&session, &generator)
                let isThere = !session.chartEntries(of: ChartTabID(0)).isEmpty
                #expect(isThere || !wasThere, "\(condition)")
                wasThere = isThere
            }
            if wasThere { appeared += 1 }
        }
        #expect(accepted > 300 && appeared > 100 && appeared < accepted)
    }

    private static func step(_ session: inout Session, _ generator: inout SeededGenerator) throws(InputProblem) {
        let scenario = session.machine.scenario
        switch generator.below(5) {
        case 0: try session.apply(.wait(Int64(generator.below(4000) + 1)))
        case 1: try session.apply(.event(session.machine.numbering.code(external: Array("e".utf8))))
        case 2: try session.apply(.event(session.machine.numbering.code(external: Array("f".utf8))))
        default:
            guard let open = session.openDecisions.last else { return }
            if case .act = scenario.decisions[open.decision.int].form {
                try session.apply(.act(ActID(0), on: open.decision))
            } else {
                try session.apply(.answer(open.decision, .option(OptionID(Int(generator.below(2))))))
            }
        }
    }
}
