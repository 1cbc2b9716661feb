@testable import SimEngine
import Testing

@Suite("Semantics §9 and §10: acts and going back")
struct ActTests {
    @Test("§9.1 an act needs its condition, and once means once")
    func availability() throws {
        var play = try Play(
            """
            "states": [{"id": "a", "ask": {"kind": "act", "text": "?", "acts": [
              {"id": "one", "text": "1", "once": true}, {"id": "two", "text": "2", "if": "done('one')"}]}}]
            """)
        #expect(throws: InputProblem.self) { try play.act("two") }
        try play.act("one")
        #expect(throws: InputProblem.self) { try play.act("one") }
        try play.act("two")
        try play.act("two")
        #expect(play.session.snapshot.facts.acts[1].count == 2)
    }

    @Test("§9.2 and §9.3 events due before or at the end come first, then the act is done")
    func duration() throws {
        var play = try Play(
            """
            "states": [{"id": "p", "type": "parallel", "states": [
              {"id": "r", "ask": {"kind": "act", "text": "?", "acts": [
                {"id": "vitals", "text": "v", "takes": "30s", "do": {"say": "done"}, "to": "r2"}]},
                "states": [{"id": "r1"}, {"id": "r2"}]},
              {"id": "s", "every": {"period": "15s", "do": {"say": "tick"}}}]}]
            """)
        #expect(try play.act("vitals") == "r2 s")
        #expect(play.story.contains("'tick' 'tick' 'done' -r1 +r2"))
        #expect(play.session.time == 30_000)
    }

    @Test("§9.4 an act whose board closes is interrupted, not done, and its time not spent")
    func interruption() throws {
        var play = try Play(
            """
            "states": [{"id": "w", "after": {"delay": "10s", "to": "e"}, "ask": {"kind": "act", "text": "?", "acts": [
                {"id": "long", "text": "l", "takes": "30s", "do": {"say": "wrong"}}]}},
              {"id": "e", "on": {"event": "act.long.interrupted", "to": "f"}}, {"id": "f"}]
            """)
        #expect(try play.act("long") == "f")
        #expect(play.session.time == 10_000)
        #expect(play.session.snapshot.facts.acts[0].count == 0)
        #expect(play.session.snapshot.facts.acts[0].starts == 1)
        #expect(!play.story.contains("wrong"))
        #expect(play.session.scene().passages.contains(.interrupted("l")))
    }

    @Test("§9.4 a board that was left and entered again is not the same board")
    func reopened() throws {
        var play = try Play(
            """
            "states": [{"id": "w", "after": {"delay": "10s", "to": "w"}, "ask": {"kind": "act", "text": "?", "acts": [
                {"id": "long", "text": "l", "takes": "25s"}]}}]
            """)
        try play.act("long")
        #expect(play.session.time == 10_000)
        #expect(play.session.snapshot.facts.acts[0].count == 0)
    }

    @Test("§9.4 history brings an interrupted procedure back")
    func emergency() throws {
        var play = try Play(
            """
            "states": [{"id": "proc", "on": {"event": "apnea", "to": "rescue"}, "states": [
                {"id": "h", "type": "history", "deep": true, "default": "prep"},
                {"id": "prep", "on": {"event": "act.drape", "to": "room"},
                 "ask": {"kind": "act", "text": "?", "acts": [{"id": "drape", "text": "d"}]}},
                {"id": "room", "ask": {"kind": "act", "text": "?", "acts": [
                  {"id": "place", "text": "p", "takes": "1min", "do": {"send": "apnea", "after": "1min"}}]}}]},
              {"id": "rescue", "ask": {"kind": "act", "text": "?", "acts": [{"id": "open", "text": "o", "takes": "5s", "to": "h"}]}}]
            """)
        try play.act("drape")
        try play.act("place")
        try play.act("place")
        #expect(play.active == "rescue")
        #expect(play.session.snapshot.facts.acts[1].count == 1)
        #expect(try play.act("open") == "room")
        #expect(play.open == "room")
    }

    @Test("§9.5 a board closes when its condition holds, and gives no credit")
    func until() throws {
        var play = try Play(
            """
            "states": [{"id": "a", "ask": {"kind": "act", "text": "?", "until": "done('x') and done('y')", "to": "end", "acts": [
              {"id": "x", "text": "x"}, {"id": "y", "text": "y"}]}}, {"id": "end", "type": "final"}]
            """)
        #expect(try play.act("x") == "a")
        #expect(try play.act("y") == "end")
        #expect(play.session.report().total.possible == .zero)
        #expect(play.session.report().isPassed)
    }

    @Test("§9.6 a decision that opens during an act waits until it ends")
    func waiting() throws {
        var play = try Play(
            """
            "states": [{"id": "p", "type": "parallel", "states": [
              {"id": "r", "ask": {"kind": "act", "text": "?", "acts": [{"id": "long", "text": "l", "takes": "30s"}]}},
              {"id": "s", "states": [{"id": "s1", "after": {"delay": "10s", "to": "s2"}},
                {"id": "s2", "ask": {"kind": "choice", "text": "?", "within": "5s",
                  "options": [{"id": "o", "text": "o", "correct": true}]}}]}]}]
            """)
        try play.act("long")
        #expect(play.open == "r s2")
        try play.answer("s2", "o")
        #expect(play.session.snapshot.facts.answers[0].credit == .one)
    }

    @Test("§10.1 back restores the earlier session, in practice only, and is counted")
    func back() throws {
        let text = """
            "measures": {"id": "m", "initial": 0, "range": [0, 9]},
            "states": [{"id": "a", "ask": {"kind": "choice", "text": "?", "takes": "10s", "options": [
              {"id": "good", "text": "g", "correct": true, "to": "b"}, {"id": "bad", "text": "b", "do": {"set": "m", "to": 5}, "to": "b"}]}},
              {"id": "b", "on": {"event": "x", "to": "end"}}, {"id": "end", "type": "final"}]
            """
        var play = try Play(text)
        #expect(throws: InputProblem.self) { try play.session.apply(.back) }
        try play.answer("a", "bad")
        try play.session.apply(.back)
        #expect(play.active == "a")
        #expect(play.session.time == 0)
        #expect(try play.measure("m") == "0")
        try play.answer("a", "good")
        try play.send("x")
        #expect(play.session.report().total.points == .one)
        #expect(play.session.report().backs == 1)
        #expect(play.session.inputs.count == 4)
        var exam = try Play(text, mode: .exam)
        try exam.answer("a", "bad")
        #expect(throws: InputProblem.self) { try exam.session.apply(.back) }
    }

    @Test("§10.2 back in a live session takes back the waits after the answer too")
    func liveBack() throws {
        var play = try Play(
            """
            "states": [{"id": "a", "ask": {"kind": "choice", "text": "?", "options": [
              {"id": "good", "text": "g", "correct": true, "to": "b"}]}}, {"id": "b"}]
            """, isLive: true)
        try play.wait(3)
        try play.answer("a", "good")
        try play.wait(4)
        try play.wait(5)
        try play.session.apply(.back)
        #expect(play.active == "a")
        #expect(play.session.time == 3000)
    }
}
