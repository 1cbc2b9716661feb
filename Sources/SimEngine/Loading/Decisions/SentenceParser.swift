/// Takes a sentence apart at its blanks: `[name]` is one, `[[` and `]]` are brackets to be read.
struct SentenceParser {
    /// The names of the blanks.
    private let names: [String]
    /// The pieces so far.
    private(set) var pieces: MarkedText = []
    /// Whether each blank has its place.
    private(set) var isPlaced: [Bool]
    /// What is wrong so far.
    private(set) var faults: [Fault] = []

    /// Something wrong with a bracket.
    struct Fault {
        /// What is wrong.
        let reason: Reason
        /// Where.
        let range: SourceRange

        /// What can be wrong.
        enum Reason {
            /// No blank has the name; those there are.
            case unknown(String, [String])
            /// The blank stood before.
            case twice(String)
            /// The bracket is not closed.
            case notClosed
        }
    }

    /// Begins with the blanks of a decision.
    init(_ scenario: Scenario, _ groups: [OptionGroup]) {
        names = groups.map { scenario.string($0.name) }
        isPlaced = [Bool](repeating: false, count: groups.count)
    }

    /// Ends a paragraph.
    mutating func startParagraph() { pieces.append(.newParagraph) }

    /// Reads a paragraph.
    mutating func read(_ text: LocatedText, isEscaped: Bool) {
        let bytes = text.bytes
        var start = bytes.startIndex
        var index = start
        func words(to end: Int) -> MarkedPiece? {
            guard end > start else { return nil }
            let place = text.range(start..<end)
            return .words(Text(start: place.start, end: place.end, isEscaped: isEscaped))
        }
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            guard byte == Self.open || byte == Self.close else { continue }
            if index < bytes.endIndex, bytes[index] == byte {
                // Of two brackets the first is read.
                if let piece = words(to: index) { pieces.append(piece) }
                index += 1
                start = index
            } else if byte == Self.open {
                if let piece = words(to: index - 1) { pieces.append(piece) }
                guard let end = bytes[index...].firstIndex(of: Self.close) else {
                    let range = text.range((index - 1)..<index)
                    faults.append(Fault(reason: .notClosed, range: range))
                    return
                }
                place(bytes[index..<end], text.range((index - 1)..<(end + 1)))
                index = end + 1
                start = index
            }
        }
        if let piece = words(to: index) { pieces.append(piece) }
    }

    private mutating func place(_ name: ArraySlice<UInt8>, _ range: SourceRange) {
        let word = Quotation.text(name, isEscaped: false)
        guard let place = names.firstIndex(where: { $0.utf8.elementsEqual(name) }) else {
            faults.append(Fault(reason: .unknown(word, names), range: range))
            return
        }
        if isPlaced[place] { faults.append(Fault(reason: .twice(word), range: range)) }
        isPlaced[place] = true
        pieces.append(.blank(place))
    }

    private static let open = UInt8(ascii: "[")
    private static let close = UInt8(ascii: "]")
}
