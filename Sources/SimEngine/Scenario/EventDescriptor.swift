/// Which events a transition or criterion listens to.
///
/// Tokens separated by dots match as prefixes, as in SCXML; names of the engine's own events are
/// resolved to what they are about.
public enum EventDescriptor: Hashable, Sendable {
    /// Every event.
    case any
    /// An author's event and all events below it.
    case named(EventNameID)
    /// Answers, of one decision and of one level where given.
    case answer(DecisionID?, AnswerLevel?)
    /// Time limits that passed, of one decision where given.
    case timeout(DecisionID?)
    /// Acts, of one where given; done or interrupted, or only interrupted.
    case act(ActID?, onlyInterrupted: Bool)
    /// Completed states, one where given.
    case done(StateID?)
    /// Runtime faults.
    case error
    /// Chart tabs opened, one where given.
    case chart(ChartTabID?)
}
