/// The manifest of a package and the test that has all its items.
struct QTIPackage {
    let version: QTIVersion
    let bank: QuestionBank
    let items: [(frame: QuestionFrame, identifier: String, path: String)]

    /// Where the test stands.
    static let testPath = "test.xml"
    private static let metadata = "http://ltsc.ieee.org/xsd/LOM"
    private static let schemas = "http://www.w3.org/2001/XMLSchema-instance"

    private var name: String { UniqueNames.sound(bank.id) }
    private var title: String { Shortened.line(bank.title, bytes: 250) }

    /// The manifest.
    var manifest: [UInt8] {
        var xml = XMLWriter()
        xml.begin(
            "manifest",
            [
                ("xmlns", version.packageNamespace), ("xmlns:lom", Self.metadata),
                ("xmlns:xsi", Self.schemas),
                (
                    "xsi:schemaLocation",
                    version.packageNamespace + " " + version.packageSchema + " " + Self.metadata
                        + " http://www.imsglobal.org/xsd/imsmd_loose_v1p3p2.xsd"
                ), ("identifier", name + "-package"),
            ])
        xml.begin("metadata")
        xml.element("schema", text: version.packageSchemaName.name)
        xml.element("schemaversion", text: version.packageSchemaName.version)
        describe(title, keywords: [], in: &xml)
        xml.end()
        xml.empty("organizations")
        xml.begin("resources")
        xml.begin(
            "resource",
            [
                ("identifier", name + "-test"), ("type", version.testType),
                ("href", Self.testPath),
            ])
        xml.empty("file", [("href", Self.testPath)])
        for item in items {
            xml.empty("dependency", [("identifierref", item.identifier)])
        }
        xml.end()
        for item in items {
            xml.begin(
                "resource",
                [
                    ("identifier", item.identifier), ("type", version.itemType),
                    ("href", item.path),
                ])
            xml.element("metadata") {
                describe(
                    Shortened.line(item.frame.title, bytes: 250), keywords: item.frame.tags, in: &$0
                )
            }
            xml.empty("file", [("href", item.path)])
            xml.end()
        }
        xml.end()
        xml.end()
        return xml.bytes
    }

    private func describe(_ title: String, keywords: [String], in xml: inout XMLWriter) {
        let language = [(name: "language", value: bank.language)]
        xml.element("lom:lom") {
            $0.element("lom:general") { xml in
                xml.element("lom:title") { $0.element("lom:string", language, text: title) }
                xml.element("lom:language", text: bank.language)
                for word in keywords {
                    xml.element("lom:keyword") { $0.element("lom:string", language, text: word) }
                }
            }
        }
    }

    /// The test: all items in one section, and the sum of their scores.
    var test: [UInt8] {
        var writer = QTIWriter(version)
        writer.begin(
            "assessmentTest",
            [
                ("xmlns", version.namespace), ("xmlns:xsi", Self.schemas),
                ("xsi:schemaLocation", version.namespace + " " + version.schema),
                ("identifier", name + "-test"), ("title", title),
            ])
        writer.begin(
            "outcomeDeclaration",
            [("identifier", "SCORE"), ("cardinality", "single"), ("baseType", "float")])
        writer.begin("defaultValue")
        writer.text("value", "0")
        writer.end()
        writer.end()
        writer.begin(
            "testPart",
            [
                ("identifier", "part"), ("navigationMode", "nonlinear"),
                ("submissionMode", "individual"),
            ])
        writer.begin(
            "assessmentSection",
            [("identifier", "section"), ("title", title), ("visible", "false")])
        for item in items {
            writer.empty(
                "assessmentItemRef",
                [("identifier", item.frame.id), ("href", item.path)])
        }
        writer.end()
        writer.end()
        writer.begin("outcomeProcessing")
        writer.begin("setOutcomeValue", [("identifier", "SCORE")])
        writer.begin("sum")
        writer.empty("testVariables", [("variableIdentifier", "SCORE")])
        writer.end()
        writer.end()
        writer.end()
        writer.end()
        return writer.xml.bytes
    }
}
