/// Reading the clinical acts.
extension Reader {
    /// Reads every act that the first pass found, wherever it is defined.
    mutating func readActs() {
        scenario.acts.reserveCapacity(outline.acts.count)
        for node in outline.acts {
            guard let fields = object(Int(node), .act, required: .idAndText, as: .acts) else {
                continue
            }
            readAct(fields)
        }
    }

    private mutating func readAct(_ fields: Fields) {
        var act = Act(
            id: requiredID(fields), text: requiredProse(.text, in: fields),
            source: range(fields.node))
        act.takes = duration(.takes, in: fields) ?? .zero
        act.guarding = condition(.if, in: fields)
        act.isOnce = flag(.once, in: fields) ?? false
        act.effects = effects(.do, in: fields)
        act.feedback = prose(.feedback, in: fields)
        act.isCritical = flag(.critical, in: fields) ?? false
        act.refs = sources(fields)
        act.targets = targets(.to, in: fields)
        scenario.acts.append(act)
    }

    /// Reports elements of the case's own list of acts that are no objects.
    mutating func checkActList(_ root: Fields) {
        for node in list(.acts, in: root) where kind(node) != .object {
            wrongType(node, .acts, "an object in braces")
        }
    }
}
