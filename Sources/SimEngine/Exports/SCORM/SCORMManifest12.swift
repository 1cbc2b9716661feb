/// The manifest of a SCORM 1.2 package.
///
/// - Note: Source: ADL, *SCORM Content Aggregation Model* 1.2 (2001), with IMS Content Packaging 1.1.2.
struct SCORMManifest12 {
    private let package: SCORMPackage
    private let about: SCORMDescription

    init(_ package: SCORMPackage) {
        self.package = package
        about = SCORMDescription(package.scenario)
    }

    private static let names: [XMLWriter.Attribute] = [
        ("xmlns", "http://www.imsproject.org/xsd/imscp_rootv1p1p2"),
        ("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2"),
        ("xmlns:imsmd", "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        (
            "xsi:schemaLocation",
            "http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd "
                + "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd "
                + "http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd"
        ),
    ]

    /// The bytes of the file.
    var bytes: [UInt8] {
        var out = XMLWriter()
        let identity: [XMLWriter.Attribute] = [
            ("identifier", "case-" + about.id), ("version", about.version),
        ]
        out.element("manifest", identity + Self.names) { out in
            out.element("metadata") { writeMetadata(&$0) }
            out.element("organizations", [("default", "organization")]) { out in
                out.element("organization", [("identifier", "organization")]) { writeItem(&$0) }
            }
            out.element("resources") { out in
                let player: [XMLWriter.Attribute] = [("href", SCORMPackage.player)]
                out.element(
                    "resource",
                    [("identifier", "player"), ("type", "webcontent"), ("adlcp:scormtype", "sco")]
                        + player
                ) { $0.empty("file", player) }
            }
        }
        return out.bytes
    }

    private func writeItem(_ out: inout XMLWriter) {
        out.element("title", text: about.title)
        out.element(
            "item",
            [("identifier", "item"), ("identifierref", "player"), ("isvisible", "true")]
        ) { out in
            out.element("title", text: about.title)
            if let mark = package.masteryScore {
                out.element("adlcp:masteryscore", text: mark.description)
            }
        }
    }

    private func writeMetadata(_ out: inout XMLWriter) {
        out.element("schema", text: "ADL SCORM")
        out.element("schemaversion", text: "1.2")
        out.element("imsmd:lom") { out in
            out.element("imsmd:general") { out in
                write("imsmd:title", about.title, about.language, &out)
                out.element("imsmd:language", text: about.language)
                if !about.words.utf8.isEmpty {
                    write("imsmd:description", about.words, about.language, &out)
                }
            }
            out.element("imsmd:lifecycle") { out in
                write("imsmd:version", about.version, "x-none", &out)
                out.element("imsmd:status") { out in
                    write("imsmd:source", "LOMv1.0", "x-none", &out)
                    write("imsmd:value", about.isDraft ? "Draft" : "Final", "x-none", &out)
                }
            }
        }
    }

    private func write(
        _ name: String, _ text: String, _ language: String, _ out: inout XMLWriter
    ) {
        out.element(name) { $0.element("imsmd:langstring", [("xml:lang", language)], text: text) }
    }
}
