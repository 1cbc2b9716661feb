/// Reads what a manifest says to a SCORM system.
///
/// - Note: Source: ADL, *SCORM 1.2 Content Aggregation Model* (2001); *SCORM 2004 4th Edition Content
///   Aggregation Model* 1.1 (2009), sections 3.4 and 5.
struct SCORMCheck {
    static let adl12 = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
    static let adl2004 = "http://www.adlnet.org/xsd/adlcp_v1p3"
    /// The longest title that every system keeps whole.
    static let longestTitle = 200

    private let manifest: ManifestCheck
    private let is2004: Bool

    init(_ manifest: ManifestCheck) {
        self.manifest = manifest
        is2004 = manifest.kind == .scorm2004
    }

    private var space: String { is2004 ? Self.adl2004 : Self.adl12 }
    private var typeName: String { is2004 ? "scormType" : "scormtype" }

    func check(_ inspection: inout PackageInspection) {
        for resource in manifest.resources { check(resource: resource, &inspection) }
        let organizations = manifest.root.children("organizations")
        let courses = organizations.flatMap { $0.children("organization") }
        if courses.isEmpty, let list = organizations.first {
            inspection.refuse(list, "there is no organization, so that nothing can be launched")
        }
        for course in courses { check(course: course, &inspection) }
        let items = manifest.own.filter { $0.isCalled("item") }
        for item in items { check(item: item, &inspection) }
        if !courses.isEmpty, !items.contains(where: { canLaunch($0) }) {
            inspection.refuse(
                courses[0], "no item launches anything",
                help:
                    "an item needs an identifierref to a resource that has a href and '\(typeName)'"
            )
        }
        if is2004 { SequencingCheck.check(manifest.root, &inspection) }
    }

    private func canLaunch(_ item: XMLCursor) -> Bool {
        guard let reference = item.attribute("identifierref"),
            let resource = manifest.resource(reference), resource.attribute("href") != nil
        else { return false }
        return resource.attribute(typeName, in: space) != nil
    }

    private func check(resource: XMLCursor, _ inspection: inout PackageInspection) {
        let wrong = resource.attributes.first { attribute in
            ZipPath.folded(attribute.name.local).isSame(as: "scormtype")
                && !attribute.name.isSame(as: typeName, in: space)
        }
        if let wrong {
            inspection.refuse(
                resource,
                wrong.name.space.isSame(as: space)
                    ? "the attribute '\(wrong.name.local)' is written '\(typeName)' in this version"
                    : "the attribute '\(wrong.name.local)' is not in the namespace of this version",
                help: "its namespace is \(space)")
        }
        guard let type = resource.attribute(typeName, in: space) else {
            if wrong == nil {
                inspection.refuse(resource, "the resource has no 'adlcp:\(typeName)'")
            }
            return
        }
        inspection.expectWord(type, of: ["sco", "asset"], at: resource, as: typeName)
        if type.isSame(as: "sco"), resource.attribute("href") == nil {
            inspection.refuse(resource, "the resource is to be launched but has no href")
        }
        if let kind = resource.attribute("type"), !kind.isSame(as: "webcontent") {
            inspection.refuse(
                resource, "the type \(Quoted.text(kind)) of the resource is not 'webcontent'")
        }
    }

    private func check(course: XMLCursor, _ inspection: inout PackageInspection) {
        checkTitle(course, &inspection)
        if course.children("item").isEmpty {
            inspection.refuse(course, "the organization has no item")
        }
    }

    private func checkTitle(_ node: XMLCursor, _ inspection: inout PackageInspection) {
        guard let title = node.child("title"), title.hasText else {
            inspection.refuse(node, "\(Quoted.text(node.name.local)) has no title")
            return
        }
        let length = title.text.unicodeScalars.count
        if length > Self.longestTitle {
            inspection.refuse(
                title, "the title has \(length) characters",
                help: "systems need not keep more than \(Self.longestTitle): shorten it")
        }
    }

    private func check(item: XMLCursor, _ inspection: inout PackageInspection) {
        checkTitle(item, &inspection)
        let isLeaf = item.children("item").isEmpty
        if isLeaf, item.attribute("identifierref") == nil {
            inspection.refuse(item, "the item launches nothing and holds no items")
        }
        if is2004, !isLeaf, item.attribute("identifierref") != nil {
            inspection.refuse(item, "an item that holds items cannot launch anything itself")
        }
        for child in item.children { check(part: child, of: item, &inspection) }
    }

    /// Checks what ADL adds to an item.
    private func check(
        part: XMLCursor, of item: XMLCursor, _ inspection: inout PackageInspection
    ) {
        let text = part.text
        let quoted = Quoted.text(text)
        if part.isCalled("masteryscore"), !PackageNumber.isWithin(text, 0...100) {
            inspection.refuse(part, "the masteryscore \(quoted) is not a number from 0 to 100")
        } else if part.isCalled("maxtimeallowed"), !Self.isSpan(text) {
            inspection.refuse(
                part, "the maxtimeallowed \(quoted) is no span of time",
                help: "write it as in 0001:30:00")
        } else if ZipPath.folded(part.name.local).isSame(as: "timelimitaction") {
            inspection.expectWord(
                text,
                of: [
                    "exit,message", "exit,no message", "continue,message", "continue,no message",
                ], at: part, as: part.name.local)
        } else if ZipPath.folded(part.name.local).isSame(as: "datafromlms") {
            let most = is2004 ? 4000 : 255
            if text.unicodeScalars.count > most {
                inspection.refuse(
                    part, "'\(part.name.local)' has more than \(most) characters",
                    help: "systems may cut it")
            }
        } else if part.isCalled("completionThreshold") {
            SequencingCheck.checkShares(
                part, ["minProgressMeasure", "progressWeight"], &inspection)
        }
        let other = is2004 ? Self.adl12 : Self.adl2004
        if part.name.space.isSame(as: other) {
            inspection.refuse(
                part, "\(Quoted.text(part.name.local)) is in the namespace of another version",
                help: "its namespace is \(space)")
        }
    }

    /// Whether a text is a span of time of SCORM 1.2, such as `0001:30:00` or `00:10:00.5`.
    private static func isSpan(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 3, (2...4).contains(parts[0].count), parts[1].count == 2 else {
            return false
        }
        let seconds = parts[2].split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard seconds.count <= 2, seconds[0].count == 2 else { return false }
        if seconds.count == 2, !(1...2).contains(seconds[1].count) { return false }
        return (Array(parts[..<2]) + seconds).allSatisfy { part in
            part.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
        }
    }
}
