/// How a number changed from row to row, as points and in words.
public struct Course: Hashable, Sendable {
    /// The numbers, with nothing where a row has none.
    public let rows: [Decimal3?]
    private let numbers: [Decimal3]
    /// The least of them.
    public let least: Decimal3
    /// The greatest of them.
    public let greatest: Decimal3

    /// Takes the numbers of a column row by row; fewer than two make no course.
    public init?(_ rows: [Decimal3?]) {
        let numbers = rows.compactMap { $0 }
        guard numbers.count > 1, let least = numbers.min(), let greatest = numbers.max() else {
            return nil
        }
        (self.rows, self.numbers) = (rows, numbers)
        (self.least, self.greatest) = (least, greatest)
    }

    /// Returns where it began and ended, and what was beyond both, with the unit.
    public func words(_ unit: String) -> String {
        guard let first = numbers.first, let last = numbers.last else { return "" }
        var words =
            first == last
            ? (least == greatest ? "stayed at" : "began and ended at") + " \(last)"
            : "\(first < last ? "rose" : "fell") from \(first) to \(last)"
        words += unit
        if least < min(first, last) { words += ", lowest \(least)\(unit)" }
        if greatest > max(first, last) { words += ", highest \(greatest)\(unit)" }
        return words
    }
}
