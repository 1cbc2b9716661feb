import Testing

@testable import SimEngine

@Suite("Positions count from 1")
struct SourcePositionTests {
    @Test("and there is none before the start")
    func refusesZero() async {
        await #expect(processExitsWith: .failure) { _ = SourcePosition(line: 0, column: 1) }
        await #expect(processExitsWith: .failure) { _ = SourcePosition(line: 1, column: 0) }
    }

    @Test("they are ordered by line, then by column")
    func orders() {
        #expect(SourcePosition(line: 1, column: 9) < SourcePosition(line: 2, column: 1))
        #expect(SourcePosition(line: 2, column: 1) < SourcePosition(line: 2, column: 2))
        #expect(!(SourcePosition(line: 2, column: 2) < SourcePosition(line: 2, column: 2)))
    }

    @Test("a range knows its length")
    func measures() {
        #expect(SourceRange(start: 3, end: 8).length == 5)
        #expect(SourceRange(start: 3, end: 3).length == 0)
    }
}
