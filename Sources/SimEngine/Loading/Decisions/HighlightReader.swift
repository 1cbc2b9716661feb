/// Reading passages of which words are marked.
extension Reader {
    /// The most spans of a passage.
    private static let mostSpans = 40

    /// Reads what is particular to marking words of a text.
    mutating func readHighlight(_ fields: Fields, _ decision: inout Decision) {
        decision.options = elements(.spans, in: fields, atLeast: 1, atMost: Self.mostSpans)
        requireKey(decision, fields)
        let paragraphs = passage(fields, &decision)
        let passage = markedPassage(paragraphs, decision.options)
        decision.form = .highlight(Highlight(passage: passage))
    }

    /// Returns the paragraphs: those of the decision, or those of a page of the chart to look at.
    private mutating func passage(_ fields: Fields, _ decision: inout Decision) -> [Text] {
        exclude(.passage, .entry, in: fields)
        guard let node = value(.entry, in: fields) else {
            if !fields.has(.passage) {
                let keys = "'passage', 'entry'"
                error(.structure(.missingOneOf(keys)), at: opening(fields.node))
            }
            return paragraphs(.passage, in: fields)
        }
        guard let page = chartPage(node, .entry) else { return [] }
        if !decision.see.contains(page) { decision.see.append(page) }
        let tab = scenario.patient.chart[page.tab.int]
        let texts = page.entry.map { tab.entries[$0].text } ?? []
        if texts.isEmpty { error(.chart(.entryWithoutWords(quote(node))), at: range(node)) }
        return texts
    }

    /// Returns a passage in pieces, reporting spans that do not stand there just once.
    mutating func markedPassage(_ paragraphs: [Text], _ spans: [AnswerOption]) -> MarkedText {
        if paragraphs.isEmpty { return [] }
        let texts = paragraphs.map { LocatedText(tree.bytes, $0) }
        var found: [PassageSpan] = []
        for (place, span) in spans.enumerated() where span.text.start < span.text.end {
            let words = LocatedText(tree.bytes, span.text).bytes
            let places = PassageSpan.places(of: words, in: texts, OptionID(place))
            if let first = places.first, places.count == 1 {
                found.append(first)
                continue
            }
            let quoted = Quotation.text(words, isEscaped: false)
            error(
                .part(places.isEmpty ? .spanNotFound(quoted) : .spanNotUnique(quoted)),
                at: span.text.range)
        }
        found = found.arranged {
            ($0.paragraph, $0.bytes.lowerBound) < ($1.paragraph, $1.bytes.lowerBound)
        }
        checkOverlaps(found, texts, spans)
        return PassageSpan.pieces(found, texts, paragraphs)
    }

    private mutating func checkOverlaps(
        _ found: [PassageSpan], _ texts: [LocatedText], _ spans: [AnswerOption]
    ) {
        for (earlier, later) in zip(found, found.dropFirst()) where earlier.overlaps(later) {
            error(
                .part(.spansOverlap(later.quote(in: texts), earlier.quote(in: texts))),
                at: spans[later.span.int].text.range)
        }
    }
}

/// Where the words of a span stand in a passage.
struct PassageSpan {
    /// The span.
    let span: OptionID
    /// The place of the paragraph.
    let paragraph: Int
    /// The bytes of that paragraph.
    let bytes: Range<Int>

    /// Whether a span that starts no earlier has bytes in common with this one.
    func overlaps(_ later: PassageSpan) -> Bool {
        paragraph == later.paragraph && later.bytes.lowerBound < bytes.upperBound
    }

    /// Returns the words, as a message quotes them.
    func quote(in texts: [LocatedText]) -> String {
        Quotation.text(texts[paragraph].bytes[bytes], isEscaped: false)
    }

    /// Returns the first places of some words, at most two.
    /// - Complexity: O(length of the passage), by the algorithm of Knuth, Morris and Pratt.
    static func places(
        of words: ArraySlice<UInt8>, in texts: [LocatedText], _ span: OptionID
    ) -> [PassageSpan] {
        let pattern = Array(words)
        let borders = borders(of: pattern)
        var places: [PassageSpan] = []
        for (paragraph, text) in texts.enumerated() {
            var matched = 0
            for index in text.bytes.indices {
                while matched > 0, text.bytes[index] != pattern[matched] {
                    matched = borders[matched - 1]
                }
                if text.bytes[index] == pattern[matched] { matched += 1 }
                guard matched == pattern.count else { continue }
                let bytes = (index + 1 - matched)..<(index + 1)
                places.append(PassageSpan(span: span, paragraph: paragraph, bytes: bytes))
                if places.count == 2 { return places }
                matched = borders[matched - 1]
            }
        }
        return places
    }

    /// Returns, for each beginning of a pattern, the length of the longest end that is a beginning.
    private static func borders(of pattern: [UInt8]) -> [Int] {
        var borders = [Int](repeating: 0, count: pattern.count)
        var length = 0
        for index in pattern.indices.dropFirst() {
            while length > 0, pattern[index] != pattern[length] { length = borders[length - 1] }
            if pattern[index] == pattern[length] { length += 1 }
            borders[index] = length
        }
        return borders
    }

    /// Returns a passage in pieces; spans that overlap with an earlier one are left out.
    static func pieces(
        _ found: [PassageSpan], _ texts: [LocatedText], _ paragraphs: [Text]
    ) -> MarkedText {
        var pieces: MarkedText = []
        for (place, text) in texts.enumerated() {
            if place > 0 { pieces.append(.newParagraph) }
            var start = text.bytes.startIndex
            func addWords(to end: Int) {
                guard end > start else { return }
                let range = text.range(start..<end)
                let isEscaped = paragraphs[place].isEscaped
                pieces.append(
                    .words(Text(start: range.start, end: range.end, isEscaped: isEscaped)))
            }
            for span in found where span.paragraph == place && span.bytes.lowerBound >= start {
                addWords(to: span.bytes.lowerBound)
                pieces.append(.span(span.span))
                start = span.bytes.upperBound
            }
            addWords(to: text.bytes.endIndex)
        }
        return pieces
    }
}
