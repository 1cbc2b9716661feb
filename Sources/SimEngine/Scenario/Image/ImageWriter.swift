/// Writes down what a case is made of.
///
/// Numbers have seven bits in a byte, the lowest first, and their sign in the lowest bit. A text is how
/// far before the end of the texts so far it begins, and its length: a new one begins there. An
/// expression is how far from the latest one it begins, and its length.
struct ImageWriter: CaseArchive {
    static var reads: Bool { false }

    /// The document of the case.
    private let document: JSONTree
    /// The texts, each once, in the order of their first use.
    private var texts = NameTable(capacity: 1024)
    /// How many bytes they have.
    private var textsLength = 0
    /// The instruction after the latest expression.
    private var nextCode: Int64 = 0
    /// Everything else.
    private var parts: [UInt8] = []

    /// Begins to write a case.
    init(_ document: JSONTree) { self.document = document }

    /// What was written: the length of all but the texts, that, and the texts.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        Self.append(Int64(parts.count), to: &bytes)
        bytes += parts
        for number in 0..<texts.count {
            bytes += texts.bytes(Int32(truncatingIfNeeded: number))
        }
        return bytes
    }

    private static func append(_ value: Int64, to bytes: inout [UInt8]) {
        var rest = UInt64(bitPattern: value << 1 ^ value >> 63)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    @discardableResult
    mutating func number(_ value: Int64) -> Int64 {
        Self.append(value, to: &parts)
        return value
    }

    mutating func text(_ value: Text) -> Text {
        let span = document.bytes[Int(value.start)..<Int(value.end)]
        write(value.isEscaped ? JSONEscapes.resolved(span)[...] : span)
        return value
    }

    private mutating func write(_ text: ArraySlice<UInt8>) {
        let known = texts.count
        let name = texts.intern(text)
        let found = texts.bytes(name)
        number(Int64(texts.count == known ? textsLength - found.startIndex : 0))
        number(Int64(found.count))
        if texts.count > known { textsLength += found.count }
    }

    mutating func expression(_ value: Expression) -> Expression {
        number(Int64(value.first) - nextCode)
        number(Int64(value.count))
        nextCode = Int64(value.first) + Int64(value.count)
        return value
    }

    mutating func list<Part: Archived>(_ parts: inout [Part]) {
        number(Int64(parts.count))
        for place in parts.indices { parts[place].visit(&self) }
    }

    mutating func names(_ table: inout NameTable) {
        number(Int64(table.count))
        for number in 0..<table.count { write(table.bytes(Int32(truncatingIfNeeded: number))) }
    }
}
