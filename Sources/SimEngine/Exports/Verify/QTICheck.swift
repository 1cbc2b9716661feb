/// Reads items and tests of QTI 1.2, 2.1, 2.2 and 3.0: that what is named is there.
///
/// - Note: Source: IMS, *QTI ASI Information Model* 1.2 (2002), 2.1 (2012); 1EdTech, *QTI* 3.0 (2022).
enum QTICheck {
    /// Whether an element is the root of an item, a test or a bank.
    static func isItem(_ root: XMLCursor) -> Bool {
        root.isCalled("questestinterop") || QTIName.isCalled(root, "assessmentItem")
            || QTIName.isCalled(root, "assessmentTest")
    }

    /// Returns the folder of a path, empty or ending with a slash.
    static func folder(of path: String) -> String {
        let bytes = Array(path.utf8)
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(utf8: bytes[...slash])
    }

    /// Checks a document.
    ///
    /// - Parameters:
    ///   - root: Its root.
    ///   - base: The folder from which its addresses count.
    ///   - inspection: Where flaws go.
    static func check(_ root: XMLCursor, base: String, _ inspection: inout PackageInspection) {
        if root.isCalled("questestinterop") {
            QTI12Check.check(root, &inspection)
        } else if QTIName.isCalled(root, "assessmentTest") {
            checkTest(root, base, &inspection)
        } else {
            QTIItemCheck(root, base).check(&inspection)
        }
    }

    private static func checkTest(
        _ root: XMLCursor, _ base: String, _ inspection: inout PackageInspection
    ) {
        var names: [(name: String, node: XMLCursor)] = []
        for node in root.all {
            let isPart = QTIName.isCalled(node, "testPart")
            let isSection = QTIName.isCalled(node, "assessmentSection")
            let isItem = QTIName.isCalled(node, "assessmentItemRef")
            guard isPart || isSection || isItem else { continue }
            if let identifier = node.attribute("identifier") { names.append((identifier, node)) }
            if isItem {
                guard let href = node.attribute("href") else {
                    inspection.refuse(node, "the reference to an item has no href")
                    continue
                }
                inspection.expectFile(href, from: base, at: node, as: "href")
            }
        }
        inspection.expectUnique(names, "identifier")
    }
}

/// Names of QTI, which 3.0 writes with hyphens and `qti-` before elements.
enum QTIName {
    /// Whether an element has a name, in the form of any version.
    static func isCalled(_ node: XMLCursor, _ name: String) -> Bool {
        node.isCalled(name) || node.isCalled("qti-" + hyphened(name))
    }

    /// Returns the value of an attribute, in the form of any version.
    static func attribute(_ node: XMLCursor, _ name: String) -> String? {
        node.attribute(name) ?? node.attribute(hyphened(name))
    }

    /// Returns the elements in one that have a name, in the form of any version.
    static func children(_ node: XMLCursor, _ name: String) -> [XMLCursor] {
        node.children.filter { isCalled($0, name) }
    }

    static func hyphened(_ name: String) -> String {
        var bytes: [UInt8] = []
        for byte in name.utf8 {
            if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") {
                bytes += [UInt8(ascii: "-"), byte | 0x20]
            } else {
                bytes.append(byte)
            }
        }
        return String(utf8: bytes)
    }
}
