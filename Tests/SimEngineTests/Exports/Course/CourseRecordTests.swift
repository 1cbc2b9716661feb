import Testing

@testable import SimEngine

@Suite("What a course is told of a run")
struct CourseRecordTests {
    @Test("every run of every case: the report's figures, each decision once, ids that systems take", arguments: BundledRun.all)
    func runs(run: BundledRun) throws {
        let session = try run.play()
        let record = CourseRecord(session)
        let report = session.report()
        #expect(record.percent == report.percent && record.isPassed == report.isPassed)
        #expect(record.scaled.thousandths * 100 == record.percent.thousandths)
        #expect(record.criticalFailures == report.criticalFailures.map { $0.id(in: session.machine.scenario) })
        let answered = report.items.filter { item in
            guard case .decision(let decision) = item.subject, case .act = session.machine.scenario.decisions[decision.int].form
            else {
                if case .criterion = item.subject { return false }
                switch item.outcome {
                case .answered, .timedOut: return true
                case .unanswered, .judged, .void, .pending: return false
                }
            }
            return false
        }
        let scored = record.interactions.filter { $0.credit != nil }
        #expect(scored.count == answered.count)
        #expect(Set(record.interactions.map { $0.id.lowercased() }).count == record.interactions.count)
        let points = scored.reduce(Decimal3.zero) { $0.adding($1.points) ?? .zero }
        #expect(points == answered.reduce(Decimal3.zero) { $0.adding($1.points) ?? .zero })
        let known = Set(record.objectives.map { $0.id })
        for interaction in record.interactions {
            #expect(interaction.id.utf8.allSatisfy { isSafe($0) })
            #expect(interaction.objectives.allSatisfy { known.contains($0) || $0.hasPrefix("domain-") })
            if case .correct = interaction.result, let response = interaction.response {
                try expectRight(response, interaction)
            }
        }
    }

    private func isSafe(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
            || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    /// What earned full credit is among the right answers, unless several orders are right.
    private func expectRight(_ response: CourseInteraction.Value, _ interaction: CourseInteraction) throws {
        switch (interaction.form, response) {
        case (.sequencing, _), (.performance, _): return
        case (.numeric, .number(let number, _)):
            guard case .range(let range)? = interaction.correct.first else {
                Issue.record("a number has a right range")
                return
            }
            #expect(range.contains(number))
        case (.choice, .ids(let ids)):
            #expect(
                interaction.correct.contains { value in
                    guard case .ids(let right) = value else { return false }
                    return Set(right) == Set(ids)
                }, "\(interaction.id)")
        case (.matching, .pairs(let pairs)):
            #expect(
                interaction.correct.contains { value in
                    guard case .pairs(let right) = value else { return false }
                    return Set(right) == Set(pairs)
                }, "\(interaction.id)")
        case (.numeric, _), (.choice, _), (.matching, _): Issue.record("\(interaction.id) was answered in another form")
        }
    }

    @Test("a run packed into few characters comes back to the same attempt, byte for byte", arguments: BundledRun.all)
    func compact(run: BundledRun) throws {
        let machine = try #require(run.machine)
        let script = try run.playthrough()
        let played = try run.play()
        let header = AttemptHeader(
            machine, learner: "learner", seed: played.seed, variant: played.variant, mode: played.mode, start: "2026-03-01T09:00Z")
        var recorded = RecordedSession(machine, played.variant, header: header)
        for input in played.inputs { try recorded.apply(input) }
        recorded.finish()
        let text = CompactRun.text(header, recorded.session, liveWaits: [])
        #expect(text.utf8.count <= 4096, "\(text.utf8.count)")
        let identity = CaseIdentity.of(machine.scenario.document)
        let lines = try CompactRun.attempt(text, on: machine, identity: identity, learner: "learner")
        #expect(lines == recorded.takeLines())
        #expect(!script.inputs.isEmpty || !lines.isEmpty)
    }

    @Test("packed runs that were damaged are refused, whatever was changed")
    func damaged() throws {
        let run = try #require(BundledRun.all.first { $0.testDescription == "botox-vaginismus/expert" })
        let machine = try #require(run.machine)
        let session = try run.play()
        let header = AttemptHeader(machine, learner: "learner", seed: session.seed, variant: session.variant, mode: session.mode)
        let text = CompactRun.text(header, session, liveWaits: [])
        let identity = CaseIdentity.of(machine.scenario.document)
        var generator = SeededGenerator(seed: 7)
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_ =é".utf8)
        for _ in 0..<2000 {
            var bytes = Array(text.utf8)
            switch generator.next() % 3 {
            case 0: bytes[Int(generator.next() % UInt64(bytes.count))] = letters[Int(generator.next() % UInt64(letters.count))]
            case 1: bytes.removeLast(1 + Int(generator.next() % UInt64(bytes.count)))
            default: bytes.insert(letters[Int(generator.next() % 64)], at: Int(generator.next() % UInt64(bytes.count)))
            }
            let changed = String(decoding: bytes, as: UTF8.self)
            if changed == text { continue }
            #expect(throws: DocumentProblem.self) {
                try CompactRun.attempt(changed, on: machine, identity: identity, learner: "learner")
            }
        }
    }

    @Test("a packed run with a right checksum but inputs that cannot be is refused, never a trap")
    func forged() throws {
        let run = try #require(BundledRun.all.first { $0.testDescription == "ngn-unfolding/expert" } ?? BundledRun.all.first)
        let machine = try #require(run.machine)
        let session = try run.play()
        let header = AttemptHeader(machine, learner: "learner", seed: session.seed, variant: session.variant, mode: session.mode)
        let text = CompactRun.text(header, session, liveWaits: [])
        let whole = try #require(Base64URL.bytes(text))
        let body = Array(whole.dropLast(4))
        let identity = CaseIdentity.of(machine.scenario.document)
        var generator = SeededGenerator(seed: 11)
        var refused = 0
        for _ in 0..<400 {
            var bytes = body
            for _ in 0...(generator.next() % 4) {
                bytes[10 + Int(generator.next() % UInt64(bytes.count - 10))] = UInt8(truncatingIfNeeded: generator.next())
            }
            let sum = CRC32.checksum(bytes)
            for shift in [UInt32(0), 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: sum >> shift)) }
            do throws(DocumentProblem) {
                _ = try CompactRun.attempt(Base64URL.text(bytes), on: machine, identity: identity, learner: "learner")
            } catch { refused += 1 }
        }
        #expect(refused > 100)
    }
}
