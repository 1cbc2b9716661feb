/// What was approximated or left out, each reason with the questions it concerns.
struct BankNotes: Sendable {
    /// A reason and whom it concerns.
    private struct Entry: Sendable {
        let reason: String
        var names: [String]
    }

    private var entries: [Entry] = []

    /// Notes a reason for a question.
    mutating func add(_ reason: String, _ name: String) {
        for place in entries.indices where entries[place].reason.utf8.elementsEqual(reason.utf8) {
            if entries[place].names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) { return }
            entries[place].names.append(name)
            return
        }
        entries.append(Entry(reason: reason, names: [name]))
    }

    /// Notes what concerns no question in particular.
    mutating func add(_ reason: String) { entries.append(Entry(reason: reason, names: [])) }

    /// The notes as sentences.
    var sentences: [String] {
        entries.map { entry in
            entry.names.isEmpty
                ? entry.reason : entry.reason + ": " + entry.names.joined(separator: ", ")
        }
    }
}
