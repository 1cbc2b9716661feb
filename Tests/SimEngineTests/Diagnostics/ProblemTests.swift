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
            (.value(.outOfRange("1", key: "a", allowed: "b")), true),
            (.value(.tooPrecise("0.0001")), false), (.value(.durationTooLong("9999w")), false),
            (.state(.historyWithoutDefault("a")), true), (.state(.onlyHistories("a")), false),
            (.part(.rationaleCount(1)), true), (.part(.blankTwice("a")), false),
            (.json(.nestedTooDeep), false), (.json(.trailingComma), true),
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
