/// An event that is raised, sent or declared is one that something listens to.
enum UnheardEvents {
    static func check(_ target: CheckedCase) -> [Diagnostic] {
        let scenario = target.scenario
        let events = target.events
        if events.hearsAll { return [] }
        var found: [Diagnostic] = []
        for name in scenario.externalEvents where !events.isHeard(name) {
            found.append(
                Diagnostic(
                    .unused(.unheardOutside(spelling(name, target))),
                    at: outside(name, target)))
        }
        var isUnheard = [Bool](repeating: false, count: scenario.eventNames.count)
        scenario.forEachEffect { effect in
            switch effect {
            case .raise(let name), .send(let name, _, _):
                isUnheard[name.int] = !events.isHeard(name)
            case .set, .say, .cancel, .advance, .note: break
            }
        }
        guard isUnheard.contains(true) else { return found }
        for (key, node) in target.places.strings(under: ["raise", "send"]) {
            guard let id = scenario.eventNames.find(scenario.document.decodedBytes(node)[...]),
                isUnheard[Int(id)]
            else { continue }
            let name = spelling(EventNameID(raw: id), target)
            found.append(
                Diagnostic(
                    .unused(.unheardEvent(name, isSent: key == 1)),
                    at: scenario.document.range(node)))
        }
        return found
    }

    private static func spelling(_ name: EventNameID, _ target: CheckedCase) -> String {
        Quotation.text(target.scenario.eventNames.bytes(name.raw), isEscaped: false)
    }

    /// Returns where the case declares an event.
    private static func outside(_ name: EventNameID, _ target: CheckedCase) -> SourceRange {
        let tree = target.scenario.document
        let spelled = target.scenario.eventNames.name(name.raw)
        guard let value = tree.value(forKey: "events", in: 0) else { return tree.range(0) }
        for node in tree.elements(value) where tree.isString(node, equalTo: spelled) {
            return tree.range(node)
        }
        return tree.range(value)
    }
}
