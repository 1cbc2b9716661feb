import Testing

@testable import SimEngine

@Suite("A matrix is scored by rows, or right less wrong by columns or rows")
struct MatrixCreditTests {
    /// Four rows of three columns; the right ones are 0, 4, 8 and 9.
    private let one = PartsFixture.matrix(["x..", ".x.", "..x", "x.."], .one)

    @Test(
        "one column a row: each right row counts",
        arguments: [
            ([0, 4, 8, 9], Fraction.one), ([0, 4, 8, 10], Fraction(3, 4)),
            ([0, 4, 6, 11], Fraction(1, 2)), ([2, 3, 8, 11], Fraction(1, 4)),
            ([1, 5, 7, 11], .zero), ([0, 4, 8], Fraction(3, 4)), ([], .zero),
            ([0, 1, 4, 8, 9], Fraction(3, 4)),  // two columns in a row are not one
        ])
    func oneColumn(chosen: [Int], credit: Fraction) {
        #expect(one.credit(for: PartsFixture.answer(chosen)) == credit)
    }

    /// Five keys: a and c in row 1, b in row 2, a in row 3, none in row 4, c in row 5.
    private static let rows = ["x.x", ".x.", "x..", "...", "..x"]

    /// What is chosen, and the credit by columns and by rows.
    @Test(
        "any column: right less wrong, never below zero in a column or row",
        arguments: [
            ([0, 2, 4, 6, 14], Fraction.one, Fraction.one),
            // Row 1 without c: one key less either way.
            ([0, 4, 6, 14], Fraction(4, 5), Fraction(4, 5)),
            // a chosen in row 4 too: column a is 2 - 1; in row 4 it is 0 - 1, which is 0.
            ([0, 2, 4, 6, 9, 14], Fraction(4, 5), .one),
            // b chosen in row 1 too: column b is 1 - 1; row 1 is 2 - 1.
            ([0, 1, 2, 4, 6, 14], Fraction(4, 5), Fraction(4, 5)),
            // b chosen in rows 1, 3 and 4: column b is 1 - 3, which is 0; rows 1 and 3 lose one each.
            ([0, 1, 2, 4, 6, 7, 10, 14], Fraction(4, 5), Fraction(3, 5)),
            // Everything: columns are 2 - 3, 1 - 4, 2 - 3; rows are 2 - 1, 1 - 2, 1 - 2, 0 - 3, 1 - 2.
            (Array(0..<15), .zero, Fraction(1, 5)),
            ([], .zero, .zero), ([9, 10, 11], .zero, .zero),
        ])
    func anyColumn(chosen: [Int], byColumn: Fraction, byRow: Fraction) {
        let answer = PartsFixture.answer(chosen)
        let columns = PartsFixture.matrix(Self.rows, .any(scoredBy: .column))
        #expect(columns.credit(for: answer) == byColumn)
        let rows = PartsFixture.matrix(Self.rows, .any(scoredBy: .row))
        #expect(rows.credit(for: answer) == byRow)
    }

    @Test("another row's column changes one row's credit, whichever it is")
    func everyCellOfOne() {
        let right = PartsFixture.keys(one)
        for row in 0..<4 {
            for column in 0..<3 where row * 3 + column != right[row] {
                var changed = right
                changed[row] = row * 3 + column
                #expect(one.credit(for: PartsFixture.answer(changed)) == Fraction(3, 4))
            }
        }
    }

    @Test(
        "each cell changes the credit as its rule says",
        arguments: [Matrix.Line.column, .row])
    func everyCellOfAny(line: Matrix.Line) {
        let decision = PartsFixture.matrix(Self.rows, .any(scoredBy: line))
        let right = PartsFixture.keys(decision)
        for place in 0..<15 {
            let isKey = right.contains(place)
            let changed = isKey ? right.filter { $0 != place } : (right + [place]).sorted()
            // A wrong cell costs nothing where its column or row has nothing to lose.
            let isAlone =
                line == .row
                ? !right.contains { $0 / 3 == place / 3 } : !right.contains { $0 % 3 == place % 3 }
            let expected = isAlone ? Fraction.one : Fraction(4, 5)
            #expect(decision.credit(for: PartsFixture.answer(changed)) == expected, "\(place)")
        }
    }
}
