import Testing

@testable import SimEngine

@Suite("A choice earns the credit of its option")
struct ChoiceCreditTests {
    private let decision = DecisionFixture.decision(.choice, credits: [1000, 500, 0, 333])

    @Test(
        "the option decides",
        arguments: [(0, Fraction.one), (1, Fraction(1, 2)), (2, .zero), (3, Fraction(333, 1000))])
    func optionDecides(option: Int, credit: Fraction) {
        #expect(decision.credit(for: .option(OptionID(option))) == credit)
    }

    @Test(
        "an answer that does not fit earns nothing",
        arguments: [
            Response.option(OptionID(9)), .option(OptionID(-1)), .options([OptionID(0)]), .board,
            .quantity(.one, unit: 0),
        ])
    func misfitEarnsNothing(response: Response) {
        #expect(decision.credit(for: response) == .zero)
    }

    @Test("a board that closed has full credit, which its decision does not count")
    func boardIsFull() {
        let board = DecisionFixture.decision(.act(Board(acts: [], until: nil)))
        #expect(board.credit(for: .board) == .one)
        #expect(board.credit(for: .option(OptionID(0))) == .zero)
    }
}
