import Testing

@testable import SimEngine

@Suite("Times of statements are those of ISO 8601")
struct XAPITimeTests {
    @Test(
        "spans have hours, minutes and seconds with two decimals at most",
        arguments: [
            (0, "PT0S"), (9, "PT0S"), (10, "PT0.01S"), (999, "PT0.99S"), (1000, "PT1S"),
            (12_500, "PT12.5S"), (60_000, "PT1M"), (61_230, "PT1M1.23S"), (3_600_000, "PT1H"),
            (3_600_010, "PT1H0.01S"), (8_392_710_000, "PT2331H18M30S"), (-5, "PT0S"),
        ] as [(Int64, String)])
    func spans(milliseconds: Int64, text: String) {
        #expect(XAPIDuration.text(milliseconds) == text)
    }

    @Test(
        "moments are told in Greenwich, to the millisecond",
        arguments: [
            ("1970-01-01T00:00Z", "1970-01-01T00:00:00.000Z"),
            ("2026-03-01T09:00Z", "2026-03-01T09:00:00.000Z"),
            ("2024-02-29T23:59:59.9999Z", "2024-02-29T23:59:59.999Z"),
            ("2026-03-01T00:30:05.5+01:00", "2026-02-28T23:30:05.500Z"),
            ("2025-12-31T23:00:00.05-02:30", "2026-01-01T01:30:00.050Z"),
            ("1969-12-31T23:59:59.001Z", "1969-12-31T23:59:59.001Z"),
            ("2000-02-29T12:00:00+00:00", "2000-02-29T12:00:00.000Z"),
            ("1600-01-01T00:00Z", "1600-01-01T00:00:00.000Z"),
        ])
    func moments(given: String, told: String) throws {
        let moment = try #require(XAPIInstant(given))
        #expect(moment.text == told)
        #expect(XAPIInstant(told) == moment)
    }

    @Test(
        "what is no moment is not guessed",
        arguments: [
            "", "yesterday", "2026-03-01", "2026-03-01T09:00", "2026-03-01 09:00Z",
            "2026-02-29T09:00Z", "1900-02-29T09:00Z", "2026-13-01T09:00Z", "2026-00-01T09:00Z",
            "2026-04-31T09:00Z", "2026-03-01T24:00Z", "2026-03-01T09:60Z", "2026-03-01T09:00:60Z",
            "2026-03-01T09:00:00.Z", "2026-03-01T09:00+25:00", "2026-03-01T09:00Z ", "+2026-03-01T09:00Z",
        ])
    func guesses(text: String) {
        #expect(XAPIInstant(text) == nil)
    }

    @Test("days of four centuries come back")
    func days() {
        for day in stride(from: Int64(0), to: 146_097, by: 13) {
            let moment = XAPIInstant(milliseconds: (day - 20_000) * 86_400_000 + 1)
            #expect(XAPIInstant(moment.text) == moment)
        }
    }
}
