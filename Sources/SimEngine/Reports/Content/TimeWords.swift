/// Simulated times and durations in words for reports.
enum TimeWords {
    /// Returns a time on the simulated clock, such as `4:05`, `1:02:03` or `2 d 1:02:03`.
    ///
    /// Parts of a second are cut off.
    static func clock(_ milliseconds: Int64) -> String {
        let seconds = max(0, milliseconds) / 1000
        var writer = ByteWriter()
        if seconds >= 86_400 {
            writer.append(decimal: seconds / 86_400)
            writer.append(" d ")
        }
        let hours = seconds % 86_400 / 3600
        if seconds >= 3600 {
            writer.append(decimal: hours)
            writer.append(":")
        }
        writer.append(digits: UInt64(seconds % 3600 / 60), atLeast: seconds >= 3600 ? 2 : 1)
        writer.append(":")
        writer.append(digits: UInt64(seconds % 60), atLeast: 2)
        return writer.string
    }

    /// Returns a length of time, such as `45 s`, `1 min 30 s` or `2 h`.
    static func length(_ milliseconds: Int64) -> String {
        SimDuration(milliseconds: milliseconds).words
    }
}
