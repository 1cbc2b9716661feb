import Testing

@testable import SimEngine

@Suite("A case never gets to where no way out is open")
struct ConditionalExitsTests {
    /// A case in which 'a' sets `k` to 1 and 'b' does not, then comes to `m`, which is given.
    private func text(
        _ middle: String, a: String = #", "do": { "set": "k", "to": 1 }"#, b: String = "",
        to: String = "m", more: String = ""
    ) -> String {
        """
        "measures": { "id": "k", "initial": 0, "range": [0, 9] },
        "vary": { "id": "p", "values": ["one", "two"] }, \(more)
        "acts": [ { "id": "look", "text": "Look" }, { "id": "call", "text": "Call" } ],
        "states": [ { "id": "day",
          "on": { "event": "bell", "do": { "set": "k", "to": 2 } },
          "states": [
            { "id": "q", "ask": { "kind": "choice", "why": "So.", "to": "\(to)", "options": [
              { "id": "a", "text": "This", "correct": true\(a) }, { "id": "b", "text": "That"\(b) } ] } },
            \(middle),
            { "id": "other", "on": { "to": "end" } } ] },
          { "id": "end", "type": "final" } ]
        """
    }

    private static let to = #""to": "end""#

    @Test(
        "where nothing holds, it is told with what is so there",
        arguments: [
            (#"{ "id": "m", "on": { "if": "k == 1", TO } }"#, "where 'k' is 0"),
            (#"{ "id": "m", "on": [ { "if": "k > 2", TO }, { "if": "k == 1", TO } ] }"#, "where 'k' is 0"),
            (#"{ "id": "m", "on": { "if": "p == 'two'", TO } }"#, "where 'p' is 'one'"),
            (#"{ "id": "m", "on": { "if": "chosen('q.a')", TO } }"#, "where 'b' is the answer to 'q'"),
            (#"{ "id": "m", "on": { "if": "credit('q') == 1", TO } }"#, "where 'b' is the answer to 'q'"),
            (#"{ "id": "m", "on": { "if": "visited('other')", TO } }"#, "where 'other' was not visited"),
            (#"{ "id": "m", "on": { "if": "done('look')", TO } }"#, "where 'look' was not done"),
            (#"{ "id": "m", "on": { "if": "k == 1 and p == 'one'", TO } }"#, "where 'k' is 0 and 'p' is 'one'"),
            // A delay with a condition, and what comes only while a board is open.
            (#"{ "id": "m", "after": { "delay": "5s", "if": "k == 1", TO } }"#, "where 'k' is 0"),
            (#"{ "id": "m", "on": [ { "if": "k == 1", TO }, { "event": "act.look", TO } ] }"#, "where 'k' is 0"),
            // A board whose only act that leads on cannot be done, and answers that lead nowhere.
            (#"{ "id": "m", "ask": { "kind": "act", "acts": [ { "id": "go", "text": "Go", "if": "k == 1", TO } ] } }"#, "where 'k' is 0"),
            (#"{ "id": "m", "ask": { "kind": "numeric", "full": 1, "why": "So.", "routes": { "if": "k == 1", TO } } }"#, "where 'k' is 0"),
        ])
    func told(middle: String, reason: String) throws {
        let inside = text(middle.replacing("TO", with: Self.to))
        #expect(
            try CheckedText.messages("SIM0408", inside) == [
                "every way out of 'm' has a condition, and none holds \(reason): such a run stays there for ever"
            ])
    }

    @Test("a state without any way, and an answer after which there is none")
    func noWay() throws {
        #expect(
            try CheckedText.messages("SIM0408", text(#"{ "id": "m" }"#)) == [
                "nothing leads out of 'm': a run that gets there stays there for ever"
            ])
        let talk = #"{ "id": "m", "ask": { "kind": "counsel", "why": "So.", "turns": [ TURN1, TURN2 ] } }"#
            .replacing("TURN1", with: #"{ "id": "t", "text": "T", "options": [ { "id": "x", "text": "X", "correct": true }, { "id": "y", "text": "Y", TO } ] }"#)
            .replacing("TURN2", with: #"{ "id": "u", "text": "U", "options": [ { "id": "v", "text": "V", "correct": true }, { "id": "w", "text": "W" } ] }"#)
            .replacing("TO", with: Self.to)
        #expect(
            try CheckedText.messages("SIM0408", text(talk)) == [
                "after some answers nothing leads out of 'm': such a run stays there for ever"
            ])
    }

    @Test(
        "where something holds, or comes, nothing is told",
        arguments: [
            // Together the conditions leave nothing out.
            #"{ "id": "m", "on": [ { "if": "k == 1", TO }, { TO } ] }"#,
            #"{ "id": "m", "on": [ { "if": "k == 1", TO }, { "if": "k != 1", TO } ] }"#,
            #"{ "id": "m", "on": [ { "if": "k == 1", TO }, { "if": "not (k == 1)", TO } ] }"#,
            #"{ "id": "m", "on": [ { "if": "k >= 1", TO }, { "if": "k < 1", TO } ] }"#,
            #"{ "id": "m", "on": [ { "if": "p == 'one'", TO }, { "if": "p == 'two'", TO } ] }"#,
            #"{ "id": "m", "on": [ { "if": "chosen('q.a')", TO }, { "if": "chosen('q.b')", TO } ] }"#,
            #"{ "id": "m", "on": [ { "if": "k == 1", TO }, { "if": "k == 0", TO } ] }"#,
            #"{ "id": "m", "on": { "if": "answered('q')", TO } }"#, #"{ "id": "m", "on": { "if": "visited('q')", TO } }"#,
            #"{ "id": "m", "on": { "if": "in('day')", TO } }"#,
            // What may come meanwhile: time, a repeated effect, an event, an answer, an act.
            #"{ "id": "m", "on": { "if": "k == 1", TO }, "after": { "delay": "5s", TO } }"#,
            #"{ "id": "m", "on": { "if": "time() > 5min", TO } }"#,
            #"{ "id": "m", "on": { "if": "k >= 1", TO }, "every": { "period": "5s", "do": { "set": "k", "to": "k + 1" } } }"#,
            #"{ "id": "m", "on": { "if": "k == 1", TO }, "after": { "delay": "5s", "do": { "set": "k", "to": 1 } } }"#,
            #"{ "id": "m", "enter": { "send": "bell", "after": "1min" }, "on": { "if": "k == 2", TO } }"#,
            #"{ "id": "m", "enter": { "send": "came", "after": "1min" }, "on": [ { "if": "k == 2", TO }, { "event": "came", TO } ] }"#,
            #"{ "id": "m", "on": { "event": "chart", TO } }"#,
            #"{ "id": "m", "on": { "if": "k == 1", TO }, "ask": { "kind": "numeric", "full": 1, "why": "So.", TO } }"#,
            #"{ "id": "m", "on": { "if": "k == 1", TO }, "ask": { "kind": "act", "acts": [ { "id": "set", "text": "Set", "do": { "set": "k", "to": 1 } } ] } }"#,
            #"{ "id": "m", "ask": { "kind": "act", "until": "done('look')", "acts": "look", TO } }"#,
            #"{ "id": "m", "on": { "event": "act.look", TO }, "ask": { "kind": "act", "acts": "look" } }"#,
            // Each result of an answer has its route.
            #"{ "id": "m", "ask": { "kind": "multiple", "why": "So.", "routes": [ { "if": "full", TO }, { "if": "partial", TO }, { "if": "none", TO } ], "options": [ { "id": "x", "text": "X", "correct": true }, { "id": "y", "text": "Y", "correct": true }, { "id": "z", "text": "Z" } ] } }"#,
            // Two regions wait for each other.
            #"{ "id": "m", "type": "parallel", "on": { "event": "done.state.m", TO }, "states": [ { "id": "r", "states": [ { "id": "r1", "on": { "if": "in('s2')", "to": "r2" } }, { "id": "r2", "type": "final" } ] }, { "id": "s", "states": [ { "id": "s1", "after": { "delay": "5s", "to": "s2" } }, { "id": "s2", "type": "final" } ] } ] }"#,
        ])
    func kept(middle: String) throws {
        let inside = text(middle.replacing("TO", with: Self.to))
        #expect(try CheckedText.messages("SIM0408", inside) == [])
    }

    @Test("what every way there sets is known, as is where nothing leads")
    func followed() throws {
        let middle = #"{ "id": "m", "on": [ { "if": "k == 1", "to": "end" }, { "if": "k == 3", "to": "end" } ] }"#
        let set = #", "do": { "set": "k", "to": 3 }"#
        #expect(try CheckedText.messages("SIM0408", text(middle, b: set)) == [])
        #expect(try CheckedText.messages("SIM0408", text(middle, b: #", "to": "other""#)) == [])
        #expect(try CheckedText.messages("SIM0408", text(middle, b: set.replacing("3", with: "4"))).count == 1)
        let board = """
            { "id": "wait", "ask": { "kind": "act", "until": "done('call')", "to": "m", "acts": [ "look",
              { "id": "set", "text": "Set", "do": { "set": "k", "to": 1 } }, "call" ] } },
            { "id": "m", "on": { "if": "done('call')", "to": "end" } }
            """
        #expect(try CheckedText.messages("SIM0408", text(board, to: "wait")) == [])
        #expect(
            try CheckedText.messages("SIM0408", text(board.replacing("\"if\": \"done('call')\"", with: "\"if\": \"done('look')\""), to: "wait")).count == 1)
    }

    @Test("an event that has come does not come again, and a history state leads back to where it was")
    func spent() throws {
        let back = """
            { "id": "hub", "states": [
              { "id": "back", "type": "history", "default": "hub1" },
              { "id": "hub1", "enter": { "send": "bell", "after": "1min" }, "ask": { "kind": "act", "acts": [ { "id": "go", "text": "Go", "to": "m" } ] } },
              { "id": "hub2", "on": { "to": "end" } } ] },
            { "id": "used", "enter": { "set": "k", "to": 3 }, "on": { "to": "m" } },
            { "id": "m", "on": [ { "if": "k == 2", "to": "used" }MORE ] }
            """
        let told = try CheckedText.messages("SIM0408", text(back.replacing("MORE", with: ""), to: "hub"))
        #expect(told == ["every way out of 'm' has a condition, and none holds where 'k' is 3: such a run stays there for ever"])
        #expect(try CheckedText.messages("SIM0408", text(back.replacing("MORE", with: #", { "if": "k == 3", "to": "end" }"#), to: "hub")) == [])
    }

    @Test("what exploring a case decides is not told from its text")
    func settled() throws {
        let (scenario, found) = try CheckedText.findings(text(#"{ "id": "m", "on": { "if": "k == 1", "to": "end" } }"#))
        let check = CaseCheck(Machine(scenario), DiagnosticFixtures.limits)
        #expect(found.filter { $0.code == "SIM0408" }.map { check.settles($0) } == [true])
        #expect(check.findings.contains { $0.diagnostic.code == "SIM0381" })
        #expect(found.filter { $0.code != "SIM0408" }.allSatisfy { !check.settles($0) })
    }
}
