/// What exploring all sessions of a case has shown to go wrong in some run, or in every one.
public enum ExplorationProblem: Hashable, Sendable {
    /// No run reaches a state.
    case unreachableState(String)
    /// A run ends where nothing can be done and nothing will happen.
    case deadEnd(states: [String])
    /// A run goes on, but can never end.
    case softLock(states: [String])
    /// No run takes a transition.
    case neverTaken(String)
    /// No run lets the learner answer a decision.
    case neverAsked(String)
    /// No run offers an option.
    case neverOffered(String, of: String)
    /// No run lets an act be performed.
    case neverPossible(String)
    /// An expression cannot be computed in some run.
    case fault(String)
    /// An invariant does not hold in some run.
    case brokenInvariant(state: String, why: String?)
    /// A run goes round in a circle without end, or delivers events without end.
    case endless(states: [String])
    /// No run meets a criterion.
    case unmet(String)
    /// A run can pass without what a critical criterion asks for.
    case skipped(String, ending: String)
    /// No run earns the possible points.
    case tooFewPoints(best: String, possible: String, ending: String?, missed: String?)
    /// A run earns more than the possible points.
    case tooManyPoints(best: String, possible: String, ending: String?)
    /// Every run to an ending passes that has no critical failure.
    case alwaysPasses(ending: String, least: String)
    /// No run passes.
    case neverPasses(ending: String?)
    /// A right answer leads to where less can be earned than a wrong one does.
    case misleading(option: String, decision: String, other: String)
    /// Two events are due at the same instant, and their order decides what happens.
    case race(String, String)
    /// No run closes a board by its condition.
    case neverCloses(String)
    /// No run violates a criterion.
    case neverViolated(String)
    /// A playthrough beside the case, and perhaps others, comes to something else than it expects;
    /// the last is what would mend that, in words.
    case playedOtherwise(String, String, others: Int, mended: String?)
    /// A way leads past a state that every other way there goes through.
    case passedBy(String, target: String, state: String)
}

extension ExplorationProblem {
    /// The stable code.
    public var code: String {
        switch self {
        case .unreachableState: "SIM0380"
        case .deadEnd: "SIM0381"
        case .softLock: "SIM0382"
        case .neverTaken: "SIM0383"
        case .neverAsked: "SIM0384"
        case .neverOffered: "SIM0385"
        case .neverPossible: "SIM0386"
        case .fault: "SIM0387"
        case .brokenInvariant: "SIM0388"
        case .endless: "SIM0389"
        case .unmet: "SIM0390"
        case .skipped: "SIM0391"
        case .tooFewPoints: "SIM0392"
        case .tooManyPoints: "SIM0393"
        case .alwaysPasses: "SIM0394"
        case .neverPasses: "SIM0395"
        case .misleading: "SIM0396"
        case .race: "SIM0397"
        case .neverCloses: "SIM0398"
        case .neverViolated: "SIM0399"
        case .playedOtherwise: "SIM0400"
        case .passedBy: "SIM0404"
        }
    }

    /// What is wrong.
    public var message: String {
        switch self {
        case .unreachableState(let name): "no run reaches '\(name)'"
        case .deadEnd(let states):
            "a run can get stuck in \(Self.list(states)): nothing that can still be done leads on,"
                + " and nothing happens by itself"
        case .softLock(let states):
            "a run that gets to \(Self.list(states)) can go on, but never to an ending"
        case .neverTaken(let what): "no run ever comes to \(what)"
        case .neverAsked(let name): "no run lets the learner answer '\(name)'"
        case .neverOffered(let option, let decision):
            "no run offers the option '\(option)' of '\(decision)'"
        case .neverPossible(let act): "no run lets the learner perform the act '\(act)'"
        case .fault(let what): "in some runs \(what) cannot be computed"
        case .brokenInvariant(let state, let why):
            "a run breaks what must always hold in '\(state)'" + (why.map { ": '\($0)'" } ?? "")
        case .endless(let states):
            states.isEmpty
                ? "a run comes to events without end"
                : "a run goes round in a circle without end: \(Self.list(states))"
        case .unmet(let name): "no run meets the criterion '\(name)' in full"
        case .skipped(let name, let ending):
            "a run can pass in '\(ending)' without ever doing what the critical criterion '\(name)'"
                + " asks for"
        case .tooFewPoints(let best, let possible, let ending, let missed):
            "no run\(Self.to(ending)) earns the possible \(Self.points(possible)): the best one found"
                + " earns \(Self.points(best))"
                + (missed.map { ", and not all of those for \($0)" } ?? "")
        case .tooManyPoints(let best, let possible, let ending):
            "a run\(Self.to(ending)) earns \(Self.points(best)), but the possible points come only"
                + " to \(possible)"
        case .alwaysPasses(let ending, let least):
            "every run to '\(ending)' without a critical failure passes: even the worst earns"
                + " at least \(Self.points(least))"
        case .neverPasses(let ending):
            ending.map { "no run that ends in '\($0)' can pass" } ?? "no run passes"
        case .misleading(let option, let decision, let other):
            "the right answer '\(option)' of '\(decision)' leads to where less can be earned than"
                + " after the wrong answer '\(other)'"
        case .race(let first, let second):
            "\(first) and \(second) can be due at the same instant, and their order decides what"
                + " happens"
        case .neverCloses(let board): "no run makes the 'until' of '\(board)' hold"
        case .neverViolated(let name): "no run violates the criterion '\(name)'"
        case .playedOtherwise(let name, let what, let others, _):
            (others == 0
                ? "the playthrough '\(name)' comes out"
                : "the playthrough '\(name)' and \(others) more come out")
                + " otherwise than written: \(what)"
        case .passedBy(let what, let target, let state):
            "\(what) leads to '\(target)' past '\(state)', through which every other way there goes"
        }
    }

    private static func points(_ number: String) -> String {
        number.isSame(as: "1") ? "1 point" : "\(number) points"
    }

    private static func to(_ ending: String?) -> String {
        ending.map { " to '\($0)'" } ?? ""
    }

    private static func list(_ names: [String]) -> String {
        names.map { "'\($0)'" }.joined(separator: ", ")
    }
}

extension ExplorationProblem {
    /// What to do about it.
    public var help: String {
        switch self {
        case .unreachableState:
            "lead a transition, option or route to it, loosen a condition on the way, or delete it"
        case .deadEnd:
            "give it a way out that is always open in the end, or make it an ending"
        case .softLock: "add a way from there to an ending"
        case .neverTaken:
            "compare its event and its condition with what happens before, or delete it"
        case .neverAsked:
            "look for a way out of its state that is open as soon as the state is entered"
        case .neverOffered: "loosen its 'if', or delete it"
        case .neverPossible: "loosen its 'if', or take it off the board"
        case .fault: "keep results small, and divide by nothing that can be 0"
        case .brokenInvariant: "follow the run step by step, and correct the step that breaks it"
        case .endless: "let one of the transitions wait for an event, or stop by a condition"
        case .unmet:
            "compare its names and times with what can happen: is it too strict, too early, or is"
                + " something missing on the way?"
        case .skipped: "take \"void\": \"full\" away, or make it less than critical"
        case .tooFewPoints:
            "correct the 'possible' points, or what keeps them from being earned"
        case .tooManyPoints: "correct the 'possible' points"
        case .alwaysPasses: "raise the pass mark, or make what matters critical"
        case .neverPasses:
            "play the best run and read its report: each has a critical failure, or earns less than"
                + " the pass mark"
        case .misleading: "compare where the two answers lead: are their targets swapped?"
        case .race: "let one come a second later, or make both orders lead to the same"
        case .neverCloses:
            "check that its acts can all be done in the time there is, and that their names are right"
        case .neverViolated:
            "it tells nobody apart: delete it, or check its names and conditions"
        case .playedOtherwise(_, _, _, let mended?):
            mended + "; where the case was changed on purpose, mend the playthrough"
        case .playedOtherwise(_, _, _, nil):
            "mend the case, or the playthrough where the case was changed on purpose;"
                + " 'simulate test' tells all of it"
        case .passedBy(_, _, let state):
            "correct its target; where learners may leave '\(state)' out, let a criterion say what it"
                + " costs, or make it critical"
        }
    }

    /// How much it matters.
    public var severity: Severity {
        switch self {
        case .unreachableState, .deadEnd, .softLock, .neverAsked, .fault, .brokenInvariant,
            .endless, .unmet, .skipped, .tooFewPoints, .tooManyPoints, .neverPasses:
            .error
        case .neverTaken, .neverOffered, .neverPossible, .alwaysPasses, .misleading, .race,
            .neverCloses, .neverViolated, .playedOtherwise, .passedBy:
            .warning
        }
    }
}
