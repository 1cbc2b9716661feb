import Testing

@testable import SimEngine

/// A session put into words and taken out of them again behaves the same.
@Suite struct RoundTripTests {
    @Test func `a decoded session offers the same and comes to the same`() {
        var compared = 0
        for seed: UInt64 in 1...60 {
            guard let machine = AgreementTests.machine(RandomCase.text(seed: seed)) else { continue }
            let model = ExploredModel(machine, Slice(everythingOf: machine.scenario))
            // A parameter that is not chosen yet is another story, which the agreement tests tell.
            if !machine.scenario.parameters.isEmpty || model.grain.isUnbounded { continue }
            for run: UInt64 in 1...3 { compared += walk(model, SeededGenerator(seed: seed * 100 + run), seed) }
        }
        #expect(compared > 300)
    }

    /// Plays at random, and each input twice: in the session itself and in what was made of its words.
    private func walk(_ model: ExploredModel, _ seeded: SeededGenerator, _ seed: UInt64) -> Int {
        var generator = seeded
        var codec = StateCodec(model)
        var store = StateStore()
        var real = Interpreter(model.machine, model.machine.scenario.drawn(seed: 0))
        var copy = real
        var gaps = ExplorationGaps()
        var seen = Seen(model.machine)
        for step in 0..<25 {
            guard real.isRunning else { return step }
            let words = codec.encode(real.snapshot, hasFailed: false)
            let number = store.insert(words).number
            _ = codec.decode(store.reader(number), into: &copy)
            #expect(codec.encode(copy.snapshot, hasFailed: false) == words, "seed \(seed): coded again")
            var menu = InputMenu(model)
            var other = InputMenu(model)
            let inputs = other.inputs(of: copy, &gaps, &seen)
            let offered = Set(menu.inputs(of: real, &gaps, &seen).filter { !isWait($0) })
            #expect(Set(inputs.filter { !isWait($0) }) == offered, "seed \(seed): offered")
            guard !inputs.isEmpty else { return step }
            let input = inputs[Int(generator.below(UInt64(inputs.count)))]
            real.apply(input, number: 0)
            copy.apply(input, number: 0)
            let (one, two) = (codec.encode(real.snapshot, hasFailed: false), codec.encode(copy.snapshot, hasFailed: false))
            #expect(one == two, "seed \(seed): after \(input)")
            if one != two { return step }
        }
        return 25
    }

    /// A session knows of more moments than its words do: of those that nothing depends on.
    private func isWait(_ input: Input) -> Bool { if case .wait = input { true } else { false } }
}
