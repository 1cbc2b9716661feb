/// Packages that a course launches: a manifest and the player.
public struct SCORMPackage: Sendable {
    /// The case.
    public let scenario: Scenario
    /// The edition.
    public let edition: SCORMEdition
    /// Whether a score, and passed or failed, is told.
    public let isGraded: Bool

    /// Creates the package of a case.
    public init(_ scenario: Scenario, _ edition: SCORMEdition, isGraded: Bool) {
        self.scenario = scenario
        self.edition = edition
        self.isGraded = isGraded
    }

    /// What the player is called in the package.
    static let player = "index.html"

    /// Returns the archive.
    ///
    /// - Parameter page: The player with the case.
    /// - Returns: The archive, and what a teacher should know of it.
    public func export(page: [UInt8]) -> Export {
        var archive = ZipArchive()
        archive.add("imsmanifest.xml", manifest)
        archive.add(Self.player, page)
        return Export(bytes: archive.bytes, notes: notes)
    }

    /// The manifest.
    public var manifest: [UInt8] {
        switch edition {
        case .v12: SCORMManifest12(self).bytes
        case .v2004: SCORMManifest2004(self).bytes
        }
    }

    /// From what percentage on a course may itself call a run passed.
    ///
    /// It may not where a critical failure fails a run whatever its points, for a system takes the
    /// status from the score; nor where the mark is finer than the score that is told.
    public var masteryScore: Decimal3? {
        guard isGraded, !scenario.hasCriticalItems, let mark = scenario.passMark,
            mark.thousandths % 100 == 0, mark >= .zero, mark <= Decimal3(100)
        else { return nil }
        return mark
    }

    /// What a teacher should know of the package.
    private var notes: [String] {
        var notes: [String] = []
        if isGraded, scenario.passMark != nil, masteryScore == nil {
            notes.append(
                scenario.hasCriticalItems
                    ? "the case has critical items, so the package names no mastery score: the "
                        + "player itself tells passed or failed; set none in the course either"
                    : "the pass mark is finer than the score that a course is told, so the package "
                        + "names no mastery score: the player itself tells passed or failed")
        }
        let length = CompactRun.expectedLength(of: scenario)
        if length > edition.longestSuspendData {
            notes.append(
                "a run that answers everything once takes about \(length) characters, and a course "
                    + "keeps \(edition.longestSuspendData): a run that is left late cannot be gone "
                    + "on with, its result arrives all the same")
        }
        return notes
    }
}

/// What a manifest says about a case, as plain text.
struct SCORMDescription {
    /// The case's id.
    let id: String
    /// Its title.
    let title: String
    /// What it is about, in a few sentences.
    let words: String
    /// The language of both.
    let language: String
    /// Its version.
    let version: String
    /// Whether clinicians have not reviewed it.
    let isDraft: Bool

    init(_ scenario: Scenario) {
        let about = scenario.about
        let variant = scenario.drawn(seed: 0)
        func plain(_ text: Text) -> String {
            SCORMText.line(Markdown.plain(scenario.filled(text, variant)))
        }
        id = scenario.string(about.id)
        title = SCORMText.clipped(plain(about.title), to: 200)
        version = SCORMText.clipped(SCORMText.line(scenario.string(about.version)), to: 20)
        language = SCORMText.tag(scenario.string(about.language))
        isDraft = about.review.status == .draft
        var sentences = about.role.map { [Sentence.of(plain($0))] } ?? []
        if let minutes = about.minutes { sentences.append("About \(minutes) minutes.") }
        if isDraft { sentences.append("Draft: not reviewed by clinicians.") }
        words = SCORMText.clipped(sentences.joined(separator: " "), to: 1900)
    }
}
