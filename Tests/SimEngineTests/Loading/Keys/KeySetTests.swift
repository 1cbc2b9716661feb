import Testing

@testable import SimEngine

@Suite("Sets of keys are bits")
struct KeySetTests {
    @Test("every key is its own bit", arguments: Key.allCases)
    func keepsApart(key: Key) {
        var set = KeySet()
        set.insert(key)
        #expect(set.keys == [key])
        #expect(Key.allCases.filter { set.contains($0) } == [key])
    }

    @Test("they combine as sets do")
    func combines() {
        let one: KeySet = [.id, .text, .void]
        let other: KeySet = [.text, .unless]
        #expect(one.union(other).keys == [.id, .text, .unless, .void])
        #expect(one.subtracting(other).keys == [.id, .void])
        #expect(one.intersection(other).keys == [.text])
        #expect(KeySet().isEmpty && !one.isEmpty)
    }
}
