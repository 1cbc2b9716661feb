/// The shares of a mark that Moodle accepts; a single other one refuses a question or the whole file.
///
/// - Note: Source: Moodle 4.5, `question_bank::fraction_options_full`.
enum MoodleFraction {
    /// The shares in hundred-thousandths of a percent, as they are written, greatest first.
    static let allowed: [Int64] = [
        100_00000, 90_00000, 83_33333, 80_00000, 75_00000, 70_00000, 66_66667, 60_00000, 50_00000,
        40_00000, 33_33333, 30_00000, 25_00000, 20_00000, 16_66667, 14_28571, 12_50000, 11_11111,
        10_00000, 5_00000, 0,
    ]

    /// Returns the nearest allowed share of a credit, and whether it is the credit to the written digit.
    static func nearest(_ credit: Fraction) -> (share: Int64, isExact: Bool) {
        let (low, high) = (credit.numerator, credit.denominator)
        let exact = (low * 100_00000 + high / 2) / high
        var best = allowed[0]
        for share in allowed where (share - exact).magnitude < (best - exact).magnitude {
            best = share
        }
        return (best, best == exact)
    }

    /// Returns shares of as many right options that together make 100 %; the last ones earn nothing
    /// where there are more than twenty.
    static func shares(_ count: Int) -> (shares: [Int64], isExact: Bool) {
        let (share, isExact) = nearest(Fraction(1, Int64(max(1, count))))
        if isExact { return (Array(repeating: share, count: count), true) }
        // Tens and fives: as many tens as leave a five for each of the others.
        let tens = max(0, min(count, 20 - count))
        let fives = min(count - tens, 20)
        let rest = count - tens - fives
        return (
            Array(repeating: 10_00000, count: tens) + Array(repeating: 5_00000, count: fives)
                + Array(repeating: 0, count: rest), false
        )
    }

    /// Returns a share as it is written, such as `33.33333` or `-50`.
    static func text(_ share: Int64) -> String {
        var writer = ByteWriter()
        if share < 0 { writer.append("-") }
        writer.append(decimal: Int64(share.magnitude / 100_000))
        var rest = share.magnitude % 100_000
        guard rest > 0 else { return writer.string }
        var width = 5
        while rest % 10 == 0 {
            rest /= 10
            width -= 1
        }
        writer.append(".")
        writer.append(digits: rest, atLeast: width)
        return writer.string
    }
}

/// A multiple-choice question with the shares that Moodle and GIFT write.
struct MoodleChoices {
    /// The share of each option, as of ``MoodleFraction``.
    let shares: [Int64]
    /// What was rounded or cannot be said, as a reason.
    var reasons: [String] = []

    /// Weighs options of which one is picked: the best one earns 100 %.
    init(single options: [BankOption]) {
        let best = options.reduce(Decimal3.zero) { max($0, $1.credit) }
        if best < .one {
            reasons.append("the best option earns 100 % there, and less in the case")
        }
        var rounded = false
        var hasBest = false
        shares = options.map { option in
            if option.credit == best {
                hasBest = true
                return MoodleFraction.allowed[0]
            }
            let (share, isExact) = MoodleFraction.nearest(option.share)
            if !isExact { rounded = true }
            return share
        }
        if rounded || !hasBest { reasons.append(Self.rounding) }
    }

    /// Weighs options of which several are picked; wrong ones count off as the scoring has it.
    init(_ multiple: BankMultiple) {
        let (keys, isExact) = MoodleFraction.shares(multiple.keyCount)
        let wrong: Int64
        switch multiple.scoring {
        case .plusMinus: wrong = -MoodleFraction.nearest(Fraction(1, Int64(keys.count))).share
        case .zeroOne:
            wrong =
                multiple.choose == nil
                ? 0 : -MoodleFraction.nearest(Fraction(1, Int64(keys.count))).share
            if multiple.choose != nil {
                reasons.append(
                    "the number to choose is not enforced there, so wrong choices count off")
            }
        case .allOrNothing:
            wrong = -MoodleFraction.allowed[0]
            reasons.append(
                "all-or-nothing is not known there: a part of what is right earns a part, "
                    + "anything wrong earns nothing")
        }
        if !isExact { reasons.append(Self.rounding) }
        var next = 0
        shares = multiple.options.map { option in
            guard option.isKey else { return wrong }
            next += 1
            return keys[next - 1]
        }
    }

    static let rounding = "credit is rounded to the nearest share that Moodle knows"
}

extension BankOption {
    /// The credit as a share.
    var share: Fraction { AnswerOption.share(credit) }
}
