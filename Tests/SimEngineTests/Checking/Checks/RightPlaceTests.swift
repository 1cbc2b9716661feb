import Testing

@testable import SimEngine

@Suite("The right option must not be known by its place")
struct RightPlaceTests {
    private func lists(_ count: Int, of options: Int) -> [[String]] {
        (0..<count).map { list in (0..<options).map { "Option \($0) of \(list)" } }
    }

    @Test(
        "always the same place, where the order is kept",
        arguments: [(4, 4, 0, true), (4, 4, 3, true), (3, 3, 0, false), (5, 3, 1, true), (2, 4, 0, false)])
    func kept(count: Int, options: Int, right: Int, isTold: Bool) throws {
        let inside = CheckedText.choices(lists(count, of: options), right: right, shuffle: false)
        #expect(try CheckedText.messages("SIM0353", inside).count == (isTold ? 1 : 0))
    }

    @Test("a shuffled option has no place")
    func shuffled() throws {
        let inside = CheckedText.choices(lists(12, of: 4), right: 0, shuffle: true)
        #expect(try CheckedText.messages("SIM0353", inside) == [])
    }

    @Test(
        "a column that is right in every row, of four rows or more",
        arguments: [(["a", "a", "a", "a"], true), (["a", "a", "a", "b"], false), (["a", "a", "a"], false)])
    func columns(keys: [String], isTold: Bool) throws {
        let rows = keys.enumerated().map { "{ \"id\": \"r\($0)\", \"text\": \"Row \($0)\", \"correct\": \"\($1)\" }" }
        let inside = CheckedText.asking(
            """
            "kind": "matrix", "why": "So.", "columns": [ { "id": "a", "text": "A" }, { "id": "b", "text": "B" } ],
            "rows": [ \(rows.joined(separator: ", ")) ]
            """)
        let found = try CheckedText.messages("SIM0353", inside)
        #expect(found == (isTold ? ["the right option is 'a' in all 4 rows of 'q'"] : []))
    }
}
