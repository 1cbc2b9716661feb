/// A form in which cases and results go into courses.
public enum ExportFormat: CaseIterable, Hashable, Sendable {
    case scorm12, scorm2004, cmi5, xapi
    case moodleXML, gift, qti21, qti30, canvasQTI
    case gradesMoodle, gradesCanvas, gradesCSV, ags

    /// What it is made from.
    public enum Source: Hashable, Sendable {
        /// One case.
        case scenario
        /// Saved attempts.
        case attempts
    }

    /// The word for it on the command line.
    public var name: String {
        switch self {
        case .scorm12: "scorm12"
        case .scorm2004: "scorm2004"
        case .cmi5: "cmi5"
        case .xapi: "xapi"
        case .moodleXML: "moodle-xml"
        case .gift: "gift"
        case .qti21: "qti21"
        case .qti30: "qti30"
        case .canvasQTI: "canvas-qti"
        case .gradesMoodle: "grades-moodle"
        case .gradesCanvas: "grades-canvas"
        case .gradesCSV: "grades-csv"
        case .ags: "ags"
        }
    }

    /// What it is made from.
    public var source: Source {
        switch self {
        case .scorm12, .scorm2004, .cmi5, .moodleXML, .gift, .qti21, .qti30, .canvasQTI: .scenario
        case .xapi, .gradesMoodle, .gradesCanvas, .gradesCSV, .ags: .attempts
        }
    }

    /// How the names of such files end, without the period.
    public var fileExtension: String {
        switch self {
        case .scorm12, .scorm2004, .cmi5, .qti21, .qti30, .canvasQTI: "zip"
        case .moodleXML: "xml"
        case .gift: "txt"
        case .xapi, .ags: "json"
        case .gradesMoodle, .gradesCanvas, .gradesCSV: "csv"
        }
    }

    /// What arrives, in a phrase.
    public var carries: String {
        switch self {
        case .scorm12:
            "the whole case to play; percent, pass or fail, time, objectives, every decision; "
                + "resumes"
        case .scorm2004:
            "the whole case to play; percent, pass or fail, completion, time, objectives, every "
                + "decision; resumes"
        case .cmi5: "the whole case to play; percent, pass or fail, every decision as a statement"
        case .xapi: "each run and each decision of finished attempts, as statements"
        case .moodleXML: "every question that can stand alone, with feedback, tags and sources"
        case .gift: "every question that can stand alone, with feedback"
        case .qti21, .qti30:
            "every question that can stand alone, with feedback; ordering with partial credit"
        case .canvasQTI: "a quiz of every question that can stand alone, with feedback"
        case .gradesMoodle: "a grade a learner, for Moodle's grade import"
        case .gradesCanvas: "a grade a learner, for Canvas's grade import"
        case .gradesCSV: "a row an attempt, or with --decisions a row a decision"
        case .ags: "a score a learner, as LTI Assignment and Grade Services take it"
        }
    }

    /// What does not arrive, in a phrase.
    public var loses: String {
        switch self {
        case .scorm12:
            "long orders are cut into parts; only runs whose inputs fit 4,096 characters resume"
        case .scorm2004: "only runs whose inputs fit 64,000 characters resume"
        case .cmi5: "the learner's path between decisions, beyond the attempt file"
        case .xapi: "the clock's course between decisions"
        case .moodleXML: "what follows from answers; acts; credit is rounded to Moodle's fractions"
        case .gift: "as moodle-xml; ordering becomes matching; tags and points"
        case .qti21, .qti30:
            "what follows from answers; acts; conversations become a question a turn"
        case .canvasQTI: "what follows from answers; acts; ordering becomes matching"
        case .gradesMoodle, .gradesCanvas, .ags: "everything but the grade"
        case .gradesCSV: "the path between decisions"
        }
    }
}
