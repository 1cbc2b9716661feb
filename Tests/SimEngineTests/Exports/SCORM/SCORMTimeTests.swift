import Testing

@testable import SimEngine

@Suite("Times and spans as SCORM writes them")
struct SCORMTimeTests {
    @Test(
        "a span is HHHH:MM:SS.SS in SCORM 1.2 and a period in SCORM 2004",
        arguments: [
            (0, "0000:00:00.00", "PT0S"), (9, "0000:00:00.00", "PT0S"),
            (1234, "0000:00:01.23", "PT1.23S"), (60_000, "0000:01:00.00", "PT1M0S"),
            (754_500, "0000:12:34.50", "PT12M34.5S"),
            (3_723_040, "0001:02:03.04", "PT1H2M3.04S"), (-5, "0000:00:00.00", "PT0S"),
            (359_999_999_990, "9999:59:59.99", "PT99999H59M59.99S"),
        ] as [(Int64, String, String)])
    func spans(milliseconds: Int64, first: String, second: String) {
        let capped = SCORMTime.clockSpan(milliseconds)
        #expect(capped == first)
        #expect(SCORMTime.periodSpan(milliseconds) == second)
    }

    /// The dates were worked out with `date -u -d @SECONDS`.
    @Test(
        "an instant is written with hundredths, for a system that wants them",
        arguments: [
            (0, "1970-01-01T00:00:00.00Z"), (951_782_400_000, "2000-02-29T00:00:00.00Z"),
            (1_772_355_599_994, "2026-03-01T08:59:59.99Z"),
            (1_735_689_599_000, "2024-12-31T23:59:59.00Z"),
            (-1, "1970-01-01T00:00:00.00Z"), (.max, "2037-12-31T23:59:59.99Z"),
        ] as [(Int64, String)])
    func instants(milliseconds: Int64, expected: String) {
        #expect(SCORMTime.timestamp(universal: milliseconds) == expected)
    }

    @Test("a time of day has no fraction")
    func timeOfDay() {
        #expect(SCORMTime.timeOfDay(local: 86_399_999) == "23:59:59")
        #expect(SCORMTime.timeOfDay(local: 86_400_000 + 3_661_000) == "01:01:01")
    }
}

@Suite("Texts as SCORM takes them")
struct SCORMTextTests {
    @Test(
        "a description is one line in its language, and never begins with a brace",
        arguments: [
            ("What now?", "en", "{lang=en}What now?"), ("a\nb\u{0}\u{85}c", "pt-BR", "{lang=pt-BR}a b  c"),
            ("{lang=de}x", "en", "{lang=en} {lang=de}x"), ("", "en", ""),
            ("x", "zh-Hant-TW", "{lang=zh}x"), ("x", "x-klingon", "{lang=en}x"),
        ])
    func descriptions(text: String, language: String, expected: String) {
        #expect(SCORMText.description(text, language: language) == expected)
    }

    @Test("a long text is cut at 250 UTF-16 units, never within a character", arguments: ["a", "é", "𝔸", "👩‍⚕️"])
    func long(character: String) {
        for start in ["", "b", "{"] {
            let text = start + String(repeating: character, count: 10_000)
            let words = SCORMText.description(text, language: "en").dropFirst("{lang=en}".count)
            #expect(words.utf16.count <= 250 && words.utf16.count >= 245)
            #expect(words.hasSuffix("…"))
        }
    }

    @Test(
        "a number has at most two decimals and stays within bounds",
        arguments: [(667, "0.67"), (-667, "-0.67"), (5, "0.01"), (4, "0"), (1000, "1"), (250_000, "100"), (-250_000, "-100")]
            as [(Int64, String)])
    func numbers(thousandths: Int64, expected: String) {
        #expect(SCORMText.number(Decimal3(thousandths: thousandths)) == expected)
    }

    @Test("what was typed holds nothing that would divide it")
    func typed() {
        #expect(SCORMText.typed("4 {mL}[,]\n", to: 20) == "4 (mL)(,) ")
        #expect(SCORMText.typed(String(repeating: "x", count: 30), to: 20).utf16.count == 20)
    }
}
