import Testing

@testable import SimEngine

@Suite("Manifests of SCORM are read as systems need them")
struct ManifestCheckTests {
    /// A SCORM 1.2 manifest in order.
    static let scorm12 = """
        <manifest identifier="m" xmlns="\(ManifestKind.scorm12)" xmlns:adlcp="\(SCORMCheck.adl12)">
        <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
        <organizations default="o"><organization identifier="o"><title>Case</title>
        <item identifier="i" identifierref="r"><title>Case</title>
        <adlcp:maxtimeallowed>0001:30:00</adlcp:maxtimeallowed>
        <adlcp:timelimitaction>continue,message</adlcp:timelimitaction>
        <adlcp:datafromlms>exam</adlcp:datafromlms>
        <adlcp:masteryscore>85</adlcp:masteryscore></item></organization></organizations>
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html?m=1">
        <file href="index.html"/><dependency identifierref="s"/></resource>
        <resource identifier="s" type="webcontent" adlcp:scormtype="asset"><file href="a/b.js"/></resource>
        </resources></manifest>
        """

    /// A SCORM 2004 manifest in order.
    static let scorm2004 = """
        <manifest identifier="m" xmlns="\(ManifestKind.packaging)" xmlns:adlcp="\(SCORMCheck.adl2004)"
         xmlns:imsss="http://www.imsglobal.org/xsd/imsss" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3">
        <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
        <organizations default="o"><organization identifier="o"><title>Case</title>
        <item identifier="i" identifierref="r"><title>Case</title>
        <adlcp:timeLimitAction>exit,no message</adlcp:timeLimitAction>
        <adlcp:completionThreshold minProgressMeasure="0.5"/>
        <imsss:sequencing ID="q"><imsss:limitConditions attemptLimit="3"/>
        <imsss:rollupRules objectiveMeasureWeight="1"/>
        <imsss:objectives><imsss:primaryObjective objectiveID="p" satisfiedByMeasure="true">
        <imsss:minNormalizedMeasure>0.85</imsss:minNormalizedMeasure></imsss:primaryObjective>
        <imsss:objective objectiveID="x"/></imsss:objectives>
        <imsss:deliveryControls completionSetByContent="true"/></imsss:sequencing>
        <adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI>
        </adlnav:navigationInterface></adlnav:presentation>
        </item></organization></organizations>
        <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="index.html">
        <file href="index.html"/></resource></resources></manifest>
        """

    private func check(_ manifest: String) -> PackageCheck {
        var archive = ZipArchive()
        archive.add("imsmanifest.xml", Array(manifest.utf8))
        archive.add("index.html", [])
        archive.add("a/b.js", [])
        return PackageCheck(archive.bytes)
    }

    @Test("manifests in order have no flaws")
    func accepts() {
        #expect(check(Self.scorm12).flaws == [])
        #expect(check(Self.scorm12).kinds == [.scorm12])
        #expect(check(Self.scorm2004).flaws == [])
        #expect(check(Self.scorm2004).kinds == [.scorm2004])
    }

    private static let wrong12: [(String, String, String)] = [
        (
            "identifierref=\"r\"", "identifierref=\"R\"",
            "the item's identifierref 'R' leads to no resource"
        ),
        (
            "<dependency identifierref=\"s\"/>", "<dependency identifierref=\"t\"/>",
            "dependency on 't' leads"
        ),
        (
            "<dependency identifierref=\"s\"/>", "<dependency identifierref=\"r\"/>",
            "depends on itself"
        ),
        ("<dependency identifierref=\"s\"/>", "<dependency/>", "'dependency' has no identifierref"),
        ("href=\"a/b.js\"", "href=\"a/c.js\"", "the href 'a/c.js' leads to no file"),
        ("href=\"a/b.js\"", "href=\"A/b.js\"", "differs from the file 'a/b.js' by capitals"),
        ("href=\"a/b.js\"", "href=\"a\\b.js\"", "has a backslash"),
        ("href=\"a/b.js\"", "href=\"../b.js\"", "does not stay inside"),
        ("href=\"a/b.js\"", "href=\"https://cdn.example/b.js\"", "leads out of the package"),
        ("href=\"a/b.js\"", "href=\"//cdn.example/b.js\"", "leads out of the package"),
        ("href=\"index.html?m=1\"", "href=\"start.html\"", "'start.html' leads to no file"),
        ("href=\"index.html?m=1\"", "href=\"a/b.js\"", "launches 'a/b.js' but does not list it"),
        ("identifier=\"s\"", "identifier=\"i\"", "'i' of 'resource' stands in line 4 already"),
        ("identifier=\"o\"", "identifier=\"m\"", "'m' of 'organization' stands in line 1 already"),
        ("identifier=\"s\"", "identifier=\"1s\"", "is none that XML allows"),
        (" identifier=\"i\"", "", "'item' has no identifier"),
        ("default=\"o\"", "default=\"p\"", "the default organization 'p' is not there"),
        (
            "<adlcp:masteryscore>85", "<adlcp:masteryscore>101",
            "'101' is not a number from 0 to 100"
        ),
        ("<adlcp:masteryscore>85", "<adlcp:masteryscore>-1", "is not a number from 0 to 100"),
        ("<adlcp:masteryscore>85", "<adlcp:masteryscore>", "is not a number from 0 to 100"),
        (">0001:30:00<", ">90min<", "the maxtimeallowed '90min' is no span of time"),
        (">continue,message<", ">stop<", "the timelimitaction 'stop' is not known"),
        (">exam<", ">\(String(repeating: "x", count: 256))<", "'datafromlms' has more than 255"),
        (
            "adlcp:scormtype=\"sco\"", "adlcp:scormType=\"sco\"",
            "'scormType' is written 'scormtype'"
        ),
        ("adlcp:scormtype=\"sco\"", "scormtype=\"sco\"", "is not in the namespace of this version"),
        ("adlcp:scormtype=\"sco\"", "", "no item launches anything"),
        ("adlcp:scormtype=\"sco\"", "adlcp:scormtype=\"SCO\"", "the scormtype 'SCO' is not known"),
        (" href=\"index.html?m=1\"", "", "is to be launched but has no href"),
        (
            "type=\"webcontent\" adlcp:scormtype=\"sco\"", "type=\"text\" adlcp:scormtype=\"sco\"",
            "the type 'text' of the resource is not 'webcontent'"
        ),
        (" identifierref=\"r\"", "", "the item launches nothing and holds no items"),
        ("<title>Case</title>\n<adlcp", "<adlcp", "'item' has no title"),
        (
            "<title>Case</title>\n<item",
            "<title>\(String(repeating: "x", count: 201))</title>\n<item",
            "the title has 201 characters"
        ),
        ("<schema>ADL SCORM</schema>", "", "the schema '' is not 'ADL SCORM'"),
        (">1.2<", ">1.3<", "the schemaversion '1.3' is not '1.2'"),
        (
            "<manifest identifier=\"m\" xmlns=\"\(ManifestKind.scorm12)\"",
            "<manifest identifier=\"m\" xmlns=\"urn:other\"",
            "does not say what the package is made for"
        ),
    ]

    @Test("one flaw of SCORM 1.2 is told for what it is", arguments: wrong12.indices)
    func refuses12(_ place: Int) throws {
        try expect(Self.wrong12[place], in: Self.scorm12)
    }

    private static let wrong2004: [(String, String, String)] = [
        (">0.85<", ">85<", "the minNormalizedMeasure '85' is not a number from -1 to 1"),
        (">0.85<", ">-1.01<", "is not a number from -1 to 1"),
        ("attemptLimit=\"3\"", "attemptLimit=\"-1\"", "the attemptLimit '-1' is no whole number"),
        ("objectiveID=\"x\"", "objectiveID=\"p\"", "'p' of 'objective' stands in line 10 already"),
        ("<imsss:objective objectiveID=\"x\"/>", "<imsss:objective/>", "has no objectiveID"),
        ("objectiveID=\"x\"", "objectiveID=\"x y\"", "is empty or has a space"),
        ("satisfiedByMeasure=\"true\"", "satisfiedByMeasure=\"yes\"", "'yes' is not known"),
        (
            "objectiveMeasureWeight=\"1\"", "objectiveMeasureWeight=\"2\"",
            "is not a number from 0 to 1"
        ),
        ("minProgressMeasure=\"0.5\"", "minProgressMeasure=\"50\"", "is not a number from 0 to 1"),
        ("adlcp:scormType", "adlcp:scormtype", "'scormtype' is written 'scormType'"),
        (">exit,no message<", ">exit<", "the timeLimitAction 'exit' is not known"),
        (">continue<", ">next<", "the hideLMSUI 'next' is not known"),
        (">2004 4th Edition<", ">1.2<", "the schemaversion '1.2' is not '2004 4th Edition'"),
        (
            "<imsss:sequencing ID=\"q\">", "<imsss:sequencing IDRef=\"z\">",
            "'z' leads to no sequencing"
        ),
        (
            "<imsss:deliveryControls completionSetByContent=\"true\"/>",
            "<imsss:deliveryControls completionSetByContent=\"True\"/>", "'True' is not known"
        ),
    ]

    @Test("one flaw of SCORM 2004 is told for what it is", arguments: wrong2004.indices)
    func refuses2004(_ place: Int) throws {
        try expect(Self.wrong2004[place], in: Self.scorm2004)
    }

    private func expect(_ wrong: (String, String, String), in manifest: String) throws {
        let (old, new, message) = wrong
        let parts = manifest.components(old)
        try #require(parts.count > 1, "\(old) is not there")
        let found = check(parts.joined(separator: new)).flaws.map { $0.message }
        #expect(found.contains { $0.contains(message) }, "\(new): \(found)")
    }

    @Test("what is no package is told, and what was packed with its folder")
    func unknown() {
        var archive = ZipArchive()
        archive.add("case/imsmanifest.xml", [])
        let check = PackageCheck(archive.bytes)
        #expect(check.kinds.isEmpty)
        #expect(
            check.flaws.map { $0.message } == [
                "there is neither 'imsmanifest.xml' nor 'cmi5.xml' at the package's root"
            ])
        #expect(check.flaws.first?.help?.contains("'case/imsmanifest.xml'") == true)
        for text in ["", "hello", "<html/>", Self.scorm12] {
            #expect(PackageCheck(Array(text.utf8)).flaws.count == 1, "\(text)")
        }
    }

    @Test("flaws stand in the order of files and places")
    func sorted() {
        let text = Self.scorm12.components(">1.2<").joined(separator: ">2<").components(
            "\"a/b.js\""
        )
        .joined(separator: "\"c\"").components("href=\"index.html?m=1\"")
        .joined(separator: "href=\"d\"")
        let flaws = check(text).flaws
        #expect(flaws.map { $0.line } == [2, 9, 11])
        #expect(flaws.first?.place == "imsmanifest.xml:2:1")
    }
}
