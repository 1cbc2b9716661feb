/// A moment on the clock of the world, as RFC 3339 writes it, in milliseconds since 1970 in UTC.
///
/// - Note: Source: RFC 3339 (2002), section 5.6; the calendar's rules are its appendix B and C.
public struct WallTime: Hashable, Comparable, Sendable {
    /// The milliseconds since the beginning of 1970 in UTC; leap seconds are not counted.
    public let milliseconds: Int64

    /// Returns whether one moment is before another.
    public static func < (left: WallTime, right: WallTime) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// Reads a date and time with its zone, such as `2026-03-01T09:00Z`; seconds may be left out.
    ///
    /// Parts of a millisecond are cut off. Nothing else is a moment: no date alone, no local time.
    public init?(_ text: String) {
        var reader = WallTimeReader(bytes: Array(text.utf8))
        guard let milliseconds = reader.read() else { return nil }
        self.milliseconds = milliseconds
    }

    /// The moment in UTC with three decimals of a second, such as `2026-03-01T09:00:00.000Z`.
    public var text: String {
        let day = Self.floored(milliseconds, 86_400_000)
        let rest = UInt64(milliseconds - day * 86_400_000)
        let (year, month, dayOfMonth) = Self.date(day)
        var out = ByteWriter()
        out.append(digits: UInt64(max(0, year)), atLeast: 4)
        for (sign, value) in [("-", month), ("-", dayOfMonth)] {
            out.append(sign)
            out.append(digits: UInt64(value), atLeast: 2)
        }
        for (sign, value, width) in [
            ("T", rest / 3_600_000, 2), (":", rest / 60_000 % 60, 2), (":", rest / 1000 % 60, 2),
            (".", rest % 1000, 3),
        ] {
            out.append(sign)
            out.append(digits: value, atLeast: width)
        }
        out.append("Z")
        return out.string
    }

    /// Returns the number of a day of the proleptic Gregorian calendar, 0 for 1 January 1970.
    static func day(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        // Years begin in March, so that the leap day is the last of them.
        let year = month > 2 ? year : year - 1
        let era = floored(year, 400)
        let ofEra = year - era * 400
        let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }

    /// Returns year, month and day of a day's number.
    private static func date(_ number: Int64) -> (Int64, Int64, Int64) {
        let shifted = number + 719_468
        let era = floored(shifted, 146_097)
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fifth = (5 * ofYear + 2) / 153
        let month = fifth < 10 ? fifth + 3 : fifth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, ofYear - (153 * fifth + 2) / 5 + 1)
    }

    private static func floored(_ value: Int64, _ divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }
}

/// Takes a moment apart.
private struct WallTimeReader {
    let bytes: [UInt8]
    var place = 0

    mutating func read() -> Int64? {
        guard let year = number(4), skip("-"), let month = number(2), skip("-"),
            let day = number(2), (1...12).contains(month),
            day >= 1, day <= Self.days(month, year),
            skip("T") || skip("t"), let hour = number(2), hour < 24, skip(":"),
            let minute = number(2), minute < 60, let second = seconds(), let zone = zone(),
            place == bytes.count
        else { return nil }
        let minutes = WallTime.day(year, month, day) * 1440 + hour * 60 + minute - zone
        return minutes * 60_000 + second
    }

    /// Reads seconds and their decimals, in milliseconds; none are 0.
    private mutating func seconds() -> Int64? {
        guard skip(":") else { return 0 }
        guard let whole = number(2), whole < 60 else { return nil }
        guard skip(".") else { return whole * 1000 }
        var milliseconds: Int64 = 0
        var scale: Int64 = 100
        let start = place
        while place < bytes.count, bytes[place] &- UInt8(ascii: "0") < 10 {
            milliseconds += Int64(bytes[place] - UInt8(ascii: "0")) * scale
            scale /= 10
            place += 1
        }
        return place > start ? whole * 1000 + milliseconds : nil
    }

    /// Reads how many minutes the zone is ahead of UTC.
    private mutating func zone() -> Int64? {
        if skip("Z") || skip("z") { return 0 }
        let isAhead = skip("+")
        guard isAhead || skip("-"), let hours = number(2), hours < 24, skip(":"),
            let minutes = number(2), minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (isAhead ? 1 : -1)
    }

    private mutating func number(_ count: Int) -> Int64? {
        guard place + count <= bytes.count else { return nil }
        var value: Int64 = 0
        for byte in bytes[place..<(place + count)] {
            guard byte &- UInt8(ascii: "0") < 10 else { return nil }
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        place += count
        return value
    }

    private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
        guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
        place += 1
        return true
    }

    private static func days(_ month: Int64, _ year: Int64) -> Int64 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
