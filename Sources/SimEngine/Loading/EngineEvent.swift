/// The first words of the events that the engine raises.
enum EngineEvent: CaseIterable {
    case answer, timeout, act, done, error, chart

    /// Creates the family of events that a name belongs to.
    init?(naming name: ArraySlice<UInt8>) {
        let word = name[..<(name.firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex)]
        guard word.count >= 3, word.count <= 7 else { return nil }
        for event in Self.allCases where event.word.utf8.elementsEqual(word) {
            self = event
            return
        }
        return nil
    }

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
