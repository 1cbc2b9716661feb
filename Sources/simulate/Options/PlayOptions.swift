import SimEngine

/// What `simulate play` was asked to do.
struct PlayOptions: Sendable {
    /// The case, unless an attempt to resume names it.
    var scenario: String?
    /// Where to look for cases instead of the usual places.
    var scenarios: String?
    /// Practice or exam.
    var mode: Mode?
    /// Whether the clock runs while the learner thinks.
    var isLive = false
    /// How many times the time is given.
    var factor: Decimal3?
    /// Whether to draw words only.
    var isPlain = false
    /// The seed of the variant and the presentation.
    var seed: UInt64?
    /// What of the variant is fixed.
    var variant: [VariantSetting] = []
    /// The learner's pseudonym.
    var learner: String?
    /// Where attempts are saved.
    var attempts: String?
    /// The playthrough to play.
    var answers: String?
    /// The attempt to go on with.
    var resume: String?
    /// The time to note as the start.
    var start: String?
    /// Whether to print JSON.
    var isJSON = false

    /// Starts with nothing asked for.
    init() {}

    /// Reads the words of a command line.
    init(_ arguments: Arguments) throws(UsageError) {
        scenario = try arguments.onlyOperand()
        if let named = arguments.value("--case") {
            if scenario != nil {
                throw .conflict("the case is given twice", of: .play)
            }
            scenario = named
        }
        scenarios = arguments.value("--scenarios")
        mode = try Self.mode(arguments.value("--mode"))
        isLive = arguments.has("--live")
        factor = try Self.factor(arguments.value("--factor"))
        isPlain = arguments.has("--plain")
        seed = try Self.seed(arguments.value("--seed"))
        variant = try Self.variant(arguments.values("--variant"))
        learner = try Self.learner(arguments.value("--learner"))
        attempts = arguments.value("--attempts")
        answers = arguments.value("--answers")
        resume = arguments.value("--resume")
        start = try Self.start(arguments.value("--start"))
        isJSON = arguments.has("--json")
        try checkTogether()
    }

    private func checkTogether() throws(UsageError) {
        if scenario == nil, resume == nil {
            throw .missing("a case: a file, a folder or an id", of: .play)
        }
        if isJSON, answers == nil {
            throw .conflict("'--json' goes only with '--answers'", of: .play)
        }
        if factor != nil, !isLive, resume == nil {
            throw .conflict("'--factor' goes only with '--live'", of: .play)
        }
    }

    private static func mode(_ text: String?) throws(UsageError) -> Mode? {
        switch text {
        case nil: return nil
        case "practice": return .practice
        case "exam": return .exam
        case let other?:
            throw .badValue(other, option: "--mode", wanted: "practice or exam", of: .play)
        }
    }

    private static func factor(_ text: String?) throws(UsageError) -> Decimal3? {
        guard let text else { return nil }
        if case .value(let factor) = Decimal3.parse(ArraySlice(Array(text.utf8))),
            AttemptHeader.isFactor(factor)
        {
            return factor
        }
        throw .badValue(text, option: "--factor", wanted: "1, 1.5 or 2", of: .play)
    }

    private static func seed(_ text: String?) throws(UsageError) -> UInt64? {
        guard let text else { return nil }
        if let seed = UInt64(text) { return seed }
        throw .badValue(text, option: "--seed", wanted: "a whole number from 0", of: .play)
    }

    private static func variant(_ texts: [String]) throws(UsageError) -> [VariantSetting] {
        var settings: [VariantSetting] = []
        for text in texts {
            let parts = text.utf8.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let name = String(parts[0]), let value = String(parts[1]),
                !name.isEmpty, !value.isEmpty
            else {
                throw .badValue(
                    text, option: "--variant", wanted: "a name and a value such as heartRate0=96",
                    of: .play)
            }
            settings.append(VariantSetting(parameter: name, typed: value))
        }
        return settings
    }

    /// Reads a learner's pseudonym.
    static func learner(
        _ text: String?, of command: CommandName = .play
    ) throws(UsageError) -> String? {
        guard let text else { return nil }
        if AttemptHeader.isPseudonym(text) { return text }
        throw .badValue(
            text, option: "--learner",
            wanted: "a pseudonym of at most 64 letters, digits, - and _", of: command)
    }

    private static func start(_ text: String?) throws(UsageError) -> String? {
        guard let text else { return nil }
        if AttemptHeader.isStart(text) { return text }
        throw .badValue(
            text, option: "--start", wanted: "a date and time such as 2026-03-01T09:00Z",
            of: .play)
    }
}
