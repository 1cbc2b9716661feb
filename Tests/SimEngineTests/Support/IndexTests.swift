import Testing

@testable import SimEngine

@Suite("An index is a position in one table")
struct IndexTests {
    private enum Bed {}

    @Test("stored in 32 bits and used as an integer")
    func converts() {
        let index = Index<Bed>(41)
        #expect(index.raw == 41)
        #expect(index.int == 41)
        #expect(index == Index(raw: 41))
        #expect(Index<Bed>(3) < index)
        #expect(MemoryLayout<Index<Bed>>.size == 4)
    }
}
