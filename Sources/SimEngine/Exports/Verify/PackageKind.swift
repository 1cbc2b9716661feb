/// What a package is made for.
public enum PackageKind: CaseIterable, Hashable, Sendable {
    case scorm12, scorm2004, cmi5, commonCartridge, qti, moodleXML, qtiItem

    /// The word for it in what programs read.
    public var name: String {
        switch self {
        case .scorm12: "scorm12"
        case .scorm2004: "scorm2004"
        case .cmi5: "cmi5"
        case .commonCartridge: "common-cartridge"
        case .qti: "qti"
        case .moodleXML: "moodle-xml"
        case .qtiItem: "qti-item"
        }
    }

    /// What it is called in a sentence.
    public var title: String {
        switch self {
        case .scorm12: "SCORM 1.2 package"
        case .scorm2004: "SCORM 2004 package"
        case .cmi5: "cmi5 course"
        case .commonCartridge: "Common Cartridge"
        case .qti: "QTI package"
        case .moodleXML: "Moodle XML question bank"
        case .qtiItem: "QTI item"
        }
    }
}
