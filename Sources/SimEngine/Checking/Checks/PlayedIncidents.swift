/// What goes wrong in the playthroughs beside a case that is too large to be explored.
///
/// Where everything is explored, the shortest runs are known, and those of the playthroughs add nothing.
struct PlayedIncidents {
    private let machine: Machine
    private var found: [(kind: Incident.Kind, route: ExploredRoute)] = []

    /// Plays sessions again.
    /// - Complexity: O(sessions × their length).
    init(_ machine: Machine, _ sessions: [Session]) {
        self.machine = machine
        for session in sessions { play(session) }
    }

    /// What goes wrong, each shown by the shortest run.
    var findings: [CheckFinding] {
        let words = IncidentWords(machine: machine)
        return found.map { words.finding($0.kind, $0.route) }
    }

    private mutating func play(_ session: Session) {
        let inputs = session.effective
        var run = Interpreter(machine, session.variant, recordsLog: true)
        note(run, session.variant, [], from: 0)
        for place in inputs.indices {
            let before = run.log.count
            run.apply(inputs[place], number: place + 1)
            note(run, session.variant, Array(inputs.prefix(place + 1)), from: before)
        }
    }

    private mutating func note(
        _ run: Interpreter, _ variant: Variant, _ inputs: [Input], from place: Int
    ) {
        guard run.snapshot.faults > 0 || run.snapshot.brokenInvariants > 0 else { return }
        for record in run.log.records(from: place) {
            guard let kind = Incident.Kind(record) else { continue }
            let route = ExploredRoute(variant: variant, inputs: inputs)
            guard let known = found.firstIndex(where: { $0.kind == kind }) else {
                found.append((kind, route))
                continue
            }
            if inputs.count < found[known].route.inputs.count { found[known].route = route }
        }
    }
}
