/// Lays a document out for people: the same keys, values, comments and order, only other white space.
///
/// What fits on a line stands on one; else each member gets its own, two columns further in, and
/// lists of plain values are filled line by line. Strings and numbers stay byte for byte. Laying out
/// a result again changes nothing.
public struct JSONFormatter: Sendable {
    /// The width that is aimed at, in columns; a long text is never broken.
    public static let width = 100
    private let tree: JSONTree
    private var out: ByteWriter
    /// The columns that each node takes when it is written on one line, with all within it.
    private let widths: [Int32]

    private init(_ tree: JSONTree) {
        self.tree = tree
        widths = Self.widths(tree)
        out = ByteWriter(capacity: tree.bytes.count * 2)
    }

    /// Returns the document laid out, with a line feed at the end.
    public static func format(_ tree: JSONTree) -> [UInt8] {
        var formatter = JSONFormatter(tree)
        formatter.write(0, indent: 0, column: 0, reserve: 0, isTop: true)
        formatter.out.append(0x0A)
        return formatter.out.bytes
    }
}

/// Measuring.
extension JSONFormatter {
    private static func widths(_ tree: JSONTree) -> [Int32] {
        var widths = [Int32](repeating: 0, count: tree.nodes.count)
        var node = tree.nodes.count - 1
        while node >= 0 {
            widths[node] = width(node, tree, widths)
            node -= 1
        }
        return widths
    }

    /// Returns the columns of a node whose children are measured: too many count as very many.
    private static func width(_ node: Int, _ tree: JSONTree, _ widths: [Int32]) -> Int32 {
        let unfit: Int32 = 1 << 20
        var sum: Int32 = 0
        var count: Int32 = 0
        switch tree.kind(node) {
        case .null, .false, .true, .number, .string:
            let place = tree.nodes[node]
            var columns: Int32 = 0
            for byte in tree.bytes[Int(place.start)..<Int(place.end)] where byte & 0xC0 != 0x80 {
                columns += 1
                if columns == unfit { break }
            }
            return columns
        case .array:
            for element in tree.elements(node) {
                sum = min(sum + widths[element], unfit)
                count += 1
            }
            return min(sum + (count == 0 ? 2 : count * 2), unfit)
        case .object:
            for member in tree.members(node) {
                sum = min(sum + widths[member.key] + 2 + widths[member.value], unfit)
                count += 1
            }
            return min(sum + (count == 0 ? 2 : count * 2 + 2), unfit)
        }
    }
}

/// Writing.
extension JSONFormatter {
    /// Writes a node that begins at a column, with so many columns reserved for what follows it.
    private mutating func write(
        _ node: Int, indent: Int, column: Int, reserve: Int, isTop: Bool = false
    ) {
        let fits = column + Int(widths[node]) + reserve <= Self.width
        switch tree.kind(node) {
        case .null, .false, .true, .number, .string: append(node)
        case .array where tree.nodes[node].next == node + 1: append("[]")
        case .object where tree.nodes[node].next == node + 1: append("{}")
        case .array where fits && !isTop: writeFlat(node)
        case .object where fits && !isTop: writeFlat(node)
        case .array: writeList(node, indent)
        case .object: writeObject(node, indent)
        }
    }

    private mutating func writeFlat(_ node: Int) {
        switch tree.kind(node) {
        case .null, .false, .true, .number, .string: append(node)
        case .array:
            append("[")
            for (place, element) in tree.elements(node).enumerated() {
                if place > 0 { append(", ") }
                writeFlat(element)
            }
            append("]")
        case .object where tree.nodes[node].next == node + 1: append("{}")
        case .object:
            append("{ ")
            for (place, member) in tree.members(node).enumerated() {
                if place > 0 { append(", ") }
                append(member.key)
                append(": ")
                writeFlat(member.value)
            }
            append(" }")
        }
    }

    private mutating func writeObject(_ node: Int, _ indent: Int) {
        append("{")
        let inner = indent + 2
        for (place, member) in tree.members(node).enumerated() {
            if place > 0 { append(",") }
            breakLine(inner)
            append(member.key)
            append(": ")
            write(
                member.value, indent: inner, column: inner + Int(widths[member.key]) + 2, reserve: 1
            )
        }
        breakLine(indent)
        append("}")
    }

    private mutating func writeList(_ node: Int, _ indent: Int) {
        append("[")
        let inner = indent + 2
        if isPlain(node) {
            fill(node, inner)
        } else {
            for (place, element) in tree.elements(node).enumerated() {
                if place > 0 { append(",") }
                breakLine(inner)
                write(element, indent: inner, column: inner, reserve: 1)
            }
        }
        breakLine(indent)
        append("]")
    }

    /// Writes short plain values, as many to a line as fit.
    private mutating func fill(_ node: Int, _ indent: Int) {
        var column = 0
        for (place, element) in tree.elements(node).enumerated() {
            let needed = Int(widths[element])
            if place > 0 { append(",") }
            if place == 0 || column + 2 + needed + 1 > Self.width {
                breakLine(indent)
                column = indent + needed
            } else {
                append(" ")
                column += 2 + needed
            }
            append(element)
        }
    }

    /// Whether a list holds only numbers and words, which are filled, and no sentences.
    private func isPlain(_ node: Int) -> Bool {
        for element in tree.elements(node) {
            switch tree.kind(element) {
            case .array, .object: return false
            case .null, .false, .true, .number: continue
            case .string: if tree.utf8(element).contains(0x20) { return false }
            }
        }
        return true
    }

    private mutating func breakLine(_ indent: Int) {
        out.append(0x0A)
        for _ in 0..<indent { out.append(0x20) }
    }

    private mutating func append(_ node: Int) {
        let place = tree.nodes[node]
        out.append(contentsOf: tree.bytes[Int(place.start)..<Int(place.end)])
    }

    private mutating func append(_ words: String) { out.append(words) }
}
