@testable import SimEngine
import Testing

@Suite("Semantics §1 and §2: running to completion")
struct RunToCompletionTests {
    @Test("§1.1 a compound state has one active child, a parallel state all of them")
    func configuration() throws {
        let play = try Play(
            """
            "states": [{"id": "p", "type": "parallel", "states": [
              {"id": "a", "states": [{"id": "a1"}, {"id": "a2"}]},
              {"id": "b", "states": [{"id": "b1"}]},
              {"id": "h", "type": "history", "default": ["a", "b"]}]}]
            """)
        #expect(play.active == "a1 b1")
    }

    @Test("§1.2 one input leads to as many microsteps as are enabled")
    func microsteps() throws {
        var play = try Play(
            """
            "states": [{"id": "a", "on": {"event": "go", "to": "b"}}, {"id": "b", "on": {"to": "c"}},
              {"id": "c", "on": {"to": "d"}}, {"id": "d"}]
            """)
        #expect(try play.send("go") == "d")
        #expect(play.story == "+a -a +b -b +c -c +d")
    }

    @Test("§1.3 the same inputs give the same records")
    func determinism() throws {
        let text = """
            "measures": {"id": "m", "initial": 0, "range": [0, 9]},
            "states": [{"id": "a", "every": {"period": "2s", "do": {"set": "m", "to": "m + 1"}},
              "on": {"event": "x", "to": "a", "reenter": true}}]
            """
        var first = try Play(text)
        var second = try Play(text)
        for _ in 0..<5 {
            try first.wait(3)
            try first.send("x")
            try second.wait(3)
            try second.send("x")
        }
        #expect(first.session.log == second.session.log)
    }

    @Test(
        "§2.1 the start is initial, else the first child that is no history state",
        arguments: [
            ("", "a1"), (#""initial": "b","#, "b1"), (#""initial": "b2","#, "b2"),
        ])
    func start(initial: String, expected: String) throws {
        let play = try Play(
            """
            \(initial) "states": [
              {"id": "a", "states": [{"id": "h", "type": "history", "default": "a1"}, {"id": "a1"}]},
              {"id": "b", "states": [{"id": "b1"}, {"id": "b2"}]}]
            """)
        #expect(play.active == expected)
    }

    @Test("§2.2 eventless transitions go before queued events")
    func eventlessFirst() throws {
        var play = try Play(
            """
            "states": [
              {"id": "a", "on": {"event": "go", "do": [{"raise": "x"}], "to": "b"}},
              {"id": "b", "on": [{"to": "c"}, {"event": "x", "to": "wrong"}]},
              {"id": "c", "on": {"event": "x", "to": "d"}}, {"id": "d"}, {"id": "wrong"}]
            """)
        #expect(try play.send("go") == "d")
    }

    @Test("§2.3 raised events come before external ones that are due at once")
    func internalFirst() throws {
        var play = try Play(
            """
            "states": [
              {"id": "a", "on": {"event": "go", "to": "b",
                "do": [{"send": "late", "after": "0s"}, {"raise": "early"}]}},
              {"id": "b", "on": [{"event": "late", "to": "wrong"}, {"event": "early", "to": "c"}]},
              {"id": "c", "on": {"event": "late", "to": "d"}}, {"id": "d"}, {"id": "wrong"}]
            """)
        #expect(try play.send("go") == "d")
    }

    @Test("§2.4 an event that enables nothing is dropped, and the order is that of queueing")
    func dropped() throws {
        var play = try Play(
            """
            "states": [
              {"id": "a", "on": [{"event": "go", "do": [{"raise": "one"}, {"raise": "two"}]},
                {"event": "two", "to": "b"}]},
              {"id": "b", "on": {"event": "one", "to": "wrong"}}, {"id": "wrong"}]
            """)
        #expect(try play.send("nothing") == "a")
        #expect(try play.send("go") == "b")
    }

    @Test("§2.5 a broken invariant is counted and play goes on")
    func invariants() throws {
        var play = try Play(
            """
            "measures": {"id": "m", "initial": 5, "range": [0, 9]},
            "states": [{"id": "a", "always": {"if": "m > 2", "why": "it must"},
              "on": {"event": "drop", "do": {"set": "m", "to": 1}}}]
            """)
        #expect(play.session.snapshot.brokenInvariants == 0)
        try play.send("drop", "drop")
        #expect(play.session.snapshot.brokenInvariants == 2)
        #expect(play.session.phase == .running)
        #expect(play.session.scene().passages.contains { $0 == .fault("the case broke its own rule in 'a': it must") })
    }

    @Test("§2.6 a circle without end stops the session as it stood before, naming its states")
    func circle() throws {
        var play = try Play(
            """
            "measures": {"id": "m", "initial": 0, "range": [0, 9999]},
            "states": [{"id": "a", "on": {"event": "go", "to": "b", "do": {"set": "m", "to": 7}}},
              {"id": "b", "on": {"to": "c", "do": {"set": "m", "to": "m + 1"}}},
              {"id": "c", "on": {"to": "b"}}]
            """)
        try play.wait(5)
        #expect(try play.send("go") == "a")
        #expect(try play.measure("m") == "0")
        #expect(play.session.time == 5000)
        #expect(play.session.phase == .faulted(.microsteps([StateID(1), StateID(2)])))
        #expect(throws: InputProblem.self) { try play.send("go") }
        #expect(play.session.scene().fault?.contains("'b', 'c'") == true)
    }

    @Test("§2.6 a circle at the very start leaves an empty session that says so")
    func circleAtStart() throws {
        let play = try Play(
            """
            "states": [{"id": "a", "on": {"to": "b"}}, {"id": "b", "on": {"to": "a"}}]
            """)
        #expect(play.session.phase == .faulted(.microsteps([StateID(0), StateID(1)])))
    }

    @Test("§2.6 a thousand microsteps are allowed")
    func longChain() throws {
        let play = try Play(
            """
            "measures": {"id": "m", "initial": 0, "range": [0, 9999]},
            "states": [{"id": "a", "on": [{"if": "m < 999", "to": "a", "do": {"set": "m", "to": "m + 1"}},
              {"to": "b"}]}, {"id": "b"}]
            """)
        #expect(play.active == "b")
    }

    @Test("§2.6 an input that delivers events for ever stops")
    func dueEvents() throws {
        var play = try Play(
            """
            "states": [{"id": "a", "on": [{"event": "go", "do": {"send": "go", "after": "0s"}}]}]
            """)
        try play.send("go")
        #expect(play.session.phase == .faulted(.dueEvents))
    }

    @Test("§2.6 a case that sends without end stops")
    func pendingEvents() throws {
        var play = try Play(
            """
            "states": [{"id": "a", "every": {"period": "1s", "do": [
              {"send": "x", "after": "9w"}, {"send": "x", "after": "9w"}, {"send": "x", "after": "9w"}]}}]
            """)
        for _ in 0..<40 where play.session.phase == .running { try play.wait(100) }
        #expect(play.session.phase == .faulted(.pendingEvents))
        #expect(play.session.snapshot.timers.count <= 10_000)
    }

    @Test("§2.7 a final state at the top ends the session")
    func ending() throws {
        var play = try Play(
            """
            "states": [{"id": "a", "on": {"event": "go", "to": "end", "do": {"raise": "x"}}},
              {"id": "end", "type": "final"}]
            """)
        #expect(try play.send("go") == "end")
        #expect(play.session.phase == .ended(StateID(1)))
        #expect(throws: InputProblem.self) { try play.wait(1) }
    }
}
