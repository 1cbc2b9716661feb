/// Reads a quiz or a bank of QTI 1.2, as Canvas and Common Cartridges have it.
enum QTI12Check {
    static func check(_ root: XMLCursor, _ inspection: inout PackageInspection) {
        var items: [(name: String, node: XMLCursor)] = []
        var holders: [(name: String, node: XMLCursor)] = []
        for node in root.all {
            let isItem = node.isCalled("item")
            guard isItem || node.isCalled("assessment") || node.isCalled("section") else {
                continue
            }
            guard let ident = node.attribute("ident"), !ident.utf8.isEmpty else {
                inspection.refuse(node, "\(Quoted.text(node.name.local)) has no ident")
                continue
            }
            if isItem {
                items.append((ident, node))
                checkItem(node, &inspection)
            } else {
                holders.append((ident, node))
            }
        }
        inspection.expectUnique(items, "ident")
        inspection.expectUnique(holders, "ident")
    }

    private static func checkItem(_ item: XMLCursor, _ inspection: inout PackageInspection) {
        let nodes = item.all
        let responses = nodes.filter { $0.name.local.utf8.starts(with: "response_".utf8) }
            .filter { !$0.isCalled("response_label") }
        var names: [(name: String, node: XMLCursor)] = []
        for response in responses {
            if let ident = response.attribute("ident") { names.append((ident, response)) }
            var labels: [(name: String, node: XMLCursor)] = []
            for label in response.all where label.isCalled("response_label") {
                if let ident = label.attribute("ident") { labels.append((ident, label)) }
            }
            inspection.expectUnique(labels, "ident")
        }
        inspection.expectUnique(names, "ident")
        for node in nodes where node.attribute("respident") != nil {
            checkCondition(node, names, &inspection)
        }
        checkFeedback(nodes, &inspection)
    }

    private static func checkCondition(
        _ node: XMLCursor, _ responses: [(name: String, node: XMLCursor)],
        _ inspection: inout PackageInspection
    ) {
        let name = node.attribute("respident") ?? ""
        guard let response = responses.first(where: { $0.name.isSame(as: name) })?.node else {
            inspection.refuse(node, "the response \(Quoted.text(name)) is not in the item")
            return
        }
        guard node.isCalled("varequal"), response.isCalled("response_lid") else { return }
        let labels = response.all.filter { $0.isCalled("response_label") }
        let key = node.text
        if !labels.contains(where: { ($0.attribute("ident") ?? "").isSame(as: key) }) {
            inspection.refuse(node, "\(Quoted.text(key)) is none of the choices")
        }
    }

    private static func checkFeedback(
        _ nodes: [XMLCursor], _ inspection: inout PackageInspection
    ) {
        var feedback: [(name: String, node: XMLCursor)] = []
        for node in nodes where node.isCalled("itemfeedback") {
            if let ident = node.attribute("ident") { feedback.append((ident, node)) }
        }
        inspection.expectUnique(feedback, "ident")
        for node in nodes where node.isCalled("displayfeedback") {
            let link = node.attribute("linkrefid") ?? ""
            if !feedback.contains(where: { $0.name.isSame(as: link) }) {
                inspection.refuse(node, "the feedback \(Quoted.text(link)) is not in the item")
            }
        }
    }
}
