/// Times and spans as the editions of SCORM write them.
///
/// - Note: Source: ADL, *SCORM Run-Time Environment* 1.2 (2001), section 3.4.4, and 2004 4th edition
///   (2009), section 4.1.1.7; a fraction is always written, for Moodle refuses `…00Z`.
enum SCORMTime {
    /// Returns a span as `HHHH:MM:SS.SS`.
    static func clockSpan(_ milliseconds: Int64) -> String {
        let most: Int64 = 9999 * 360_000 + 59 * 6000 + 5999
        let hundredths = min(max(0, milliseconds) / 10, most)
        var out = ByteWriter()
        out.append(digits: UInt64(hundredths / 360_000), atLeast: 4)
        out.append(":")
        out.append(digits: UInt64(hundredths / 6000 % 60), atLeast: 2)
        out.append(":")
        out.append(digits: UInt64(hundredths / 100 % 60), atLeast: 2)
        out.append(".")
        out.append(digits: UInt64(hundredths % 100), atLeast: 2)
        return out.string
    }

    /// Returns a span as `PT1H2M3.45S`.
    static func periodSpan(_ milliseconds: Int64) -> String {
        let hundredths = max(0, milliseconds) / 10
        let (hours, minutes) = (hundredths / 360_000, hundredths / 6000 % 60)
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
        out.append(decimal: Decimal3(thousandths: hundredths % 6000 * 10))
        out.append("S")
        return out.string
    }

    /// Returns a time of day as `HH:MM:SS`.
    ///
    /// - Parameter local: Milliseconds since 1970 where the learner is.
    /// - Returns: Hour, minute and second.
    static func timeOfDay(local: Int64) -> String {
        let second = max(0, local) / 1000 % 86_400
        var out = ByteWriter()
        out.append(digits: UInt64(second / 3600), atLeast: 2)
        out.append(":")
        out.append(digits: UInt64(second / 60 % 60), atLeast: 2)
        out.append(":")
        out.append(digits: UInt64(second % 60), atLeast: 2)
        return out.string
    }

    /// Returns an instant as `2026-03-01T09:00:00.00Z`.
    ///
    /// - Parameter universal: Milliseconds since 1970; before that, and after 2037, the nearest.
    /// - Returns: The instant in universal time.
    static func timestamp(universal: Int64) -> String {
        let last: Int64 = 2_145_916_799_990
        let instant = min(max(0, universal), last)
        let (year, month, day) = date(ofDay: instant / 86_400_000)
        var out = ByteWriter()
        out.append(digits: UInt64(year), atLeast: 4)
        out.append("-")
        out.append(digits: UInt64(month), atLeast: 2)
        out.append("-")
        out.append(digits: UInt64(day), atLeast: 2)
        out.append("T")
        out.append(timeOfDay(local: instant))
        out.append(".")
        out.append(digits: UInt64(instant / 10 % 100), atLeast: 2)
        out.append("Z")
        return out.string
    }

    /// Returns the date of a day counted from the first of 1970.
    private static func date(ofDay day: Int64) -> (year: Int64, month: Int64, day: Int64) {
        // Years begin in March here, so that the odd day comes last; an era is 400 years.
        let shifted = day + 719_468
        let era = shifted / 146_097
        let inEra = shifted % 146_097
        let year = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
        let inYear = inEra - (365 * year + year / 4 - year / 100)
        let month = (5 * inYear + 2) / 153
        let isNext = month >= 10
        return (
            year + era * 400 + (isNext ? 1 : 0), isNext ? month - 9 : month + 3,
            inYear - (153 * month + 2) / 5 + 1
        )
    }
}
