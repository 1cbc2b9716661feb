/// Reads the sequencing of a SCORM 2004 manifest: the values that systems compute with.
///
/// - Note: Source: ADL, *SCORM 2004 4th Edition Content Aggregation Model* 1.1 (2009), section 5.1.
enum SequencingCheck {
    private static let space = "http://www.imsglobal.org/xsd/imsss"
    private static let navigation = "http://www.adlnet.org/xsd/adlnav_v1p3"

    static func check(_ root: XMLCursor, _ inspection: inout PackageInspection) {
        var named: [(name: String, node: XMLCursor)] = []
        for node in root.all {
            if node.name.isSame(as: "hideLMSUI", in: navigation) {
                inspection.expectWord(
                    node.text,
                    of: [
                        "previous", "continue", "exit", "exitAll", "abandon", "abandonAll",
                        "suspendAll",
                    ], at: node, as: "hideLMSUI")
            }
            guard node.name.space.isSame(as: space) else { continue }
            if node.isCalled("sequencing"), let id = node.attribute("ID") {
                named.append((id, node))
            }
            checkElement(node, &inspection)
        }
        inspection.expectUnique(named, "ID")
        for node in root.all where node.name.isSame(as: "sequencing", in: space) {
            guard let reference = node.attribute("IDRef") else { continue }
            if !named.contains(where: { $0.name.isSame(as: reference) }) {
                inspection.refuse(
                    node, "the IDRef \(Quoted.text(reference)) leads to no sequencing")
            }
        }
    }

    private static func checkElement(_ node: XMLCursor, _ inspection: inout PackageInspection) {
        if node.isCalled("limitConditions"), let limit = node.attribute("attemptLimit"),
            !PackageNumber.isCount(limit)
        {
            inspection.refuse(node, "the attemptLimit \(Quoted.text(limit)) is no whole number")
        } else if node.isCalled("minNormalizedMeasure"),
            !PackageNumber.isWithin(node.text, -1...1)
        {
            inspection.refuse(
                node,
                "the minNormalizedMeasure \(Quoted.text(node.text)) is not a number from -1 to 1")
        } else if node.isCalled("rollupRules") {
            checkShares(node, ["objectiveMeasureWeight"], &inspection)
        } else if node.isCalled("objectives") {
            checkObjectives(node, &inspection)
        }
        for name in switches {
            inspection.expectWord(
                node.attribute(name), of: ["true", "false", "1", "0"], at: node, as: name)
        }
    }

    private static let switches = [
        "choice", "choiceExit", "flow", "forwardOnly", "tracked", "completionSetByContent",
        "objectiveSetByContent", "satisfiedByMeasure", "rollupObjectiveSatisfied",
        "rollupProgressCompletion",
    ]

    /// Expects that some attributes are numbers from 0 to 1.
    static func checkShares(
        _ node: XMLCursor, _ names: [String], _ inspection: inout PackageInspection
    ) {
        for name in names {
            guard let value = node.attribute(name) else { continue }
            if !PackageNumber.isWithin(value, 0...1) {
                inspection.refuse(
                    node, "the \(name) \(Quoted.text(value)) is not a number from 0 to 1")
            }
        }
    }

    private static func checkObjectives(
        _ node: XMLCursor, _ inspection: inout PackageInspection
    ) {
        let all = node.children.filter {
            $0.isCalled("primaryObjective") || $0.isCalled("objective")
        }
        if node.children("primaryObjective").count != 1 {
            inspection.refuse(node, "'objectives' should have one 'primaryObjective'")
        }
        var names: [(name: String, node: XMLCursor)] = []
        for objective in all {
            if let id = objective.attribute("objectiveID") {
                names.append((id, objective))
                if id.utf8.isEmpty || id.utf8.contains(where: { $0 <= 0x20 }) {
                    inspection.refuse(
                        objective, "the objectiveID \(Quoted.text(id)) is empty or has a space")
                }
            } else if objective.isCalled("objective") || objective.child("mapInfo") != nil {
                inspection.refuse(objective, "the objective has no objectiveID")
            }
        }
        inspection.expectUnique(names, "objectiveID")
    }
}
