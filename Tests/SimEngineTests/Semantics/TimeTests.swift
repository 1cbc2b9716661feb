@testable import SimEngine
import Testing

@Suite("Semantics §5: time")
struct TimeTests {
    @Test("§5.1 the clock does not move inside a macrostep")
    func standsStill() throws {
        var play = try Play(
            """
            "states": [{"id": "a", "on": {"event": "x", "to": "b"}}, {"id": "b", "on": {"to": "c"}}, {"id": "c"}]
            """)
        try play.send("x")
        #expect(play.session.log.records.allSatisfy { $0.time == 0 })
    }

    @Test("§5.2 due events come in order of their time, then of their sending")
    func ties() throws {
        var play = try Play(
            """
            "states": [{"id": "a", "enter": [{"send": "late", "after": "3s"}, {"send": "one", "after": "2s"},
                {"send": "two", "after": "2s"}],
              "on": [{"event": "one", "do": {"say": "one"}}, {"event": "two", "do": {"say": "two"}},
                {"event": "late", "do": {"say": "late"}}]}]
            """)
        try play.wait(3)
        #expect(play.story == "+a 'one' 'two' 'late'")
        #expect(play.session.log.records.filter { $0.kind == .said }.map(\.time) == [2000, 2000, 3000])
    }

    @Test("§5.2 what is due now is delivered before the next input")
    func dueNow() throws {
        var play = try Play(
            """
            "states": [{"id": "a", "on": [{"event": "x", "do": {"send": "now"}}, {"event": "now", "to": "b"}]},
              {"id": "b"}]
            """)
        #expect(try play.send("x") == "b")
    }

    @Test(
        "§5.3 after is taken when its time has passed, if its guard then holds",
        arguments: [
            (4, "a"), (5, "b"), (9, "b"),
        ])
    func after(seconds: Int64, expected: String) throws {
        var play = try Play(
            #""states": [{"id": "a", "after": {"delay": "5s", "to": "b"}}, {"id": "b"}]"#)
        #expect(try play.wait(seconds) == expected)
    }

    @Test("§5.3 after is canceled when its state is left, also at the same millisecond")
    func canceled() throws {
        var play = try Play(
            """
            "states": [{"id": "p", "type": "parallel", "states": [
              {"id": "r", "states": [{"id": "r1", "after": {"delay": "5s", "do": {"raise": "stop"}, "to": "r2"}},
                {"id": "r2"}]},
              {"id": "s", "states": [{"id": "s1", "on": {"event": "stop", "to": "s2"},
                "after": {"delay": "5s", "to": "wrong"}}, {"id": "s2"}, {"id": "wrong"}]}]}]
            """)
        #expect(try play.wait(10) == "r2 s2")
    }

    @Test("§5.3 after starts anew when its state is entered again")
    func restarted() throws {
        var play = try Play(
            """
            "states": [{"id": "a", "after": {"delay": "5s", "to": "b"}, "on": {"event": "x", "to": "a", "reenter": true}},
              {"id": "b"}]
            """)
        try play.wait(4)
        try play.send("x")
        #expect(try play.wait(4) == "a")
        #expect(try play.wait(1) == "b")
    }

    @Test("§5.3 every repeats while its state is active and its guard holds")
    func every() throws {
        var play = try Play(
            """
            "measures": {"id": "m", "initial": 90, "range": [0, 100]},
            "states": [{"id": "a", "every": {"period": "10s", "if": "m > 87", "do": {"set": "m", "to": "m - 1"}},
              "on": {"event": "x", "to": "b"}}, {"id": "b"}]
            """)
        try play.wait(9)
        #expect(try play.measure("m") == "90")
        try play.wait(11)
        #expect(try play.measure("m") == "88")
        try play.wait(60)
        #expect(try play.measure("m") == "87")
        try play.send("x")
        #expect(play.session.nextDue == nil)
    }

    @Test(
        "§5.4 a send arrives wherever the session is, unless it is canceled",
        arguments: [
            ("keep", "c"), ("drop", "b"),
        ])
    func sends(event: String, expected: String) throws {
        var play = try Play(
            """
            "states": [{"id": "a", "enter": {"send": "x", "after": "5s", "id": "later"},
              "on": [{"event": "keep", "to": "b"}, {"event": "drop", "to": "b", "do": {"cancel": "later"}}]},
              {"id": "b", "on": {"event": "x", "to": "c"}}, {"id": "c"}]
            """)
        try play.send(event)
        #expect(try play.wait(5) == expected)
    }

    @Test("§5.5 advance moves the clock once the macrostep is stable, and adds up")
    func advance() throws {
        var play = try Play(
            """
            "measures": {"id": "m", "initial": 0, "range": [0, 99]},
            "states": [{"id": "a", "every": {"period": "1min", "do": {"set": "m", "to": "m + 1"}},
              "on": {"event": "x", "do": [{"advance": "2min"}, {"set": "m", "to": "m + 10"}, {"advance": "1min"}]}}]
            """)
        try play.send("x")
        #expect(play.session.time == 180_000)
        #expect(try play.measure("m") == "13")
    }

    @Test("§5.6 waiting in two pieces is waiting once", arguments: [1, 2, 3, 4, 5, 6])
    func pieces(first: Int64) throws {
        let text = """
            "measures": {"id": "m", "initial": 0, "range": [0, 99]},
            "states": [{"id": "a", "after": {"delay": "3s", "to": "b"}},
              {"id": "b", "every": {"period": "2s", "do": {"set": "m", "to": "m + 1"}},
               "ask": {"kind": "choice", "within": "3s", "text": "?", "options": [{"id": "o", "text": "o", "correct": true}], "to": "c"}},
              {"id": "c"}]
            """
        var once = try Play(text)
        try once.wait(7)
        var twice = try Play(text)
        try twice.wait(first)
        try twice.wait(7 - first)
        #expect(once.active == twice.active)
        #expect(once.active == "c")
        #expect(try once.measure("m") == twice.measure("m"))
        #expect(once.session.time == twice.session.time)
    }
}
