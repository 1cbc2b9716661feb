/// Which elements and attributes stand where in the structure of a cmi5 course.
///
/// - Note: Source: `CourseStructure.xsd` of cmi5 Quartz, first edition (2016).
struct CourseShape {
    /// An element or a choice of elements, and how often it may stand.
    typealias Step = (names: [String], least: Int, most: Int)

    /// The elements inside, in their order.
    var steps: [Step] = []
    /// The attributes that must be there.
    var required: [String] = []
    /// The attributes that may be there beside those.
    var allowed: [String] = []

    private static let head: [Step] = [(["title"], 1, 1), (["description"], 1, 1)]
    private static let objectives: Step = (["objectives"], 0, 1)
    private static let parts: Step = (["au", "block"], 1, .max)

    private static let shapes: [(name: String, shape: CourseShape)] = [
        ("courseStructure", CourseShape(steps: [(["course"], 1, 1), objectives, parts])),
        ("course", CourseShape(steps: head, required: ["id"])),
        ("block", CourseShape(steps: head + [objectives, parts], required: ["id"])),
        (
            "au",
            CourseShape(
                steps: head + [
                    objectives, (["url"], 1, 1), (["launchParameters"], 0, 1),
                    (["entitlementKey"], 0, 1),
                ], required: ["id"],
                allowed: ["moveOn", "masteryScore", "launchMethod", "activityType"])
        ),
        ("title", CourseShape(steps: [(["langstring"], 1, .max)])),
        ("description", CourseShape(steps: [(["langstring"], 1, .max)])),
        ("objectives", CourseShape(steps: [(["objective"], 1, .max)])),
    ]

    /// Checks what stands right in an element of the course's namespace.
    static func check(_ node: XMLCursor, _ inspection: inout PackageInspection) {
        if let shape = shapes.first(where: { node.isCalled($0.name) })?.shape {
            inspection.expectOrder(in: node, shape.steps)
            expect(node, shape, &inspection)
        } else if node.isCalled("objective") {
            checkObjective(node, &inspection)
        } else if node.isCalled("langstring") {
            checkLanguage(node, &inspection)
        }
        if node.isCalled("title"), node.children("langstring").contains(where: { !$0.hasText }) {
            inspection.refuse(node, "the title has no words")
        }
    }

    private static func expect(
        _ node: XMLCursor, _ shape: CourseShape, _ inspection: inout PackageInspection
    ) {
        let name = Quoted.text(node.name.local)
        if node.hasText { inspection.refuse(node, "text stands right in \(name)") }
        for wanted in shape.required where node.attribute(wanted) == nil {
            inspection.refuse(node, "\(name) has no attribute '\(wanted)'")
        }
        let known = shape.required + shape.allowed
        for attribute in node.attributes where attribute.name.space.utf8.isEmpty {
            let local = attribute.name.local
            if known.contains(where: { $0.isSame(as: local) }) { continue }
            let meant = known.first { ZipPath.folded($0).isSame(as: ZipPath.folded(local)) }
            inspection.refuse(
                node, "cmi5 has no attribute \(Quoted.text(local)) of \(name)",
                help: meant.map { "write it '\($0)'" })
        }
    }

    /// An objective is declared at the course, with words, and named elsewhere.
    private static func checkObjective(
        _ node: XMLCursor, _ inspection: inout PackageInspection
    ) {
        if node.attribute("idref") != nil {
            return expect(node, CourseShape(required: ["idref"]), &inspection)
        }
        expect(node, CourseShape(required: ["id"]), &inspection)
        for name in ["title", "description"] where node.children(name).count != 1 {
            inspection.refuse(node, "'objective' should have one '\(name)'")
        }
    }

    private static func checkLanguage(_ node: XMLCursor, _ inspection: inout PackageInspection) {
        if let child = node.children.first {
            inspection.refuse(child, "a langstring holds text only")
        }
        guard let tag = node.attribute("lang") else { return }
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isTag = parts.enumerated().allSatisfy { place, part in
            (1...8).contains(part.count) && part.allSatisfy { isTagByte($0, isFirst: place == 0) }
        }
        if !isTag {
            inspection.refuse(
                node, "\(Quoted.text(tag)) is no tag of a language", help: "write it as in en-US")
        }
    }

    private static func isTagByte(_ byte: UInt8, isFirst: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): !isFirst
        default: false
        }
    }
}
