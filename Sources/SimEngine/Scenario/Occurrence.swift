/// What a criterion waits for or forbids.
public enum Occurrence: Hashable, Sendable {
    /// An act, from its start or at its end as the template has it.
    case act(ActID)
    /// A state entered.
    case entered(StateID)
    /// An option chosen.
    case chosen(DecisionID, OptionID)
    /// An event.
    case event(EventDescriptor)
}
