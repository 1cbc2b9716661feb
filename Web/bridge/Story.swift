import SimEngine

/// What the learner is told since they last decided something, so that a look into the chart or a
/// tick of the clock does not take it off the page.
struct Story: Sendable {
    /// What came about.
    private(set) var passages: [Passage] = []
    /// How many of them the latest message brought.
    private(set) var fresh = 0
    /// What there is to say about the latest answer or act.
    private(set) var feedback: Feedback?
    /// Earlier ones, by how many inputs counted then.
    private var earlier: [Page] = []

    private struct Page: Sendable {
        let step: Int
        let passages: [Passage]
        let feedback: Feedback?
    }

    private static let mostPassages = 200
    private static let mostPages = 300

    /// Begins with what the first states tell.
    init(_ session: Session) {
        add(session)
        keep(session)
    }

    /// Notes that a message comes, whose passages are the fresh ones.
    mutating func begin() { fresh = 0 }

    /// Adds what the latest input brought about.
    mutating func follow(_ session: Session, isLive: Bool) {
        switch session.latestInput {
        case .back?: return restore(session)
        case .tab?: break
        case .wait? where isLive: break
        case .answer?, .act?, .wait?, .event?, nil:
            passages = []
            fresh = 0
            feedback = session.mode == .practice ? session.feedback() : nil
        }
        add(session)
        keep(session)
    }

    private mutating func add(_ session: Session) {
        var new = session.passages()
        if session.isLive {
            // A running clock is seen; its steps are not told.
            new.removeAll { if case .timePassed = $0 { true } else { false } }
        }
        passages += new
        fresh += new.count
        if passages.count > Self.mostPassages {
            passages.removeFirst(passages.count - Self.mostPassages)
        }
    }

    private mutating func keep(_ session: Session) {
        guard session.mode == .practice else { return }
        if earlier.count == Self.mostPages { earlier.removeFirst() }
        let page = Page(step: session.stepCount, passages: passages, feedback: feedback)
        earlier.append(page)
    }

    /// Turns back to what was told where the session stands now.
    private mutating func restore(_ session: Session) {
        let step = session.stepCount
        while let last = earlier.last, last.step > step { earlier.removeLast() }
        passages = earlier.last?.passages ?? []
        feedback = earlier.last?.feedback
        fresh = 0
    }
}
