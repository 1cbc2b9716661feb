@testable import SimEngine

/// A case of acts `a` to `f` that only its rubric judges, and runs of it written as words.
///
/// A run is a line of tokens: a number moves the clock to that second; `a(` starts act a, `a)` ends
/// it, `a` does both; `s` enters the state, `o` chooses the option, `v` is the event; `w+` and `w-`
/// turn the condition of `while`, `m+` and `m-` the one that is demanded; `.` reaches an ending.
struct RubricFixture {
    let machine: Machine
    private(set) var facts: Facts
    private(set) var monitor: RubricMonitor

    /// The condition of `while` and `unless`, which starts false.
    static let applies = Expression(first: 0, count: 1)
    /// What `always` demands, which starts true.
    static let demand = Expression(first: 1, count: 1)
    /// One divided by zero.
    static let fault = Expression(first: 2, count: 3)

    init(_ criteria: [Criterion]) throws {
        var scenario = Scenario(
            document: try JSONTree.parse(Array("{}".utf8)),
            about: About(
                id: DecisionFixture.text(), title: DecisionFixture.text(),
                version: DecisionFixture.text(), language: DecisionFixture.text()))
        scenario.acts = (0..<6).map { _ in
            Act(id: DecisionFixture.text(), text: DecisionFixture.text(), source: Self.place)
        }
        scenario.states = [
            State(
                id: DecisionFixture.text(), kind: .atomic, parent: nil,
                lastDescendant: StateID(0), source: Self.place)
        ]
        scenario.initial = [StateID(0)]
        scenario.decisions = [DecisionFixture.decision(.choice, credits: [1000])]
        scenario.code = [
            Instruction(.measure, 0), Instruction(.measure, 1), Instruction(.constant, 1000),
            Instruction(.constant, 0), Instruction(.divide),
        ]
        scenario.rubric = criteria
        machine = Machine(scenario)
        facts = Facts(states: 1, measures: [0, 1], acts: 6, decisions: 1)
        monitor = RubricMonitor(machine)
        monitor.stable(facts, machine)
    }

    init(_ rule: Criterion.Rule, isFullWhenVoid: Bool = false) throws {
        var criterion = Criterion(
            id: DecisionFixture.text(), domain: .timing, rule: rule, source: Self.place)
        criterion.isFullWhenVoid = isFullWhenVoid
        try self.init([criterion])
    }

    private static let place = DecisionFixture.place

    static func act(_ letter: Unicode.Scalar) -> Occurrence {
        .act(ActID(Int(letter.value) - 97))
    }

    /// The credit of the first criterion.
    var credit: Fraction {
        machine.scenario.rubric[0].credit(monitor.criteria[0], isFinished: monitor.isFinished)
    }

    /// Carries out a run.
    mutating func run(_ words: String) {
        for word in words.unicodeScalars.split(separator: " ") {
            let letters = Array(word)
            if let seconds = Int64(String(String.UnicodeScalarView(letters))) {
                facts.time = seconds * 1000
                monitor.timePassed(facts, machine)
            } else {
                step(letters[0], letters.count > 1 ? letters[1] : " ")
            }
        }
    }

    private mutating func step(_ subject: Unicode.Scalar, _ sign: Unicode.Scalar) {
        switch subject {
        case ".": monitor.finish(facts, machine)
        case "w": facts.measures[0] = sign == "+" ? 1 : 0
        case "m": facts.measures[1] = sign == "+" ? 1 : 0
        case "s": monitor.note(.entered(StateID(0)), facts, machine)
        case "o": monitor.note(.chosen(DecisionID(0), OptionID(0)), facts, machine)
        case "v": monitor.note(.event(.error), facts, machine)
        default:
            let act = ActID(Int(subject.value) - 97)
            if sign != ")" { monitor.note(.actStarted(act), facts, machine) }
            if sign == "(" { return }
            monitor.note(.actDone(act), facts, machine)
        }
        if subject != "." { monitor.stable(facts, machine) }
    }
}

extension SimDuration {
    static func seconds(_ count: Int64) -> SimDuration { SimDuration(milliseconds: count * 1000) }
}
