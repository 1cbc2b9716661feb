/// Times and counts in the words a learner reads.
public enum Spoken {
    /// Returns a clock's time: `02:30`, `1:02:30`, or with days before it.
    public static func clock(_ milliseconds: Int64) -> String {
        let seconds = milliseconds / 1000
        let (days, hours) = (seconds / 86_400, seconds / 3600 % 24)
        let rest = "\(two(seconds / 60 % 60)):\(two(seconds % 60))"
        if days > 0 { return "day \(days + 1), \(two(hours)):\(rest)" }
        return hours > 0 ? "\(hours):\(rest)" : rest
    }

    /// Returns a span in its two largest units, such as `2 minutes 30 seconds`.
    public static func span(_ milliseconds: Int64) -> String {
        if milliseconds > 0, milliseconds < 1000 { return "less than a second" }
        let units: [(String, Int64)] = [
            ("week", 604_800), ("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1),
        ]
        var rest = milliseconds / 1000
        var parts: [String] = []
        for (name, size) in units where rest >= size && parts.count < 2 {
            parts.append(count(rest / size, name))
            rest %= size
        }
        return parts.isEmpty ? "no time" : parts.joined(separator: " ")
    }

    /// Returns a span short enough for a list, such as `2 min` or `90 s`.
    public static func short(_ milliseconds: Int64) -> String {
        let units: [(String, Int64)] = [
            ("w", 604_800_000), ("d", 86_400_000), ("h", 3_600_000), ("min", 60_000), ("s", 1000),
        ]
        for (name, size) in units where milliseconds >= size && milliseconds % size == 0 {
            return "\(milliseconds / size) \(name)"
        }
        return "\(milliseconds) ms"
    }

    /// Returns a number with its noun.
    public static func count(_ number: Int64, _ noun: String) -> String {
        "\(number) \(noun)" + (number == 1 ? "" : "s")
    }

    /// Returns how often something was done.
    public static func times(_ number: Int) -> String {
        switch number {
        case 1: "once"
        case 2: "twice"
        default: "\(number) times"
        }
    }

    /// Returns a small number as a word.
    public static func number(_ number: Int) -> String {
        switch number {
        case 1: "one"
        case 2: "two"
        case 3: "three"
        case 4: "four"
        default: "\(number)"
        }
    }

    /// Returns a unit as it follows a number, with the space that belongs before it.
    public static func suffix(_ unit: String?) -> String {
        guard let unit else { return "" }
        let isJoined = unit.firstByte == UInt8(ascii: "/") || unit.isSame(as: "%")
        return isJoined ? unit : " " + unit
    }

    private static func two(_ number: Int64) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
