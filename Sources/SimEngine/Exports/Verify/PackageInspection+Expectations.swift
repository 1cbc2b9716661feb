/// What elements of every format are held to.
extension PackageInspection {
    /// Expects that each of some names stands once; those are refused that stand again.
    mutating func expectUnique(
        _ names: [(name: String, node: XMLCursor)], _ what: String, help: String? = nil
    ) {
        var table = NameTable()
        var firsts: [XMLCursor] = []
        for (name, node) in names {
            let place = Int(table.intern(name))
            if place == firsts.count {
                firsts.append(node)
            } else {
                refuse(
                    node,
                    "the \(what) \(Quoted.text(name)) of '\(node.name.local)' stands in line"
                        + " \(firsts[place].position.line) already", help: help)
            }
        }
    }

    /// Expects that a text is one of some words.
    mutating func expectWord(
        _ text: String?, of words: [String], at node: XMLCursor, as what: String
    ) {
        guard let text, !words.contains(where: { $0.isSame(as: text) }) else { return }
        refuse(
            node, "the \(what) \(Quoted.text(text)) is not known",
            help: "it is one of " + words.joined(separator: ", "))
    }

    /// Expects the elements in an element, in their order.
    ///
    /// What belongs to another namespace may follow.
    mutating func expectOrder(
        in node: XMLCursor, _ steps: [(names: [String], least: Int, most: Int)]
    ) {
        var step = 0
        var count = 0
        let space = node.name.space
        for child in node.children where child.name.space.isSame(as: space) {
            var next = step
            while next < steps.count, !steps[next].names.contains(where: { child.isCalled($0) }) {
                next += 1
            }
            guard next < steps.count else {
                let isKnown = steps.contains { $0.names.contains { child.isCalled($0) } }
                refuse(
                    child,
                    "\(Quoted.text(child.name.local)) does not stand here"
                        + " in \(Quoted.text(node.name.local))",
                    help: isKnown ? "the order is " + Self.order(steps) : nil)
                continue
            }
            if next > step {
                lack(node, steps[step..<next], count)
                step = next
                count = 0
            }
            count += 1
            if count > steps[step].most {
                refuse(
                    child,
                    "\(Quoted.text(child.name.local)) stands more than once"
                        + " in \(Quoted.text(node.name.local))")
            }
        }
        if step < steps.count { lack(node, steps[step...], count) }
    }

    /// Refuses what is missing of some steps; the first has been met so many times.
    private mutating func lack(
        _ node: XMLCursor, _ steps: ArraySlice<(names: [String], least: Int, most: Int)>,
        _ count: Int
    ) {
        for (place, step) in zip(steps.indices, steps) {
            let met = place == steps.startIndex ? count : 0
            let isMisplaced = node.children.contains { child in
                step.names.contains { child.isCalled($0) }
            }
            if met < step.least, !isMisplaced {
                refuse(
                    node,
                    "\(Quoted.text(node.name.local)) has no"
                        + " \(step.names.map { Quoted.text($0) }.joined(separator: " or "))")
            }
        }
    }

    private static func order(_ steps: [(names: [String], least: Int, most: Int)]) -> String {
        steps.map { $0.names.joined(separator: " or ") }.joined(separator: ", ")
    }
}
