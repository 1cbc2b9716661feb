/// Executable content: something a state, transition, option or act does.
public enum Effect: Sendable {
    /// Gives a measure a new value, clamped to its range.
    case set(MeasureID, Expression)
    /// Lets someone say something, or the narrator when no one is named.
    case say(Text, by: Text?)
    /// Puts an event on the internal queue.
    case raise(EventNameID)
    /// Sends an event that arrives after a time.
    case send(EventNameID, after: SimDuration, id: SendID?)
    /// Withdraws every pending event sent under a name.
    case cancel(SendID)
    /// Moves the clock once the macrostep is stable.
    case advance(SimDuration)
    /// Writes a line into the log that only the report shows.
    case note(Text)
}
