/// A table that was read, every row with its place.
public struct CSVTable: Sendable {
    /// One cell.
    public struct Cell: Hashable, Sendable {
        /// What stands in it, without the quotes around it.
        public let text: String
        /// Where it begins in the file.
        let offset: UInt32
    }

    /// One row.
    public struct Row: Hashable, Sendable {
        /// The cells; at least one.
        public let cells: [Cell]

        /// Whether nothing stands in it.
        var isBlank: Bool { cells.allSatisfy { $0.text.utf8.isEmpty } }
    }

    /// The rows.
    public let rows: [Row]
    /// The file.
    let bytes: [UInt8]

    /// Returns a problem at a cell.
    func problem(_ message: String, at cell: Cell, help: String? = nil) -> DocumentProblem {
        DocumentProblem(message, at: cell.offset, of: bytes, help: help)
    }

    /// Returns the line in which a cell begins, 1 for the first.
    func line(of cell: Cell) -> Int { SourceLines(bytes).position(of: cell.offset).line }
}

extension CSVTable {
    /// Reads a table as RFC 4180 has it, strictly: quotes closed, nothing between them and a comma.
    ///
    /// Lines may end with CR LF or LF; a byte order mark is passed over.
    /// - Throws: ``DocumentProblem`` with line and column.
    /// - Complexity: O(*n*).
    public static func read(_ bytes: [UInt8]) throws(DocumentProblem) -> CSVTable {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw DocumentProblem("the table is in UTF-16", line: 1, help: saveAsUTF8)
        }
        if let flaw = UTF8Check.firstFlaw(in: bytes) {
            throw DocumentProblem(
                "the table is not in UTF-8", at: UInt32(flaw), of: bytes, help: saveAsUTF8)
        }
        var reader = CSVReader(bytes)
        return CSVTable(rows: try reader.rows(), bytes: bytes)
    }

    private static let saveAsUTF8 = "save it as 'CSV UTF-8', or whatever the spreadsheet calls it"
}

/// Takes a table apart, byte by byte.
private struct CSVReader {
    private let bytes: [UInt8]
    private var place: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func rows() throws(DocumentProblem) -> [CSVTable.Row] {
        var rows: [CSVTable.Row] = []
        while place < bytes.count { rows.append(try row()) }
        return rows
    }

    private mutating func row() throws(DocumentProblem) -> CSVTable.Row {
        var cells: [CSVTable.Cell] = []
        while true {
            let start = UInt32(truncatingIfNeeded: place)
            let text = try isAt("\"") ? quoted() : plain()
            cells.append(CSVTable.Cell(text: text, offset: start))
            guard isAt(",") else {
                try endLine()
                return CSVTable.Row(cells: cells)
            }
            place += 1
        }
    }

    private func isAt(_ sign: Unicode.Scalar) -> Bool {
        place < bytes.count && bytes[place] == UInt8(ascii: sign)
    }

    private mutating func plain() throws(DocumentProblem) -> String {
        let start = place
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: ","), 0x0A, 0x0D: return String(utf8: bytes[start..<place])
            case UInt8(ascii: "\""):
                throw problem(
                    "a quotation mark stands inside a cell that does not begin with one",
                    help: "put the whole cell in quotation marks and write each inside it twice")
            case 0: throw problem("a zero byte stands in the table", help: "is it a table at all?")
            default: place += 1
            }
        }
        return String(utf8: bytes[start..<place])
    }

    private mutating func quoted() throws(DocumentProblem) -> String {
        let opening = place
        place += 1
        var text: [UInt8] = []
        while place < bytes.count {
            let byte = bytes[place]
            if byte == 0 { throw problem("a zero byte stands in the table", help: nil) }
            place += 1
            if byte != UInt8(ascii: "\"") {
                text.append(byte)
            } else if isAt("\"") {
                text.append(byte)
                place += 1
            } else {
                try expectEnd()
                return String(utf8: text)
            }
        }
        place = opening
        throw problem("the quotation mark that begins this cell is never closed", help: nil)
    }

    private func expectEnd() throws(DocumentProblem) {
        guard place < bytes.count else { return }
        switch bytes[place] {
        case UInt8(ascii: ","), 0x0A, 0x0D: return
        default:
            throw problem(
                "something stands between the closing quotation mark and the next comma",
                help: "write a quotation mark inside a cell twice")
        }
    }

    private mutating func endLine() throws(DocumentProblem) {
        guard place < bytes.count else { return }
        if bytes[place] == 0x0D {
            guard place + 1 < bytes.count, bytes[place + 1] == 0x0A else {
                throw problem(
                    "a line ends with a carriage return alone", help: "save the table anew as CSV")
            }
            place += 1
        }
        place += 1
    }

    private func problem(_ message: String, help: String?) -> DocumentProblem {
        DocumentProblem(message, at: UInt32(truncatingIfNeeded: place), of: bytes, help: help)
    }
}
