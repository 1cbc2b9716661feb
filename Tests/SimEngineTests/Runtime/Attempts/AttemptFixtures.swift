import Foundation
import Testing

@testable import SimEngine

/// The files of Tests/Fixtures/attempts and what is made of them.
enum AttemptFixtures {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures/attempts")

    /// The bytes of a fixture.
    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    /// The names of all fixtures whose name starts with a word.
    static func names(startingWith word: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasPrefix(word) }.sorted()
    }

    /// A case compiled from its text.
    static func machine(_ text: String) throws -> Machine {
        let loaded = Loader.load(Array(text.utf8))
        let errors = loaded.diagnostics.filter { $0.problem.severity == .error }
        try #require(errors.isEmpty, "\(errors.map { "\($0.problem.code) \($0.problem.message)" })")
        return Machine(try #require(loaded.scenario))
    }

    /// The smallest case.
    static func hello() throws -> Machine { try machine(try text("hello.json")) }

    /// A case with every kind of decision, two regions, timers, a chart and outside events.
    static func ward() throws -> Machine { try machine(try text("ward.json")) }

    /// A case with one decision of each kind that has parts, or a text in which something is chosen.
    static func forms() throws -> Machine { try machine(try text("forms.json")) }

    /// The text of a fixture.
    static func text(_ name: String) throws -> String {
        String(decoding: try bytes(name), as: UTF8.self)
    }

    /// The problem of an attempt that cannot be read.
    static func problem(_ bytes: [UInt8]) -> DocumentProblem? {
        do throws(DocumentProblem) {
            _ = try AttemptRecord.read(bytes)
            return nil
        } catch {
            return error
        }
    }
}

/// An attempt as it is played: the session, and the lines written so far.
struct WrittenAttempt {
    var session: Session
    var writer: AttemptWriter
    var lines: [[UInt8]]

    var bytes: [UInt8] { lines.flatMap { $0 } }

    init(_ machine: Machine, seed: UInt64 = 1, mode: Mode = .practice, isLive: Bool = false) {
        session = Session(machine, seed: seed, mode: mode, isLive: isLive)
        writer = AttemptWriter(
            header: AttemptHeader(
                machine, learner: "learner", seed: seed, mode: mode, isLive: isLive))
        lines = [writer.headerLine()]
    }

    /// Goes on with a saved attempt, whose lines are not repeated.
    init(resuming record: AttemptRecord, on machine: Machine) throws {
        session = try record.replay(on: machine, identity: .of(machine.scenario.document))
        writer = AttemptWriter(resuming: record)
        lines = []
    }

    mutating func apply(_ input: Input, isLive: Bool = false) throws {
        try session.apply(input)
        lines.append(writer.line(for: input, isLive: isLive, session: session))
    }

    /// Reads an input written as in a playthrough and carries it out.
    mutating func apply(_ json: String) throws {
        let tree = try JSONTree.parse(Array(json.utf8))
        try apply(try InputCodec.read(tree, 0, in: session))
    }

    mutating func finish() {
        lines.append(writer.footer(session.report(), session: session))
    }
}

/// Draws inputs that mostly fit, over everything a session offers.
struct RandomInputs {
    var generator: SeededGenerator

    mutating func below(_ bound: Int) -> Int { Int(generator.below(UInt64(bound))) }

    mutating func next(in session: Session) -> Input {
        switch below(12) {
        case 0: return .wait(Int64(1 + below(40_000)))
        case 1: return .back
        case 2 where !session.machine.scenario.patient.chart.isEmpty:
            return .tab(ChartTabID(below(session.machine.scenario.patient.chart.count)))
        case 3 where session.machine.scenario.eventNames.count > 0:
            let name = session.machine.scenario.eventNames.bytes(
                Int32(below(session.machine.scenario.eventNames.count)))
            return .event(session.machine.numbering.code(external: Array(name)))
        default: break
        }
        let open = session.snapshot.open
        if open.isEmpty { return .wait(Int64(1 + below(5000))) }
        return answer(open[below(open.count)].decision, in: session)
    }

    private mutating func answer(_ decision: DecisionID, in session: Session) -> Input {
        let asked = session.machine.scenario.decisions[decision.int]
        let offered = session.presentedOptions(decision)
        switch asked.form {
        case .choice:
            return offered.isEmpty
                ? .wait(1) : .answer(decision, .option(offered[below(offered.count)]))
        case .matrix, .cloze, .bowtie:
            var picks: [OptionID] = []
            for group in session.presentedGroups(decision) {
                let choose = asked.groups[group.place].choose ?? below(group.options.count + 1)
                let first = below(group.options.count)
                let turned = group.options[first...] + group.options[..<first]
                picks += turned.prefix(choose)
            }
            return .answer(decision, .options(picks.sorted()))
        case .multiple, .highlight:
            var some: [OptionID] = []
            for option in offered where below(2) == 0 { some.append(option) }
            return .answer(decision, .options(some.sorted()))
        case .ordering:
            return .answer(decision, .options(Array(offered.prefix(1 + below(offered.count)))))
        case .numeric(let numeric):
            let unit = numeric.units.isEmpty ? -1 : below(numeric.units.count)
            return .answer(
                decision,
                .quantity(Decimal3(thousandths: Int64(below(6000))), unit: Int32(unit)))
        case .counsel:
            var said: [OptionID] = []
            while case .turn(_, _, _, let options) = session.conversation(decision, after: said) {
                said.append(options[below(options.count)])
            }
            return .answer(decision, .options(said))
        case .act:
            let acts = session.acts(on: decision)
            return .act(acts[below(acts.count)].act, on: decision)
        }
    }
}
