import Testing

@testable import SimEngine

@Suite("Moments are read and written as RFC 3339 has them")
struct WallTimeTests {
    @Test(
        "a date and time with its zone becomes UTC with thousandths",
        arguments: [
            ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000Z"),
            ("2026-03-01T09:00Z", "2026-03-01T09:00:00.000Z"),
            ("2026-03-01T00:30:15.25+01:00", "2026-02-28T23:30:15.250Z"),
            ("2024-02-29t23:59:59.9999-00:30", "2024-03-01T00:29:59.999Z"),
            ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
            ("2000-02-29T12:00Z", "2000-02-29T12:00:00.000Z"),
            ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59.000Z"),
        ])
    func reads(_ text: String, _ written: String) {
        #expect(WallTime(text)?.text == written)
    }

    @Test(
        "what is not one is none",
        arguments: [
            "", "2026-03-01", "2026-03-01T09:00", "2026-03-01 09:00Z", "2026-13-01T09:00Z",
            "2026-02-29T09:00Z", "2100-02-29T09:00Z", "2026-04-31T09:00Z", "2026-00-01T09:00Z",
            "2026-01-00T09:00Z", "2026-03-01T24:00Z", "2026-03-01T09:60Z", "2026-03-01T09:00:60Z",
            "2026-03-01T09:00:00.Z", "2026-03-01T09:00+24:00", "2026-03-01T09:00Zx", "today",
        ])
    func refuses(_ text: String) {
        #expect(WallTime(text) == nil)
    }

    @Test("every day of four centuries comes back, one after the other")
    func days() {
        var last = WallTime("1969-12-31T00:00Z")
        for year in 1970..<2370 {
            for month in 1...12 {
                for day in 1...31 {
                    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
                    let text = "\(year)-\(two(month))-\(two(day))T00:00:00.000Z"
                    guard let time = WallTime(text) else {
                        #expect(day > 28)
                        continue
                    }
                    guard let before = last else { return }
                    if time.milliseconds - before.milliseconds != 86_400_000 || time.text != text {
                        Issue.record("\(text)")
                    }
                    last = time
                }
            }
        }
    }
}
