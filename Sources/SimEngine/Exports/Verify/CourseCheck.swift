/// Reads the structure of a cmi5 course as its specification wants it.
///
/// - Note: Source: ADL, *cmi5 Specification, Quartz*, first edition (2016), sections 3, 8.1, 13 and 14.
enum CourseCheck {
    static let space = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"

    /// The names in a query that a launch uses itself.
    static let reserved = ["endpoint", "fetch", "actor", "registration", "activityId"]

    static func check(_ root: XMLCursor, _ inspection: inout PackageInspection) {
        guard root.name.isSame(as: "courseStructure", in: space) else {
            inspection.refuse(
                root, "the root is not 'courseStructure' in the namespace of cmi5",
                help: "its xmlns is " + space)
            return
        }
        let own = root.all.filter { $0.name.space.isSame(as: space) }
        for node in own { CourseShape.check(node, &inspection) }
        checkIdentifiers(own, &inspection)
        for node in own where node.isCalled("au") { checkUnit(node, &inspection) }
        checkReferences(root, own, &inspection)
    }

    /// Expects identifiers that are absolute IRIs, each of one thing only.
    private static func checkIdentifiers(
        _ nodes: [XMLCursor], _ inspection: inout PackageInspection
    ) {
        var names: [(name: String, node: XMLCursor)] = []
        for node in nodes {
            guard let id = node.attribute("id") else { continue }
            let name = XMLCursor.trimmed(id)
            let quoted = "\(Quoted.text(name)) of '\(node.name.local)'"
            if let fault = PackageAddress(name).fault {
                inspection.refuse(node, "the id \(quoted) \(fault)")
            } else if PackageAddress.schemeLength(Array(name.utf8)) == nil {
                inspection.refuse(
                    node, "the id \(quoted) is not an absolute IRI",
                    help: "begin it with a scheme, as in https://")
            }
            names.append((name, node))
        }
        inspection.expectUnique(
            names, "id", help: "each course, block, unit and objective has an id of its own")
    }

    private static func checkUnit(_ node: XMLCursor, _ inspection: inout PackageInspection) {
        inspection.expectWord(
            node.attribute("moveOn"),
            of: [
                "NotApplicable", "Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed",
            ],
            at: node, as: "moveOn")
        inspection.expectWord(
            node.attribute("launchMethod"), of: ["AnyWindow", "OwnWindow"], at: node,
            as: "launchMethod")
        if let mark = node.attribute("masteryScore"),
            !PackageNumber.isWithin(XMLCursor.trimmed(mark), 0...1)
        {
            inspection.refuse(
                node, "the masteryScore \(Quoted.text(mark)) is not a number from 0 to 1")
        }
        guard let url = node.children("url").first else { return }
        checkAddress(url, &inspection)
    }

    private static func checkAddress(_ node: XMLCursor, _ inspection: inout PackageInspection) {
        let text = node.text
        let address = PackageAddress(text)
        let quoted = Quoted.text(text)
        for name in reserved where address.queryKeys.contains(where: { $0.isSame(as: name) }) {
            inspection.refuse(
                node, "the query of the url \(quoted) has the name '\(name)', which a launch uses",
                help: "these names are taken: " + reserved.joined(separator: ", "))
        }
        if let fault = address.fault {
            inspection.refuse(node, "the url \(quoted) \(fault)")
        } else if address.isAbsolute {
            let scheme = ZipPath.folded(address.scheme ?? "")
            let isWeb = scheme.isSame(as: "http") || scheme.isSame(as: "https")
            if !isWeb || (address.host ?? "").utf8.isEmpty {
                inspection.refuse(
                    node, "the url \(quoted) is not one of the web",
                    help: "begin it with https:// and a host, or write a path in the package")
            }
        } else if inspection.files == nil {
            inspection.refuse(
                node, "the url \(quoted) is relative, and there is no package around this file",
                help: "write the whole url, or put cmi5.xml and the unit into a zip archive")
        } else {
            inspection.expectFile(text, at: node, as: "url")
        }
    }

    /// Expects that the objectives that blocks and units name are declared.
    private static func checkReferences(
        _ root: XMLCursor, _ nodes: [XMLCursor], _ inspection: inout PackageInspection
    ) {
        var declared = NameTable()
        for list in root.children("objectives") {
            for objective in list.children("objective") {
                _ = declared.intern(XMLCursor.trimmed(objective.attribute("id") ?? ""))
            }
        }
        for node in nodes where node.isCalled("objective") {
            guard let reference = node.attribute("idref") else { continue }
            if declared.find(XMLCursor.trimmed(reference)) == nil {
                inspection.refuse(
                    node, "the idref \(Quoted.text(reference)) names no objective of the course")
            }
        }
    }
}
