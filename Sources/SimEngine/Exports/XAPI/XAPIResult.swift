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
    /// The share of one, in hundred thousandths.
    let scaled: Int64
    /// The points earned.
    let raw: Decimal3
    /// The points possible.
    let most: Decimal3

    /// Creates a score; nothing where there were no points to earn.
    init?(_ score: Score) {
        self.init(scaled: score.percent.thousandths, raw: score.points, most: score.possible)
    }

    /// Creates a score whose share is never more than what was earned, so that it is less than a mark
    /// of at most five decimals exactly where the points are.
    init?(roundedDown score: Score) {
        let earned = max(score.points, .zero).thousandths.magnitude
        let possible = max(score.possible, .zero).thousandths.magnitude
        let share = Wide.divide(Wide.product(earned, 100_000), by: max(possible, 1))?.quotient
        self.init(
            scaled: Int64(clamping: share ?? .max), raw: score.points, most: score.possible)
    }

    /// Creates the score of a decision; nothing where it was worth nothing.
    init?(credit: Fraction, worth: Decimal3) {
        self.init(
            scaled: credit.points(of: Decimal3(100)).thousandths, raw: credit.points(of: worth),
            most: worth)
    }

    private init?(scaled: Int64, raw: Decimal3, most: Decimal3) {
        // The least must be less than the most.
        guard most > .zero else { return nil }
        self.scaled = min(max(scaled, 0), 100_000)
        self.raw = min(max(raw, .zero), most)
        self.most = most
    }

    func write(into writer: inout JSONWriter) {
        writer.key("score")
        writer.beginObject()
        writer.key("scaled")
        writer.raw(Self.share(scaled))
        writer.key("raw")
        writer.number(raw)
        writer.key("min")
        writer.number(0)
        writer.key("max")
        writer.number(most)
        writer.endObject()
    }

    /// Returns a share of one that is given in hundred thousandths, such as `0.66667`.
    static func share(_ hundredThousandths: Int64) -> String {
        var (rest, width) = (hundredThousandths.magnitude % 100_000, 5)
        var out = ByteWriter()
        out.append(digits: hundredThousandths.magnitude / 100_000, atLeast: 1)
        if rest == 0 { return out.string }
        while rest % 10 == 0 {
            rest /= 10
            width -= 1
        }
        out.append(".")
        out.append(digits: rest, atLeast: width)
        return out.string
    }
}
