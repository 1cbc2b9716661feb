/// A span of simulated time in whole milliseconds.
public struct SimDuration: Hashable, Comparable, Sendable {
    /// The span in milliseconds.
    public let milliseconds: Int64

    /// Creates a span from milliseconds.
    @inlinable
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// No time at all.
    public static let zero = SimDuration(milliseconds: 0)

    /// Returns whether one span is shorter than another.
    @inlinable
    public static func < (left: SimDuration, right: SimDuration) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// Returns the sum, or nil where it cannot be held.
    public func adding(_ other: SimDuration) -> SimDuration? {
        let (sum, overflow) = milliseconds.addingReportingOverflow(other.milliseconds)
        return overflow ? nil : SimDuration(milliseconds: sum)
    }

    /// Returns the difference, or nil where it cannot be held.
    public func subtracting(_ other: SimDuration) -> SimDuration? {
        let (difference, overflow) = milliseconds.subtractingReportingOverflow(other.milliseconds)
        return overflow ? nil : SimDuration(milliseconds: difference)
    }
}

extension SimDuration {
    /// Reads a whole number with its unit, such as `500ms`, `30s`, `5min`, `2h`, `3d` or `6w`.
    ///
    /// - Returns: The span, or nil for anything else and for more milliseconds than 64 bits hold.
    public static func parse(_ text: ArraySlice<UInt8>) -> SimDuration? {
        var count: UInt64 = 0
        var index = text.startIndex
        while index < text.endIndex, text[index] &- UInt8(ascii: "0") < 10 {
            guard count < 1_000_000_000_000_000_000 else { return nil }
            count = count &* 10 &+ UInt64(text[index] &- UInt8(ascii: "0"))
            index += 1
        }
        guard index > text.startIndex else { return nil }
        for unit in units where unit.name.isSame(as: text[index...]) {
            guard let value = Int64(exactly: count),
                let milliseconds = Wide.multiply(value, unit.milliseconds)
            else { return nil }
            return SimDuration(milliseconds: milliseconds)
        }
        return nil
    }

    /// Returns whether a text is a whole number with a unit, however long the time it names.
    public static func isWritten(_ text: ArraySlice<UInt8>) -> Bool {
        let unit = text.drop { $0 &- UInt8(ascii: "0") < 10 }
        guard unit.startIndex > text.startIndex else { return false }
        for (name, _) in units where name.isSame(as: unit) { return true }
        return false
    }

    /// The units an author may write, longest first.
    static let units: [(name: String, milliseconds: Int64)] = [
        ("w", 604_800_000), ("d", 86_400_000), ("h", 3_600_000), ("min", 60_000), ("s", 1000),
        ("ms", 1),
    ]
}

extension SimDuration: CustomStringConvertible {
    /// The span in the largest unit that needs no fraction, such as `90s`; none at all is `0s`.
    public var description: String {
        var writer = ByteWriter()
        if milliseconds == 0 { return "0s" }
        for unit in Self.units where milliseconds % unit.milliseconds == 0 {
            writer.append(decimal: milliseconds / unit.milliseconds)
            writer.append(unit.name)
            break
        }
        return writer.string
    }
}
