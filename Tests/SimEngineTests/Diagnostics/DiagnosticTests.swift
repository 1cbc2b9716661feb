import Testing

@testable import SimEngine

@Suite("Diagnostics are listed by place")
struct DiagnosticTests {
    private func diagnostic(_ start: UInt32, _ end: UInt32, _ problem: Problem) -> Diagnostic {
        Diagnostic(problem, at: SourceRange(start: start, end: end))
    }

    @Test("earlier first, shorter before longer, errors before warnings")
    func orders() {
        let error = Problem.structure(.missingKey("a"))
        let warning = Problem.decision(.uncitedDecision("a"))
        let ordered = [
            diagnostic(1, 2, warning), diagnostic(3, 4, error), diagnostic(3, 4, warning),
            diagnostic(3, 9, error),
        ]
        #expect(Array(ordered.reversed()).sorted(by: Diagnostic.isBefore) == ordered)
    }
}
