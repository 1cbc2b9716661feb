/// A case reduced to what decides how a run goes: no words, points, rubric or review.
///
/// Also reduced are forms that a change of words forces on the author: a list of effects in which
/// something is only said, and a chain of steps that has been given a reason.
struct BehaviorForm {
    /// The keys that not even the hash of the whole case covers.
    static let unversioned = ["$schema", "$comment", "review"]

    /// The keys whose values never change states, events, credits, times or measures.
    static let withoutEffect: KeySet = [
        .schema, .comment, .review, .title, .version, .language, .role, .minutes, .order,
        .advisory, .prebriefing, .objectives, .references, .refs, .label, .normal, .text, .why,
        .feedback,
        .points, .critical, .remedial, .rubric, .passMark, .possible, .debrief, .domain,
        .technique, .pitfall, .reply, .by, .see, .sentence, .passage, .entry,
    ]

    /// Where in a case an object stands, as far as that decides what its keys mean.
    private enum Place { case top, measure, parameter, elsewhere }

    private let tree: JSONTree
    private let table = KeyTable()
    private var writer = JSONWriter()

    private init(_ tree: JSONTree) { self.tree = tree }

    /// Returns the canonical text of what remains of a case.
    static func bytes(of tree: JSONTree) -> [UInt8] {
        var form = BehaviorForm(tree)
        form.write(0, .top)
        let reduced = form.writer.bytes
        do throws(JSONError) {
            return CanonicalJSON.bytes(of: try JSONTree.parse(reduced)) { _ in false }
        } catch {
            // Only a text at the reader's limits, which no case that loads comes near.
            return reduced
        }
    }

    private mutating func write(_ node: Int, _ place: Place) {
        switch tree.kind(node) {
        case .object:
            writer.beginObject()
            for member in tree.members(node) { write(member, place) }
            writeChains(of: node)
            writer.endObject()
        case .array:
            writer.beginArray()
            for element in tree.elements(node) { write(element, place) }
            writer.endArray()
        case .null, .false, .true, .number, .string:
            writer.raw(written(node))
        }
    }

    private mutating func write(_ member: JSONTree.Member, _ place: Place) {
        switch key(member.key) {
        case .do, .enter, .exit: writeEffects(member)
        case .patient where place == .top: writeTabs(of: member.value)
        case .unit where place == .measure: break
        case .precedence, .criticalPrecedence: break
        case .measures where place == .top:
            writer.key(tree.decoded(member.key))
            write(member.value, .measure)
        case .vary where place == .top:
            writer.key(tree.decoded(member.key))
            write(member.value, .parameter)
        case .values where place == .parameter: writeValues(member)
        case .some(let key) where Self.withoutEffect.contains(key): break
        case .some, nil:
            writer.key(tree.decoded(member.key))
            write(member.value, .elsewhere)
        }
    }

    /// Writes effects as a list, without those that only say or note; no list where none is left.
    private mutating func writeEffects(_ member: JSONTree.Member) {
        let isList = tree.kind(member.value) == .array
        let effects = (isList ? Array(tree.elements(member.value)) : [member.value])
            .filter { !isOnlyWords($0) }
        if effects.isEmpty { return }
        writer.key(tree.decoded(member.key))
        writer.beginArray()
        for effect in effects { write(effect, .elsewhere) }
        writer.endArray()
    }

    /// Writes the values of a parameter as a list, each symbol as its id, whether or not it has words.
    private mutating func writeValues(_ member: JSONTree.Member) {
        let isList = tree.kind(member.value) == .array
        writer.key(tree.decoded(member.key))
        writer.beginArray()
        for value in isList ? Array(tree.elements(member.value)) : [member.value] {
            write(tree.value(forKey: Key.id.word, in: value) ?? value, .elsewhere)
        }
        writer.endArray()
    }

    /// Writes the ids of the chart's tabs, which are names of events.
    private mutating func writeTabs(of patient: Int) {
        guard let chart = tree.value(forKey: Key.chart.word, in: patient) else { return }
        let tabs = tree.kind(chart) == .array ? Array(tree.elements(chart)) : [chart]
        if tabs.isEmpty { return }
        writer.key(Key.chart.word)
        writer.beginArray()
        for tab in tabs {
            if let id = tree.value(forKey: Key.id.word, in: tab) { write(id, .elsewhere) }
        }
        writer.endArray()
    }

    /// Writes the chains of an ordering in an order of their own: which are critical is not told.
    ///
    /// Without a precedence all steps are one chain, to which critical ones add no pair.
    private mutating func writeChains(of node: Int) {
        guard tree.value(forKey: Key.precedence.word, in: node) != nil else { return }
        var chains: [[UInt8]] = []
        for member in tree.members(node) {
            switch key(member.key) {
            case .precedence, .criticalPrecedence:
                for chain in self.chains(member.value) { chains.append(steps(chain)) }
            case .some, nil: break
            }
        }
        writer.key(Key.precedence.word)
        writer.beginArray()
        for chain in chains.arranged(by: { $0.lexicographicallyPrecedes($1) }) {
            writer.raw(chain[...])
        }
        writer.endArray()
    }

    /// Returns the chains of a list of chains, of a single one, or of a flat list of steps.
    private func chains(_ node: Int) -> [Int] {
        let elements = Array(tree.elements(node))
        let isFlat = elements.contains { tree.kind($0) == .string }
        return tree.kind(node) == .array && !isFlat ? elements : [node]
    }

    /// Returns the steps of a chain as a list, whether or not the chain has a reason.
    private func steps(_ chain: Int) -> [UInt8] {
        var list = JSONWriter()
        let steps = tree.value(forKey: Key.steps.word, in: chain) ?? chain
        list.beginArray()
        for step in tree.elements(steps) { list.string(tree.decoded(step)) }
        list.endArray()
        return list.bytes
    }

    private func isOnlyWords(_ effect: Int) -> Bool {
        for member in tree.members(effect) {
            switch key(member.key) {
            case .say, .note: return true
            case .some, nil: break
            }
        }
        return false
    }

    private func key(_ node: Int) -> Key? {
        let place = tree.nodes[node]
        if place.isEscaped {
            let name = tree.decodedBytes(node)
            return table.key(in: name, from: 0, to: name.count)
        }
        return table.key(in: tree.bytes, from: Int(place.start) + 1, to: Int(place.end) - 1)
    }

    private func written(_ node: Int) -> ArraySlice<UInt8> {
        tree.bytes[Int(tree.nodes[node].start)..<Int(tree.nodes[node].end)]
    }
}
