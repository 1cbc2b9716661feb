@testable import SimEngine
import Testing

@Suite("Semantics §3: which transitions are taken")
struct SelectionTests {
    @Test("§3.1 a transition needs its event and its guard", arguments: [("1", "a"), ("5", "b")])
    func guards(value: String, expected: String) throws {
        var play = try Play(
            """
            "measures": {"id": "m", "initial": \(value), "range": [0, 9]},
            "states": [{"id": "a", "on": {"event": "go", "if": "m >= 3", "to": "b"}}, {"id": "b"}]
            """)
        #expect(try play.send("other") == "a")
        #expect(try play.send("go") == expected)
    }

    @Test(
        "§3.2 descriptors match token by token",
        arguments: [
            ("vitals", "vitals", true), ("vitals", "vitals.low", true),
            ("vitals", "vitalsigns", false), ("vitals.low", "vitals", false),
            ("vitals.*", "vitals", true), ("vitals.*", "vitals.low.now", true),
            ("*", "anything.at.all", true), ("x vitals", "vitals.low", true),
            ("a-b a.b", "a-b.c", true), ("a", "a-b", false), ("a.b", "a.b.c", true),
        ])
    func descriptors(descriptor: String, event: String, matches: Bool) throws {
        var play = try Play(
            """
            "states": [{"id": "a", "on": {"event": "\(descriptor)", "to": "b"}},
              {"id": "b", "on": {"event": "a a-b a.b a.c", "to": "b"}}]
            """)
        #expect(try play.send(event) == (matches ? "b" : "a"))
    }

    @Test("§3.2 a star does not match private delayed events")
    func privateEvents() throws {
        var play = try Play(
            """
            "states": [{"id": "a", "after": {"delay": "1s", "if": "false", "to": "b"},
              "on": {"event": "*", "to": "wrong"}}, {"id": "b"}, {"id": "wrong"}]
            """)
        #expect(try play.wait(2) == "a")
    }

    @Test("§3.3 inner states go before outer ones, then the order written")
    func order() throws {
        var play = try Play(
            """
            "states": [{"id": "o", "on": {"event": "x", "to": "outer"}, "states": [
              {"id": "i", "on": [{"event": "x", "if": "false", "to": "no"}, {"event": "x", "to": "first"},
                {"event": "x", "to": "second"}]}, {"id": "j"}]},
              {"id": "outer"}, {"id": "first"}, {"id": "second"}, {"id": "no"}]
            """)
        #expect(try play.send("x") == "first")
    }

    @Test("§3.4 a transition to a descendant does not leave its source, unless it reenters")
    func domains() throws {
        let chart = { (reenter: String) in
            """
            "states": [{"id": "c", "on": {"event": "x", "to": "c2"\(reenter)},
              "states": [{"id": "c1"}, {"id": "c2"}]}]
            """
        }
        var inner = try Play(chart(""))
        try inner.send("x")
        #expect(inner.story == "+c +c1 -c1 +c2")
        var outer = try Play(chart(#", "reenter": true"#))
        try outer.send("x")
        #expect(outer.story == "+c +c1 -c1 -c +c +c2")
    }

    @Test("§3.4 a transition of one region to its own child leaves the other region alone")
    func regions() throws {
        var play = try Play(
            """
            "states": [{"id": "p", "type": "parallel", "states": [
              {"id": "r", "on": {"event": "x", "to": "r2"}, "states": [{"id": "r1"}, {"id": "r2"}]},
              {"id": "s", "states": [{"id": "s1", "on": {"event": "y", "to": "s2"}}, {"id": "s2"}]}]}]
            """)
        try play.send("y")
        #expect(try play.send("x") == "r2 s2")
    }

    @Test("§3.4 a transition from a parallel state to its descendant restarts the regions")
    func parallelSource() throws {
        var play = try Play(
            """
            "states": [{"id": "p", "type": "parallel", "on": {"event": "x", "to": "r2"}, "states": [
              {"id": "r", "states": [{"id": "r1"}, {"id": "r2"}]},
              {"id": "s", "states": [{"id": "s1", "on": {"event": "y", "to": "s2"}}, {"id": "s2"}]}]}]
            """)
        try play.send("y")
        #expect(try play.send("x") == "r2 s1")
    }

    @Test("§3.5 of two transitions that leave the same states the inner source wins")
    func conflicts() throws {
        var play = try Play(
            """
            "states": [{"id": "p", "type": "parallel", "on": {"event": "x", "to": "no"}, "states": [
              {"id": "r", "states": [{"id": "r1", "on": {"event": "x", "to": "out"}}]},
              {"id": "s", "states": [{"id": "s1", "on": {"event": "x", "to": "s2"}}, {"id": "s2"}]}]},
              {"id": "out"}, {"id": "no"}]
            """)
        #expect(try play.send("x") == "out")
    }

    @Test("§3.5 targetless transitions conflict with nothing")
    func targetless() throws {
        var play = try Play(
            """
            "measures": {"id": "m", "initial": 0, "range": [0, 9]},
            "states": [{"id": "p", "type": "parallel", "states": [
              {"id": "r", "states": [{"id": "r1", "on": {"event": "x", "do": {"set": "m", "to": 1}}}]},
              {"id": "s", "states": [{"id": "s1", "on": {"event": "x", "to": "out"}}]}]}, {"id": "out"}]
            """)
        #expect(try play.send("x") == "out")
        #expect(try play.measure("m") == "1")
    }
}
