@testable import SimEngine
import Testing

@Suite("Semantics §4: leaving and entering")
struct EnteringTests {
    @Test("§4.1 exits inner first, then the transition's effects, then entries outer first")
    func order() throws {
        var play = try Play(
            """
            "states": [{"id": "a", "exit": {"say": "exit a"}, "states": [
                {"id": "a1", "exit": {"say": "exit a1"},
                 "on": {"event": "x", "to": "b1", "do": {"say": "on the way"}}}]},
              {"id": "b", "enter": {"say": "enter b"}, "states": [
                {"id": "b1", "enter": {"say": "enter b1"}}]}]
            """)
        try play.send("x")
        #expect(
            play.story
                == "+a +a1 'exit a1' -a1 'exit a' -a 'on the way' +b 'enter b' +b1 'enter b1'")
    }

    private let machineWithHistory = """
        "states": [
          {"id": "out", "on": [{"event": "shallow", "to": "sh"}, {"event": "deep", "to": "dh"}]},
          {"id": "work", "on": {"event": "stop", "to": "out"}, "states": [
            {"id": "sh", "type": "history", "default": "two"},
            {"id": "dh", "type": "history", "deep": true, "default": "two2"},
            {"id": "one", "states": [{"id": "one1", "on": {"event": "next", "to": "one2"}}, {"id": "one2"}]},
            {"id": "two", "states": [{"id": "two1"}, {"id": "two2"}]}]}]
        """

    @Test("§4.2 and §4.4 shallow history restores the child, deep history the atoms")
    func history() throws {
        var play = try Play(#""initial": "one2","# + machineWithHistory)
        try play.send("stop")
        #expect(try play.send("shallow") == "one1")
        try play.send("next", "stop")
        #expect(try play.send("deep") == "one2")
    }

    @Test(
        "§4.4 history of what was never left enters its default",
        arguments: [
            ("shallow", "two1"), ("deep", "two2"),
        ])
    func defaults(event: String, expected: String) throws {
        var play = try Play(machineWithHistory)
        #expect(try play.send(event) == expected)
    }

    @Test("§4.2 deep history remembers every region of a parallel state")
    func deepParallel() throws {
        var play = try Play(
            """
            "states": [{"id": "w", "on": {"event": "stop", "to": "out"}, "states": [
              {"id": "h", "type": "history", "deep": true, "default": "p"},
              {"id": "p", "type": "parallel", "states": [
                {"id": "r", "states": [{"id": "r1", "on": {"event": "x", "to": "r2"}}, {"id": "r2"}]},
                {"id": "s", "states": [{"id": "s1", "on": {"event": "y", "to": "s2"}}, {"id": "s2"}]}]}]},
              {"id": "out", "on": {"event": "back", "to": "h"}}]
            """)
        try play.send("x", "y", "stop")
        #expect(play.active == "out")
        #expect(try play.send("back") == "r2 s2")
    }

    @Test("§4.3 a target deep in one region enters the other regions too")
    func regions() throws {
        var play = try Play(
            """
            "states": [{"id": "a", "on": {"event": "x", "to": "r2"}},
              {"id": "p", "type": "parallel", "states": [
                {"id": "r", "states": [{"id": "r1"}, {"id": "r2"}]},
                {"id": "s", "initial": "s2", "states": [{"id": "s1"}, {"id": "s2"}]}]}]
            """)
        #expect(try play.send("x") == "r2 s2")
    }

    @Test("§4.5 a completed state raises done.state, and a parallel one when all regions are")
    func done() throws {
        var play = try Play(
            """
            "states": [
              {"id": "p", "type": "parallel", "on": {"event": "done.state.p", "to": "end"}, "states": [
                {"id": "r", "states": [{"id": "r1", "on": {"event": "x", "to": "rf"}}, {"id": "rf", "type": "final"}]},
                {"id": "s", "on": {"event": "done.state.r", "do": {"say": "r is done"}}, "states": [
                  {"id": "s1", "on": {"event": "y", "to": "sf"}}, {"id": "sf", "type": "final"}]}]},
              {"id": "end"}]
            """)
        #expect(try play.send("x") == "rf s1")
        #expect(play.story.hasSuffix("'r is done'"))
        #expect(try play.send("y") == "end")
    }

    @Test("§4.6 several targets in different regions are all entered")
    func severalTargets() throws {
        var play = try Play(
            """
            "states": [{"id": "a", "on": {"event": "x", "to": ["s2", "r2"]}},
              {"id": "p", "type": "parallel", "states": [
                {"id": "r", "states": [{"id": "r1"}, {"id": "r2"}]},
                {"id": "s", "states": [{"id": "s1"}, {"id": "s2"}]}]}]
            """)
        #expect(try play.send("x") == "r2 s2")
    }
}
