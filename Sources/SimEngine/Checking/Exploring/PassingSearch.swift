/// Looks for a run that passes where not all runs can be explored together.
///
/// Depth by depth only the most promising situations are followed: of each configuration those without a
/// critical failure that have earned most. A run that is found is proved by playing it; that none is found
/// proves nothing.
struct PassingSearch {
    private struct Node {
        let snapshot: Snapshot
        let points: Int64
        let inputs: [Input]
    }

    /// How many situations of one depth and one configuration are followed.
    private static let width = 6
    /// How many situations of one depth are followed in all.
    private static let breadth = 200
    /// The most inputs that are tried in one variant.
    private static let most = 60_000
    /// In how many variants a run is looked for.
    private static let variants: UInt64 = 2

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
    /// How many inputs may still be tried.
    private var left = most

    /// Returns a run that passes, or nothing where none was found.
    ///
    /// - Complexity: O(inputs of a run × inputs in a situation), with a large constant.
    static func run(of machine: Machine) -> ExploredRoute? {
        let count = machine.scenario.parameters.isEmpty ? 1 : variants
        for seed in 0..<count {
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
        while !front.isEmpty, left > 0 {
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
            front = Self.promising(next)
        }
        return nil
    }

    private static func promising(_ nodes: [Node]) -> [Node] {
        var counts: [[Int32]: Int] = [:]
        return nodes.sorted { $0.points > $1.points }.filter { node in
            counts[node.snapshot.facts.configuration, default: 0] += 1
            return counts[node.snapshot.facts.configuration, default: 0] <= width
        }.prefix(breadth).map { $0 }
    }

    /// Returns the new situations to which the inputs of one lead, without a critical failure.
    private mutating func reached(from node: Node) -> [Node] {
        runner.snapshot = node.snapshot
        var found: [Node] = []
        for input in menu.inputs(of: runner, &gaps, &seen) {
            left -= 1
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
