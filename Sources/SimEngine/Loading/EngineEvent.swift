/// The first words of the events that the engine raises.
enum EngineEvent: CaseIterable {
    case answer, timeout, act, done, error, chart

    /// Creates the family of events that a name belongs to.
    init?(naming name: ArraySlice<UInt8>) {
        let word = name[..<(name.firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex)]
        guard let first = word.first, Self.firstBytes.contains(first) else { return nil }
        for event in Self.allCases where event.word.utf8.elementsEqual(word) {
            self = event
            return
        }
        return nil
    }

    /// Returns whether a name is one of the words.
    static func isWord(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = name.first, firstBytes.contains(first) else { return false }
        for event in allCases where event.word.utf8.elementsEqual(name) { return true }
        return false
    }

    /// The bytes with which the words start, to pass over most names of authors quickly.
    private static let firstBytes: [UInt8] = Array("atdec".utf8)

    /// The first word.
    var word: String {
        switch self {
        case .answer: "answer"
        case .timeout: "timeout"
        case .act: "act"
        case .done: "done"
        case .error: "error"
        case .chart: "chart"
        }
    }
}
