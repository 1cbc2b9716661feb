import SimEngine

/// How a run is to be, as the page asks for it.
struct RunSettings: Sendable {
    /// The seed of the variant and every shuffle.
    let seed: UInt64
    /// What the run varies.
    let variant: Variant
    /// Practice or exam.
    let mode: Mode
    /// Whether wall time moves the clock.
    let isLive: Bool
    /// How many times the time is given.
    let factor: Decimal3
    /// The learner's pseudonym.
    let learner: String
    /// The time to note as the start.
    let start: String?

    /// Reads the settings of a message.
    init(_ request: Request, _ scenario: Scenario) throws(Refusal) {
        guard let seed = try request.whole("seed") else { throw .error("'seed' is missing") }
        self.seed = seed
        variant = try Self.variant(request, scenario, seed)
        mode = try Self.mode(request)
        isLive = try request.flag("live")
        factor = try Self.factor(request, isLive)
        learner = try request.string("learner") ?? "learner"
        guard AttemptHeader.isPseudonym(learner) else {
            throw .error("'learner' is a pseudonym of at most 64 letters, digits, - and _")
        }
        start = try request.string("start")
        if let start, !AttemptHeader.isStart(start) {
            throw .error("'start' is a date and time such as 2026-03-01T09:00Z")
        }
    }

    /// What of it a prebriefing tells.
    var briefing: Prebriefing.Settings {
        Prebriefing.Settings(mode: mode, isLive: isLive, factor: factor)
    }

    private static func mode(_ request: Request) throws(Refusal) -> Mode {
        guard let node = request.node("mode") else { throw .error("'mode' is missing") }
        for mode in [Mode.practice, .exam] where request.tree.isString(node, equalTo: mode.name) {
            return mode
        }
        throw .error("'mode' is practice or exam")
    }

    private static func factor(_ request: Request, _ isLive: Bool) throws(Refusal) -> Decimal3 {
        guard isLive, let node = request.node("factor") else { return .one }
        guard case .value(let factor) = Decimal3.parse(request.tree.utf8(node)),
            AttemptHeader.isFactor(factor)
        else { throw .error("'factor' is a number from 1 to 10") }
        return factor
    }

    private static func variant(
        _ request: Request, _ scenario: Scenario, _ seed: UInt64
    ) throws(Refusal) -> Variant {
        var settings: [VariantSetting] = []
        if let node = request.node("variant") {
            guard request.tree.kind(node) == .object else {
                throw .error("'variant' is an object")
            }
            for member in VariantSetting.members(request.tree, node) {
                guard let setting = VariantSetting(request.tree, member) else {
                    throw .error("a value of 'variant' is a number or a name")
                }
                settings.append(setting)
            }
        }
        do throws(VariantMismatch) {
            return try scenario.variant(settings, seed: seed)
        } catch { throw .error(error.message) }
    }
}
