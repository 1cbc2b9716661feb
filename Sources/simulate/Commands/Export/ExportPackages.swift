import SimEngine

/// `simulate export scorm12|scorm2004|cmi5`: a case that a course launches.
enum ExportPackages {
    /// Makes the package of a case.
    static func make(
        _ format: ExportFormat, _ played: LoadedCase, _ arguments: Arguments
    ) throws(Failure) -> Export {
        let settings = try PackageSettings(format, arguments)
        switch format {
        case .scorm12, .scorm2004: throw .problem("not built yet")
        case .cmi5: return CMI5Export.make(played, settings)
        case .xapi, .moodleXML, .gift, .qti21, .qti30, .canvasQTI, .gradesMoodle, .gradesCanvas,
            .gradesCSV, .ags:
            preconditionFailure("\(settings.standard.name) is no package")
        }
    }
}
