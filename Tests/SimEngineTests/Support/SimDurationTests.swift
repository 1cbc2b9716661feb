import Testing

@testable import SimEngine

@Suite("Durations are whole milliseconds with a unit")
struct SimDurationTests {
    @Test(
        "are read in every unit",
        arguments: [
            ("500ms", 500), ("30s", 30_000), ("5min", 300_000), ("2h", 7_200_000),
            ("3d", 259_200_000), ("6w", 3_628_800_000), ("0s", 0), ("007s", 7000),
            ("9223372036854775807ms", .max),
        ] as [(String, Int64)])
    func reads(text: String, milliseconds: Int64) {
        #expect(SimDuration.parse(Array(text.utf8)[...])?.milliseconds == milliseconds)
    }

    @Test(
        "are not guessed",
        arguments: [
            "", "s", "30", "30 s", "-30s", "+30s", "1.5h", "30S", "30sec", "30m", "5mins", "30s ",
            " 30s", "30ss", "9223372036854775808ms", "9223372036854775807s",
            "99999999999999999999ms",
            "15250284453w",
        ])
    func refuses(text: String) {
        #expect(SimDuration.parse(Array(text.utf8)[...]) == nil)
    }

    @Test(
        "are recognized however long they are",
        arguments: [
            ("30s", true), ("0ms", true), ("99999999999999999999w", true), ("30", false),
            ("s", false),
            ("", false), ("30 s", false), ("30s ", false), ("1.5h", false), ("-3d", false),
        ])
    func recognizes(text: String, expected: Bool) {
        #expect(SimDuration.isWritten(Array(text.utf8)[...]) == expected)
    }

    @Test(
        "print in the largest unit that needs no fraction",
        arguments: [
            (0, "0s"), (1, "1ms"), (1500, "1500ms"), (1000, "1s"), (90_000, "90s"),
            (120_000, "2min"), (3_600_000, "1h"), (5_400_000, "90min"), (86_400_000, "1d"),
            (604_800_000, "1w"), (691_200_000, "8d"), (-90_000, "-90s"),
            (.max, "9223372036854775807ms"), (.min, "-9223372036854775808ms"),
        ] as [(Int64, String)])
    func prints(milliseconds: Int64, text: String) {
        #expect(SimDuration(milliseconds: milliseconds).description == text)
    }

    @Test("what is printed is read back")
    func roundTrips() {
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<2000 {
            let bits = generator.next() >> (1 + generator.below(63))
            let duration = SimDuration(milliseconds: Int64(bits))
            #expect(SimDuration.parse(Array(duration.description.utf8)[...]) == duration)
        }
    }

    @Test("sums that cannot be held are nothing")
    func adds() {
        let (minute, greatest) = (
            SimDuration(milliseconds: 60_000), SimDuration(milliseconds: .max)
        )
        #expect(minute.adding(minute)?.milliseconds == 120_000)
        #expect(minute.subtracting(minute) == .zero)
        #expect(greatest.adding(minute) == nil)
        #expect(SimDuration(milliseconds: .min).subtracting(minute) == nil)
        #expect(minute < greatest)
    }
}
