extension SimDuration {
    /// The span in words, such as `45 s`, `1 min 30 s` or `2 h`; one below zero counts as none.
    public var words: String {
        var rest = max(0, milliseconds)
        var words: [String] = []
        for (name, size) in Self.wordUnits where rest >= size {
            words.append((rest / size).description + " " + name)
            rest %= size
        }
        return words.isEmpty ? "0 s" : words.joined(separator: " ")
    }

    private static let wordUnits: [(String, Int64)] = [
        ("d", 86_400_000), ("h", 3_600_000), ("min", 60_000), ("s", 1000), ("ms", 1),
    ]
}
