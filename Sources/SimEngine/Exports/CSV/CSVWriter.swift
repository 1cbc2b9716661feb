/// A table in the making, as RFC 4180 has it: commas, quotes where needed, lines ended by CR LF.
///
/// A text that a spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets
/// take as the sign of plain text; numbers get none. Control characters become U+FFFD.
///
/// - Note: Source: RFC 4180, section 2; OWASP, *CSV Injection*.
public struct CSVWriter: Sendable {
    private var out = ByteWriter()

    /// Creates a table without rows.
    public init() {}

    /// The bytes of the table.
    public var bytes: [UInt8] { out.bytes }

    /// Writes a row.
    public mutating func row(_ cells: [CSVCell]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { out.append(UInt8(ascii: ",")) }
            switch cell {
            case .empty: break
            case .number(let number): out.append(decimal: number)
            case .text(let text): write(text)
            }
        }
        out.append("\r\n")
    }

    /// Writes a row of texts.
    public mutating func row(_ texts: [String]) { row(texts.map { .text($0) }) }

    private mutating func write(_ text: String) {
        let guarded = CSVFormula.isRisky(text) ? "'" + text : text
        let needsQuotes = guarded.utf8.contains { Self.isSpecial($0) }
        let isPadded = guarded.utf8.first == 0x20 || guarded.utf8.last == 0x20
        guard needsQuotes || isPadded else {
            write(plain: guarded)
            return
        }
        out.append(UInt8(ascii: "\""))
        write(plain: guarded)
        out.append(UInt8(ascii: "\""))
    }

    private mutating func write(plain text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): out.append("\"\"")
            case 0x09, 0x0A, 0x0D: out.append(byte)
            case 0..<0x20, 0x7F: out.append("\u{FFFD}")
            default: out.append(byte)
            }
        }
    }

    /// Whether a byte makes its cell need quotes; the semicolon parts cells in some countries.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: true
        default: false
        }
    }
}
