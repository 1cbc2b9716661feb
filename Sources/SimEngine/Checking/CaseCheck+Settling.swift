/// What exploring a case decides that was told from its text.
extension CaseCheck {
    /// Whether a finding of the text is settled: the exploration knows every run, or tells of the same
    /// state itself, with the run that gets there.
    public func settles(_ diagnostic: Diagnostic) -> Bool {
        guard case .flow(let problem) = diagnostic.problem else { return false }
        switch problem {
        case .staysForEver, .noWayOut: break
        case .restartsRegions, .leadsNowhere, .limitWithoutEffect, .limitTooShort, .leadsAlong,
            .leadsToFailure, .leavesOut, .holdsTwice, .sameTarget, .neverRepeated, .tooShortToRead:
            return false
        }
        if figures.isComplete { return true }
        return findings.contains { finding in
            guard case .exploration(.deadEnd) = finding.diagnostic.problem else { return false }
            return finding.diagnostic.range.contains(diagnostic.range)
        }
    }
}
