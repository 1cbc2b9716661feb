/// Something the learner is asked.
public struct Decision: Sendable {
    /// The decision's id; that of its state unless the author gives another.
    public var id: Text
    /// The state that asks it.
    public var state: StateID
    /// The stem, in words.
    public var text: Text?
    /// What it is judged under.
    public var domain: Domain = .knowledge
    /// The objectives it serves.
    public var objectives: [ObjectiveID] = []
    /// The points for full credit.
    public var points: Decimal3 = .one
    /// Whether no credit or a timeout is a critical failure.
    public var isCritical = false
    /// Whether it is scored in a line of its own, neither earned nor possible.
    public var isRemedial = false
    /// The time limit.
    public var within: SimDuration?
    /// The time that answering takes.
    public var takes = SimDuration(milliseconds: 0)
    /// The rationale.
    public var why: Text?
    /// The sources of the rationale.
    public var refs: [ReferenceID] = []
    /// The pages of the chart that it refers to.
    public var see: [ChartPage] = []
    /// Whether options are presented in a seeded shuffle; an ordering always is.
    public var shuffles = true
    /// Where it leads when no option and no route does.
    public var targets: [StateID] = []
    /// Where it leads depending on the answer; the first that holds.
    public var routes: [Route] = []
    /// What can be chosen: options of all turns or parts, or the steps and then the distractors.
    public var options: [AnswerOption] = []
    /// The parts that are answered each for itself: rows, blanks, parts of a bowtie.
    public var groups: [OptionGroup] = []
    /// What is particular to its kind.
    public var form: Form
    /// Where it is defined.
    public var source: SourceRange

    /// What is particular to a kind of decision.
    public enum Form: Sendable {
        /// Picks one option.
        case choice
        /// Picks all that apply, or exactly as many as the author says.
        case multiple(choose: Int?, scoring: MultipleScoring)
        /// Puts steps in order.
        case ordering(Ordering)
        /// Enters a number with a unit.
        case numeric(Numeric)
        /// Chooses what to say, turn by turn.
        case counsel([Turn])
        /// Performs acts from a board.
        case act(Board)
        /// Picks columns for rows.
        case matrix(Matrix)
        /// Fills the blanks of a sentence.
        case cloze(Cloze)
        /// Marks words of a text.
        case highlight(Highlight)
        /// Picks a condition, actions and what to watch.
        case bowtie
    }

    /// Creates a decision with the defaults of the format.
    public init(id: Text, state: StateID, form: Form, source: SourceRange) {
        self.id = id
        self.state = state
        self.form = form
        self.source = source
    }
}
