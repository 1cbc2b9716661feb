import Testing

@testable import SimEngine

@Suite("Semantics §1.4: variants")
struct VariantSemanticsTests {
    @Test("§1.4 measures, texts and conditions see the values that were drawn")
    func starts() throws {
        let machine = try VariedCase.machine()
        let variant = try machine.scenario.variant("cause=vagal pulse0=96.5 who=anna")
        let session = Session(machine, seed: 1, variant: variant, mode: .practice)
        let scene = session.scene()
        #expect(scene.passages == [.narration(#"Ms. "A" {pulse0}, vagal, 96.5, 96.5."#)])
        #expect(scene.monitor.map { $0.value } == ["96.5"])
        guard case .turn(_, _, _, let options) = session.conversation(DecisionID(0), after: []) else {
            Issue.record("nothing can be said")
            return
        }
        #expect(Set(options) == [OptionID(0), OptionID(2)])
    }

    @Test("§1.4 a variant stays while measures that started with it change, also on the way back")
    func stays() throws {
        let machine = try VariedCase.machine()
        let variant = try machine.scenario.variant("cause=drug pulse0=52 who=bea")
        var session = Session(machine, seed: 1, variant: variant, mode: .practice)
        let faster = machine.numbering.code(external: Array("faster".utf8))
        for _ in 1...2 { try session.apply(.event(faster)) }
        #expect(session.scene().monitor.map { $0.value } == ["72"])
        try session.apply(.back)
        #expect(session.scene().monitor.map { $0.value } == ["62"])
        #expect(session.variant == variant)
        #expect(session.report().variant == variant)
        try session.expectSameWhenReplayed()
    }

    @Test("§1.4 the seed decides the variant, independently of the order of options")
    func isIndependentOfShuffles() throws {
        let machine = try VariedCase.machine()
        var seen: Set<String> = []
        for seed in 0..<400 as Range<UInt64> {
            let session = Session(machine, seed: seed, mode: .practice)
            #expect(session.variant == machine.scenario.drawn(seed: seed))
            guard case .turn(_, _, _, let options) = session.conversation(DecisionID(0), after: []) else {
                continue
            }
            seen.insert("\(session.variant.places) \(options.map { $0.raw })")
        }
        // Four combinations offer options 0 and 2, four 1 and 2, in two orders each; four offer 2 alone.
        #expect(seen.count == 4 * 2 + 4 * 2 + 4)
    }
}
