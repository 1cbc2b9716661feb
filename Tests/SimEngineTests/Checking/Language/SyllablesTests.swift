import Testing

@testable import SimEngine

@Suite("Syllables are estimated by spelling")
struct SyllablesTests {
    /// Counted by hand, by how the words are spoken.
    static let words: [(String, Int)] = [
        ("the", 1), ("she", 1), ("nurse", 1), ("table", 2), ("tables", 2), ("handled", 2), ("called", 1), ("wanted", 2),
        ("pulses", 2), ("takes", 1), ("changes", 2), ("watches", 2), ("safely", 2), ("careful", 2), ("patient", 2), ("special", 2),
        ("sedation", 3), ("injection", 3), ("vaginismus", 4), ("oxygen", 3), ("saturation", 4), ("breathing", 2), ("quiet", 2),
        ("being", 2), ("trying", 2), ("usual", 3), ("media", 3), ("area", 3), ("medium", 3), ("question", 2), ("people", 2),
        ("everything", 4), ("procedure", 3), ("dilator", 3), ("botulinum", 4), ("anesthesia", 5), ("anxiety", 4), ("spasm", 2),
        ("mechanism", 4), ("language", 2), ("minutes", 2), ("asked", 1), ("needed", 2), ("yes", 1), ("eyes", 1), ("use", 1),
        ("audience", 3), ("experience", 4), ("don't", 1), ("90", 1), ("consent", 2), ("privacy", 3), ("agreed", 2), ("muscle", 2),
        ("muscles", 2), ("respiratory", 5), ("responsible", 4), ("movement", 2), ("quickly", 2), ("through", 1), ("radio", 3),
    ]

    @Test("nine of ten words are counted right, and none is off by more than one")
    func words() {
        var wrong: [String] = []
        for (word, count) in Self.words {
            let found = Syllables.count(Array(word.utf8)[...])
            #expect(abs(found - count) <= 1, "\(word): \(found)")
            if found != count { wrong.append("\(word) \(found)") }
        }
        #expect(wrong.count * 10 <= Self.words.count, "\(wrong)")
    }
}
