extension AttemptRecord {
    /// Runs the attempt's inputs again and compares each outcome with the recorded one.
    ///
    /// Revised words, points and rubric change nothing of a replay; the report is then the revised
    /// case's. A case whose behavior changed is refused; where that is allowed, outcomes are not
    /// compared, and only inputs that no longer fit stop the replay.
    ///
    /// - Parameters:
    ///   - machine: The case.
    ///   - identity: The case's identity.
    ///   - allowingChangedBehavior: Whether the case may behave otherwise than when it was played.
    ///   - recordsLog: Whether the session keeps its log.
    /// - Returns: The session after the last input.
    /// - Throws: ``DocumentProblem`` with the line where the replay departs from the attempt.
    public func replay(
        on machine: Machine, identity: CaseIdentity, allowingChangedBehavior: Bool = false,
        recordsLog: Bool = true
    ) throws(DocumentProblem) -> Session {
        let revision = try revision(of: machine, identity, allowingChangedBehavior)
        let variant = try variant(of: machine.scenario, isComplete: revision != .changedBehavior)
        var session = Session(
            machine, seed: header.seed, variant: variant, mode: header.mode,
            isLive: header.isLive, recordsLog: recordsLog)
        var reader = InputReader(tree: tree, machine: machine, open: [])
        var outcomes = JSONWriter()
        for line in lines {
            reader.open = session.snapshot.open
            let input = try read(line, reader, session)
            let time = session.time
            do throws(InputProblem) {
                try session.apply(input)
            } catch {
                throw stop(line, error, session)
            }
            if revision != .changedBehavior {
                try compare(line, input, session, startedAt: time, revision, &outcomes)
            }
        }
        if revision == .same { try compareReport(session) }
        return session
    }

    /// Returns the variant that was played.
    ///
    /// What the header does not tell is drawn from its seed, where the case may have changed.
    private func variant(
        of scenario: Scenario, isComplete: Bool
    ) throws(DocumentProblem) -> Variant {
        do throws(VariantMismatch) {
            let variant = try scenario.variant(header.variant, seed: header.seed)
            if !isComplete || header.variant.count == scenario.parameters.count { return variant }
            throw VariantMismatch("the attempt does not tell all that the case varies")
        } catch {
            throw DocumentProblem(error.message, line: 1, help: error.help)
        }
    }

    /// How the case at hand relates to the one that was played.
    private enum Revision {
        /// It is the same.
        case same
        /// Its words, points or rubric were revised.
        case revisedWords
        /// It behaves otherwise.
        case changedBehavior
    }

    private func revision(
        of machine: Machine, _ identity: CaseIdentity, _ allowsChange: Bool
    ) throws(DocumentProblem) -> Revision {
        let id = machine.scenario.string(machine.scenario.about.id)
        guard id.isSame(as: header.caseID) else {
            throw DocumentProblem(
                "this is an attempt at the case \(Quoted.text(header.caseID)),"
                    + " not \(Quoted.text(id))", line: 1)
        }
        if identity.hash.isSame(as: header.caseHash) { return .same }
        if identity.behavior.isSame(as: header.behaviorHash) { return .revisedWords }
        if allowsChange { return .changedBehavior }
        throw DocumentProblem(
            "the case \(Quoted.text(id)) behaves otherwise than version"
                + " \(Quoted.text(header.version)), which was played", line: 1,
            help: "use that version of the case, or allow changed behavior")
    }

    private func read(
        _ line: Line, _ reader: InputReader, _ session: Session
    ) throws(DocumentProblem) -> Input {
        do throws(InputProblem) {
            return try reader.input(line.input)
        } catch {
            throw stop(line, error, session)
        }
    }

    /// The problem of an input that does not fit.
    private func stop(
        _ line: Line, _ problem: InputProblem, _ session: Session
    ) -> DocumentProblem {
        DocumentProblem(
            "input \(line.number - 1) does not fit: \(problem.message)", line: line.number,
            help: session.whatIsOpen)
    }

    private func compare(
        _ line: Line, _ input: Input, _ session: Session, startedAt time: Int64,
        _ revision: Revision, _ outcomes: inout JSONWriter
    ) throws(DocumentProblem) {
        guard line.at == time else {
            throw DocumentProblem(
                "replaying gives this input at \(time) ms but the attempt says \(line.at) ms",
                line: line.number)
        }
        var points: ArraySlice<UInt8>?
        if revision == .revisedWords,
            let recorded = tree.value(forKey: "points", in: line.outcome)
        {
            points = tree.bytes[bytes(of: recorded)]
        }
        // All outcomes go into one writer, so that it seldom has to grow; commas part them.
        let start = outcomes.bytes.isEmpty ? 0 : outcomes.bytes.count + 1
        AttemptOutcome.write(session, after: input, into: &outcomes, points: points)
        let replayed = outcomes.bytes[start...]
        if replayed.elementsEqual(tree.bytes[bytes(of: line.outcome)]) { return }
        throw departure(line.outcome, replayed, line.number)
    }

    /// Compares the report with the recorded summary, where there is one.
    private func compareReport(_ session: Session) throws(DocumentProblem) {
        guard let report else { return }
        var writer = JSONWriter()
        session.report().writeSummary(
            into: &writer, session.machine.scenario, seed: session.seed, attempt: nil)
        guard !writer.bytes.elementsEqual(tree.bytes[bytes(of: report)]) else { return }
        throw departure(report, writer.bytes[...], reportLine)
    }

    private func departure(
        _ recorded: Int, _ replayed: ArraySlice<UInt8>, _ number: Int
    ) -> DocumentProblem {
        var message = "replaying gives another outcome than the attempt says"
        if let tree = try? JSONTree.parse(Array(replayed)) {
            message = AttemptDifference.text(recorded: (self.tree, recorded), replayed: (tree, 0))
        }
        return DocumentProblem(
            message, line: number,
            help: "the attempt was written by another version of the simulator, or was rewritten")
    }

    private func bytes(of node: Int) -> Range<Int> {
        Int(tree.nodes[node].start)..<Int(tree.nodes[node].end)
    }
}
