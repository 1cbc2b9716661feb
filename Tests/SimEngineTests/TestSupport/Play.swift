@testable import SimEngine
import Testing

/// A session over a case written in the test, driven by names.
struct Play {
    var session: Session
    var machine: Machine { session.machine }

    /// Loads the inside of a case (without its obligatory keys) and starts it.
    init(_ inside: String, seed: UInt64 = 1, mode: Mode = .practice, isLive: Bool = false) throws {
        session = Session(
            try Play.machine(inside), seed: seed, mode: mode, isLive: isLive)
    }

    /// Compiles the inside of a case: everything but id, title, version and language.
    static func machine(_ inside: String) throws -> Machine {
        let text = """
            { "format": 1, "id": "test", "title": "Test", "version": "1.0.0", "language": "en",
            \(inside) }
            """
        let loaded = Loader.load(Array(text.utf8))
        let errors = loaded.diagnostics.filter { $0.problem.severity == .error }
        try #require(errors.isEmpty, "\(errors.map { "\($0.problem.code) \($0.problem.message)" })")
        return Machine(try #require(loaded.scenario))
    }

    /// The ids of the active atomic states in document order, joined by spaces.
    var active: String {
        let facts = session.snapshot.facts
        return facts.configuration.filter {
            let kind = machine.states[Int($0)].kind
            return kind == .atomic || kind == .final
        }.map { name($0) }.joined(separator: " ")
    }

    /// Sends events from outside and returns the active states.
    @discardableResult mutating func send(_ events: String...) throws -> String {
        for event in events {
            try session.apply(.event(machine.numbering.code(external: Array(event.utf8))))
        }
        return active
    }

    /// Lets seconds pass and returns the active states.
    @discardableResult mutating func wait(_ seconds: Int64) throws -> String {
        try session.apply(.wait(seconds * 1000))
        return active
    }

    /// Answers with options by id and returns the active states.
    @discardableResult mutating func answer(_ decision: String, _ options: String...) throws
        -> String
    {
        let id = try decisionID(decision)
        let asked = machine.scenario.decisions[id.int]
        let chosen = try options.map { name in
            OptionID(
                try #require(
                    asked.options.firstIndex { machine.scenario.string($0.id) == name }))
        }
        if case .choice = asked.form {
            try session.apply(.answer(id, .option(try #require(chosen.first))))
        } else {
            try session.apply(.answer(id, .options(chosen)))
        }
        return active
    }

    /// Performs an act from the only board that has it and returns the active states.
    @discardableResult mutating func act(_ act: String) throws -> String {
        let id = ActID(
            try #require(
                machine.scenario.acts.firstIndex { machine.scenario.string($0.id) == act }))
        let board = try #require(
            session.snapshot.open.last { open in
                session.acts(on: open.decision).contains { $0.act == id }
            })
        try session.apply(.act(id, on: board.decision))
        return active
    }

    /// Opens a tab of the chart and returns what stands there.
    @discardableResult mutating func open(_ tab: String) throws -> Chart.Tab {
        let id = try tabID(tab)
        try session.apply(.tab(id))
        return session.chartTab(id)
    }

    /// The words of the entries that are in a tab, and of the rows of its table.
    func charted(_ tab: String) throws -> [String] {
        let tab = session.chartTab(try tabID(tab))
        let rows = (tab.table?.rows ?? []).map { row in
            "\(row.time): " + row.cells.map { $0?.text ?? "-" }.joined(separator: " ")
        }
        return tab.entries.flatMap { $0.text } + rows
    }

    private func tabID(_ tab: String) throws -> ChartTabID {
        ChartTabID(
            try #require(
                machine.scenario.patient.chart.firstIndex { machine.scenario.string($0.id) == tab })
        )
    }

    /// The value of a measure as printed.
    func measure(_ measure: String) throws -> String {
        let place = try #require(
            machine.scenario.measures.firstIndex { machine.scenario.string($0.id) == measure })
        return Decimal3(thousandths: session.snapshot.facts.measures[place]).description
    }

    /// The open decisions by id, in the order of opening.
    var open: String {
        session.snapshot.open.map {
            machine.scenario.string(machine.scenario.decisions[$0.decision.int].id)
        }.joined(separator: " ")
    }

    /// What was entered and left and said so far, as `+a -a "words"`.
    var story: String {
        session.log.records.compactMap { record in
            switch record.kind {
            case .entered: return "+" + name(record.subject)
            case .left: return "-" + name(record.subject)
            case .said:
                guard case .say(let text, _) = machine.effects[Int(record.subject)] else {
                    return nil
                }
                return "'" + machine.scenario.string(text) + "'"
            default: return nil
            }
        }.joined(separator: " ")
    }

    private func name(_ state: Int32) -> String {
        machine.scenario.string(machine.scenario.states[Int(state)].id)
    }

    private func decisionID(_ decision: String) throws -> DecisionID {
        DecisionID(
            try #require(
                machine.scenario.decisions.firstIndex {
                    machine.scenario.string($0.id) == decision
                }))
    }
}
