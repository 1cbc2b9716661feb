/// What a learner said in conversations, by the names that its author gave.
enum Conversations {
    /// Returns a line for each pitfall with what was said, and one for all techniques.
    static func lines(_ moves: [SpokenMove], _ phrases: Phrasebook) -> [String] {
        var lines = moves.filter { $0.isPitfall }.map { move in
            let decision = phrases.scenario.decisions[move.decision.int]
            return "Pitfall, " + name(of: move, phrases) + " (at " + TimeWords.clock(move.time)
                + "): " + phrases.quote(move.option, of: decision)
        }
        if let techniques = techniques(moves, phrases) { lines.append(techniques) }
        return lines
    }

    /// Returns a name as words: authors may join its words by hyphens, like those of an id.
    private static func name(of move: SpokenMove, _ phrases: Phrasebook) -> String {
        let bytes = Array(phrases.words(move.name).utf8)
        let hyphen = UInt8(ascii: "-")
        let isPhrase = bytes.contains(UInt8(ascii: " "))
        return String(utf8: bytes.map { $0 == hyphen && !isPhrase ? UInt8(ascii: " ") : $0 })
    }

    private static func techniques(_ moves: [SpokenMove], _ phrases: Phrasebook) -> String? {
        var counts: [(name: String, count: Int)] = []
        for move in moves where !move.isPitfall {
            let name = name(of: move, phrases)
            if let place = counts.firstIndex(where: { $0.name.isSame(as: name) }) {
                counts[place].count += 1
            } else {
                counts.append((name, 1))
            }
        }
        if counts.isEmpty { return nil }
        let names = counts.map { $0.count == 1 ? $0.name : "\($0.name) (\($0.count) times)" }
        return (names.count == 1 ? "Technique: " : "Techniques: ") + names.joined(separator: ", ")
    }
}
