import SimEngine

/// `simulate export cmi5`: a course of one unit.
enum CMI5Export {
    /// What the page may reach, until a launch names the addresses and the page shuts out all others.
    private static let policy = "; connect-src https: http:"

    /// Makes the package of a case.
    static func make(_ played: LoadedCase, _ settings: PackageSettings) -> Export {
        let structure = CMI5Package.structure(
            played.scenario,
            CMI5Package.Settings(mode: settings.mode, isGraded: settings.isGraded))
        var archive = ZipArchive()
        archive.add(CMI5Package.structureName, structure)
        archive.add(
            CMI5Package.pageName,
            CoursePage.bytes(played, settings: settings.json(), policy: policy))
        return Export(bytes: archive.bytes, notes: notes(played.scenario, settings))
    }

    private static func notes(_ scenario: Scenario, _ settings: PackageSettings) -> [String] {
        guard settings.isGraded else {
            return ["the course is told that the case was completed, and no score"]
        }
        if scenario.hasCriticalItems {
            return [
                "the package names no mastery score: a critical failure fails whatever the points"
            ]
        }
        if scenario.passMark == nil {
            return ["the case has no pass mark: whoever reaches an ending passes"]
        }
        return []
    }
}
