import Testing

@testable import SimEngine

@Suite("Question banks are read as the systems need them")
struct QuestionCheckTests {
    private func flaws(_ text: String) -> [String] {
        PackageCheck(Array(text.utf8)).flaws.map { $0.message }
    }

    private func expect(_ good: String, _ old: String, _ new: String, _ message: String) throws {
        let parts = good.components(old)
        try #require(parts.count > 1, "\(old) is not there")
        let found = flaws(parts.joined(separator: new))
        #expect(found.contains { $0.contains(message) }, "\(new): \(found)")
    }

    private static let moodle = """
        <quiz><question type="category"><category><text>$course$/Case</text></category></question>
        <question type="multichoice"><name><text>N</text></name>
        <questiontext format="html"><text>Q</text></questiontext><defaultgrade>2</defaultgrade>
        <idnumber>q1</idnumber><single>true</single>
        <answer fraction="100"><text>a</text></answer><answer fraction="-33.33333"><text>b</text></answer>
        </question>
        <question type="multichoice"><name><text>N</text></name>
        <questiontext><text>Q</text></questiontext><idnumber>q2</idnumber><single>false</single>
        <answer fraction="66.66667"><text>a</text></answer><answer fraction="33.3333333"><text>b</text></answer>
        </question>
        <question type="ordering"><name><text>N</text></name>
        <questiontext><text>Q</text></questiontext><answer fraction="1"/><answer fraction="2"/></question>
        <question type="matching"><name><text>N</text></name><questiontext><text>Q</text></questiontext>
        <subquestion><text>a</text><answer><text>1</text></answer></subquestion>
        <subquestion><text>b</text><answer><text>2</text></answer></subquestion>
        <subquestion><text></text><answer><text>3</text></answer></subquestion></question>
        </quiz>
        """

    @Test("Moodle XML in order has no flaws")
    func moodle() {
        let check = PackageCheck(Array(Self.moodle.utf8))
        #expect(check.kinds == [.moodleXML])
        #expect(check.flaws == [])
    }

    @Test(
        "flaws of Moodle XML are told",
        arguments: [
            ("fraction=\"100\"", "fraction=\"90\"", "no answer has the fraction 100"),
            (
                "fraction=\"-33.33333\"", "fraction=\"-35\"",
                "the fraction '-35' is none that Moodle takes"
            ),
            ("fraction=\"-33.33333\"", "fraction=\"\"", "is none that Moodle takes"),
            (
                "fraction=\"66.66667\"", "fraction=\"50\"",
                "the positive fractions do not come to 100"
            ),
            (">q2<", ">q1<", "the idnumber stands in this category already"),
            ("type=\"ordering\"", "type=\"order\"", "the type 'order' is none of Moodle's own"),
            ("<answer fraction=\"2\"/>", "", "an ordering question needs two steps"),
            (
                "<text>b</text><answer>", "<text> </text><answer>",
                "needs two questions and three answers"
            ),
            (
                "<name><text>N</text></name>\n<questiontext format",
                "<name/>\n<questiontext format",
                "the question has no name"
            ),
            (
                "<text>Q</text></questiontext><defaultgrade>",
                "<text/></questiontext><defaultgrade>",
                "the question has no text"
            ),
            ("<defaultgrade>2<", "<defaultgrade>two<", "the points 'two' are no number"),
            ("<text>$course$/Case</text>", "<text/>", "the category has no name"),
        ])
    func moodleFlaws(_ old: String, _ new: String, _ message: String) throws {
        try expect(Self.moodle, old, new, message)
    }

    private static let item = """
        <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="T">
        <responseDeclaration identifier="R" cardinality="ordered" baseType="identifier">
        <correctResponse><value>a</value><value>b</value></correctResponse></responseDeclaration>
        <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
        <itemBody><orderInteraction responseIdentifier="R"><simpleChoice identifier="a">A</simpleChoice>
        <simpleChoice identifier="b">B</simpleChoice></orderInteraction></itemBody>
        <responseProcessing><setOutcomeValue identifier="SCORE"><variable identifier="R"/></setOutcomeValue>
        </responseProcessing><modalFeedback outcomeIdentifier="SCORE" identifier="f"/></assessmentItem>
        """

    private static let item3 = """
        <qti-assessment-item identifier="i"><qti-response-declaration identifier="R"
        cardinality="single" base-type="identifier"><qti-correct-response><qti-value>a</qti-value>
        </qti-correct-response></qti-response-declaration><qti-item-body>
        <qti-choice-interaction response-identifier="R"><qti-simple-choice identifier="a"/>
        </qti-choice-interaction></qti-item-body></qti-assessment-item>
        """

    @Test("QTI items in order have no flaws")
    func items() {
        #expect(flaws(Self.item) == [])
        #expect(flaws(Self.item3) == [])
        #expect(PackageCheck(Array(Self.item.utf8)).kinds == [.qtiItem])
    }

    @Test(
        "flaws of QTI items are told",
        arguments: [
            ("<value>b</value>", "<value>c</value>", "'c' is none of the choices"),
            (
                "<simpleChoice identifier=\"b\">", "<simpleChoice identifier=\"a\">",
                "'a' of 'simpleChoice'"
            ),
            (
                "responseIdentifier=\"R\"", "responseIdentifier=\"S\"",
                "the response 'S' is not declared"
            ),
            (
                "<variable identifier=\"R\"/>", "<variable identifier=\"X\"/>",
                "names 'X', which is not"
            ),
            ("outcomeIdentifier=\"SCORE\"", "outcomeIdentifier=\"F\"", "names 'F', which is not"),
            ("cardinality=\"ordered\"", "cardinality=\"multiple\"", "of an order is not 'ordered'"),
            (
                "outcomeDeclaration identifier=\"SCORE\"", "outcomeDeclaration identifier=\"R\"",
                "'R' of 'outcomeDeclaration' stands in line 2 already"
            ),
            (" identifier=\"i\"", "", "the item has no identifier"),
        ])
    func itemFlaws(_ old: String, _ new: String, _ message: String) throws {
        try expect(Self.item, old, new, message)
    }

    @Test("names of QTI 3.0 are understood")
    func hyphens() throws {
        try expect(Self.item3, ">a<", ">b<", "'b' is none of the choices")
        try expect(
            Self.item3, "response-identifier=\"R\"", "response-identifier=\"S\"", "'S' is not")
    }

    private static let quiz = """
        <questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="q">
        <section ident="s"><item ident="i"><presentation><response_lid ident="r"><render_choice>
        <response_label ident="1"/><response_label ident="2"/></render_choice></response_lid></presentation>
        <resprocessing><respcondition><conditionvar><varequal respident="r">1</varequal></conditionvar>
        <displayfeedback linkrefid="f"/></respcondition></resprocessing><itemfeedback ident="f"/></item>
        </section></assessment></questestinterop>
        """

    @Test("flaws of QTI 1.2 are told, and a quiz in order has none")
    func quizzes() throws {
        #expect(flaws(Self.quiz) == [])
        for (old, new, message) in [
            (">1</varequal>", ">3</varequal>", "'3' is none of the choices"),
            ("respident=\"r\"", "respident=\"x\"", "the response 'x' is not in the item"),
            ("linkrefid=\"f\"", "linkrefid=\"g\"", "the feedback 'g' is not in the item"),
            ("label ident=\"2\"", "label ident=\"1\"", "'1' of 'response_label' stands"),
            ("item ident=\"i\"", "item ident=\"\"", "'item' has no ident"),
            ("section ident=\"s\"", "section ident=\"q\"", "'q' of 'section' stands in line 1"),
        ] {
            try expect(Self.quiz, old, new, message)
        }
    }

    @Test("questions in a package are read, and their files looked for")
    func packaged() {
        func flaws(_ item: String, _ name: String = "items/i.xml") -> [String] {
            var archive = ZipArchive()
            archive.add(
                "imsmanifest.xml",
                Array(
                    """
                    <manifest identifier="m" xmlns="\(ManifestKind.packaging)"><metadata>
                    <schema>QTIv2.1 Package</schema></metadata><organizations/><resources>
                    <resource identifier="r" type="imsqti_item_xmlv2p1" href="\(name)"><file href="\(name)"/>
                    </resource></resources></manifest>
                    """.utf8))
            archive.add("items/i.xml", Array(item.utf8))
            archive.add("items/a.png", [])
            return PackageCheck(archive.bytes).flaws.map { "\($0.file ?? ""): \($0.message)" }
        }
        let image = Self.item.components("<itemBody>").joined(
            separator: "<itemBody><img src=\"a.png\"/>")
        #expect(flaws(image) == [])
        #expect(
            flaws(image.components("a.png").joined(separator: "b.png")) == [
                "items/i.xml: the src 'b.png' leads to no file of the package"
            ])
        #expect(
            flaws(Self.item.components(">b<").joined(separator: ">c<")) == [
                "items/i.xml: 'c' is none of the choices"
            ])
        #expect(flaws(Self.item, "items/j.xml").allSatisfy { $0.hasPrefix("imsmanifest.xml: ") })
    }

    @Test("spoiled documents of every kind are read or refused, and none traps")
    func spoiled() {
        let texts = [
            Self.moodle, Self.item, Self.item3, Self.quiz, CourseCheckTests.good,
            ManifestCheckTests.scorm12, ManifestCheckTests.scorm2004,
        ]
        var random = SeededGenerator(seed: 21)
        for text in texts {
            let whole = Array(text.utf8)
            for _ in 0..<300 {
                // Words are swapped rather than bytes, so that most documents stay well-formed.
                var bytes = whole
                for _ in 0..<4 {
                    let (from, to) = (
                        Int.random(in: whole.indices, using: &random),
                        Int.random(in: whole.indices, using: &random)
                    )
                    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
                    if letters.contains(bytes[from]), letters.contains(bytes[to]) {
                        bytes.swapAt(from, to)
                    }
                }
                var archive = ZipArchive()
                archive.add("imsmanifest.xml", bytes)
                archive.add("cmi5.xml", bytes)
                let (bare, packed) = (PackageCheck(bytes), PackageCheck(archive.bytes))
                #expect(bare.flaws.allSatisfy { !$0.message.isEmpty })
                #expect(packed.flaws.allSatisfy { !$0.place.isEmpty || $0.file == nil })
            }
        }
    }

    @Test(
        "decimals are compared exactly",
        arguments: [
            ("0", true), ("1", true), ("1.0000000", true), ("0.5", true), (".5", true),
            ("+1", true),
            ("1.", true), ("1.0000001", false), ("-0.0000001", false), ("", false), (".", false),
            ("1e0", false), ("1,0", false), ("NaN", false), ("99999999999999999999999", false),
        ])
    func decimals(_ text: String, _ isWithin: Bool) {
        #expect(PackageNumber.isWithin(text, 0...1) == isWithin)
    }
}
