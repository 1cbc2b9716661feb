#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The clock on the wall, which only notes when an attempt began and when a file was checked, and
/// tells how long another machine asks to be left alone.
enum WallClock {
    /// Returns the date and time, as in 2026-03-01T09:00Z.
    static func now() -> String {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let date = "\(digits(Int(parts.tm_year) + 1900, 4))-\(digits(Int(parts.tm_mon) + 1, 2))"
        let day = digits(Int(parts.tm_mday), 2)
        return "\(date)-\(day)T\(digits(Int(parts.tm_hour), 2)):\(digits(Int(parts.tm_min), 2))Z"
    }

    /// Returns the seconds since the year 1970 began in Greenwich.
    static func seconds() -> Int64 { Int64(time(nil)) }

    /// Returns the time of day where the program runs, as in 09:05:30.
    static func timeOfDay() -> String {
        var seconds = time(nil)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return "\(digits(Int(parts.tm_hour), 2)):\(digits(Int(parts.tm_min), 2)):"
            + digits(Int(parts.tm_sec), 2)
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let text = "\(number)"
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
}
