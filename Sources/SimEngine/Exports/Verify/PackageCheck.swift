/// What was found in a package that was read back.
public struct PackageCheck: Sendable {
    /// What the package is made for; empty where that cannot be told.
    public let kinds: [PackageKind]
    /// What is wrong with it, by file and place.
    public let flaws: [PackageFlaw]

    /// Reads a package back: a zip archive, or an XML file that needs none.
    /// - Complexity: O(*n* log *n*) in the bytes, unpacked.
    public init(_ bytes: [UInt8]) {
        let (kinds, flaws) =
            bytes.starts(with: [0x50, 0x4B]) ? Self.archive(bytes) : Self.bare(bytes)
        self.kinds = kinds
        self.flaws = flaws.arranged { $0.precedes($1) }
    }

    private static func archive(_ bytes: [UInt8]) -> ([PackageKind], [PackageFlaw]) {
        let archive = ZipReader(bytes)
        var inspection = PackageInspection(files: PackageFiles(archive.entries))
        for flaw in archive.flaws {
            inspection.refuse(file: flaw.path, flaw.message, help: flaw.help)
        }
        var kinds: [PackageKind] = []
        if let manifest = inspection.files?.bytes("imsmanifest.xml"),
            let root = inspection.document("imsmanifest.xml", manifest)
        {
            if let kind = ManifestCheck.check(root, &inspection) { kinds.append(kind) }
        }
        if let course = inspection.files?.bytes("cmi5.xml"),
            let root = inspection.document("cmi5.xml", course)
        {
            CourseCheck.check(root, &inspection)
            kinds.append(.cmi5)
        }
        if kinds.isEmpty, inspection.flaws.isEmpty { refuseUnknown(&inspection, archive.entries) }
        return (kinds, inspection.flaws)
    }

    private static func refuseUnknown(
        _ inspection: inout PackageInspection, _ entries: [ZipArchive.Entry]
    ) {
        let names = ["imsmanifest.xml", "cmi5.xml"]
        let deep = entries.first { entry in
            names.contains { name in
                let tail = entry.path.utf8.suffix(name.utf8.count + 1)
                return tail.elementsEqual(("/" + name).utf8)
            }
        }
        inspection.refuse(
            file: nil, "there is neither 'imsmanifest.xml' nor 'cmi5.xml' at the package's root",
            help: deep.map {
                "there is \(Quoted.text($0.path)): pack what is in its folder, not the folder"
            })
    }

    private static func bare(_ bytes: [UInt8]) -> ([PackageKind], [PackageFlaw]) {
        var inspection = PackageInspection(files: nil)
        let root: XMLCursor
        do throws(DocumentProblem) { root = try XMLReader.read(bytes).root } catch {
            inspection.refuse(error)
            return ([], inspection.flaws)
        }
        let kind: PackageKind
        if root.isCalled("courseStructure") {
            CourseCheck.check(root, &inspection)
            kind = .cmi5
        } else if root.isCalled("quiz") {
            MoodleCheck.check(root, &inspection)
            kind = .moodleXML
        } else if QTICheck.isItem(root) {
            QTICheck.check(root, base: "", &inspection)
            kind = .qtiItem
        } else {
            let isManifest = root.isCalled("manifest")
            inspection.refuse(
                root,
                isManifest
                    ? "this manifest is not in its package"
                    : "\(Quoted.text(root.name.local)) is the root of nothing that is known here",
                help: isManifest ? "give the zip archive it belongs to" : nil)
            return ([], inspection.flaws)
        }
        return ([kind], inspection.flaws)
    }
}
