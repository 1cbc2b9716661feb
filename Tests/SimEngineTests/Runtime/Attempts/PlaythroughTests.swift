import Testing

@testable import SimEngine

@Suite("A playthrough is read strictly and played to what it expects")
struct PlaythroughTests {
    private func read(_ text: String) throws(DocumentProblem) -> Playthrough {
        try Playthrough.read(Array(text.utf8))
    }

    @Test("inputs are played in order, and what is expected is compared")
    func plays() throws {
        let play = try read(
            """
            { "$schema": "x", "$comment": "y", "format": 1, "case": "hello", "seed": 18446744073709551615,
              "inputs": [ { "wait": "5s" }, { "answer": "now" }, { "back": true }, { "answer": "days" } ],
              "expect": { "ending": "end", "passed": true, "percent": 100, "domains": { "counseling": 1 },
                          "criticalFailures": [], "visited": ["ask", "end"] } }
            """)
        #expect(play.caseID == "hello" && play.seed == .max && play.inputs.count == 4)
        let session = try play.play(on: try AttemptFixtures.hello())
        #expect(session.seed == .max && session.time == 5000 && session.backs == 1)
        #expect(try #require(play.expectation).mismatches(with: session) == [])
    }

    @Test(
        "what is not met is told",
        arguments: [
            (#"{"ending": null}"#, "the run should not end but ends in 'end'"),
            (#"{"ending": "ask"}"#, "the run should end in 'ask' but ends in 'end'"),
            (#"{"passed": false}"#, "the run should fail but passes"),
            (#"{"percent": 99.9}"#, "percent should be 99.9 but is 100"),
            (#"{"domains": {"safety": 2}}"#, "points of safety should be 2 but is 0"),
            (
                #"{"domains": {"counseling": {"possible": 2, "points": 1, "percent": 100}}}"#,
                "possible points of counseling should be 2 but is 1"
            ),
            (#"{"criticalFailures": "ask"}"#, "'ask' should be a critical failure but is not"),
            (#"{"visited": ["ask", "nowhere"]}"#, "the case has no state 'nowhere'"),
            (#"{"time": "90s"}"#, "the run should take 90s but takes 0s"),
            (#"{"measures": {"calm": 3}}"#, "the case has no measure 'calm'"),
        ])
    func mismatches(expect: String, message: String) throws {
        let play = try read(
            #"{"format":1,"case":"hello","inputs":[{"answer":"days"}],"expect":\#(expect)}"#)
        let session = try play.play(on: try AttemptFixtures.hello())
        #expect(try #require(play.expectation).mismatches(with: session) == [message])
    }

    @Test("time and measures at the end are compared")
    func end() throws {
        let machine = try Play.machine(
            """
            "references": { "id": "r", "citation": "R" },
            "measures": [ { "id": "calm", "initial": 2, "range": [0, 9] }, { "id": "pulse", "initial": 80.5, "range": [30, 200] } ],
            "states": [
              { "id": "bay", "after": { "delay": "90s", "to": "end", "do": { "set": "calm", "to": "calm + 1" } } },
              { "id": "end", "type": "final" } ]
            """)
        let inputs = #""format":1,"case":"test","inputs":[{"wait":"90s"}]"#
        for (expect, sentences) in [
            (#"{"time": "90s", "measures": {"$comment": "calmer", "calm": 3, "pulse": 80.5}}"#, []),
            (#"{"time": "2min"}"#, ["the run should take 2min but takes 90s"]),
            (#"{"measures": {"pulse": 80, "calm": 2}}"#, ["'pulse' should be 80 but is 80.5", "'calm' should be 2 but is 3"]),
        ] {
            let play = try read(#"{\#(inputs),"expect":\#(expect)}"#)
            #expect(try #require(play.expectation).mismatches(with: try play.play(on: machine)) == sentences)
        }
    }

    @Test("an input that does not fit stops with its number, its place and what is open")
    func stops() throws {
        let play = try read(
            """
            { "format": 1, "case": "hello", "inputs": [
              { "wait": "1s" },
              { "answer": "dayz" } ] }
            """)
        let expected = DocumentProblem(
            "input 2 does not fit: the decision 'ask' has no option 'dayz'; did you mean 'days'?",
            line: 3, column: 3, help: "open now: 'ask'")
        let machine = try AttemptFixtures.hello()
        #expect(throws: expected) { try play.play(on: machine) }
        let late = try read(
            #"{"format":1,"case":"hello","inputs":[{"answer":"days"},{"wait":"1s"}]}"#)
        #expect(
            throws: DocumentProblem(
                "input 2 does not fit: the session has ended; nothing more can be done", line: 1,
                column: 56, help: "the session has ended in 'end'")
        ) { try late.play(on: machine) }
    }

    @Test("a playthrough of another case is refused")
    func otherCase() throws {
        let play = try read(#"{"format":1,"case":"ward","inputs":[]}"#)
        let machine = try AttemptFixtures.hello()
        #expect(
            throws: DocumentProblem("this playthrough is for the case 'ward', not 'hello'")
        ) { try play.play(on: machine) }
    }

    @Test(
        "what is wrong is told with its place",
        arguments: [
            ("", 1, 1, "the file holds nothing to read"),
            ("[]", 1, 1, "a playthrough is an object in braces"),
            ("{}", 1, 1, "'format' is missing"),
            (
                #"{"format": 2}"#, 1, 12,
                "the playthrough is of format '2', and this program reads format 1"
            ),
            (#"{"format": 1}"#, 1, 1, "'case' is missing"),
            (#"{"format": 1, "case": 7}"#, 1, 23, "'case' is text in double quotes"),
            (#"{"format": 1, "case": "x"}"#, 1, 1, "'inputs' is missing"),
            (#"{"format": 1, "case": "x", "inputs": {}}"#, 1, 38, "'inputs' is a list in brackets"),
            (
                #"{"format": 1, "case": "x", "imputs": []}"#, 1, 28,
                "a playthrough has no key 'imputs'; did you mean 'inputs'?"
            ),
            (#"{"format": 1, "format": 1}"#, 1, 15, "'format' is given twice"),
            (
                #"{"format": 1, "case": "x", "seed": -1, "inputs": []}"#, 1, 36,
                "'seed' is a whole number from 0 to 18446744073709551615"
            ),
            (
                #"{"format": 1, "case": "x", "seed": 18446744073709551616, "inputs": []}"#, 1, 36,
                "'seed' is a whole number from 0 to 18446744073709551615"
            ),
            (
                "{\"format\": 1, \"case\": \"x\", \"inputs\": [],\n \"expect\": {\"pased\": true}}",
                2, 13,
                "'expect' has no key 'pased'; did you mean 'passed'?"
            ),
            (
                #"{"format": 1, "case": "x", "inputs": [], "expect": {"domains": {"safty": 1}}}"#,
                1, 65,
                "'domains' has no key 'safty'; did you mean 'safety'?"
            ),
            (
                #"{"format": 1, "case": "x", "inputs": [], "expect": {"passed": 1}}"#, 1, 63,
                "'passed' is true or false"
            ),
            (
                #"{"format": 1, "case": "x", "inputs": [], "expect": {"visited": [1]}}"#, 1, 65,
                "'visited' is a list of names"
            ),
            (
                #"{"format": 1, "case": "x", "inputs": [], "expect": {"time": "a while"}}"#, 1, 61,
                "'time' is a time such as \"90s\" or \"5min\""
            ),
            (
                #"{"format": 1, "case": "x", "inputs": [], "expect": {"measures": [1]}}"#, 1, 65,
                "'measures' is an object in braces"
            ),
            (
                #"{"format": 1, "case": "x", "inputs": [], "expect": {"measures": {"spo2": "high"}}}"#, 1, 74,
                "a measure is a number with at most three decimals"
            ),
        ])
    func refuses(text: String, line: Int, column: Int, message: String) {
        do throws(DocumentProblem) {
            _ = try read(text)
            Issue.record("it should be refused")
        } catch {
            #expect(error.message == message)
            #expect(error.line == line && error.column == column)
        }
    }
}
