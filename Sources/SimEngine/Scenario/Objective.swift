/// A learning objective.
public struct Objective: Sendable {
    /// The objective's id.
    public var id: Text
    /// The objective in words.
    public var text: Text
    /// The function of the clinical judgment model it exercises.
    public var judgment: JudgmentFunction?
    /// The competency it belongs to.
    public var competency: Text?

    /// Creates an objective.
    public init(id: Text, text: Text, judgment: JudgmentFunction?, competency: Text?) {
        self.id = id
        self.text = text
        self.judgment = judgment
        self.competency = competency
    }
}
