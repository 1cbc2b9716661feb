/// What a plain decoder would make of a generated case: the comparison for loading.
struct DecodedCase: Decodable {
    struct State: Decodable {
        var id: String
        var text: String?
        var type: String?
        var ask: Ask?
    }
    struct Ask: Decodable {
        var kind: String
        var text: String
        var refs: String
        var options: [Choice]
    }
    struct Choice: Decodable {
        var id: String
        var text: String
        var correct: Bool?
        var credit: Double?
        var to: String
    }
    var format: Int
    var id: String
    var title: String
    var version: String
    var language: String
    var states: [State]

    /// Visits every state and option, so that nothing is left lazy.
    func walk() -> Int {
        states.reduce(0) { $0 + ($1.ask?.options.count ?? 0) + $1.id.utf8.count }
    }
}
