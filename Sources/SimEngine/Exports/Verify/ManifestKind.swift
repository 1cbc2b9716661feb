/// Tells what a package is made for from its manifest.
enum ManifestKind {
    static let scorm12 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    static let packaging = "http://www.imsglobal.org/xsd/imscp_v1p1"
    private static let cartridges = "http://www.imsglobal.org/xsd/imscc"
    private static let questions = "http://www.imsglobal.org/xsd/qti/"

    /// Returns the kind, or nothing where the manifest does not say it.
    static func of(_ root: XMLCursor) -> PackageKind? {
        let space = root.name.space
        if space.isSame(as: scorm12) { return .scorm12 }
        if space.utf8.starts(with: cartridges.utf8) { return .commonCartridge }
        if space.utf8.starts(with: questions.utf8) { return .qti }
        guard space.isSame(as: packaging) else { return nil }
        let schema = schema(root)
        if schema.isSame(as: "ADL SCORM") { return .scorm2004 }
        if schema.utf8.starts(with: "QTI".utf8) { return .qti }
        if schema.utf8.starts(with: "IMS Common Cartridge".utf8) { return .commonCartridge }
        let resources = root.children("resources").flatMap { $0.children("resource") }
        let hasQuestions = resources.contains {
            ($0.attribute("type") ?? "").utf8.starts(with: "imsqti".utf8)
        }
        if hasQuestions { return .qti }
        let isSCORM = resources.contains { resource in
            resource.attributes.contains { $0.name.space.isSame(as: SCORMCheck.adl2004) }
        }
        return isSCORM ? .scorm2004 : nil
    }

    private static func schema(_ root: XMLCursor) -> String {
        root.child("metadata")?.child("schema")?.text ?? ""
    }

    /// Expects that the manifest tells its schema and version as systems look for them.
    static func checkVersion(
        _ root: XMLCursor, _ kind: PackageKind, _ inspection: inout PackageInspection
    ) {
        let versions: [String]
        switch kind {
        case .scorm12: versions = ["1.2"]
        case .scorm2004: versions = ["2004 4th Edition", "2004 3rd Edition", "CAM 1.3"]
        case .cmi5, .commonCartridge, .qti, .moodleXML, .qtiItem: return
        }
        let node = root.child("metadata") ?? root
        let schema = schema(root)
        if !schema.isSame(as: "ADL SCORM") {
            inspection.refuse(
                node, "the schema \(Quoted.text(schema)) is not 'ADL SCORM'",
                help: "systems tell SCORM from other packages by it")
        }
        let version = root.child("metadata")?.child("schemaversion")?.text ?? ""
        if !versions.contains(where: { $0.isSame(as: version) }) {
            inspection.refuse(
                node, "the schemaversion \(Quoted.text(version)) is not '\(versions[0])'",
                help: "systems choose how to talk with the package by it")
        }
    }
}
