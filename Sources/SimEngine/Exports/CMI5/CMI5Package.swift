/// A case as a course of one assignable unit: the structure that stands at the root of its package.
///
/// - Note: Source: *cmi5 Specification Profile for xAPI*, first edition (2016), section 13; the schema
///   https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd.
public enum CMI5Package {
    /// Where the structure stands in the package.
    public static let structureName = "cmi5.xml"
    /// Where the page stands in the package.
    public static let pageName = "index.html"

    /// How the unit is played, and what it tells.
    public struct Settings: Hashable, Sendable {
        /// Practice or exam.
        public let mode: Mode
        /// Whether it tells a score, and passed or failed.
        public let isGraded: Bool

        /// Creates settings.
        public init(mode: Mode, isGraded: Bool) {
            self.mode = mode
            self.isGraded = isGraded
        }

        /// What tells the addresses of packages of one case apart.
        fileprivate var path: String {
            isGraded ? "" : mode == .practice ? "/practice" : "/completion"
        }
    }

    /// Returns the structure of the course.
    public static func structure(_ scenario: Scenario, _ settings: Settings) -> [UInt8] {
        let about = scenario.about
        let words = Words(scenario)
        let address = XAPIActivity.version(
            scenario.string(about.id), scenario.string(about.version))
        let base = address + settings.path
        let objectives = CourseObjective.listed(scenario).map { objective in
            (id: address + "/objectives/" + objective.id, objective: objective)
        }
        var xml = XMLWriter()
        xml.begin(
            "courseStructure",
            [("xmlns", "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd")])
        xml.begin("course", [("id", base + "/course")])
        words.write(into: &xml)
        xml.end()
        if !objectives.isEmpty {
            xml.begin("objectives")
            for entry in objectives {
                xml.begin("objective", [("id", entry.id)])
                words.write(entry.objective, into: &xml)
                xml.end()
            }
            xml.end()
        }
        xml.begin("au", unit(scenario, settings, base))
        words.write(into: &xml)
        if !objectives.isEmpty {
            xml.begin("objectives")
            for entry in objectives { xml.empty("objective", [("idref", entry.id)]) }
            xml.end()
        }
        xml.element("url", text: pageName)
        xml.end()
        xml.end()
        return xml.bytes
    }

    /// Titles and descriptions, in the languages they are in.
    private struct Words {
        let title: String
        let description: String
        let language: String

        init(_ scenario: Scenario) {
            let variant = scenario.drawn(seed: 0)
            title = Markdown.plain(scenario.filled(scenario.about.title, variant))
            description =
                scenario.about.role.map { Markdown.plain(scenario.filled($0, variant)) } ?? title
            language = scenario.string(scenario.about.language)
        }

        func write(into xml: inout XMLWriter) {
            write("title", title, language, into: &xml)
            write("description", description, language, into: &xml)
        }

        func write(_ objective: CourseObjective, into xml: inout XMLWriter) {
            let language = objective.isDomain ? "en-US" : language
            write("title", objective.text, language, into: &xml)
            write("description", objective.text, language, into: &xml)
        }

        private func write(
            _ name: String, _ text: String, _ language: String, into xml: inout XMLWriter
        ) {
            xml.begin(name)
            xml.element("langstring", [("lang", language)], text: text)
            xml.end()
        }
    }

    /// The attributes of the unit.
    private static func unit(
        _ scenario: Scenario, _ settings: Settings, _ base: String
    ) -> [XMLWriter.Attribute] {
        var attributes: [XMLWriter.Attribute] = [
            ("id", base + "/unit"), ("launchMethod", "AnyWindow"),
            // A run that is not graded can be completed, and never passed.
            ("moveOn", settings.isGraded ? "CompletedAndPassed" : "Completed"),
        ]
        // A critical failure fails whatever the points, and a system would look at the points alone.
        if settings.isGraded, !scenario.hasCriticalItems, let mark = scenario.passMark {
            attributes.append(("masteryScore", XAPIScore.share(mark.thousandths)))
        }
        attributes.append(
            ("activityType", "http://adlnet.gov/expapi/activities/simulation"))
        return attributes
    }
}
