@testable import SimEngine
import Testing

@Suite("Semantics §6 and §7: effects and expressions")
struct EffectTests {
    private func value(_ expression: String, _ measures: String = "") throws -> String {
        var play = try Play(
            """
            "measures": [{"id": "out", "initial": 0, "range": [-9000000, 9000000]},
              {"id": "x", "initial": 2.5, "range": [-900000, 900000]}\(measures)],
            "acts": [{"id": "vitals", "text": "Vitals", "takes": "30s"}, {"id": "never", "text": "Never"}],
            "states": [{"id": "s", "on": {"event": "go", "do": {"set": "out", "to": "\(expression)"}},
              "ask": {"id": "q", "kind": "act", "text": "?", "acts": ["vitals", "never"]}}, {"id": "t"}]
            """)
        try play.act("vitals")
        try play.wait(90)
        try play.send("go")
        return try play.measure("out")
    }

    @Test("§6.1 each effect sees what the ones before it did")
    func order() throws {
        var play = try Play(
            """
            "measures": {"id": "m", "initial": 1, "range": [0, 99]},
            "states": [{"id": "a", "on": {"event": "x", "do": [{"set": "m", "to": "m + 1"}, {"set": "m", "to": "m * 10"}]}}]
            """)
        try play.send("x")
        #expect(try play.measure("m") == "20")
    }

    @Test(
        "§6.2 the range clamps after the whole expression",
        arguments: [
            ("m + 5 - 5", "98"), ("m + 5", "100"), ("m - 200", "0"),
        ])
    func clamping(expression: String, expected: String) throws {
        var play = try Play(
            """
            "measures": {"id": "m", "initial": 98, "range": [0, 100]},
            "states": [{"id": "a", "on": {"event": "x", "do": {"set": "m", "to": "\(expression)"}}}]
            """)
        try play.send("x")
        #expect(try play.measure("m") == expected)
    }

    @Test("§6.3 saying and noting change nothing but the record")
    func words() throws {
        var play = try Play(
            #""states": [{"id": "a", "on": {"event": "x", "do": [{"say": "hm", "by": "patient"}, {"note": "n"}]}}]"#)
        let before = play.session.snapshot.facts.measures
        try play.send("x")
        #expect(play.active == "a")
        #expect(play.session.snapshot.facts.measures == before)
        #expect(play.session.scene().passages == [.said("hm", by: "Patient")])
    }

    @Test(
        "§6.4 a faulting effect is skipped, raised and counted, and the next one runs",
        arguments: [
            "1 / (m - m)", "m % (m - m)", "900000000000 * 900000000000",
        ])
    func faults(expression: String) throws {
        var play = try Play(
            """
            "measures": {"id": "m", "initial": 1, "range": [0, 99]},
            "states": [{"id": "a", "on": [{"event": "x", "do": [{"set": "m", "to": "\(expression)"}, {"set": "m", "to": "m + 1"}]},
              {"event": "error.execution", "to": "b"}]}, {"id": "b"}]
            """)
        #expect(try play.send("x") == "b")
        #expect(try play.measure("m") == "2")
        #expect(play.session.snapshot.faults == 1)
    }

    @Test("§6.5 a faulting guard does not hold and is raised once")
    func faultingGuard() throws {
        var play = try Play(
            """
            "measures": {"id": "m", "initial": 0, "range": [0, 99]},
            "states": [{"id": "a", "on": [{"event": "x", "to": "b"}]},
              {"id": "b", "on": [{"if": "1 / m > 0", "to": "wrong"}, {"event": "error", "do": {"say": "fault"}}]},
              {"id": "wrong"}]
            """)
        #expect(try play.send("x") == "b")
        #expect(play.story == "+a -a +b 'fault'")
    }

    @Test(
        "§7.1 numbers have three places, half to even; modulo is floored",
        arguments: [
            ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("0.001 * 0.5", "0"), ("0.003 * 0.5", "0.002"),
            ("1 / 3", "0.333"), ("2 / 3", "0.667"), ("0.005 / 2", "0.002"), ("0.015 / 2", "0.008"),
            ("-7 % 3", "2"), ("7 % -3", "-2"), ("-x", "-2.5"), ("90s / 1min", "1.5"),
            ("min(x, 2)", "2"), ("max(x, 2)", "2.5"), ("clamp(x, 0, 1)", "1"), ("--x", "2.5"),
            ("1 - 2 - 3", "-4"), ("8 / 4 / 2", "1"), ("since('vitals') / 1s", "90"),
            ("time() / 1min", "2"), ("count('vitals') * 3", "3"), ("(30s + 1min) / 1s", "90"),
            ("2 * 30s / 1s", "60"), ("count('never')", "0"), ("credit('q')", "0"),
        ])
    func numbers(expression: String, expected: String) throws {
        #expect(try value(expression) == expected)
    }

    @Test(
        "§7.2, §7.3, §7.4, §7.5 conditions",
        arguments: [
            ("x > 2 and x < 3", true), ("x > 2 && x < 2", false), ("x < 2 or x = 2.5", nil),
            ("x < 2 || x == 2.5", true), ("not (x > 2)", false), ("!(x > 2)", false),
            ("x - 2.5 != 0 and 1 / (x - 2.5) > 0", false), ("x == 2.5 or 1 / (x - 2.5) > 0", true),
            ("in('s')", true), ("in('t')", false), ("visited('s')", true), ("visited('t')", false),
            ("done('vitals')", true), ("done('never')", false), ("since('never') > 500w", true),
            ("since('never') - 5w > 500w", true), ("since('vitals') <= 90s", true),
            ("answered('q')", false), ("time() >= 2min", true), ("true and not false", true),
            ("not true or true", true), ("1 < 2 == true", nil),
        ])
    func conditions(expression: String, expected: Bool?) throws {
        let text = """
            "measures": [{"id": "x", "initial": 2.5, "range": [0, 9]}],
            "acts": [{"id": "vitals", "text": "Vitals", "takes": "30s"}, {"id": "never", "text": "Never"}],
            "states": [{"id": "s", "on": {"event": "go", "if": "\(expression)", "to": "yes"},
              "ask": {"id": "q", "kind": "act", "text": "?", "acts": ["vitals", "never"]}}, {"id": "t"}, {"id": "yes"}]
            """
        guard let expected else {
            let loaded = Loader.load(
                Array(#"{"format":1,"id":"t","title":"t","version":"1.0.0","language":"en","#.utf8)
                    + Array(text.utf8) + [UInt8(ascii: "}")])
            #expect(loaded.scenario == nil)
            return
        }
        var play = try Play(text)
        try play.act("vitals")
        try play.wait(90)
        #expect(try play.send("go") == (expected ? "yes" : "s"))
        #expect(play.session.snapshot.faults == 0)
    }
}
