import Testing

@testable import SimEngine

@Suite("A run in few characters")
struct CompactRunTests {
    private static func header(_ session: Session) -> AttemptHeader {
        AttemptHeader(
            session.machine, learner: "learner", seed: session.seed, variant: session.variant, mode: session.mode,
            isLive: session.isLive, start: "2026-03-01T09:00Z")
    }

    private static func text(_ session: Session) -> String {
        CompactRun.text(header(session), session, liveWaits: [])
    }

    private static func restored(
        _ text: String, _ machine: Machine, _ identity: CaseIdentity
    ) throws -> Session {
        let attempt = try CompactRun.attempt(text, on: machine, identity: identity, learner: "learner")
        return try AttemptRecord.read(attempt).replay(on: machine, identity: identity)
    }

    @Test("every playthrough comes back as it was, within what SCORM 1.2 keeps", arguments: BundledRun.all)
    func roundTrip(_ run: BundledRun) throws {
        let session = try run.play()
        let text = Self.text(session)
        #expect(text.utf8.count <= SCORMEdition.v12.longestSuspendData)
        let again = try Self.restored(text, session.machine, .of(session.machine.scenario.document))
        #expect(again.inputs == session.inputs && again.seed == session.seed && again.mode == session.mode)
        #expect(again.log == session.log && again.reportText == session.reportText)
    }

    @Test("the beginnings of a run come back too", arguments: BundledCase.all)
    func beginnings(_ bundled: BundledCase) throws {
        let played = try bundled.run("expert").play()
        var session = Session(played.machine, seed: played.seed, variant: played.variant, mode: .exam)
        let identity = CaseIdentity.of(played.machine.scenario.document)
        for (place, input) in played.inputs.enumerated() {
            if place % 7 == 0 {
                let again = try Self.restored(Self.text(session), session.machine, identity)
                #expect(again.inputs == session.inputs && again.phase == session.phase)
            }
            try session.apply(input)
        }
    }

    @Test("what is said of its length is no less than an expert's run takes", arguments: BundledCase.all)
    func length(_ bundled: BundledCase) throws {
        let session = try bundled.run("expert").play()
        #expect(CompactRun.expectedLength(of: session.machine.scenario) * 5 >= Self.text(session).utf8.count * 4)
    }

    @Test("a changed character is refused, wherever it stands, and nothing traps", arguments: BundledCase.all)
    func damage(_ bundled: BundledCase) throws {
        let session = try bundled.run("novice").play()
        let text = Array(Self.text(session).utf8)
        let identity = CaseIdentity.of(session.machine.scenario.document)
        for place in text.indices {
            for sign in ["A", "_", "!", "\u{0}"] where Array(sign.utf8) != [text[place]] {
                var changed = text
                changed.replaceSubrange(place...place, with: Array(sign.utf8))
                #expect(throws: DocumentProblem.self) {
                    try Self.restored(String(decoding: changed, as: UTF8.self), session.machine, identity)
                }
            }
        }
        for length in stride(from: 0, to: text.count, by: 3) {
            #expect(throws: DocumentProblem.self) {
                try Self.restored(String(decoding: text[..<length], as: UTF8.self), session.machine, identity)
            }
        }
    }

    @Test("made-up bytes under a true checksum are refused or run, and nothing traps", arguments: BundledCase.all)
    func madeUp(_ bundled: BundledCase) throws {
        let session = try bundled.run("novice").play()
        let whole = try #require(Base64URL.bytes(Self.text(session)))
        let identity = CaseIdentity.of(session.machine.scenario.document)
        var random = SeededGenerator(seed: 42)
        for _ in 0..<40 {
            var body = Array(whole.dropLast(4))
            for _ in 0..<(1 + Int(random.next() % 6)) {
                let place = 10 + Int(random.next() % UInt64(body.count - 10))
                switch random.next() % 3 {
                case 0: body[place] = UInt8(truncatingIfNeeded: random.next())
                case 1: body.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
                default: if body.count > 12 { body.remove(at: place) }
                }
            }
            let sum = CRC32.checksum(body)
            body += (0..<4).map { UInt8(truncatingIfNeeded: sum >> ($0 * 8)) }
            _ = try? Self.restored(Base64URL.text(body), session.machine, identity)
        }
    }

    @Test("a run of a case that has changed since is refused")
    func changed() throws {
        let cases = BundledCase.all.compactMap { $0.machine }
        let session = try #require(BundledCase.all.first).run("expert").play()
        let last = try #require(cases.last)
        #expect(throws: DocumentProblem.self) {
            try Self.restored(Self.text(session), last, .of(last.scenario.document))
        }
    }
}
