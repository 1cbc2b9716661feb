import Testing

@testable import SimEngine

@Suite("An attempt is written line by line, each with the hash of all before")
struct AttemptWriterTests {
    /// The fixture's hashes were computed outside this program.
    @Test("the bytes are those of the format")
    func golden() throws {
        let machine = try AttemptFixtures.hello()
        var session = Session(machine, seed: .max, mode: .practice)
        var writer = AttemptWriter(
            header: AttemptHeader(
                machine, learner: "learner", seed: .max, mode: .practice,
                factor: Decimal3(thousandths: 1500), start: "2026-01-05T09:00:00Z"))
        var bytes = writer.headerLine()
        try session.apply(.wait(30_000))
        bytes += writer.line(for: .wait(30_000), isLive: true, session: session)
        let answer = Input.answer(DecisionID(0), .option(OptionID(1)))
        try session.apply(answer)
        bytes += writer.line(for: answer, session: session)
        bytes += writer.footer(session.report(), session: session)
        let expected = try AttemptFixtures.text("hello.attempt.jsonl")
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test("the time of the first input is that of the session's beginning")
    func startTime() throws {
        let machine = try AttemptFixtures.machine(
            """
            { "format": 1, "id": "late", "title": "T", "version": "1.0.0", "language": "en",
              "states": [ { "id": "a", "enter": { "advance": "2min" }, "on": { "event": "x" } } ] }
            """)
        var attempt = WrittenAttempt(machine)
        try attempt.apply(.wait(1000))
        try attempt.apply(.wait(1000))
        let record = try AttemptRecord.read(attempt.bytes)
        #expect(record.lines.map { $0.at } == [120_000, 121_000])
        #expect(record.lines.map { $0.time } == [121_000, 122_000])
        _ = try record.replay(on: machine, identity: .of(machine.scenario.document))
    }

    @Test("resumed after any line, an attempt goes on to the same bytes")
    func resumes() throws {
        let machine = try AttemptFixtures.ward()
        var whole = WrittenAttempt(machine, seed: 7)
        for text in [
            #"{"answer": "ask"}"#, #"{"wait": "100s"}"#, #"{"ask": "alarm", "answer": "look"}"#,
            #"{"back": true}"#, #"{"ask": "alarm", "answer": "stop"}"#, #"{"answer": "gel"}"#,
            #"{"answer": ["gown", "wash"]}"#, #"{"answer": "3 mL"}"#,
            #"{"answer": ["name", "wait"]}"#, #"{"act": "oxygen"}"#, #"{"act": "leave"}"#,
        ] {
            try whole.apply(text)
        }
        whole.finish()
        for count in 1..<whole.lines.count {
            for lacksLineFeed in [false, true] {
                var kept = whole.lines.prefix(count).flatMap { $0 }
                if lacksLineFeed { kept.removeLast() }
                let record = try AttemptRecord.read(kept)
                #expect(record.lacksLineFeed == lacksLineFeed)
                #expect(record.validLength == kept.count)
                var rest = try WrittenAttempt(resuming: record, on: machine)
                for line in (try AttemptRecord.read(whole.bytes)).lines.dropFirst(count - 1) {
                    let tree = try AttemptRecord.read(whole.bytes).tree
                    try rest.apply(try InputCodec.read(tree, line.input, in: rest.session))
                }
                rest.finish()
                #expect(kept + rest.bytes == whole.bytes)
            }
        }
    }
}
