import Testing

@testable import SimEngine

@Suite("Only what can mean one thing is a misspelling")
struct MisspellingTests {
    @Test(
        "one letter, or two of a long word, where no other name is near",
        arguments: [
            ("ent", "end", ["end", "start"]), ("intubated", "intubate", ["intubate", "wake"]),
            ("optoins", "options", ["options", "points"]), ("End", "end", ["end"]),
            ("end ", "end", ["end", "ends", "bend"]), ("stpe1", "step1", ["step1", "step2"]),
            ("ID", "id", ["id", "if"]),
        ])
    func isCertain(word: String, name: String, names: [String]) {
        #expect(Misspelling.isCertain(word, for: name, among: names))
    }

    @Test(
        "several near names, other digits, few letters or many changes",
        arguments: [
            ("ent", "end", ["end", "eno"]), ("step3", "step1", ["step1", "start"]),
            ("step4", "step1", ["step1", "step2"]), ("ot", "to", ["to"]),
            ("c", "a", ["a"]), ("vtials", "vitals", ["vitals", "vtials2", "vitalsx"]),
            ("consentgiven", "consent", ["consent"]), ("ab", "AB", ["AB", "Ab"]),
            ("b\u{FC}ro", "b\u{FC}r", ["b\u{FC}r"]),
        ])
    func isDoubtful(word: String, name: String, names: [String]) {
        #expect(!Misspelling.isCertain(word, for: name, among: names))
    }
}
