/// One event as a number, ordered so that every descriptor is a contiguous range.
///
/// The high byte is the family, the next four bytes what the event is about, the low byte a level.
/// Authors' events are numbered by their tokens in order, so that a prefix is a range too.
public struct EventCode: Hashable, Comparable, Sendable {
    /// The number.
    public let raw: UInt64

    /// Creates a code from its number.
    public init(raw: UInt64) { self.raw = raw }

    /// What kind of event it is.
    public enum Family: UInt8, Sendable {
        /// An author's event.
        case named = 1
        /// An answer to a decision.
        case answer
        /// A time limit that passed.
        case timeout
        /// An act done or interrupted.
        case act
        /// A state completed.
        case done
        /// A runtime fault.
        case error
        /// A chart tab opened.
        case chart
        /// A private delayed event of a state, which no descriptor matches.
        case timer = 0x80
        /// A private time limit of a decision, which no descriptor matches.
        case limit = 0x81
    }

    init(_ family: Family, _ index: Int = 0, level: UInt8 = 0) {
        raw =
            UInt64(family.rawValue) << 56 | UInt64(UInt32(truncatingIfNeeded: index)) << 8
            | UInt64(level)
    }

    /// The kind of event, or nothing for a number that is no event.
    public var family: Family? { Family(rawValue: UInt8(truncatingIfNeeded: raw >> 56)) }
    /// What the event is about: an index whose meaning depends on the family.
    public var index: Int { Int(Int32(truncatingIfNeeded: raw >> 8)) }
    /// The level: of an answer ``AnswerLevel``, of an act 1 when interrupted.
    public var level: UInt8 { UInt8(truncatingIfNeeded: raw) }

    /// An event whose name the case does not know; only a descriptor for every event matches it.
    public static let unknown = EventCode(.named, -1)
    /// The event of a runtime fault.
    public static let error = EventCode(.error)

    /// Returns the event of an answer.
    public static func answer(_ decision: DecisionID, _ level: AnswerLevel) -> EventCode {
        EventCode(.answer, decision.int, level: level.rawValue)
    }
    /// Returns the event of a time limit that passed.
    public static func timeout(_ decision: DecisionID) -> EventCode {
        EventCode(.timeout, decision.int)
    }
    /// Returns the event of an act done or interrupted.
    public static func act(_ act: ActID, interrupted: Bool) -> EventCode {
        EventCode(.act, act.int, level: interrupted ? 1 : 0)
    }
    /// Returns the event of a completed state.
    public static func done(_ state: StateID) -> EventCode { EventCode(.done, state.int) }
    /// Returns the event of an opened chart tab.
    public static func chart(_ tab: ChartTabID) -> EventCode { EventCode(.chart, tab.int) }

    /// Whether it comes earlier in the order of codes.
    public static func < (left: EventCode, right: EventCode) -> Bool { left.raw < right.raw }
}

/// The events a descriptor matches, as a range of codes.
public struct EventRange: Hashable, Sendable {
    /// The first code.
    public let low: UInt64
    /// One past the last code.
    public let high: UInt64

    init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// Whether the descriptor matches an event.
    @inline(__always)
    public func contains(_ event: EventCode) -> Bool { low <= event.raw && event.raw < high }

    /// Every event that an author can listen to.
    static let any = EventRange(
        low: EventCode(.named).raw, high: EventCode(.timer).raw)

    /// A whole family, one index of it, or one level of one index.
    static func family(
        _ family: EventCode.Family, _ index: Int? = nil, level: UInt8? = nil
    ) -> EventRange {
        guard let index else {
            let low = EventCode(family).raw
            return EventRange(low: low, high: low + 1 << 56)
        }
        let low = EventCode(family, index, level: level ?? 0).raw
        return EventRange(low: low, high: low + (level == nil ? 1 << 8 : 1))
    }
}
