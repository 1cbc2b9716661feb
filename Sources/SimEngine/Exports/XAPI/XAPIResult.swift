/// What came of something, as statements say it.
struct XAPIResult {
    /// What was earned.
    var score: XAPIScore?
    /// Whether it was done well.
    var success: Bool?
    /// Whether it was done to the end.
    var completion: Bool?
    /// What was answered.
    var response: String?
    /// How long it took, in milliseconds.
    var duration: Int64?
    /// More, by the names that docs/xapi.md explains.
    var terms: [(name: String, value: XAPITerm)] = []

    /// The result as JSON.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        if let score { score.write(into: &writer) }
        if let success {
            writer.key("success")
            writer.bool(success)
        }
        if let completion {
            writer.key("completion")
            writer.bool(completion)
        }
        if let response {
            writer.key("response")
            writer.string(response)
        }
        if let duration {
            writer.key("duration")
            writer.string(XAPIDuration.text(duration))
        }
        if !terms.isEmpty {
            writer.key("extensions")
            writer.beginObject()
            for term in terms { writer.write(term.name, term.value) }
            writer.endObject()
        }
        writer.endObject()
        return writer.bytes
    }
}

/// The value of an extension.
enum XAPITerm {
    case flag(Bool)
    case number(Decimal3)
    case text(String)
    case texts([String])
}

extension JSONWriter {
    /// Writes an extension.
    @inline(never)
    mutating func write(_ name: String, _ term: XAPITerm) {
        key(XAPIActivity.term(name))
        switch term {
        case .flag(let flag): bool(flag)
        case .number(let value): number(value)
        case .text(let text): string(text)
        case .texts(let texts):
            beginArray()
            for text in texts { string(text) }
            endArray()
        }
    }
}

/// Points earned of points possible, within what statements allow.
struct XAPIScore {
    /// The share of one.
    let scaled: Decimal3
    /// The points earned.
    let raw: Decimal3
    /// The points possible.
    let most: Decimal3

    /// Creates a score; nothing where there were no points to earn.
    init?(_ score: Score) {
        self.init(
            scaled: Decimal3(thousandths: score.percent.thousandths / 100), raw: score.points,
            most: score.possible)
    }

    /// Creates the score of a decision; nothing where it was worth nothing.
    init?(credit: Fraction, worth: Decimal3) {
        self.init(scaled: credit.points(of: .one), raw: credit.points(of: worth), most: worth)
    }

    private init?(scaled: Decimal3, raw: Decimal3, most: Decimal3) {
        // The least must be less than the most.
        guard most > .zero else { return nil }
        self.scaled = min(max(scaled, .zero), .one)
        self.raw = min(max(raw, .zero), most)
        self.most = most
    }

    func write(into writer: inout JSONWriter) {
        writer.key("score")
        writer.beginObject()
        writer.key("scaled")
        writer.number(scaled)
        writer.key("raw")
        writer.number(raw)
        writer.key("min")
        writer.number(0)
        writer.key("max")
        writer.number(most)
        writer.endObject()
    }
}
