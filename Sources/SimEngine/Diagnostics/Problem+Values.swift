/// A value that its key does not take.
public enum ValueProblem: Hashable, Sendable {
    /// A text is not a duration.
    case badDuration(String)
    /// A duration is shorter than its key takes.
    case durationTooShort(key: String, least: String)
    /// A duration is longer than any case needs.
    case durationTooLong(String)
    /// A number has more than three decimals.
    case tooPrecise(String)
    /// A number is outside the values that its key takes.
    case outOfRange(String, key: String, allowed: String)
    /// A number is not whole.
    case notWhole(String, key: String)
    /// A range ends before it starts.
    case reversedRange(key: String)
    /// A measure starts outside its range.
    case initialOutside(String, range: String)
    /// A measure's normal values leave its range.
    case normalOutside(range: String)
    /// The format is not one that this version reads.
    case unknownFormat(String)
    /// A version is not a semantic version.
    case badVersion(String)
    /// A language is not a tag of BCP 47.
    case badLanguage(String)
    /// A date is not one of the calendar.
    case badDate(String)
    /// An identifier is not one of doi.org.
    case badDOI(String)
    /// An address is not one of the web.
    case badURL(String)
    /// A text starts or ends with a space.
    case outerSpace(key: String)
}

extension ValueProblem {
    /// The stable code.
    public var code: String {
        switch self {
        case .badDuration: "SIM0210"
        case .durationTooShort: "SIM0211"
        case .tooPrecise: "SIM0212"
        case .outOfRange: "SIM0213"
        case .notWhole: "SIM0214"
        case .reversedRange: "SIM0215"
        case .initialOutside: "SIM0216"
        case .normalOutside: "SIM0217"
        case .unknownFormat: "SIM0218"
        case .badVersion: "SIM0219"
        case .badLanguage: "SIM0220"
        case .badDate: "SIM0221"
        case .badDOI: "SIM0222"
        case .badURL: "SIM0223"
        case .durationTooLong: "SIM0224"
        case .outerSpace: "SIM0225"
        }
    }

    /// What is wrong.
    public var message: String {
        switch self {
        case .badDuration(let text): "'\(text)' is not a duration"
        case .durationTooShort(let key, let least): "'\(key)' must be \(least)"
        case .durationTooLong(let text): "'\(text)' is longer than 5200w"
        case .tooPrecise(let text): "\(text) has more than three decimals"
        case .outOfRange(let text, let key, let allowed):
            "'\(key)' must be \(allowed), not \(text)"
        case .notWhole(let text, let key): "'\(key)' must be a whole number, not \(text)"
        case .reversedRange(let key): "the range '\(key)' ends before it starts"
        case .initialOutside(let text, let range):
            "the measure starts at \(text), outside its range \(range)"
        case .normalOutside(let range): "the normal values leave the measure's range \(range)"
        case .unknownFormat(let text): "this version reads format 1, not \(text)"
        case .badVersion(let text): "'\(text)' is not a version of three numbers"
        case .badLanguage(let text): "'\(text)' is not a language tag"
        case .badDate(let text): "'\(text)' is not a date"
        case .badDOI(let text): "'\(text)' is not a DOI"
        case .badURL(let text): "'\(text)' is not a web address"
        case .outerSpace(let key): "the text of '\(key)' starts or ends with a space"
        }
    }

    /// What to do about it.
    public var help: String {
        switch self {
        case .badDuration: "write a whole number and ms, s, min, h, d or w, such as \"90s\""
        case .durationTooShort: "write a longer duration"
        case .durationTooLong: "write a shorter duration"
        case .tooPrecise: "round it to three decimals"
        case .outOfRange(_, _, let allowed): "write a number that is \(allowed)"
        case .notWhole: "leave out the decimals"
        case .reversedRange: "write the lower number first"
        case .initialOutside: "change 'initial', or widen 'range'"
        case .normalOutside: "change 'normal', or widen 'range'"
        case .unknownFormat: "write \"format\": 1, or use a newer version of this program"
        case .badVersion: "write it like \"1.0.0\""
        case .badLanguage: "write it like \"en\" or \"pt-BR\""
        case .badDate: "write year, month and day like \"2025-03-31\""
        case .badDOI: "write it like \"10.1000/182\", without an address before it"
        case .badURL: "start it with https:// and leave no spaces in it"
        case .outerSpace: "delete the space, which nobody sees and which spoils comparisons"
        }
    }

    /// How much it matters.
    public var severity: Severity {
        switch self {
        case .badDuration, .unknownFormat, .badVersion, .badLanguage, .badDate, .badDOI, .badURL,
            .durationTooShort, .durationTooLong, .tooPrecise, .outOfRange, .notWhole,
            .reversedRange, .initialOutside, .normalOutside:
            .error
        case .outerSpace: .warning
        }
    }

    /// Whether a schema would find it: patterns, constants and bounds of numbers.
    ///
    /// It reads numbers as doubles, which cannot count decimals, and durations as mere text.
    public var isStructural: Bool {
        switch self {
        case .badDuration, .outOfRange, .notWhole, .unknownFormat, .badVersion, .badLanguage,
            .badDate, .badDOI, .badURL:
            true
        case .durationTooShort, .durationTooLong, .tooPrecise, .reversedRange, .initialOutside,
            .normalOutside, .outerSpace:
            false
        }
    }
}
