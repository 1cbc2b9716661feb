import SimEngine

/// How a number changed from row to row, as a small graph and in words.
struct Course: Hashable, Sendable {
    /// The numbers, with nothing where a row has none.
    private let rows: [Decimal3?]
    private let numbers: [Decimal3]
    private let least: Decimal3
    private let greatest: Decimal3

    /// Takes the numbers of a column row by row; fewer than two make no course.
    init?(_ rows: [Decimal3?]) {
        let numbers = rows.compactMap { $0 }
        guard numbers.count > 1, let least = numbers.min(), let greatest = numbers.max() else {
            return nil
        }
        (self.rows, self.numbers) = (rows, numbers)
        (self.least, self.greatest) = (least, greatest)
    }

    /// One bar for each row, the least number as the lowest and the greatest as the highest.
    var bars: String {
        let signs: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        let span = greatest.thousandths - least.thousandths
        return String(
            rows.map { number in
                guard let number else { return " " }
                if span == 0 { return signs[3] }
                // Numbers are at most 10¹⁵ thousandths, so seven times their distance still fits.
                let above = number.thousandths - least.thousandths
                return signs[Int((above * 7 + span / 2) / span)]
            })
    }

    /// Returns where it began and ended, and what was beyond both, with the unit.
    func words(_ unit: String) -> String {
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
