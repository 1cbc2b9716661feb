/// The part of a line that a diagnostic is about, and the mark under it.
struct Excerpt {
    /// The text of the line around the place, made harmless.
    private(set) var text = ""
    /// Carets under what the diagnostic is about.
    private(set) var mark = ""

    /// The most characters of a line that are shown.
    private static let width = 90

    /// Cuts an excerpt out of a line; a long line is only read around the place.
    init(_ bytes: [UInt8], _ line: Range<Int>, _ range: SourceRange) {
        let start = min(max(Int(range.start), line.lowerBound), line.upperBound)
        let end = min(max(Int(range.end), start + 1), line.upperBound)
        let first = Self.index(bytes, from: start, back: Self.width / 2, to: line.lowerBound)
        let last = Self.index(bytes, from: first, forth: Self.width, to: line.upperBound)
        if first > line.lowerBound { append("\u{2026}", " ") }
        append(bytes[first..<start], " ")
        append(bytes[start..<max(start, min(end, last))], "^")
        if start == end { mark += "^" }
        append(bytes[max(start, min(end, last))..<last], nil)
        if last < line.upperBound { append("\u{2026}", nil) }
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>, _ sign: Unicode.Scalar?) {
        for scalar in String(utf8: bytes).unicodeScalars {
            append(DiagnosticRenderer.harmless(scalar), sign)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ sign: Unicode.Scalar?) {
        text.unicodeScalars.append(scalar)
        if let sign { mark.unicodeScalars.append(sign) }
    }

    /// Returns the start of the character so many before an offset, or the bound.
    private static func index(
        _ bytes: [UInt8], from start: Int, back count: Int, to bound: Int
    ) -> Int {
        var (index, count) = (start, count)
        while index > bound, count > 0 {
            index -= 1
            if bytes[index] & 0xC0 != 0x80 { count -= 1 }
        }
        return index
    }

    /// Returns the start of the character so many after an offset, or the bound.
    private static func index(
        _ bytes: [UInt8], from start: Int, forth count: Int, to bound: Int
    ) -> Int {
        var (index, count) = (start, count)
        while index < bound {
            if bytes[index] & 0xC0 != 0x80 {
                if count == 0 { break }
                count -= 1
            }
            index += 1
        }
        return index
    }
}
