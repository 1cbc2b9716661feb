/// The edition of SCORM by which a package talks to its course, with what it calls things.
public enum SCORMEdition: CaseIterable, Hashable, Sendable {
    /// SCORM 1.2.
    case v12
    /// SCORM 2004, fourth edition.
    case v2004

    /// The format of exports that it belongs to.
    public var format: ExportFormat {
        switch self {
        case .v12: .scorm12
        case .v2004: .scorm2004
        }
    }

    /// The most characters that a course keeps between launches.
    public var longestSuspendData: Int {
        switch self {
        case .v12: 4096
        case .v2004: 64_000
        }
    }

    /// The most characters of a response or of a right answer.
    var longestResponse: Int {
        switch self {
        case .v12: 255
        case .v2004: 4000
        }
    }

    /// The most items of a response; boards of acts may have more.
    var mostItems: Int {
        switch self {
        case .v12: .max
        case .v2004: 36
        }
    }

    /// What stands between the items of a response.
    var itemMark: String {
        switch self {
        case .v12: ","
        case .v2004: "[,]"
        }
    }

    /// What stands between the halves of an item.
    var halfMark: String {
        switch self {
        case .v12: "."
        case .v2004: "[.]"
        }
    }

    /// What stands between the least and the greatest right number.
    var rangeMark: String {
        switch self {
        case .v12: ":"
        case .v2004: "[:]"
        }
    }

    /// The element that says for how long the launch has lasted.
    var sessionTime: String { element("session_time") }
    /// The element that says how the launch ends.
    var exit: String { element("exit") }
    /// The element that says where the learner is.
    var location: String {
        switch self {
        case .v12: "cmi.core.lesson_location"
        case .v2004: "cmi.location"
        }
    }
    /// The element that says whether the run is over: in SCORM 1.2 also how.
    var status: String {
        switch self {
        case .v12: "cmi.core.lesson_status"
        case .v2004: "cmi.completion_status"
        }
    }

    /// Returns the name of an element of the run as a whole.
    func element(_ name: String) -> String {
        switch self {
        case .v12: "cmi.core." + name
        case .v2004: "cmi." + name
        }
    }

    /// Returns a span of time.
    func span(_ milliseconds: Int64) -> String {
        switch self {
        case .v12: SCORMTime.clockSpan(milliseconds)
        case .v2004: SCORMTime.periodSpan(milliseconds)
        }
    }
}

/// A value for an element of the course's record.
public struct SCORMValue: Hashable, Sendable {
    /// The element, such as `cmi.core.score.raw`.
    public let element: String
    /// The value, in the form that the element wants.
    public let value: String

    /// Creates a value.
    init(_ element: String, _ value: String) {
        self.element = element
        self.value = value
    }
}
