import SimEngine

/// Courses as small graphs in a line.
extension Course {
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
}
