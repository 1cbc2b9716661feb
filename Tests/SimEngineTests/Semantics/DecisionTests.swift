@testable import SimEngine
import Testing

@Suite("Semantics §8: decisions")
struct DecisionTests {
    private let options = """
        "options": [{"id": "good", "text": "g", "correct": true}, {"id": "half", "text": "h", "credit": 0.5},
          {"id": "bad", "text": "b"}]
        """

    @Test("§8.1 a decision opens after enter, is withdrawn on leaving, and opens afresh")
    func opening() throws {
        var play = try Play(
            """
            "states": [{"id": "a", "ask": {"id": "q", "kind": "choice", "text": "?", \(options)},
              "on": {"event": "x", "to": "b"}}, {"id": "b", "on": {"event": "x", "to": "a"}}]
            """)
        #expect(play.open == "q")
        try play.send("x")
        #expect(play.open == "")
        #expect(throws: InputProblem.self) { try play.answer("q", "good") }
        try play.send("x")
        #expect(play.open == "q")
        try play.answer("q", "good")
        #expect(play.session.snapshot.facts.firstAnswer(DecisionID(0))?.credit == .one)
    }

    @Test("§8.1 of several open decisions any can be answered")
    func several() throws {
        var play = try Play(
            """
            "states": [{"id": "p", "type": "parallel", "states": [
              {"id": "a", "ask": {"kind": "choice", "text": "?", \(options)}},
              {"id": "b", "ask": {"kind": "choice", "text": "?", \(options)}}]}]
            """)
        #expect(play.open == "a b")
        #expect(play.session.scene().prompts.map(\.id) == ["b", "a"])
        try play.answer("a", "bad")
        #expect(play.open == "b")
    }

    @Test("§8.2 an option whose condition does not hold cannot be chosen")
    func hidden() throws {
        var play = try Play(
            """
            "measures": {"id": "m", "initial": 0, "range": [0, 9]},
            "states": [{"id": "a", "ask": {"kind": "choice", "text": "?", "options": [
              {"id": "yes", "text": "y", "correct": true}, {"id": "no", "text": "n", "if": "m > 0"}]},
              "on": {"event": "x", "do": {"set": "m", "to": 1}}}]
            """)
        #expect(throws: InputProblem.self) { try play.answer("a", "no") }
        #expect(play.session.scene().prompts[0].options.map(\.name) == ["yes"])
        try play.send("x")
        try play.answer("a", "no")
    }

    @Test("§8.3 answering runs the chosen effects, then time passes, then the event")
    func answering() throws {
        var play = try Play(
            """
            "measures": {"id": "m", "initial": 0, "range": [0, 99]},
            "states": [{"id": "a", "every": {"period": "10s", "do": {"set": "m", "to": "m * 2"}},
              "ask": {"kind": "multiple", "text": "?", "takes": "15s", "options": [
                {"id": "one", "text": "1", "correct": true, "do": {"set": "m", "to": "m + 1"}},
                {"id": "two", "text": "2", "correct": true, "do": {"set": "m", "to": "m * 5"}}]},
              "on": [{"event": "answer.a.full", "to": "b", "do": {"set": "m", "to": "m + 20"}}]}, {"id": "b"}]
            """)
        #expect(try play.answer("a", "two", "one") == "b")
        #expect(play.session.time == 15_000)
        #expect(try play.measure("m") == "30")
    }

    @Test(
        "§8.4 own transitions, then the option's, then the routes, then the decision's target",
        arguments: [
            ("good", "own"), ("half", "partial"), ("bad", "option"),
        ])
    func routes(option: String, expected: String) throws {
        var play = try Play(
            """
            "states": [{"id": "a", "on": {"event": "answer.a.full", "to": "own"},
              "ask": {"kind": "choice", "text": "?", "to": "rest", "options": [
                {"id": "good", "text": "g", "correct": true, "to": "option"}, {"id": "half", "text": "h", "credit": 0.5},
                {"id": "bad", "text": "b", "to": "option"}],
                "routes": [{"if": "partial", "to": "partial"}, {"if": "none", "to": "none"}, {"if": "full", "to": "none"}]}},
              {"id": "own"}, {"id": "option"}, {"id": "partial"}, {"id": "none"}, {"id": "rest"}]
            """)
        #expect(try play.answer("a", option) == expected)
    }

    @Test(
        "§8.4 a timeout follows its route, expressions, or the decision's target",
        arguments: [
            (#""routes": [{"if": "timeout", "to": "b"}],"#, "b"),
            (#""routes": [{"if": "none", "to": "b"}, {"if": "not answered('a')", "to": "c"}],"#, "c"),
            (#""to": "d","#, "d"), ("", "a"),
        ])
    func timeouts(keys: String, expected: String) throws {
        var play = try Play(
            """
            "states": [{"id": "a", "ask": {"kind": "choice", "text": "?", "within": "10s", \(keys) \(options)}},
              {"id": "b"}, {"id": "c"}, {"id": "d"}]
            """)
        #expect(try play.wait(10) == expected)
        #expect(play.open == "")
        #expect(play.session.snapshot.facts.firstAnswer(DecisionID(0))?.response == nil)
    }

    @Test("§8.5 a limit starts at once while waiting, and after an act only at its end")
    func limits() throws {
        let text = """
            "acts": [{"id": "long", "text": "Long", "takes": "30s"}],
            "states": [{"id": "p", "type": "parallel", "states": [
              {"id": "r", "states": [{"id": "r1", "after": {"delay": "10s", "to": "r2"}},
                {"id": "r2", "ask": {"kind": "choice", "text": "?", "within": "15s", \(options)}}]},
              {"id": "s", "ask": {"kind": "act", "text": "!", "acts": ["long"]}}]}]
            """
        var waiting = try Play(text)
        try waiting.wait(24)
        #expect(waiting.open == "s r2")
        try waiting.wait(1)
        #expect(waiting.open == "s")
        var busy = try Play(text)
        try busy.act("long")
        #expect(busy.open == "s r2")
        #expect(busy.session.scene().prompts[0].deadline == 45_000)
        try busy.wait(14)
        #expect(busy.open == "s r2")
        try busy.wait(1)
        #expect(busy.open == "s")
    }

    @Test("§8.6 the first outcome scores, guards see the latest answer")
    func firstAnswer() throws {
        var play = try Play(
            """
            "states": [{"id": "a", "ask": {"id": "q", "kind": "choice", "text": "?", \(options),
              "routes": [{"if": "credit('q') < 1", "to": "again"}, {"if": "chosen('q.good')", "to": "end"}]}},
              {"id": "again", "on": {"to": "a"}}, {"id": "end", "type": "final"}]
            """)
        try play.answer("q", "half")
        #expect(play.open == "q")
        #expect(try play.answer("q", "good") == "end")
        #expect(play.session.report().total.points == Decimal3(thousandths: 500))
        #expect(play.session.snapshot.facts.answers.map(\.isFirst) == [true, false])
    }

    @Test("§8.6 a time limit that passed is a first outcome too")
    func firstTimeout() throws {
        var play = try Play(
            """
            "states": [{"id": "a", "ask": {"id": "q", "kind": "choice", "text": "?", "within": "5s", \(options),
              "routes": [{"if": "timeout", "to": "again"}], "to": "end"}},
              {"id": "again", "on": {"to": "a"}}, {"id": "end", "type": "final"}]
            """)
        try play.wait(5)
        #expect(try play.answer("q", "good") == "end")
        #expect(play.session.report().total.points == .zero)
    }

    @Test("§8.7 a conversation passes over turns, jumps, and ends")
    func conversation() throws {
        var play = try Play(
            """
            "measures": {"id": "trust", "initial": 5, "range": [0, 9]},
            "states": [{"id": "a", "ask": {"kind": "counsel", "text": "Talk", "to": "b", "turns": [
              {"id": "open", "text": "Hm", "options": [{"id": "ask", "text": "May I?", "correct": true},
                {"id": "tell", "text": "Listen", "then": "last"}, {"id": "leave", "text": "Bye", "then": "end"}]},
              {"id": "low", "if": "trust < 3", "options": [{"id": "sorry", "text": "Sorry", "correct": true}]},
              {"id": "middle", "options": [{"id": "name", "text": "You are afraid", "correct": true}]},
              {"id": "last", "options": [{"id": "thanks", "text": "Thank you", "correct": true}]}]}}, {"id": "b"}]
            """)
        #expect(throws: InputProblem.self) { try play.answer("a", "ask", "name") }
        #expect(throws: InputProblem.self) { try play.answer("a", "ask", "sorry", "name", "thanks") }
        var long = play
        #expect(try long.answer("a", "ask", "name", "thanks") == "b")
        #expect(long.session.snapshot.facts.answers[0].credit == .one)
        var short = play
        try short.answer("a", "tell", "thanks")
        #expect(short.session.snapshot.facts.answers[0].credit == Fraction(1, 2))
        try play.answer("a", "leave")
        #expect(play.session.snapshot.facts.answers[0].credit == .zero)
    }

    @Test("§8.8 presentation follows the seed, keeps the author's order on request, and never gives an ordering away")
    func presentation() throws {
        let choice = { (shuffle: String) in
            """
            "states": [{"id": "a", "ask": {"kind": "choice", "text": "?", \(shuffle) "options": [
              {"id": "a1", "text": "1", "correct": true}, {"id": "a2", "text": "2"}, {"id": "a3", "text": "3"}, {"id": "a4", "text": "4"}]}}]
            """
        }
        var orders: Set<[String]> = []
        for seed in 0..<40 {
            let play = try Play(choice(""), seed: UInt64(seed))
            orders.insert(play.session.scene().prompts[0].options.map(\.name))
            let fixed = try Play(choice(#""shuffle": false,"#), seed: UInt64(seed))
            #expect(fixed.session.scene().prompts[0].options.map(\.name) == ["a1", "a2", "a3", "a4"])
        }
        #expect(orders.count > 10)
        for seed in 0..<200 {
            let play = try Play(
                """
                "states": [{"id": "a", "ask": {"kind": "ordering", "text": "?", "steps": [
                  {"id": "s1", "text": "1"}, {"id": "s2", "text": "2"}, {"id": "s3", "text": "3"}]}}]
                """, seed: UInt64(seed))
            #expect(play.session.presentedOptions(DecisionID(0)).map(\.raw) != [0, 1, 2])
        }
    }

    @Test("§8.9 what is chosen in parts is a set, and each part takes as many as it takes")
    func parts() throws {
        let bowtie = """
            "states": [{"id": "a", "ask": {"kind": "bowtie", "to": "z",
              "condition": [{"id": "c1", "text": "1", "correct": true}, {"id": "c2", "text": "2"}],
              "actions": [{"id": "a1", "text": "1", "correct": true}, {"id": "a2", "text": "2", "correct": true}, {"id": "a3", "text": "3"}],
              "parameters": [{"id": "p1", "text": "1", "correct": true}, {"id": "p2", "text": "2", "correct": true}]}},
              {"id": "z", "type": "final"}]
            """
        for order in [["c1", "a1", "a2", "p1", "p2"], ["p2", "a2", "c1", "p1", "a1"]] {
            var play = try Play(bowtie)
            try play.answer("a", order[0], order[1], order[2], order[3], order[4])
            #expect(play.active == "z" && play.session.report().total.points == .one)
        }
        var play = try Play(bowtie)
        #expect(throws: InputProblem.self) { try play.answer("a", "c1", "a1", "p1", "p2") }
        #expect(throws: InputProblem.self) { try play.answer("a", "c1", "a1", "a2", "a3", "p1", "p2") }
        #expect(throws: InputProblem.self) { try play.answer("a", "c1", "a1", "a1", "p1", "p2") }
        #expect(play.active == "a")
    }
}
