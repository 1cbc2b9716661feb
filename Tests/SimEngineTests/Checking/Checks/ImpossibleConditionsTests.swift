import Testing

@testable import SimEngine

@Suite("A condition can hold")
struct ImpossibleConditionsTests {
    private func found(_ condition: String) throws -> [String] {
        try CheckedText.places(
            "SIM0374",
            """
            "vary": { "id": "which", "values": ["x", "y"] },
            "measures": [ { "id": "spo2", "label": "SpO2", "initial": 98, "range": [70, 100] }, { "id": "fixed", "label": "F", "initial": 2 } ],
            "acts": { "id": "look", "text": "Look" },
            "states": [ { "id": "s", "enter": { "set": "spo2", "to": "spo2 - 1" }, "on": { "if": \(condition), "to": "end" },
              "ask": { "id": "board", "kind": "act", "acts": "look" } }, { "id": "end", "type": "final" } ]
            """)
    }

    @Test(
        "outside the range of what it reads",
        arguments: [
            "\"spo2 < 70\"", "\"spo2 > 100\"", "\"spo2 + 10 < 80\"", "false", "\"fixed > 2\"", "\"fixed != 2\"", "\"1 > 2\"",
            "\"spo2 < 70 and done('look')\"", "\"done('look') and spo2 > 100\"", "\"spo2 < 70 or spo2 > 100\"",
            "\"not (spo2 >= 70)\"", "\"count('look') < 0\"", "\"min(spo2, 5) > 5\"", "\"since('look') < 0s\"",
            // A part alone.
            "\"spo2 < 70 or done('look')\"", "\"done('look') or 101 <= spo2\"", "\"done('look') and spo2 >= 70\"",
            "\"done('look') and not (spo2 == 69)\"",
        ])
    func told(condition: String) throws {
        #expect(try found(condition) == [condition])
    }

    @Test(
        "within it, or not known",
        arguments: [
            "\"spo2 <= 70\"", "\"spo2 >= 100\"", "true", "\"fixed == 2\"", "\"which == 'x'\"", "\"fixed == 2 or done('look')\"",
            "\"spo2 <= 70 or done('look')\"", "\"which == 'x' or done('look')\"", "\"done('look') or spo2 > 70 or fixed > 1\"",
            "\"not done('look')\"", "\"spo2 * 2 < 70\"", "\"since('look') + 5s > 9s\"", "\"time() > 1h\"", "\"in('s') and spo2 > 90\"",
            "\"credit('board') > 0.5\"", "\"max(spo2, 100) > 50\"", "\"-spo2 < -70\"", "\"clamp(spo2, 1, 2) < 70\"",
        ])
    func kept(condition: String) throws {
        #expect(try found(condition) == [])
    }

    @Test("of options, acts, turns, boards, routes, delays and the chart")
    func everywhere() throws {
        let inside = """
            "measures": { "id": "m", "label": "M", "initial": 1 }, "acts": { "id": "look", "text": "Look", "if": "m > 5" },
            "patient": { "chart": { "id": "c", "title": "C", "entries": { "id": "entry", "text": "T", "if": "count('look') > 1 and false" } } },
            "states": [ { "id": "a", "after": { "delay": "5s", "if": "m > 6", "to": "b" },
                "ask": { "kind": "act", "acts": "look", "until": "m > 7", "to": "b" } },
              { "id": "b", "ask": { "kind": "counsel", "why": "So.", "routes": { "if": "m > 8", "to": "end" }, "to": "end", "turns": [
                { "id": "turn", "if": "m > 9", "options": [ { "id": "o", "text": "O", "correct": true }, { "id": "p", "text": "P", "if": "m > 10" } ] } ] } },
              { "id": "end", "type": "final" } ]
            """
        let found = try CheckedText.places("SIM0374", inside)
        #expect(Set(found) == ["\"m > 5\"", "entry", "\"m > 6\"", "\"m > 7\"", "\"m > 8\"", "turn", "\"m > 10\""])
    }

    @Test(
        "promises and conditions of criteria, which may also be idle",
        arguments: [
            ("\"always\": { \"if\": \"calm <= 9\" }", "", "\"calm <= 9\""), ("\"always\": { \"if\": \"calm > 9\" }", "", "\"calm > 9\""),
            ("\"always\": { \"if\": \"calm <= 8\" }", "", nil),
            ("\"title\": \"S\"", "\"always\": \"calm >= 0\"", "\"calm >= 0\""), ("\"title\": \"S\"", "\"always\": \"calm >= 1\"", nil),
            ("\"title\": \"S\"", "\"never\": \"end\", \"unless\": \"calm > 9\"", "\"calm > 9\""),
        ])
    func promises(state: String, criterion: String, place: String?) throws {
        let rubric = criterion.isEmpty ? "" : "\"rubric\": { \"id\": \"c\", \"domain\": \"safety\", \(criterion) }, "
        let text = """
            \(rubric)"measures": { "id": "calm", "label": "Calm", "initial": 4, "range": [0, 9] }, "states": [
              { "id": "s", \(state), "every": { "period": "9s", "do": { "set": "calm", "to": "calm - 1" } }, "on": { "if": "calm < 1", "to": "end" } },
              { "id": "end", "type": "final" } ]
            """
        #expect(try CheckedText.places("SIM0374", text) == (place.map { [$0] } ?? []))
    }
}
