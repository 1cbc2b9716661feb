/// How long a run took from a trigger to the response that a criterion expects.
public struct ResponseTime: Hashable, Sendable {
    /// When the time began to run, in milliseconds of the simulated clock.
    public let opened: Int64
    /// What set it running.
    public let trigger: String
    /// What was expected.
    public let expected: String
    /// How long it took in milliseconds, in time or not; nothing where it never came.
    public let took: Int64?
    /// When it was due, in words.
    public let due: String
    /// How it was judged, in a word or two.
    public let verdict: String

    /// How long it took, in words.
    public var tookWords: String { took.map { TimeWords.length($0) } ?? "never" }

    /// The whole in a sentence.
    public var sentence: String {
        let came = took == nil ? " did not follow" : " after " + tookWords
        return Sentence.capitalized(trigger) + " at " + TimeWords.clock(opened) + ": " + expected
            + came + " (" + due
            + "), " + verdict + "."
    }
}

/// Finds how long each response took.
struct ResponseTimes {
    private let machine: Machine
    private let happened: Happened
    private let monitor: RubricMonitor
    private let phrases: Phrasebook

    init(
        _ machine: Machine, _ happened: Happened, _ monitor: RubricMonitor, _ phrases: Phrasebook
    ) {
        self.machine = machine
        self.happened = happened
        self.monitor = monitor
        self.phrases = phrases
    }

    private var scenario: Scenario { _read { yield machine.scenario } }

    /// Returns the response times in the order of their triggers.
    func all() -> [ResponseTime] {
        let times = monitor.occasions.compactMap { time($0) }
        return times.arranged { $0.opened }
    }

    private func time(_ occasion: Occasion) -> ResponseTime? {
        guard
            case .response(let trigger, let expected, let within, _, let notBefore) =
                scenario.rubric[occasion.criterion.int].rule
        else { return nil }
        let delay = occasion.closed - occasion.opened
        let isEarly = delay < notBefore.milliseconds
        let came = isEarly || !occasion.credit.isZero
        let took = came ? delay : happened.first(expected, from: occasion.closed)
        return ResponseTime(
            opened: occasion.opened, trigger: phrases.name(trigger),
            expected: phrases.name(expected), took: took.map { came ? $0 : $0 - occasion.opened },
            due: due(within, notBefore),
            verdict: isEarly ? "too early" : Timeline.verdict(occasion.credit))
    }

    private func due(_ within: SimDuration?, _ notBefore: SimDuration) -> String {
        var words: [String] = []
        if notBefore > .zero {
            words.append("not before " + TimeWords.length(notBefore.milliseconds))
        }
        words.append(
            within.map { "within " + TimeWords.length($0.milliseconds) } ?? "by the ending")
        return words.joined(separator: ", ")
    }
}
