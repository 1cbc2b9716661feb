/// A number's ranges as Moodle and GIFT write them: a value and how far from it is accepted.
struct MoodleNumbers {
    /// One answer.
    struct Answer {
        /// The middle of the range, in ten-thousandths.
        let value: Int64
        /// How far from it is accepted, in ten-thousandths.
        let tolerance: Int64
        /// The share it earns, as of ``MoodleFraction``.
        let share: Int64

        /// The middle as it is written.
        var valueText: String { MoodleNumbers.text(value) }
        /// The tolerance as it is written.
        var toleranceText: String { MoodleNumbers.text(tolerance) }
    }

    /// The answers; the first that accepts a number counts.
    private(set) var answers: [Answer]

    /// Writes all credit as one answer, and credit that falls in a line as two steps of 75 % and 25 %.
    init(_ numeric: BankNumeric) {
        answers = [Self.answer(numeric.full, 100_00000)]
        guard let partial = numeric.partial else { return }
        let full = (numeric.full.lowerBound.thousandths, numeric.full.upperBound.thousandths)
        let edge = (partial.lowerBound.thousandths, partial.upperBound.thousandths)
        // Half the credit is earned half the way; at the very edge nothing is.
        let half = (full.0 - (full.0 - edge.0) / 2, full.1 + (edge.1 - full.1) / 2)
        let last = (min(full.0, edge.0 + 1), max(full.1, edge.1 - 1))
        for (range, share) in [(half, Int64(75_00000)), (last, 25_00000)] where range != full {
            let bounds = Decimal3(thousandths: range.0)...Decimal3(thousandths: range.1)
            answers.append(Self.answer(bounds, share))
        }
    }

    private static func answer(_ range: ClosedRange<Decimal3>, _ share: Int64) -> Answer {
        let (low, high) = (range.lowerBound.thousandths, range.upperBound.thousandths)
        return Answer(value: (low + high) * 5, tolerance: (high - low) * 5, share: share)
    }

    /// Returns ten-thousandths as a decimal.
    private static func text(_ value: Int64) -> String {
        var writer = ByteWriter()
        if value < 0 { writer.append("-") }
        writer.append(decimal: Int64(value.magnitude / 10_000))
        var rest = value.magnitude % 10_000
        guard rest > 0 else { return writer.string }
        var width = 4
        while rest % 10 == 0 {
            rest /= 10
            width -= 1
        }
        writer.append(".")
        writer.append(digits: rest, atLeast: width)
        return writer.string
    }

    /// What to say of credit that falls in a line.
    static let steps = "credit that falls in a line becomes two steps, of 75 % and 25 %"
}
