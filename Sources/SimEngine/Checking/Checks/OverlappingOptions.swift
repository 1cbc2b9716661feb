/// Of options that are ranges, no two have values in common.
///
/// - Note: Source: Haladyna, Downing & Rodriguez (2002), guideline 22: keep choices independent;
///   choices should not be overlapping.
enum OverlappingOptions {
    static func check(_ target: CheckedCase) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for list in target.lists where list.options.count <= 40 {
            var spans: [(option: Int, span: NumberSpan)] = []
            for place in list.options {
                let option = target.scenario.decisions[list.decision].options[place]
                guard let span = NumberSpan(target.prose(option.text)) else { continue }
                let twin = spans.first {
                    // Options that are offered under conditions may exclude each other.
                    let other = target.scenario.decisions[list.decision].options[$0.option]
                    let exclude = option.guarding != nil && other.guarding != nil
                    return !exclude && $0.span.overlaps(span)
                }
                if let twin {
                    let other = target.scenario.decisions[list.decision].options[twin.option]
                    found.append(
                        Diagnostic(
                            .item(.overlap(target.name(other.id), target.name(option.id))),
                            at: option.text.range))
                }
                spans.append((place, span))
            }
        }
        return found
    }
}

/// The one range, or number, in a text, and the words around it.
struct NumberSpan {
    private let low: Decimal3
    private let high: Decimal3
    private let isRange: Bool
    /// The words with the numbers left out.
    private let around: [[UInt8]]

    /// Finds the range "2 to 7", "2-7" or "between 2 and 7", or else the number, in a text.
    init?(_ prose: Prose) {
        var numbers: [(value: Decimal3, word: Int)] = []
        for word in prose.words.indices {
            if case .value(let value) = Decimal3.parse(prose.letters(word)) {
                numbers.append((value, word))
            }
        }
        guard let first = numbers.first, let last = numbers.last, numbers.count <= 2 else {
            return nil
        }
        let isJoined = numbers.count == 2 && Self.areJoined(first.word, last.word, in: prose)
        guard numbers.count == 1 || isJoined && first.value <= last.value else { return nil }
        let isBetween = isJoined && prose.isWord(first.word - 1, "between")
        if isJoined, prose.isWord(last.word - 1, "and"), !isBetween { return nil }
        (low, high, isRange) = (first.value, last.value, isJoined)
        let start = isBetween ? first.word - 1 : first.word
        var around: [[UInt8]] = []
        for word in prose.words.indices where word < start || word > last.word {
            around.append(Self.singular(prose.letters(word)))
        }
        self.around = around
    }

    private static func areJoined(_ first: Int, _ last: Int, in prose: Prose) -> Bool {
        if last == first + 2 { return prose.isWord(first + 1, among: ["to", "and"]) }
        guard last == first + 1 else { return false }
        let between = prose.plain[
            prose.words[first].range.upperBound..<prose.words[last].range.lowerBound]
        return between.contains(UInt8(ascii: "-"))
    }

    private static func singular(_ word: ArraySlice<UInt8>) -> [UInt8] {
        word.count > 2 && word.last == UInt8(ascii: "s") ? Array(word.dropLast()) : Array(word)
    }

    /// Returns whether two have a value in common, and say it of the same thing.
    func overlaps(_ other: NumberSpan) -> Bool {
        guard isRange || other.isRange, around == other.around else { return false }
        return low <= other.high && other.low <= high
    }
}
