/// What the first line of an attempt says: which case is run, how, and by whom.
public struct AttemptHeader: Hashable, Sendable {
    /// The case's id.
    public var caseID: String
    /// The case's version.
    public var version: String
    /// The SHA-256 of the case.
    public var caseHash: String
    /// The SHA-256 of what decides how a run of the case goes.
    public var behaviorHash: String
    /// The learner's pseudonym.
    public var learner: String
    /// The seed of the variant and of every shuffle.
    public var seed: UInt64
    /// The value of each parameter of the case; empty where it has none.
    public var variant: [VariantSetting]
    /// How the session is run.
    public var mode: Mode
    /// Whether wall time moves the clock too.
    public var isLive: Bool
    /// How many times as long as usual the learner has: the accommodations are 1.5 and 2.
    public var factor: Decimal3
    /// When the session began, as it was handed in.
    public var start: String?

    /// Creates a header.
    public init(
        caseID: String, version: String, identity: CaseIdentity, learner: String, seed: UInt64,
        variant: [VariantSetting] = [], mode: Mode, isLive: Bool = false, factor: Decimal3 = .one,
        start: String? = nil
    ) {
        self.caseID = caseID
        self.version = version
        caseHash = identity.hash
        behaviorHash = identity.behavior
        self.learner = learner
        self.seed = seed
        self.variant = variant
        self.mode = mode
        self.isLive = isLive
        self.factor = factor
        self.start = start
    }

    /// Creates the header of an attempt at a case; without a variant, at the one of the seed.
    public init(
        _ machine: Machine, identity: CaseIdentity, learner: String, seed: UInt64,
        variant: Variant? = nil, mode: Mode, isLive: Bool = false, factor: Decimal3 = .one,
        start: String? = nil
    ) {
        let scenario = machine.scenario
        self.init(
            caseID: scenario.string(scenario.about.id),
            version: scenario.string(scenario.about.version),
            identity: identity, learner: learner, seed: seed,
            variant: scenario.settings(of: variant ?? scenario.drawn(seed: seed)), mode: mode,
            isLive: isLive, factor: factor, start: start)
    }
}

extension AttemptHeader {
    /// The revision of the attempt's format.
    static let format: Int64 = 1

    /// Writes the members of the line, all but the hash.
    func writeMembers(into writer: inout JSONWriter) {
        writer.key("attempt")
        writer.number(Self.format)
        writer.key("case")
        writer.string(caseID)
        writer.key("version")
        writer.string(version)
        writer.key("caseHash")
        writer.string(caseHash)
        writer.key("behaviorHash")
        writer.string(behaviorHash)
        writer.key("learner")
        writer.string(learner)
        writer.key("seed")
        writer.raw(seed.description)
        // Cases that vary nothing have had the other key since the first revision.
        writer.key(variant.isEmpty ? "variants" : "variant")
        writer.write(variant)
        writer.key("mode")
        writer.string(mode.name)
        writer.key("live")
        writer.bool(isLive)
        writer.key("factor")
        writer.number(factor)
        writer.key("start")
        writer.write(optional: start)
    }

    /// Reads the members of the line, all but the hash.
    init(_ members: inout LineMembers) throws(DocumentProblem) {
        _ = try members.integer("attempt")
        caseID = try members.string("case")
        version = try members.string("version")
        caseHash = try members.digest("caseHash")
        behaviorHash = try members.digest("behaviorHash")
        learner = try members.string("learner")
        seed = try members.unsigned("seed")
        variant = try members.isNext("variant") ? members.settings("variant") : []
        if variant.isEmpty { try members.emptyObject("variants") }
        mode = try members.word(
            "mode",
            of: [
                (word: Mode.practice.name, value: Mode.practice),
                (word: Mode.exam.name, value: Mode.exam),
            ])
        isLive = try members.bool("live")
        factor = try members.positive("factor")
        start = try members.optionalString("start")
    }
}
