/// A bank as a package of QTI 1.2, which Canvas Classic Quizzes imports as a quiz.
public enum CanvasBank {
    /// Writes a bank.
    public static func export(_ bank: QuestionBank) -> Export {
        let simplifier = Simplifier(bank)
        var writer = CanvasWriter(notes: simplifier.notes)
        let names = Names(bank)
        writer.begin(names, bank)
        for question in simplifier.questions { writer.write(question, names) }
        writer.end()
        var zip = ZipArchive()
        zip.add("imsmanifest.xml", manifest(names))
        let folder = names.quiz + "/"
        zip.add(folder + names.quiz + ".xml", writer.xml.bytes)
        zip.add(folder + "assessment_meta.xml", meta(names, bank, points: writer.points))
        return Export(bytes: zip.bytes, notes: writer.notes.sentences)
    }

    /// Identifiers of the package: those of the same case stay the same, so a new import replaces it.
    struct Names {
        let manifest: String
        let quiz: String
        let meta: String
        let assignment: String
        let group: String
        private let space: String

        init(_ bank: QuestionBank) {
            let space = "urn:simulate:canvas:" + bank.id + ":"
            self.space = space
            manifest = Self.name("manifest", space)
            quiz = Self.name("quiz", space)
            meta = Self.name("meta", space)
            assignment = Self.name("assignment", space)
            group = Self.name("group", space)
        }

        /// Returns the identifier of a question.
        func question(_ id: String) -> String { Self.name("question:" + id, space) }

        private static func name(_ words: String, _ space: String) -> String {
            let digits = NamedUUID.text(space + words).utf8.filter { $0 != UInt8(ascii: "-") }
            return "g" + String(utf8: digits)
        }
    }

    private static func manifest(_ names: Names) -> [UInt8] {
        let root = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
        var xml = XMLWriter()
        xml.begin(
            "manifest",
            [
                ("identifier", names.manifest), ("xmlns", root),
                ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                ("xsi:schemaLocation", root + " http://www.imsglobal.org/xsd/imscp_v1p1.xsd"),
            ])
        xml.element("metadata") {
            $0.element("schema", text: "IMS Content")
            $0.element("schemaversion", text: "1.1.3")
        }
        xml.empty("organizations")
        xml.begin("resources")
        xml.begin("resource", [("identifier", names.quiz), ("type", "imsqti_xmlv1p2")])
        xml.empty("file", [("href", names.quiz + "/" + names.quiz + ".xml")])
        xml.empty("dependency", [("identifierref", names.meta)])
        xml.end()
        let meta = names.quiz + "/assessment_meta.xml"
        xml.begin(
            "resource",
            [
                ("identifier", names.meta),
                ("type", "associatedcontent/imscc_xmlv1p1/learning-application-resource"),
                ("href", meta),
            ])
        xml.empty("file", [("href", meta)])
        xml.end()
        xml.end()
        xml.end()
        return xml.bytes
    }

    private static func meta(_ names: Names, _ bank: QuestionBank, points: Decimal3) -> [UInt8] {
        let root = "http://canvas.instructure.com/xsd/cccv1p0"
        var xml = XMLWriter()
        xml.begin(
            "quiz",
            [
                ("identifier", names.quiz), ("xmlns", root),
                ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                (
                    "xsi:schemaLocation",
                    root + " https://canvas.instructure.com/xsd/cccv1p0.xsd"
                ),
            ])
        let title = Shortened.line(bank.title, bytes: 250)
        xml.element("title", text: title)
        xml.element(
            "description",
            text: bank.introduction.map { QuestionHTML.paragraph($0) }.joined())
        let settings = [
            ("shuffle_answers", "true"), ("scoring_policy", "keep_highest"), ("hide_results", ""),
            ("quiz_type", "assignment"), ("points_possible", points.description),
            ("show_correct_answers", "true"), ("anonymous_submissions", "false"),
            ("could_be_locked", "false"), ("allowed_attempts", "1"),
            ("one_question_at_a_time", "false"), ("cant_go_back", "false"),
            ("available", "false"), ("one_time_results", "false"),
            ("show_correct_answers_last_attempt", "false"), ("module_locked", "false"),
        ]
        for (name, value) in settings { xml.element(name, text: value) }
        xml.begin("assignment", [("identifier", names.assignment)])
        let assignment = [
            ("title", title), ("workflow_state", "unpublished"),
            ("quiz_identifierref", names.quiz), ("points_possible", points.description),
            ("grading_type", "points"), ("submission_types", "online_quiz"),
        ]
        for (name, value) in assignment { xml.element(name, text: value) }
        xml.end()
        xml.element("assignment_group_identifierref", text: names.group)
        xml.end()
        return xml.bytes
    }
}
