import Foundation
import SimEngine

// Usage: swift run -c release benchmarks [path of the simulate executable]
// Prints a table; nothing here passes or fails.

let sizes = [100, 1_000, 10_000, 100_000]

func load(_ bytes: [UInt8]) -> Machine {
    let loaded = Loader.load(bytes)
    guard let scenario = loaded.scenario else {
        fatalError("the generated case does not load: \(loaded.diagnostics.prefix(3))")
    }
    return Machine(scenario)
}

/// Answers decision after decision; returns how many were answered.
func play(_ machine: Machine, _ count: Int, log: Bool = true) -> Int {
    var session = Session(machine, seed: 1, mode: .exam, recordsLog: log)
    var answered = 0
    while answered < count, let open = session.openDecisions.last {
        let option = OptionID(answered % 3)
        do throws(InputProblem) {
            try session.apply(.answer(open.decision, .option(option)))
        } catch { fatalError(error.message) }
        answered += 1
    }
    return answered
}

// As the program does first of all.
Heap.prepare()

print(
    "Loading: text to ready machine (ms), beside a bare parse and JSONDecoder's walk of the same text"
)
print(
    cell("states"), cell("MB"), cell("parse"), cell("load"), cell("machine"), cell("total"),
    cell("us/state"), cell("JSONDecoder"))
for size in sizes {
    let bytes = GeneratedCase.text(states: size)
    let runs = size > 10_000 ? 3 : 9
    let parse = seconds(runs: runs) { _ = try? JSONTree.parse(bytes) }
    let loading = seconds(runs: runs) { _ = Loader.load(bytes) }
    guard let scenario = Loader.load(bytes).scenario else { fatalError("does not load") }
    let compiling = seconds(runs: runs) { _ = Machine(scenario) }
    let decoding = seconds(runs: size > 10_000 ? 1 : 3) {
        _ = try? JSONDecoder().decode(DecodedCase.self, from: Data(bytes)).walk()
    }
    let total = loading + compiling
    print(
        cell("\(size)"), cell(fixed(Double(bytes.count) / 1e6, 2)), cell(fixed(parse * 1e3, 2)),
        cell(fixed(loading * 1e3, 2)), cell(fixed(compiling * 1e3, 2)), cell(fixed(total * 1e3, 2)),
        cell(fixed(total * 1e6 / Double(size), 2)), cell(fixed(decoding * 1e3, 1)))
}

/// Sends the same event again and again.
func step(_ machine: Machine, _ count: Int) {
    var session = Session(machine, seed: 1, mode: .exam, recordsLog: false)
    let go = machine.numbering.code(external: Array("go".utf8))
    for _ in 0..<count {
        do throws(InputProblem) { try session.apply(.event(go)) } catch {
            fatalError(error.message)
        }
    }
}

print("\nScored decisions and steps (millions a second), and replay of 1,000 decisions (ms)")
print(
    cell("states"), cell("with log"), cell("without log"), cell("steps"), cell("replay"),
    cell("peak MB"))
for size in sizes {
    let machine = load(GeneratedCase.circle(states: size))
    let count = 1_000_000
    let logged = seconds(runs: 3) { _ = play(machine, count) }
    let bare = seconds(runs: 3) { _ = play(machine, count, log: false) }
    let ring = load(GeneratedCase.ring(states: size))
    let steps = seconds(runs: 3) { step(ring, count) }
    let replay = seconds(runs: 5) { _ = play(machine, 1_000) }
    print(
        cell("\(size)"), cell(fixed(Double(count) / logged / 1e6, 2)),
        cell(fixed(Double(count) / bare / 1e6, 2)),
        cell(fixed(Double(count) / steps / 1e6, 2)), cell(fixed(replay * 1e3, 2)),
        cell(fixed(peakMegabytes(), 0)))
}

/// Runs a program to its end; what it prints is lost.
///
/// Foundation's Process would add tens of milliseconds of its own.
func run(_ program: String, _ arguments: [String]) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    for stream in [1, 2] as [Int32] {
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var child: pid_t = 0
    guard posix_spawn(&child, program, &actions, nil, &words, environ) == 0 else {
        fatalError("cannot run \(program)")
    }
    waitpid(child, nil, 0)
    for word in words { free(word) }
    posix_spawn_file_actions_destroy(&actions)
}

if CommandLine.arguments.count > 1 {
    let executable = CommandLine.arguments[1]
    print("\nWhole processes (ms), median of 21")
    let folder = FileManager.default.temporaryDirectory
    let large = folder.appendingPathComponent("generated-10000.json")
    try Data(GeneratedCase.text(states: 10_000)).write(to: large)
    for (name, arguments) in [
        ("--version", ["--version"]), ("list of the bundled cases", ["list"]),
        ("first scene of a 10,000-state case", ["trace", large.path]),
    ] {
        var times: [Double] = []
        for _ in 0..<21 { times.append(seconds(runs: 1) { run(executable, arguments) }) }
        print(cell(name, 40), cell(fixed(times.sorted()[10] * 1e3, 1)))
    }
}

print(
    "\nExploration of a bare statechart: node n to 2n + 1 with score + 1 up to the most, or to 7n + 3,"
)
print("or a flag toggled; SPIN counts 128,800 and 386,400 for 10,000 nodes and scores up to 9")
print(
    cell("nodes"), cell("score"), cell("states"), cell("steps"), cell("M states/s"), cell("B/state")
)
for (nodes, score) in [(10_000, 9), (100_000, 9), (10_000, 150)] {
    let machine = load(GeneratedCase.shared(nodes: nodes, score: score))
    let limits = ExplorationLimits.untilMemory(.max)
    var figures: ExplorationFigures?
    let time = seconds(runs: 5) { figures = CaseCheck(machine, limits).figures }
    guard let figures else { continue }
    print(
        cell("\(nodes)"), cell("\(score)"), cell("\(figures.states)"),
        cell("\(figures.transitions)"), cell(fixed(Double(figures.states) / time / 1e6, 2)),
        cell(fixed(Double(figures.bytes) / Double(figures.states), 1)))
}
