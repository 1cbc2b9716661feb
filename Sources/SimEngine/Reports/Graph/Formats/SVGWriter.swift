/// SVG in the making: whole numbers, and text that is always escaped.
struct SVGWriter {
    private(set) var out = ByteWriter()

    /// Writes markup as it is; never an author's words.
    mutating func markup(_ markup: StaticString) {
        markup.withUTF8Buffer { for byte in $0 { out.append(byte) } }
    }

    /// Writes text, escaped so that it can never be markup.
    mutating func text(_ words: String) {
        for byte in words.utf8 {
            switch byte {
            case UInt8(ascii: "&"): out.append("&amp;")
            case UInt8(ascii: "<"): out.append("&lt;")
            case UInt8(ascii: ">"): out.append("&gt;")
            case UInt8(ascii: "\""): out.append("&quot;")
            case UInt8(ascii: "'"): out.append("&#39;")
            case 0..<32, 127: out.append(" ")
            default: out.append(byte)
            }
        }
    }

    /// Writes a number.
    mutating func number(_ number: Int) { out.append(decimal: Int64(number)) }

    /// Writes numbers as attributes.
    mutating func attributes(_ pairs: (StaticString, Int)...) {
        for (name, value) in pairs {
            markup(" ")
            markup(name)
            markup("=\"")
            number(value)
            markup("\"")
        }
    }

    /// Writes a rectangle.
    mutating func rect(_ kind: StaticString, _ frame: GraphLayout.Frame, inset: Int = 0) {
        markup("<rect class=\"")
        markup(kind)
        markup("\"")
        attributes(
            ("x", frame.x + inset), ("y", frame.y + inset), ("width", frame.width - 2 * inset),
            ("height", frame.height - 2 * inset))
        markup(" rx=\"6\"/>\n")
    }

    /// Writes a path along level and upright lines with round corners.
    mutating func path(_ points: [GraphLayout.Point]) {
        guard let first = points.first else { return }
        markup(" d=\"M")
        place(first.x, first.y)
        for index in points.indices.dropFirst().dropLast() {
            let corner = points[index]
            let radius = min(
                6, Self.distance(points[index - 1], corner) / 2,
                Self.distance(corner, points[index + 1]) / 2)
            let from = Self.step(from: corner, to: points[index - 1], by: radius)
            let onward = Self.step(from: corner, to: points[index + 1], by: radius)
            markup("L")
            place(from.x, from.y)
            markup("Q")
            place(corner.x, corner.y)
            markup(" ")
            place(onward.x, onward.y)
        }
        if let last = points.last {
            markup("L")
            place(last.x, last.y)
        }
        markup("\"")
    }

    private mutating func place(_ x: Int, _ y: Int) {
        number(x)
        markup(" ")
        number(y)
    }

    private static func distance(_ one: GraphLayout.Point, _ other: GraphLayout.Point) -> Int {
        abs(one.x - other.x) + abs(one.y - other.y)
    }

    private static func step(
        from point: GraphLayout.Point, to other: GraphLayout.Point, by distance: Int
    ) -> GraphLayout.Point {
        GraphLayout.Point(
            x: point.x + (other.x - point.x).signum() * distance,
            y: point.y + (other.y - point.y).signum() * distance)
    }
}
