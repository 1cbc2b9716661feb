/// Reads the manifest of a package as IMS Content Packaging and what builds on it want it.
///
/// - Note: Source: IMS, *Content Packaging Information Model* 1.1.4 (2004).
struct ManifestCheck {
    /// What the package is made for.
    let kind: PackageKind
    /// The manifest.
    let root: XMLCursor
    /// Its resources.
    let resources: [XMLCursor]
    /// The identifiers of the resources, each at the place of the first resource that has it.
    private(set) var places = NameTable()

    private init(_ kind: PackageKind, _ root: XMLCursor) {
        self.kind = kind
        self.root = root
        resources = root.children("resources").flatMap { $0.children("resource") }
        for resource in resources { _ = places.intern(resource.attribute("identifier") ?? "") }
    }

    /// Returns the resource that an identifier names.
    func resource(_ identifier: String) -> XMLCursor? {
        resources.first { ($0.attribute("identifier") ?? "").isSame(as: identifier) }
    }

    /// Checks a manifest; what the package is made for, or nothing where the manifest does not say.
    static func check(
        _ root: XMLCursor, _ inspection: inout PackageInspection
    ) -> PackageKind? {
        guard root.isCalled("manifest") else {
            inspection.refuse(root, "the root is not 'manifest'")
            return nil
        }
        guard let kind = ManifestKind.of(root) else {
            inspection.refuse(
                root, "the manifest does not say what the package is made for",
                help: "its 'schema' and its namespaces tell SCORM, Common Cartridge or QTI")
            return nil
        }
        let check = ManifestCheck(kind, root)
        ManifestKind.checkVersion(root, kind, &inspection)
        inspection.expectOrder(
            in: root,
            [
                (["metadata"], 0, 1), (["organizations"], 1, 1), (["resources"], 1, 1),
                (["manifest"], 0, .max), (["sequencingCollection"], 0, 1),
            ])
        check.checkIdentifiers(&inspection)
        check.checkResources(&inspection)
        check.checkOrganizations(&inspection)
        switch kind {
        case .scorm12, .scorm2004: SCORMCheck(check).check(&inspection)
        case .commonCartridge, .qti: check.checkQuestions(&inspection)
        case .cmi5, .moodleXML, .qtiItem: break
        }
        return kind
    }

    /// The elements of content packaging, whatever extends it left out.
    var own: [XMLCursor] { root.all.filter { $0.name.space.isSame(as: root.name.space) } }

    private func checkIdentifiers(_ inspection: inout PackageInspection) {
        var names: [(name: String, node: XMLCursor)] = []
        for node in own {
            guard let identifier = node.attribute("identifier") else { continue }
            names.append((identifier, node))
            if !Self.isIdentifier(identifier) {
                inspection.refuse(
                    node, "the identifier \(Quoted.text(identifier)) is none that XML allows",
                    help: "begin with a letter or '_'; go on with letters, digits, '-', '_' and '.'"
                )
            }
        }
        inspection.expectUnique(names, "identifier")
        for node in [root]
            + own.filter({
                $0.isCalled("item") || $0.isCalled("resource") || $0.isCalled("organization")
            }) where node.attribute("identifier") == nil
        {
            inspection.refuse(node, "\(Quoted.text(node.name.local)) has no identifier")
        }
    }

    /// Whether a text can be an identifier of XML.
    static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "_"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: "."), 0x80...0xFF:
                true
            default: false
            }
        } && !(first &- UInt8(ascii: "0") < 10) && first != UInt8(ascii: "-")
            && first != UInt8(ascii: ".")
    }

    private func checkResources(_ inspection: inout PackageInspection) {
        for resource in resources {
            let base = base(of: resource)
            let files = resource.children("file")
            let listed = files.compactMap { $0.attribute("href") }
            for file in files {
                guard let href = file.attribute("href") else {
                    inspection.refuse(file, "'file' has no href")
                    continue
                }
                inspection.expectFile(href, from: base, at: file, as: "href")
            }
            if let href = resource.attribute("href") { check(href, resource, listed, &inspection) }
            if resource.attribute("type") == nil {
                inspection.refuse(resource, "'resource' has no type")
            }
            for dependency in resource.children("dependency") {
                check(dependency, of: resource, &inspection)
            }
        }
    }

    /// Checks what a resource launches.
    private func check(
        _ href: String, _ resource: XMLCursor, _ listed: [String],
        _ inspection: inout PackageInspection
    ) {
        // A web link of a Common Cartridge, say, may lead out; what SCORM launches may not.
        let isLink = PackageAddress(href).isAbsolute && kind != .scorm12 && kind != .scorm2004
        if isLink { return }
        let found = inspection.expectFile(href, from: base(of: resource), at: resource, as: "href")
        let plain = PackageAddress(href).path
        if found != nil, !listed.contains(where: { PackageAddress($0).path.isSame(as: plain) }) {
            inspection.refuse(
                resource, "the resource launches \(Quoted.text(href)) but does not list it",
                help: "add a 'file' with this href: what is not listed may not be copied")
        }
    }

    private func check(
        _ dependency: XMLCursor, of resource: XMLCursor, _ inspection: inout PackageInspection
    ) {
        guard let reference = dependency.attribute("identifierref") else {
            inspection.refuse(dependency, "'dependency' has no identifierref")
            return
        }
        if places.find(reference) == nil {
            inspection.refuse(
                dependency, "the dependency on \(Quoted.text(reference)) leads to no resource")
        } else if (resource.attribute("identifier") ?? "").isSame(as: reference) {
            inspection.refuse(dependency, "the resource depends on itself")
        }
    }

    /// Returns the folder from which the addresses of a resource count.
    func base(of resource: XMLCursor) -> String {
        let space = "http://www.w3.org/XML/1998/namespace"
        let nodes = [root] + root.children("resources").prefix(1) + [resource]
        return nodes.map { $0.attribute("base", in: space) ?? "" }.joined(separator: "")
    }

    private func checkOrganizations(_ inspection: inout PackageInspection) {
        for list in root.children("organizations") {
            let all = list.children("organization")
            if let chosen = list.attribute("default"),
                !all.contains(where: { ($0.attribute("identifier") ?? "").isSame(as: chosen) })
            {
                inspection.refuse(
                    list, "the default organization \(Quoted.text(chosen)) is not there")
            }
        }
        for item in own where item.isCalled("item") {
            guard let reference = item.attribute("identifierref") else { continue }
            if places.find(reference) == nil {
                inspection.refuse(
                    item, "the item's identifierref \(Quoted.text(reference)) leads to no resource",
                    help: "systems take such an item without a word, and nobody can launch it")
            }
        }
    }

    /// Checks the questions that the package carries.
    private func checkQuestions(_ inspection: inout PackageInspection) {
        for resource in resources {
            let type = resource.attribute("type") ?? ""
            guard type.utf8.starts(with: "imsqti".utf8) else { continue }
            let base = base(of: resource)
            let hrefs = resource.children("file").compactMap { $0.attribute("href") }
            for href in hrefs where href.utf8.suffix(4).elementsEqual(".xml".utf8) {
                let path = base + PackageAddress(href).path
                guard let bytes = inspection.files?.bytes(path) else { continue }
                defer { inspection.file = "imsmanifest.xml" }
                guard let root = inspection.document(path, bytes) else { continue }
                if QTICheck.isItem(root) {
                    QTICheck.check(root, base: QTICheck.folder(of: path), &inspection)
                }
            }
        }
    }
}
