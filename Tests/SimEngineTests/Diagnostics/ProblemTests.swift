import Testing

@testable import SimEngine

@Suite("A problem's severity and structure follow from its kind")
struct ProblemTests {
    @Test("warnings do not keep a case from loading")
    func warns() {
        let warnings: [Problem] = [
            .decision(.noFullCredit("a")), .decision(.uncitedFeedback("a")),
            .decision(.uncitedDecision("a")), .structure(.tooManyProblems(9)),
        ]
        #expect(warnings.allSatisfy { $0.severity == .warning })
        #expect(Problem.decision(.noKey("a")).severity == .error)
    }

    @Test(
        "structural is what a schema finds",
        arguments: [
            (Problem.structure(.unknownKey("a", suggestion: nil)), true),
            (.structure(.missingKey("a")), true), (.structure(.duplicateKey("a")), false),
            (.value(.badDuration("1")), true),
            (.value(.outOfRange("1", key: "a", allowed: "b")), false),
            (.name(.badStart("1a")), true), (.name(.duplicate("a", line: 1)), false),
            (.reference(.unknownState("a", suggestion: nil)), false),
            (.decision(.tooManySteps(37)), true), (.expression(.tooLong), false),
            (.json(.emptyText), true),
        ])
    func isStructural(problem: Problem, expected: Bool) {
        #expect(problem.isStructural == expected)
    }

    @Test("help names what the author may have meant, else what to do")
    func suggests() {
        let near = Problem.reference(.unknownState("intubated", suggestion: "intubate"))
        #expect(near.help == "did you mean 'intubate'?")
        let far = Problem.reference(.unknownState("x", suggestion: nil))
        #expect(far.help == "add it to 'states'")
    }
}
