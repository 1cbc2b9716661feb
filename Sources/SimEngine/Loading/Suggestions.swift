/// A name that an author may have meant.
struct Near: Hashable {
    /// The name.
    let name: String
    /// Whether it can be written in the place of the other without a doubt.
    var isCertain: Bool

    /// Returns whether it is a key of the format.
    func names(_ key: Key) -> Bool { name.utf8.elementsEqual(key.word.utf8) }
}

/// Finds what an author may have meant, within a bound on the work of one document.
struct Suggestions {
    /// How many names may still be compared.
    private var budget = 200_000
    /// The names of each kind, once someone has needed them.
    private var known = [[String]?](repeating: nil, count: Names.Kind.allCases.count)

    /// Whether no more names may be compared.
    var areSpent: Bool { budget <= 0 }

    /// Returns the name most like a wanted one, or nil where none is like enough.
    mutating func closest(to wanted: String, among names: [String]) -> Near? {
        guard !areSpent else { return nil }
        let considered = names.count <= budget ? names : Array(names.prefix(budget))
        budget -= considered.count
        guard
            let name = EditDistance.closest(
                to: LookAlikes.resolved(wanted) ?? wanted, among: considered)
        else { return nil }
        let isCertain =
            considered.count == names.count
            && Misspelling.isCertain(wanted, for: name, among: names)
        return Near(name: name, isCertain: isCertain)
    }

    /// Returns the name of a kind most like a wanted one; all names are only made once.
    mutating func closest(
        to wanted: String, _ kind: Names.Kind, _ all: () -> [String]
    ) -> Near? {
        guard !areSpent else { return nil }
        let names = known[Int(kind.rawValue)] ?? all()
        known[Int(kind.rawValue)] = names
        return closest(to: wanted, among: names)
    }
}

/// Words of other formats and languages that authors write for keys of this one.
enum Synonyms {
    private static let keys: [(word: String, key: Key)] = [
        ("name", .id), ("when", .if), ("cond", .if), ("condition", .if), ("guard", .if),
        ("target", .to), ("goto", .to), ("next", .to), ("trigger", .event), ("actions", .do),
        ("action", .do), ("effects", .do), ("entry", .enter), ("onEntry", .enter),
        ("onExit", .exit), ("leave", .exit), ("transitions", .on), ("children", .states),
        ("question", .ask), ("decision", .ask), ("prompt", .text), ("stem", .text),
        ("description", .text), ("answers", .options), ("choices", .options), ("score", .points),
        ("rationale", .why), ("reason", .why), ("sources", .refs), ("references", .refs),
        ("timeLimit", .within), ("timeout", .within), ("duration", .takes), ("right", .correct),
        ("value", .to), ("speaker", .by), ("default", .initial), ("start", .initial),
        ("external", .reenter), ("items", .steps), ("order", .precedence),
        ("fullCredit", .full), ("lang", .language),
    ]

    /// Returns the key that a foreign word stands for, if it is allowed.
    static func key(_ word: String, among allowed: KeySet) -> String? {
        let bytes = Array(word.utf8)
        for entry in keys where allowed.contains(entry.key) {
            if entry.word.utf8.elementsEqual(bytes) { return entry.key.word }
        }
        return nil
    }
}
