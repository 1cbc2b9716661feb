/// What a roster can tell of a learner beside the pseudonym.
public enum RosterColumn: CaseIterable, Hashable, Sendable {
    case name, idnumber, email, sisUserID, sisLoginID, canvasID, ltiUserID, section

    /// The word at the head of the column.
    public var header: String {
        switch self {
        case .name: "name"
        case .idnumber: "idnumber"
        case .email: "email"
        case .sisUserID: "sis_user_id"
        case .sisLoginID: "sis_login_id"
        case .canvasID: "canvas_id"
        case .ltiUserID: "lti_user_id"
        case .section: "section"
        }
    }

    /// Whether a course system finds a learner by it, so that no two may share one.
    var identifies: Bool {
        switch self {
        case .idnumber, .email, .sisUserID, .sisLoginID, .canvasID, .ltiUserID: true
        case .name, .section: false
        }
    }
}
