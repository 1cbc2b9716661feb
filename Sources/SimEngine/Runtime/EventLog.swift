/// One thing that happened in a session: 24 bytes, so that a long session stays small.
public struct LogRecord: Hashable, Sendable {
    /// The simulated time in milliseconds.
    public var time: Int64
    /// More about it; the meaning depends on the kind.
    public var detail: Int64
    /// What it is about: an index whose meaning depends on the kind.
    public var subject: Int32
    /// What happened.
    public var kind: Kind

    /// What can happen.
    public enum Kind: UInt8, Hashable, Sendable {
        /// The learner or the clock gave an input; the detail counts inputs from 1.
        case input
        /// An event was processed; the detail is its code.
        case event
        /// A state was entered.
        case entered
        /// A state was left.
        case left
        /// A decision opened.
        case opened
        /// A decision was answered; the detail is the place of the answer, which says what.
        case answered
        /// An open decision was left.
        case withdrawn
        /// A decision's time limit passed.
        case timedOut
        /// An act was started.
        case actStarted
        /// An act was done.
        case actDone
        /// An act was interrupted.
        case actInterrupted
        /// A measure has a new value; the detail is in thousandths.
        case measured
        /// Something was said; the subject is the effect.
        case said
        /// Something was noted; the subject is the effect.
        case noted
        /// An expression faulted; the detail says where: ``FaultPlace``.
        case faulted
        /// An invariant of the case was broken.
        case broken
        /// A criterion was violated.
        case violated
        /// The session ended in a state.
        case ended
        /// Inputs were undone; the detail says how many are left.
        case undone
    }
}

/// Where an expression faulted.
public enum FaultPlace: Int64, Hashable, Sendable {
    /// In a transition's guard; the subject is the transition.
    case transition
    /// In an effect; the subject is the effect.
    case effect
    /// In the condition that closes a board; the subject is the decision.
    case board
    /// In an invariant; the subject is the invariant.
    case invariant
}

/// Everything that happened in a session, in order.
///
/// Records lie in blocks of equal size, so that a long session never moves what it has recorded.
public struct EventLog: Hashable, Sendable {
    private static let blockSize = 2048
    /// Whether anything is kept.
    public let isRecording: Bool
    private var blocks: [[LogRecord]] = []
    private var block: [LogRecord] = []

    /// Creates an empty log.
    public init(isRecording: Bool = true) { self.isRecording = isRecording }

    /// How many records there are.
    public var count: Int { blocks.count * EventLog.blockSize + block.count }

    /// All records.
    /// - Complexity: O(records).
    public var records: [LogRecord] { records(from: 0) }

    /// Returns the records from a place on; a place past the end gives none.
    /// - Complexity: O(records returned).
    public func records(from place: Int) -> [LogRecord] {
        var records: [LogRecord] = []
        var first = place / EventLog.blockSize
        var skipped = place % EventLog.blockSize
        while first < blocks.count {
            records.append(contentsOf: blocks[first][skipped...])
            skipped = 0
            first += 1
        }
        if first == blocks.count, skipped < block.count {
            records.append(contentsOf: block[skipped...])
        }
        return records
    }

    /// The records without those of inputs that were taken back.
    /// - Complexity: O(records).
    var effectiveRecords: [LogRecord] {
        var kept: [LogRecord] = []
        var inputs: [Int] = []
        for record in records {
            switch record.kind {
            case .input:
                inputs.append(kept.count)
                kept.append(record)
            case .undone:
                let left = Int(truncatingIfNeeded: record.detail)
                guard left < inputs.count else { continue }
                kept.removeSubrange(inputs[left]...)
                inputs.removeSubrange(left...)
            case .event, .entered, .left, .opened, .answered, .withdrawn, .timedOut,
                .actStarted, .actDone, .actInterrupted, .measured, .said, .noted, .faulted,
                .broken, .violated, .ended:
                kept.append(record)
            }
        }
        return kept
    }

    @inline(__always)
    mutating func append(
        _ kind: LogRecord.Kind, _ subject: Int32, detail: Int64 = 0, at time: Int64
    ) {
        if isRecording {
            if block.count == EventLog.blockSize { close() }
            block.append(LogRecord(time: time, detail: detail, subject: subject, kind: kind))
        }
    }

    private mutating func close() {
        blocks.append(block)
        block = []
        block.reserveCapacity(EventLog.blockSize)
    }
}
