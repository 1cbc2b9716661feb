import Testing

@testable import SimEngine

@Suite("A replay reproduces an attempt exactly, or says where it departs")
struct AttemptReplayTests {
    private func summary(_ session: Session) -> String {
        var writer = JSONWriter()
        session.report().write(
            into: &writer, session.machine.scenario, seed: session.seed, attempt: nil)
        return writer.text
    }

    private func problem(
        _ bytes: [UInt8], _ machine: Machine, allowing: Bool = false
    ) -> DocumentProblem? {
        do throws(DocumentProblem) {
            _ = try AttemptRecord.read(bytes).replay(
                on: machine, identity: .of(machine.scenario.document),
                allowingChangedBehavior: allowing)
            return nil
        } catch {
            return error
        }
    }

    @Test("any session is written, read, replayed and written again to the same", arguments: 0..<60)
    func property(seed: UInt64) throws {
        let machine = seed % 4 == 1 ? try AttemptFixtures.forms() : try AttemptFixtures.ward()
        var attempt = WrittenAttempt(
            machine, seed: seed, mode: seed % 5 == 0 ? .exam : .practice, isLive: seed % 3 == 0)
        var inputs = RandomInputs(generator: SeededGenerator(seed: seed))
        for _ in 0..<(10 + seed) {
            let input = inputs.next(in: attempt.session)
            guard (try? attempt.session.validate(input)) != nil else { continue }
            try attempt.apply(input, isLive: seed % 3 == 0 && inputs.below(2) == 0 && isWait(input))
        }
        if seed % 2 == 0 { attempt.finish() }
        let record = try AttemptRecord.read(attempt.bytes)
        let session = try record.replay(on: machine, identity: .of(machine.scenario.document))
        #expect(summary(session) == summary(attempt.session))
        #expect(session.inputs == attempt.session.inputs)
        #expect(session.log == attempt.session.log)
        #expect(rewritten(record, machine) == attempt.bytes)
    }

    private func isWait(_ input: Input) -> Bool {
        if case .wait = input { return true }
        return false
    }

    /// Writes an attempt anew from what was read of it.
    private func rewritten(_ record: AttemptRecord, _ machine: Machine) -> [UInt8] {
        var writer = AttemptWriter(header: record.header)
        var session = Session(
            machine, seed: record.header.seed, mode: record.header.mode,
            isLive: record.header.isLive)
        var bytes = writer.headerLine()
        for line in record.lines {
            guard let input = try? InputCodec.read(record.tree, line.input, in: session),
                (try? session.apply(input)) != nil
            else { return [] }
            bytes += writer.line(for: input, isLive: line.isLive, session: session)
        }
        if record.isFinished { bytes += writer.footer(session.report(), session: session) }
        return bytes
    }

    @Test("the fixture replays, and its report is that of the session")
    func golden() throws {
        let machine = try AttemptFixtures.hello()
        let record = try AttemptRecord.read(try AttemptFixtures.bytes("hello.attempt.jsonl"))
        let session = try record.replay(on: machine, identity: .of(machine.scenario.document))
        #expect(session.time == 30_000)
        #expect(session.report().isComplete)
    }

    /// What is changed in the golden attempt, the line, and what a replay says of it.
    @Test(
        "an attempt rewritten with right hashes departs at its line",
        arguments: [
            (
                "\"credit\":\"0/1\"", "\"credit\":\"1/1\"", 3,
                "replaying gives credit \"0/1\" but the attempt says \"1/1\""
            ),
            (
                "\"points\":0}", "\"points\":1}", 3,
                "replaying gives points 0 but the attempt says 1"
            ),
            (
                "\"answer\":\"now\"", "\"answer\":\"days\"", 3,
                "replaying gives credit \"1/1\" but the attempt says \"0/1\""
            ),
            (
                "\"answer\":\"now\"", "\"answer\":\"later\"", 3,
                "input 2 does not fit: the decision 'ask' has no option 'later'"
            ),
            (
                "\"wait\":\"30s\"", "\"wait\":\"31s\"", 2,
                "replaying gives time 31000 but the attempt says 30000"
            ),
            (
                "\"at\":30000", "\"at\":30001", 3,
                "replaying gives this input at 30000 ms but the attempt says 30001 ms"
            ),
            (
                "\"states\":[\"ask\"]", "\"states\":[]", 2,
                "replaying gives states [\"ask\"] but the attempt says []"
            ),
            (
                "\"phase\":\"running\",", "", 2,
                "replaying gives phase \"running\", of which the attempt says nothing"
            ),
            (
                "\"percent\":0", "\"percent\":99", 4,
                "replaying gives percent 0 but the attempt says 99"
            ),
        ])
    func departs(old: String, new: String, line: Int, message: String) throws {
        let text = try AttemptFixtures.text("hello.attempt.jsonl")
        let lines = text.split(separator: "\n").map { line in
            String(line.prefix(line.count - 75) + "}").replacing(old, with: new)
        }
        let found = problem(AttemptRecordTests.sealed(lines), try AttemptFixtures.hello())
        #expect(found?.message == message)
        #expect(found?.line == line)
    }

    @Test("another case is refused")
    func refusesOtherCase() throws {
        let found = problem(
            try AttemptFixtures.bytes("hello.attempt.jsonl"), try AttemptFixtures.ward())
        #expect(found?.message == "this is an attempt at the case 'hello', not 'ward'")
    }

    @Test("revised words and points replay, and the report is the revised case's")
    func acceptsRevisedWords() throws {
        let text = try AttemptFixtures.text("hello.json")
            .replacing("\"domain\"", with: "\"points\": 4, \"domain\"")
            .replacing("2 to 7 days", with: "2 to 10 days")
        let machine = try AttemptFixtures.machine(text)
        let record = try AttemptRecord.read(try AttemptFixtures.bytes("hello.attempt.jsonl"))
        let session = try record.replay(on: machine, identity: .of(machine.scenario.document))
        #expect(session.report().total.possible == Decimal3(4))
    }

    @Test("changed behavior is refused unless it is allowed")
    func refusesChangedBehavior() throws {
        let bytes = try AttemptFixtures.bytes("hello.attempt.jsonl")
        let text = try AttemptFixtures.text("hello.json")
        let credited = try AttemptFixtures.machine(
            text.replacing("\"feedback\"", with: "\"credit\": 0.5, \"feedback\""))
        let found = problem(bytes, credited)
        #expect(
            found?.message
                == "the case 'hello' behaves otherwise than version '1.0.0', which was played")
        #expect(found?.line == 1)
        #expect(problem(bytes, credited, allowing: true) == nil)
        let renamed = try AttemptFixtures.machine(text.replacing("\"now\"", with: "\"soon\""))
        #expect(problem(bytes, renamed, allowing: true)?.line == 3)
    }
}
