/// What a package is made for.
public enum PackageKind: CaseIterable, Hashable, Sendable {
    case scorm12, scorm2004, cmi5, commonCartridge, qti, moodleXML, qtiItem

    /// What it is called.
    public var name: String {
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
