/// Reads an item of QTI 2.1, 2.2 or 3.0.
struct QTIItemCheck {
    private let root: XMLCursor
    private let base: String
    private let nodes: [XMLCursor]
    /// The declarations of responses, outcomes and templates.
    private let declarations: [XMLCursor]
    private var declared = NameTable()

    /// What is there without being declared.
    private static let builtIn = [
        "completionStatus", "numAttempts", "duration", "QTI_CONTEXT", "completion_status",
    ]

    /// Takes an item whose addresses count from a folder.
    init(_ root: XMLCursor, _ base: String) {
        self.root = root
        self.base = base
        nodes = root.all
        let kinds = ["responseDeclaration", "outcomeDeclaration", "templateDeclaration"]
        declarations = root.children.filter { node in
            kinds.contains { QTIName.isCalled(node, $0) }
        }
        for node in declarations { _ = declared.intern(node.attribute("identifier") ?? "") }
        for name in Self.builtIn { _ = declared.intern(name) }
    }

    func check(_ inspection: inout PackageInspection) {
        if (root.attribute("identifier") ?? "").utf8.isEmpty {
            inspection.refuse(root, "the item has no identifier")
        }
        var names: [(name: String, node: XMLCursor)] = []
        for node in declarations {
            if let name = node.attribute("identifier") { names.append((name, node)) }
        }
        inspection.expectUnique(names, "identifier")
        for node in nodes {
            checkReference(node, &inspection)
            checkFile(node, &inspection)
            if QTIName.attribute(node, "responseIdentifier") != nil {
                checkInteraction(node, &inspection)
            }
        }
    }

    /// Expects that variables which are read or set are declared.
    private func checkReference(_ node: XMLCursor, _ inspection: inout PackageInspection) {
        let readers = ["variable", "correct", "default", "mapResponse", "setOutcomeValue"]
        var names: [String] = []
        if readers.contains(where: { QTIName.isCalled(node, $0) }) {
            names.append(node.attribute("identifier") ?? "")
        }
        if let name = QTIName.attribute(node, "outcomeIdentifier") { names.append(name) }
        for name in names where declared.find(name) == nil {
            inspection.refuse(
                node,
                "\(Quoted.text(node.name.local)) names \(Quoted.text(name)), which is not declared")
        }
    }

    private func checkFile(_ node: XMLCursor, _ inspection: inout PackageInspection) {
        let carriers: [(String, String)] = [
            ("img", "src"), ("object", "data"), ("audio", "src"), ("video", "src"),
            ("source", "src"), ("stylesheet", "href"),
        ]
        for (element, attribute) in carriers where QTIName.isCalled(node, element) {
            guard let address = node.attribute(attribute),
                !PackageAddress(address).isAbsolute, inspection.files != nil
            else { continue }
            inspection.expectFile(address, from: base, at: node, as: attribute)
        }
    }

    private func checkInteraction(_ node: XMLCursor, _ inspection: inout PackageInspection) {
        let name = QTIName.attribute(node, "responseIdentifier") ?? ""
        let declaration = declarations.first {
            QTIName.isCalled($0, "responseDeclaration")
                && ($0.attribute("identifier") ?? "").isSame(as: name)
        }
        guard let declaration else {
            inspection.refuse(node, "the response \(Quoted.text(name)) is not declared")
            return
        }
        var choices: [(name: String, node: XMLCursor)] = []
        for choice in node.all.dropFirst() {
            if let name = choice.attribute("identifier") { choices.append((name, choice)) }
        }
        inspection.expectUnique(choices, "identifier")
        let isOrder = QTIName.isCalled(node, "orderInteraction")
        let cardinality = declaration.attribute("cardinality") ?? ""
        if isOrder, !cardinality.isSame(as: "ordered") {
            inspection.refuse(
                declaration,
                "the cardinality \(Quoted.text(cardinality)) of an order is not 'ordered'")
        }
        if !choices.isEmpty { checkKeys(declaration, choices.map { $0.name }, &inspection) }
    }

    /// Expects that right answers and mapped ones are among the choices.
    private func checkKeys(
        _ declaration: XMLCursor, _ choices: [String], _ inspection: inout PackageInspection
    ) {
        let type = QTIName.attribute(declaration, "baseType") ?? ""
        guard ["identifier", "pair", "directedPair"].contains(where: { $0.isSame(as: type) })
        else { return }
        var keys: [(String, XMLCursor)] = []
        for node in declaration.all {
            if QTIName.isCalled(node, "value") { keys.append((node.text, node)) }
            if let key = QTIName.attribute(node, "mapKey") { keys.append((key, node)) }
        }
        for (key, node) in keys {
            for part in key.utf8.split(separator: 0x20) {
                let name = String(utf8: Array(part))
                if !choices.contains(where: { $0.isSame(as: name) }) {
                    inspection.refuse(
                        node, "\(Quoted.text(name)) is none of the choices", help: "mend the key")
                }
            }
        }
    }
}
