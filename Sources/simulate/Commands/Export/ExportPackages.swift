import SimEngine

/// `simulate export scorm12|scorm2004|cmi5`: a case that a course launches.
enum ExportPackages {
    /// Makes the package of a case.
    static func make(
        _ format: ExportFormat, _ played: LoadedCase, _ arguments: Arguments
    ) throws(Failure) -> Export {
        let settings = try PackageSettings(format, arguments)
        switch format {
        case .scorm12: return scorm(.v12, played, settings)
        case .scorm2004: return scorm(.v2004, played, settings)
        case .cmi5: return CMI5Export.make(played, settings)
        case .xapi, .moodleXML, .gift, .qti21, .qti30, .canvasQTI, .gradesMoodle, .gradesCanvas,
            .gradesCSV, .ags:
            preconditionFailure("\(format.name) is no package")
        }
    }

    private static func scorm(
        _ edition: SCORMEdition, _ played: LoadedCase, _ settings: PackageSettings
    ) -> Export {
        SCORMPackage(played.scenario, edition, isGraded: settings.isGraded)
            .export(page: CoursePage.bytes(played, settings: settings.json()))
    }
}
