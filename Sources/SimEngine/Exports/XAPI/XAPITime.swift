/// Spans of time as statements have them.
///
/// - Note: Source: ISO 8601:2004, section 4.4.3.2; cmi5 and SCORM take two decimals of a second.
public enum XAPIDuration {
    /// Returns a number of milliseconds as hours, minutes and seconds, such as `PT1H2M3.45S`.
    public static func text(_ milliseconds: Int64) -> String {
        let hundredths = max(0, milliseconds) / 10
        let (hours, minutes) = (hundredths / 360_000, hundredths / 6000 % 60)
        let seconds = Decimal3(thousandths: hundredths % 6000 * 10)
        var out = ByteWriter()
        out.append("PT")
        if hours > 0 {
            out.append(decimal: hours)
            out.append("H")
        }
        if minutes > 0 {
            out.append(decimal: minutes)
            out.append("M")
        }
        if seconds > .zero || hundredths < 6000 {
            out.append(decimal: seconds)
            out.append("S")
        }
        return out.string
    }
}

/// A moment of history, to the millisecond.
public struct XAPIInstant: Hashable, Sendable {
    /// The milliseconds since the year 1970 began in Greenwich.
    public let milliseconds: Int64

    /// Creates a moment.
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Reads a date, a time of day and a zone, such as `2026-03-01T09:00Z` or
    /// `2026-03-01T09:00:30.5+01:00`; nothing where it is not exactly that.
    public init?(_ text: String) {
        var digits = Digits(bytes: Array(text.utf8))
        guard let year = digits.number(4), digits.take("-"), let month = digits.number(2),
            digits.take("-"), let day = digits.number(2), digits.take("T"),
            let hour = digits.number(2), digits.take(":"), let minute = digits.number(2),
            (1...12).contains(month), (1...Self.days(of: month, year)).contains(day), hour < 24,
            minute < 60
        else { return nil }
        var time = ((Self.day(year, month, day) * 24 + hour) * 60 + minute) * 60_000
        if digits.take(":") {
            guard let second = digits.number(2), second < 60 else { return nil }
            time += second * 1000
            if digits.take(".") {
                guard let part = digits.thousandths() else { return nil }
                time += part
            }
        }
        guard let zone = digits.zone(), digits.isAtEnd else { return nil }
        milliseconds = time - zone * 60_000
    }

    /// Returns the moment so many milliseconds later.
    public func adding(_ milliseconds: Int64) -> XAPIInstant {
        XAPIInstant(milliseconds: self.milliseconds &+ milliseconds)
    }

    /// The moment in Greenwich, such as `2026-03-01T09:00:00.000Z`.
    public var text: String {
        let length: Int64 = 86_400_000
        let past = milliseconds % length
        let rest = past < 0 ? past + length : past
        let (year, month, day) = Self.date((milliseconds - rest) / length)
        var out = ByteWriter()
        func append(_ number: Int64, _ width: Int, _ after: String) {
            out.append(digits: number.magnitude, atLeast: width)
            out.append(after)
        }
        append(year, 4, "-")
        append(month, 2, "-")
        append(day, 2, "T")
        append(rest / 3_600_000, 2, ":")
        append(rest / 60_000 % 60, 2, ":")
        append(rest / 1000 % 60, 2, ".")
        append(rest % 1000, 3, "Z")
        return out.string
    }

    private static func days(of month: Int64, _ year: Int64) -> Int64 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Returns the days since 1 January 1970.
    ///
    /// - Note: Source: H. Hinnant, *chrono-Compatible Low-Level Date Algorithms* (2021): years that
    ///   begin in March, in eras of 400.
    private static func day(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let ofEra = shifted - era * 400
        let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }

    /// Returns the date of a number of days since 1 January 1970, from the year 0 on.
    private static func date(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = max(0, days + 719_468)
        let era = shifted / 146_097
        let ofEra = shifted - era * 146_097
        let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let place = (5 * ofYear + 2) / 153
        let month = place < 10 ? place + 3 : place - 9
        let day = ofYear - (153 * place + 2) / 5 + 1
        return (year + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// A text that is read from its start.
    private struct Digits {
        let bytes: [UInt8]
        var place = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        var isAtEnd: Bool { place == bytes.count }

        mutating func take(_ sign: Unicode.Scalar) -> Bool {
            guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
            place += 1
            return true
        }

        mutating func digit() -> Int64? {
            guard place < bytes.count, bytes[place] &- UInt8(ascii: "0") < 10 else { return nil }
            place += 1
            return Int64(bytes[place - 1] - UInt8(ascii: "0"))
        }

        mutating func number(_ count: Int) -> Int64? {
            var number: Int64 = 0
            for _ in 0..<count {
                guard let digit = digit() else { return nil }
                number = number * 10 + digit
            }
            return number
        }

        /// The digits after a point, of which the first three count.
        mutating func thousandths() -> Int64? {
            guard var number = digit() else { return nil }
            var count = 1
            while let digit = digit() {
                if count < 3 { number = number * 10 + digit }
                count += 1
            }
            while count < 3 {
                number *= 10
                count += 1
            }
            return number
        }

        /// The minutes by which the zone is ahead of Greenwich.
        mutating func zone() -> Int64? {
            if take("Z") { return 0 }
            let isAhead = take("+")
            guard isAhead || take("-"), let hours = number(2), hours < 24, take(":"),
                let minutes = number(2), minutes < 60
            else { return nil }
            return (isAhead ? 1 : -1) * (hours * 60 + minutes)
        }
    }
}
