import Testing

@testable import SimEngine

/// Numbers come back as they were written, and states are found again.
@Suite struct BitsTests {
    @Test func `what is written bit by bit is read the same`() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<200 {
            var fields: [(value: UInt64, bits: Int)] = []
            var writer = BitWriter()
            for _ in 0..<60 {
                let bits = Int(generator.below(65))
                let value = bits == 64 ? generator.next() : generator.next() & (1 << UInt64(bits) - 1)
                fields.append((value, bits))
                writer.put(value, bits: bits)
            }
            var reader = BitReader([7] + writer.words, from: 1)
            for field in fields {
                let value = reader.take(field.bits)
                #expect(value == field.value)
            }
        }
    }

    @Test(arguments: [0, 1, -1, 63, -64, 1000, .max, .min, .max - 1, .min + 1] as [Int64])
    func `a number is read as it was written, wherever it stands`(number: Int64) {
        for before in 0..<64 {
            var writer = BitWriter()
            writer.put(0, bits: before)
            writer.putNumber(number)
            writer.put(true)
            var reader = BitReader(writer.words, from: 0)
            _ = reader.take(before)
            let (read, truth) = (reader.takeNumber(), reader.takeTruth())
            #expect(read == number)
            #expect(truth)
        }
    }

    @Test func `only the lowest bits of a number are written`() {
        var writer = BitWriter()
        writer.put(0xFF, bits: 4)
        writer.put(0, bits: 4)
        #expect(writer.words == [0x0F])
    }

    @Test func `a writer that forgot writes as a new one`() {
        var writer = BitWriter()
        for number: Int64 in 0..<50 { writer.putNumber(number) }
        writer.removeAll()
        writer.putNumber(5)
        var fresh = BitWriter()
        fresh.putNumber(5)
        #expect(writer.words == fresh.words)
    }

    @Test func `each state is kept once, through every growth of the table`() {
        var store = StateStore()
        let states = (0..<20_000).map { number in (0...number % 3).map { UInt64(number + $0 * 1_000_000) } }
        for (place, state) in states.enumerated() {
            #expect(store.find(state) == nil)
            let added = store.insert(state)
            #expect(added.number == place && added.isNew)
        }
        for (place, state) in states.enumerated() {
            let known = store.insert(state)
            #expect(known.number == place && !known.isNew)
            #expect(store.find(state) == place)
        }
        #expect(store.count == 20_000)
        // One that only begins like another is another.
        #expect(store.find([2, 1_000_002]) == nil)
        #expect(store.find([2, 1_000_002, 2_000_002, 0]) == nil)
        var reader = store.reader(4)
        let words = [reader.take(64), reader.take(64)]
        #expect(words == [4, 1_000_004])
    }
}
