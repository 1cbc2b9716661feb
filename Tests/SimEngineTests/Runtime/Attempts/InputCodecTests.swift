import Testing

@testable import SimEngine

@Suite("Inputs are read by name and written so that they are read back")
struct InputCodecTests {
    /// Inputs that bring the ward to the wanted moment, one a line.
    private static let path = [
        #"{"ask": "consent", "answer": "ask"}"#, #"{"answer": ["gel", "gloves"]}"#,
        #"{"answer": ["wash", "gown", "touch"]}"#, #"{"answer": "2.5 mL"}"#,
        #"{"answer": ["name", "tell"]}"#,
    ]

    private func session(after count: Int) throws -> Session {
        var session = Session(try AttemptFixtures.ward(), seed: 1, mode: .practice)
        for text in Self.path.prefix(count) {
            try session.apply(try read(text, session))
        }
        return session
    }

    private func read(_ text: String, _ session: Session) throws -> Input {
        try InputCodec.read(try JSONTree.parse(Array(text.utf8)), 0, in: session)
    }

    private func written(_ text: String, _ session: Session) throws -> String {
        var writer = JSONWriter()
        InputCodec.write(try read(text, session), in: session.machine, into: &writer)
        return writer.text
    }

    @Test(
        "an input is written with every name, in one form",
        arguments: [
            (0, #"{"answer": "ask"}"#, #"{"ask":"consent","answer":"ask"}"#),
            (0, #"{"answer": ["begin"], "$comment": "!"}"#, #"{"ask":"consent","answer":"begin"}"#),
            (0, #"{"\u0061nswer": "\u0061sk"}"#, #"{"ask":"consent","answer":"ask"}"#),
            (
                1, #"{"answer": ["phone", "gloves"]}"#,
                #"{"ask":"pick","answer":["gloves","phone"]}"#
            ),
            (1, #"{"answer": "gel"}"#, #"{"ask":"pick","answer":["gel"]}"#),
            (1, #"{"answer": []}"#, #"{"ask":"pick","answer":[]}"#),
            (2, #"{"answer": ["touch", "eat"]}"#, #"{"ask":"steps","answer":["touch","eat"]}"#),
            (3, #"{"answer": "4mL"}"#, #"{"ask":"dose","answer":"4 mL"}"#),
            (3, #"{"answer": " 2.50 ml "}"#, #"{"ask":"dose","answer":"2.5 mL"}"#),
            (3, #"{"answer": "1e-3\u00A0mg"}"#, #"{"ask":"dose","answer":"0.001 mg"}"#),
            (4, #"{"answer": "no"}"#, #"{"ask":"talk","answer":["no"]}"#),
            (4, #"{"answer": ["name", "wait"]}"#, #"{"ask":"talk","answer":["name","wait"]}"#),
            (5, #"{"act": "vitals"}"#, #"{"ask":"board","act":"vitals"}"#),
            (5, #"{"act": "leave", "ask": "board"}"#, #"{"ask":"board","act":"leave"}"#),
            (0, #"{"wait": "90000ms"}"#, #"{"wait":"90s"}"#),
            (0, #"{"wait": "1500ms", "live": true}"#, #"{"wait":"1500ms"}"#),
            (0, #"{"tab": "meds"}"#, #"{"tab":"meds"}"#),
            (0, #"{"event": "phone.rings"}"#, #"{"event":"phone.rings"}"#),
            (0, #"{"event": "phone.rings.twice"}"#, #"{"event":"phone.rings"}"#),
            (0, #"{"event": null}"#, #"{"event":null}"#),
            (0, #"{"back": true}"#, #"{"back":true}"#),
        ])
    func writes(after count: Int, text: String, expected: String) throws {
        let session = try session(after: count)
        let form = try written(text, session)
        #expect(form == expected)
        #expect(try written(form, session) == expected)
    }

    @Test(
        "a number without units takes none",
        arguments: ["5", "\"5\"", "\" 5 \"", "5.0"])
    func numberAlone(text: String) throws {
        var session = try session(after: 3)
        try session.apply(try read(#"{"answer": "9 mL"}"#, session))
        #expect(try written(#"{"answer": \#(text)}"#, session) == #"{"ask":"dose2","answer":5}"#)
    }

    @Test(
        "what means nothing is told in a sentence",
        arguments: [
            (0, "7", "an input is an object such as {\"act\": \"vitals\"}"),
            (0, "{}", "an input needs one of 'answer', 'act', 'wait', 'tab', 'event', 'back'"),
            (0, #"{"ask": "consent"}"#, "no 'answer' is given to 'consent'"),
            (0, #"{"answr": "ask"}"#, "an input has no key 'answr'; did you mean 'answer'?"),
            (
                0, #"{"answer": "ask", "act": "vitals"}"#,
                "an input does one thing, not several: 'answer', 'act'"
            ),
            (0, #"{"answer": "ask", "answer": "ask"}"#, "an input has 'answer' twice"),
            (
                0, #"{"wait": "1s", "ask": "consent"}"#,
                "only an 'answer' or an 'act' can go with 'ask'"
            ),
            (
                0, #"{"answer": "ask", "live": true}"#,
                "'live' is true or false, and only a 'wait' has it"
            ),
            (
                0, #"{"ask": "consnt", "answer": "ask"}"#,
                "the case has no decision 'consnt'; did you mean 'consent'?"
            ),
            (0, #"{"ask": "pick", "answer": "gel"}"#, "the decision 'pick' is not open"),
            (0, #"{"ask": 7, "answer": "gel"}"#, "'ask' is a name in double quotes"),
            (
                0, #"{"answer": "begn"}"#,
                "the decision 'consent' has no option 'begn'; did you mean 'begin'?"
            ),
            (
                0, #"{"answer": ["ask", "begin"]}"#,
                "the decision 'consent' takes one option, not 2"
            ),
            (0, #"{"answer": []}"#, "the decision 'consent' takes one option, not 0"),
            (
                0, #"{"answer": true}"#,
                "the answer to 'consent' is the id of an option, or a list of ids: 'ask', 'begin'"
            ),
            (1, #"{"answer": ["gel", "gel"]}"#, "'gel' is given twice as an answer to 'pick'"),
            (3, #"{"answer": 4}"#, "the number needs a unit, one of 'mL', 'mg'"),
            (3, #"{"answer": "4 cc"}"#, "'cc' is not one of the units: 'mL', 'mg'"),
            (3, #"{"answer": ".5 mL"}"#, "write a 0 before the decimal point: '.5 mL'"),
            (3, #"{"answer": "4. mL"}"#, "write a digit after the decimal point: '4. mL'"),
            (
                3, #"{"answer": "2,5 mL"}"#,
                "write the number with a point and without commas: '2,5 mL'"
            ),
            (3, #"{"answer": "2.0001 mL"}"#, "'2.0001' has more than three decimals"),
            (3, #"{"answer": "1e30 mL"}"#, "'1e30' is beyond what can be reckoned with"),
            (3, #"{"answer": "much"}"#, "'much' is not a number; write one such as '2.5 mL'"),
            (3, #"{"answer": "-"}"#, "'-' is not a number; write one such as '2.5 mL'"),
            (3, #"{"answer": ["4 mL"]}"#, "the answer is a number, or text such as \"4 mL\""),
            (
                5, #"{"answer": "vitals"}"#,
                "only a board of acts is open: perform one of its acts with 'act'"
            ),
            (
                5, #"{"ask": "board", "answer": "vitals"}"#,
                "the decision 'board' is a board: perform one of its acts with 'act'"
            ),
            (
                5, #"{"act": "vital"}"#,
                "the act 'vital' is not on the open board 'board'; did you mean 'vitals'?"
            ),
            (0, #"{"act": "vitals"}"#, "no board of acts is open for the act 'vitals'"),
            (
                0, #"{"act": "vitals", "ask": "consent"}"#,
                "the decision 'consent' is no board of acts"
            ),
            (0, #"{"wait": 30}"#, "'30' is no time to wait; write one such as '30s' or '5min'"),
            (0, #"{"wait": "0s"}"#, "'0s' is no time to wait; write one such as '30s' or '5min'"),
            (0, #"{"tab": "lab"}"#, "the chart has no tab 'lab'; did you mean 'labs'?"),
            (
                0, #"{"event": "visitr"}"#,
                "the case knows no event 'visitr'; did you mean 'visitor'?"
            ),
            (0, #"{"back": false}"#, "'back' can only be true"),
        ])
    func refuses(after count: Int, text: String, message: String) throws {
        let session = try session(after: count)
        #expect(throws: InputProblem(message)) { try read(text, session) }
    }

    @Test("where several decisions are open the answer must name one")
    func severalOpen() throws {
        var session = try session(after: 0)
        try session.apply(.wait(90_000))
        #expect(
            throws: InputProblem(
                "several decisions are open ('consent', 'alarm'): name one with 'ask'")
        ) { try read(#"{"answer": "ask"}"#, session) }
        #expect(
            try written(#"{"ask": "alarm", "answer": "stop"}"#, session)
                == #"{"ask":"alarm","answer":"stop"}"#)
    }

    @Test("whatever fits is read back as it was written", arguments: 0..<40)
    func roundTrip(seed: UInt64) throws {
        var session = Session(try AttemptFixtures.ward(), seed: seed, mode: .practice)
        var inputs = RandomInputs(generator: SeededGenerator(seed: seed))
        for _ in 0..<40 {
            let input = inputs.next(in: session)
            guard (try? session.validate(input)) != nil else { continue }
            var writer = JSONWriter()
            InputCodec.write(input, in: session.machine, into: &writer)
            #expect(try read(writer.text, session) == input)
            try session.apply(input)
        }
    }
}
