/// The attempts of learners at cases, in order, and who the learners are.
public struct Gradebook: Sendable {
    /// The attempts: by learner, then by case, then in the order in which they began.
    public let attempts: [GradedAttempt]
    /// Who the learners are, where that is told.
    public let roster: Roster?
    /// What is to be said about all of it, a sentence each.
    public let notes: [String]

    /// Puts attempts in order.
    ///
    /// A learner's attempts at a case count in the order in which they began; where one of them does
    /// not tell that, in the order given.
    /// - Throws: ``DocumentProblem`` about learners whom the roster does not name.
    public init(_ given: [GradedAttempt], roster: Roster? = nil) throws(DocumentProblem) {
        self.roster = roster
        var notes = roster?.notes ?? []
        let sorted = given.arranged { $0.stands(before: $1) }
        if let roster { try Self.expect(roster, toName: sorted) }
        var attempts: [GradedAttempt] = []
        for run in Self.runs(sorted) {
            let (numbered, isCertain) = Self.numbered(Array(sorted[run]))
            attempts += numbered
            if !isCertain {
                let first = sorted[run.lowerBound].header
                notes.append(
                    "not all attempts of \(first.learner) at \(first.caseID) tell when they began:"
                        + " they are numbered in the order given")
            }
        }
        self.attempts = attempts
        if let roster { notes += Self.absences(roster, attempts) }
        self.notes = notes
    }

    /// Where each learner's attempts at each case stand.
    var runs: [Range<Int>] { Self.runs(attempts) }

    /// The attempts at each case, one of each, by the cases' ids.
    var cases: [GradedAttempt] {
        var found: [GradedAttempt] = []
        var known = NameTable()
        for attempt in attempts where Int(known.intern(attempt.header.caseID)) == found.count {
            found.append(attempt)
        }
        return found.arranged { $0.header.caseID.precedes($1.header.caseID) }
    }

    private static func runs(_ attempts: [GradedAttempt]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for place in attempts.indices {
            let next = place + 1
            if next == attempts.count || !attempts[next].belongs(with: attempts[start]) {
                runs.append(start..<next)
                start = next
            }
        }
        return runs
    }

    /// Numbers a learner's attempts at a case; whether their order is certain.
    private static func numbered(_ attempts: [GradedAttempt]) -> ([GradedAttempt], Bool) {
        let isCertain = attempts.count < 2 || attempts.allSatisfy { $0.started != nil }
        var ordered = attempts
        if isCertain {
            ordered = attempts.arranged { left, right in
                guard let first = left.started, let second = right.started else { return false }
                return first < second
            }
        }
        for place in ordered.indices {
            ordered[place].number = place + 1
            ordered[place].total = ordered.count
        }
        return (ordered, isCertain)
    }

    private static func expect(
        _ roster: Roster, toName attempts: [GradedAttempt]
    ) throws(DocumentProblem) {
        var unknown: [String] = []
        for attempt in attempts where roster.learner(attempt.header.learner) == nil {
            let name = attempt.header.learner
            if unknown.last.map({ !$0.isSame(as: name) }) ?? true { unknown.append(name) }
        }
        if unknown.isEmpty { return }
        throw DocumentProblem(
            "the roster does not name \(Quoted.list(unknown)), who made attempts",
            help: "add a line for each, or leave their attempts out")
    }

    private static func absences(_ roster: Roster, _ attempts: [GradedAttempt]) -> [String] {
        var known = NameTable()
        for attempt in attempts { _ = known.intern(attempt.header.learner) }
        let absent = roster.learners.map { $0.pseudonym }.filter { known.find($0) == nil }
        return absent.isEmpty
            ? [] : ["no attempts of \(Quoted.list(absent)), whom the roster names"]
    }
}

extension GradedAttempt {
    /// Whether it is of the same learner at the same case as another.
    fileprivate func belongs(with other: GradedAttempt) -> Bool {
        header.learner.isSame(as: other.header.learner)
            && header.caseID.isSame(as: other.header.caseID)
    }

    /// Whether it stands before another by learner and case.
    fileprivate func stands(before other: GradedAttempt) -> Bool {
        if !header.learner.isSame(as: other.header.learner) {
            return header.learner.precedes(other.header.learner)
        }
        return header.caseID.precedes(other.header.caseID)
    }
}
