/// Looks for a run that passes where not all runs can be explored together.
///
/// Depth by depth only the most promising situations are followed: those without a critical failure that have
/// earned most. A run that is found is proved by playing it; that none is found proves nothing.
struct PassingSearch {
    private struct Node {
        let snapshot: Snapshot
        let points: Int64
        let inputs: [Input]
    }

    /// How many situations of one depth are followed.
    private static let width = 48
    /// The most inputs of a run.
    private static let most = 200
    /// In how many variants a run is looked for.
    private static let variants: UInt64 = 3

    private let machine: Machine
    private let variant: Variant
    private let model: ExploredModel
    private var codec: StateCodec
    private var menu: InputMenu
    private var ledger: PointLedger
    private var gaps = ExplorationGaps()
    private var seen: Seen
    private var runner: Interpreter
    private var known: Set<[UInt64]> = []

    /// Returns a run that passes, or nothing where none was found.
    ///
    /// - Complexity: O(inputs of a run × inputs in a situation), with a large constant.
    static func run(of machine: Machine) -> ExploredRoute? {
        for seed in 0..<(machine.scenario.parameters.isEmpty ? 1 : variants) {
            var search = PassingSearch(machine, machine.scenario.drawn(seed: seed))
            if let route = search.search() { return route }
        }
        return nil
    }

    private init(_ machine: Machine, _ variant: Variant) {
        self.machine = machine
        self.variant = variant
        model = ExploredModel(machine, Slice(everythingOf: machine.scenario))
        codec = StateCodec(model)
        menu = InputMenu(model)
        ledger = PointLedger(model)
        seen = Seen(machine)
        runner = Interpreter(machine, variant, recordsLog: false)
    }

    private mutating func search() -> ExploredRoute? {
        var front = [Node(snapshot: runner.snapshot, points: 0, inputs: [])]
        for _ in 0..<Self.most where !front.isEmpty {
            var next: [Node] = []
            for node in front {
                for reached in reached(from: node) {
                    guard case .ended = reached.snapshot.phase else {
                        next.append(reached)
                        continue
                    }
                    let route = ExploredRoute(variant: variant, inputs: reached.inputs)
                    let played = route.play(on: machine)
                    if played.fits, played.session.report().isPassed { return route }
                }
            }
            next.sort { $0.points > $1.points }
            front = Array(next.prefix(Self.width))
        }
        return nil
    }

    /// Returns the new situations to which the inputs of one lead, without a critical failure.
    private mutating func reached(from node: Node) -> [Node] {
        runner.snapshot = node.snapshot
        var found: [Node] = []
        for input in menu.inputs(of: runner, &gaps, &seen) {
            runner.snapshot = node.snapshot
            ledger.open(runner.snapshot, codec.layout(of: runner.snapshot))
            runner.apply(input, number: 0)
            let outcome = ledger.close(
                runner.snapshot, input, codec.layout(of: runner.snapshot),
                Explorer.Way(from: -1, input: 0), &seen)
            guard !outcome.hasFailed,
                known.insert(codec.encode(runner.snapshot, hasFailed: false)).inserted
            else { continue }
            found.append(
                Node(
                    snapshot: runner.snapshot, points: node.points + (outcome.weight ?? 0),
                    inputs: node.inputs + [input]))
        }
        return found
    }
}
