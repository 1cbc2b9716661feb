import Testing

@testable import SimEngine

@Suite("Feedback says what was done, expected and why")
struct FeedbackReportTests {
    @Test("a critical failure comes with its reason and source")
    func criticalFailure() throws {
        let report = try ReportFixture.quiz("now", "right").feedback()
        #expect(report.verdict == "Not passed yet")
        let failure = try #require(report.failures.first)
        #expect(failure.title == "When does it start to work?")
        #expect(failure.done == ["“At once.”"])
        #expect(failure.when == "0:00")
        #expect(failure.why == ["That is <sedation>.", "Binding takes days."])
        #expect(failure.references == ["Label, section 12."])
        #expect(report.readings == ["Label, section 12."])
    }

    @Test("strengths and misses part the items that were asked")
    func strengthsAndMisses() throws {
        let report = try ReportFixture.quiz("week", "right").feedback()
        #expect(report.verdict == "Passed")
        #expect(report.strengths == ["Which dose?"])
        let miss = try #require(report.misses.first)
        #expect(report.misses.count == 1)
        #expect(miss.label == "Counseling, 0.5 of 1 point")
        #expect(miss.done == ["“In a week.”"])
        #expect(miss.expected == ["“In days.”"])
        #expect(!miss.isCritical)
        #expect(report.failures.isEmpty)
    }

    @Test("a run left early says so, and what it did not reach is not called a miss")
    func incomplete() throws {
        let report = try Play(ReportFixture.quiz).feedback(learner: "p-17")
        #expect(report.verdict == "Not completed")
        #expect(report.learner == "p-17")
        #expect(report.misses.map { $0.done } == [["It was left without an answer."]])
    }

    @Test("a case that says nothing of a review is told to be a draft")
    func draft() throws {
        #expect(
            try ReportFixture.quiz("days", "right").feedback().status.hasPrefix(
                "This case is a draft"))
        let reviewed = try Play(
            """
            "review": { "status": "reviewed", "reviewers": ["a midwife", "an anesthetist"],
              "date": "2024-05-06" },
            "states": [ { "id": "end", "type": "final" } ]
            """)
        #expect(
            reviewed.feedback().status
                == "This case was reviewed by a midwife, an anesthetist on 2024-05-06.")
    }

    @Test(
        "an ordering tells a right order, why it matters, and what did not belong")
    func ordering() throws {
        var play = try Play(
            """
            "states": [
              { "id": "q", "ask": { "kind": "ordering", "text": "Order!", "to": "end",
                "steps": [ { "id": "a", "text": "A" }, { "id": "b", "text": "B" },
                  { "id": "c", "text": "C" } ],
                "distractors": [ { "id": "x", "text": "X", "feedback": "X hurts." } ],
                "precedence": { "steps": ["a", "b", "c"], "why": "so it is" } } },
              { "id": "end", "type": "final" } ]
            """)
        try play.answer("q", "c", "x", "a", "b")
        let miss = try #require(play.feedback().misses.first)
        #expect(miss.done == ["1. C", "2. X", "3. A", "4. B"])
        #expect(miss.expected == ["1. A", "2. B", "3. C"])
        #expect(miss.why == ["“B” before “C”: so it is", "“X”: X hurts."])
        #expect(play.session.report().items.first?.allOrNothing == false)
    }

    @Test("a number tells its range and its unit, which is compared by its words")
    func numeric() throws {
        let machine = try Play(
            """
            "states": [
              { "id": "q", "ask": { "kind": "numeric", "text": "How much?", "to": "end",
                "unit": "mL", "units": ["mg", "mL"], "full": [4, 5], "partial": [2, 9] } },
              { "id": "end", "type": "final" } ]
            """)
        var right = machine
        try right.session.apply(.answer(DecisionID(0), .quantity(Decimal3(4), unit: 1)))
        #expect(right.session.report().total.points == .one)
        var wrong = machine
        try wrong.session.apply(.answer(DecisionID(0), .quantity(Decimal3(4), unit: 0)))
        let miss = try #require(wrong.feedback().misses.first)
        #expect(miss.done == ["4 mg"])
        #expect(miss.expected == ["4 to 5 mL"])
    }

    @Test("a conversation tells what would have been better at the turn that went wrong")
    func counsel() throws {
        var play = try Play(
            """
            "states": [
              { "id": "q", "ask": { "kind": "counsel", "text": "Talk.", "to": "end", "turns": [
                { "id": "one", "text": "Hm?", "options": [
                  { "id": "a", "text": "Ask.", "correct": true },
                  { "id": "b", "text": "Tell.", "correct": false } ] },
                { "id": "two", "text": "And?", "options": [
                  { "id": "c", "text": "Wait.", "credit": 0.5, "feedback": "Good, not best." },
                  { "id": "d", "text": "Name it.", "correct": true } ] } ] } },
              { "id": "end", "type": "final" } ]
            """)
        try play.answer("q", "a", "c")
        let miss = try #require(play.feedback().misses.first)
        #expect(miss.label == "Knowledge, 0.75 of 1 point")
        #expect(miss.expected == ["“Name it.”"])
        #expect(miss.why == ["“Wait.”: Good, not best."])
    }
}
