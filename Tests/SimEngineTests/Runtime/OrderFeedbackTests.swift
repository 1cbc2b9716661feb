import Testing

@testable import SimEngine

@Suite("Feedback numbers an order, shows a right one, and marks a number")
struct OrderFeedbackTests {
    @Test("the steps have their places, a distractor is not right, and each reason is told once")
    func order() throws {
        var play = try Play(
            """
            "states": [
              { "id": "q", "ask": { "kind": "ordering", "text": "Order!", "to": "end",
                "steps": [ { "id": "a", "text": "A" }, { "id": "b", "text": "B" }, { "id": "c", "text": "C" } ],
                "distractors": [ { "id": "x", "text": "X", "feedback": "X hurts." } ],
                "precedence": { "steps": ["a", "b", "c"], "why": "so it is" } } },
              { "id": "end", "type": "final" } ]
            """)
        var right = play
        try right.answer("q", "a", "b", "c")
        let kept = try #require(right.session.feedback())
        #expect(kept.order.isEmpty && kept.missed.isEmpty)
        try play.answer("q", "c", "x", "b", "a")
        let feedback = try #require(play.session.feedback())
        #expect(
            feedback.chosen.map { $0.mark(isAct: false) + ": " + $0.text } == [
                "Place 1: C", "Place 2, not right: X", "Place 3: B", "Place 4: A",
            ])
        #expect(feedback.orderTitle == "One right order" && feedback.order == ["A", "B", "C"])
        #expect(feedback.missedTitle == "Why in this order")
        #expect(feedback.missed == ["\u{201C}A\u{201D} comes before \u{201C}B\u{201D}: so it is"])
    }

    @Test("a number of full credit is right, one of none is not, one between is neither", arguments: [(4, true), (3, nil), (1, false)])
    func number(value: Int64, isRight: Bool?) throws {
        var play = try Play(
            """
            "states": [
              { "id": "q", "ask": { "kind": "numeric", "text": "How much?", "points": 0, "to": "end",
                "unit": "mL", "units": ["mg", "mL"], "full": [4, 5], "partial": [2, 9] } },
              { "id": "end", "type": "final" } ]
            """)
        try play.session.apply(.answer(DecisionID(0), .quantity(Decimal3(value), unit: 1)))
        let feedback = try #require(play.session.feedback())
        #expect(feedback.chosen.map { $0.isRight } == [isRight])
        #expect(feedback.standing == "worth no points")
    }
}
