/// What identifies and introduces a case, without any effect on its behavior.
public struct About: Sendable {
    /// The case's id.
    public var id: Text
    /// The title shown to the learner.
    public var title: Text
    /// The version, as semantic versioning has it.
    public var version: Text
    /// The language of the texts, as BCP 47 has it.
    public var language: Text
    /// Who the learner is in the case.
    public var role: Text?
    /// How long a session takes, in minutes.
    public var minutes: Decimal3?
    /// The place in the order in which cases are recommended; those without one come last.
    public var order: Int64?
    /// What the learner is told about sensitive content.
    public var advisory = Advisory()
    /// The prebriefing, in paragraphs.
    public var prebriefing: [Text] = []
    /// The learning objectives.
    public var objectives: [Objective] = []
    /// The published sources.
    public var references: [Reference] = []
    /// Who has reviewed the case.
    public var review = Review()
    /// The prompts for reflection after the run.
    public var debrief: [Text] = []

    /// Creates the part that every case must have.
    public init(id: Text, title: Text, version: Text, language: Text) {
        self.id = id
        self.title = title
        self.version = version
        self.language = language
    }
}

/// The warning about sensitive content, the way out, and where support is found.
public struct Advisory: Sendable {
    /// What the case contains that may burden a learner.
    public var content: [Text] = []
    /// How to leave, at any time.
    public var optOut: [Text] = []
    /// Where support is found.
    public var support: [Text] = []

    /// Creates an empty advisory.
    public init() {}
}

/// Who has reviewed a case, and when.
public struct Review: Sendable {
    /// Whether clinicians have signed the case; a case that says nothing is a draft.
    public enum Status: Sendable { case draft, reviewed }
    /// The status.
    public var status = Status.draft
    /// The roles of the reviewers.
    public var reviewers: [Text] = []
    /// The date of the review.
    public var date: Text?

    /// Creates the review of a draft.
    public init() {}
}
