/// A case as its author means it: every name resolved, every expression parsed, every text in place.
///
/// States, decisions and acts lie flat in document order; a state's subtree is the contiguous run
/// of states up to its ``State/lastDescendant``.
public struct Scenario: Sendable {
    /// The document that the texts are spans of.
    public let document: JSONTree
    /// Title, advisory, objectives and the like: what does not change how the case behaves.
    public var about: About
    /// The patient.
    public var patient: Patient
    /// The tracked quantities, and after them one measure for each parameter.
    public var measures: [Measure] = []
    /// What differs from run to run.
    public var parameters: [Parameter] = []
    /// What every combination of their values must satisfy.
    public var constraints: [Constraint] = []
    /// The numbers of the combinations that satisfy them, or nothing where all are allowed.
    var allowed: [Int32]?
    /// The clinical acts; those defined on a board follow the top-level ones.
    public var acts: [Act] = []
    /// The states in document order.
    public var states: [State] = []
    /// Where the session starts: never empty in a case that loaded.
    public var initial: [StateID] = []
    /// The decisions in document order.
    public var decisions: [Decision] = []
    /// What the whole run is judged on.
    public var rubric: [Criterion] = []
    /// Percent needed to pass; without it, reaching an ending without critical failure passes.
    public var passMark: Decimal3?
    /// The possible points of each domain where the author states them for every ending.
    public var possible: [DomainPoints] = []
    /// The names of events, in the order they were first met; engine events are not among them.
    public var eventNames: NameTable
    /// The events that may come from outside.
    public var externalEvents: [EventNameID] = []
    /// How many names of cancelable sends there are.
    public var sendCount = 0
    /// The instructions of every expression, one after the other.
    public var code: [Instruction] = []

    /// Creates an empty scenario over a document.
    public init(document: JSONTree, about: About) {
        self.document = document
        self.about = about
        self.patient = Patient()
        self.eventNames = NameTable()
    }
}
