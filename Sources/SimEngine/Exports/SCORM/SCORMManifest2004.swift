/// The manifest of a SCORM 2004 package.
///
/// - Note: Source: ADL, *SCORM 2004 4th Edition Content Aggregation Model* (2009), with IMS Content
///   Packaging 1.1.4 and Simple Sequencing 1.0.
struct SCORMManifest2004 {
    private let package: SCORMPackage
    private let about: SCORMDescription

    init(_ package: SCORMPackage) {
        self.package = package
        about = SCORMDescription(package.scenario)
    }

    private static let names: [XMLWriter.Attribute] = [
        ("xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1"),
        ("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3"),
        ("xmlns:adlseq", "http://www.adlnet.org/xsd/adlseq_v1p3"),
        ("xmlns:adlnav", "http://www.adlnet.org/xsd/adlnav_v1p3"),
        ("xmlns:imsss", "http://www.imsglobal.org/xsd/imsss"),
        ("xmlns:lom", "http://ltsc.ieee.org/xsd/LOM"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        (
            "xsi:schemaLocation",
            "http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd "
                + "http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd "
                + "http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd "
                + "http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd "
                + "http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd "
                + "http://ltsc.ieee.org/xsd/LOM lom.xsd"
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
                out.element(
                    "organization",
                    [
                        ("identifier", "organization"),
                        ("adlseq:objectivesGlobalToSystem", "false"),
                    ]
                ) { writeOrganization(&$0) }
            }
            out.element("resources") { out in
                let player: [XMLWriter.Attribute] = [("href", SCORMPackage.player)]
                out.element(
                    "resource",
                    [("identifier", "player"), ("type", "webcontent"), ("adlcp:scormType", "sco")]
                        + player
                ) { $0.empty("file", player) }
            }
        }
        return out.bytes
    }

    private func writeOrganization(_ out: inout XMLWriter) {
        out.element("title", text: about.title)
        out.element("item", [("identifier", "item"), ("identifierref", "player")]) { out in
            out.element("title", text: about.title)
            out.element("imsss:sequencing") { out in
                out.element("imsss:objectives") { writeObjectives(&$0) }
                out.empty(
                    "imsss:deliveryControls",
                    [("completionSetByContent", "true"), ("objectiveSetByContent", "true")])
            }
        }
        out.element("imsss:sequencing") { out in
            out.empty("imsss:controlMode", [("choice", "true"), ("flow", "true")])
        }
    }

    /// What the run as a whole reaches, and each objective and domain of the case.
    private func writeObjectives(_ out: inout XMLWriter) {
        let whole: XMLWriter.Attribute = ("objectiveID", "case")
        if let mark = package.masteryScore {
            out.element("imsss:primaryObjective", [whole, ("satisfiedByMeasure", "true")]) { out in
                let share = Decimal3(thousandths: mark.thousandths / 100)
                out.element("imsss:minNormalizedMeasure", text: share.description)
            }
        } else {
            out.empty("imsss:primaryObjective", [whole])
        }
        for objective in CourseObjective.listed(package.scenario) {
            out.empty("imsss:objective", [("objectiveID", objective.id)])
        }
    }

    private func writeMetadata(_ out: inout XMLWriter) {
        out.element("schema", text: "ADL SCORM")
        out.element("schemaversion", text: "2004 4th Edition")
        out.element("lom:lom") { out in
            out.element("lom:general") { out in
                write("lom:title", about.title, &out)
                out.element("lom:language", text: about.language)
                if !about.words.utf8.isEmpty { write("lom:description", about.words, &out) }
            }
            out.element("lom:lifeCycle") { out in
                write("lom:version", about.version, &out)
                out.element("lom:status") { out in
                    out.element("lom:source", text: "LOMv1.0")
                    out.element("lom:value", text: about.isDraft ? "draft" : "final")
                }
            }
        }
    }

    private func write(_ name: String, _ text: String, _ out: inout XMLWriter) {
        out.element(name) { out in
            out.element("lom:string", [("language", about.language)], text: text)
        }
    }
}
