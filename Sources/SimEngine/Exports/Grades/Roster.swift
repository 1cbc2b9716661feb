/// Who stands behind each pseudonym: the one file that joins results to people.
public struct Roster: Sendable {
    /// One learner.
    public struct Learner: Sendable {
        /// The pseudonym in the attempts.
        public let pseudonym: String
        /// What is told of the learner, in the order of ``RosterColumn``; empty where nothing is.
        var values: [String]

        /// Returns what a column tells, or nothing.
        public subscript(column: RosterColumn) -> String? {
            for (place, other) in RosterColumn.allCases.enumerated() where other == column {
                return values[place].utf8.isEmpty ? nil : values[place]
            }
            return nil
        }
    }

    /// The learners, in the order of the file.
    public let learners: [Learner]
    /// The columns that the file has.
    public let columns: [RosterColumn]
    /// What in the file is not used, a sentence each.
    public let notes: [String]
    private let places: NameTable

    /// Returns the learner behind a pseudonym.
    public func learner(_ pseudonym: String) -> Learner? {
        places.find(pseudonym).map { learners[Int($0)] }
    }

    /// Whether the file has a column.
    public func has(_ column: RosterColumn) -> Bool { columns.contains(column) }
}

extension Roster {
    /// Reads a roster: a CSV file with a column `pseudonym` and any of ``RosterColumn``.
    /// - Throws: ``DocumentProblem`` with line and column.
    public static func read(_ bytes: [UInt8]) throws(DocumentProblem) -> Roster {
        let table = try CSVTable.read(bytes)
        guard let head = table.rows.first else {
            throw DocumentProblem(
                "the roster is empty", line: 1,
                help: "its first line names the columns, such as pseudonym,name,idnumber")
        }
        var reader = RosterReader(table: table)
        try reader.readHead(head)
        for row in table.rows.dropFirst() where !row.isBlank { try reader.read(row) }
        return Roster(
            learners: reader.learners, columns: reader.columns, notes: reader.notes,
            places: reader.pseudonyms)
    }
}

/// Reads the rows of a roster and finds what stands in it twice.
private struct RosterReader {
    let table: CSVTable
    var learners: [Roster.Learner] = []
    var notes: [String] = []
    var pseudonyms = NameTable()
    private var lines: [Int] = []
    private var width = 0
    private var pseudonym = 0
    /// Where each column of ``RosterColumn`` stands in the file.
    private var places = [Int?](repeating: nil, count: RosterColumn.allCases.count)
    private var seen = RosterColumn.allCases.map { _ in NameTable() }

    init(table: CSVTable) { self.table = table }

    var columns: [RosterColumn] {
        var found: [RosterColumn] = []
        for (place, column) in RosterColumn.allCases.enumerated() where places[place] != nil {
            found.append(column)
        }
        return found
    }

    mutating func readHead(_ row: CSVTable.Row) throws(DocumentProblem) {
        width = row.cells.count
        var pseudonym: Int?
        var names = NameTable()
        for (place, cell) in row.cells.enumerated() {
            let name = Self.trimmed(cell.text)
            guard Int(names.intern(name)) == place else {
                throw table.problem("the column \(Quoted.text(name)) stands twice", at: cell)
            }
            if name.isSame(as: "pseudonym") {
                pseudonym = place
            } else if let column = RosterColumn.allCases.firstIndex(where: {
                $0.header.isSame(as: name)
            }) {
                places[column] = place
            } else {
                notes.append("the roster's column \(Quoted.text(name)) is not used")
            }
        }
        guard let pseudonym else { throw missing(row) }
        self.pseudonym = pseudonym
    }

    private func missing(_ row: CSVTable.Row) -> DocumentProblem {
        let known = ["pseudonym"] + RosterColumn.allCases.map { $0.header }
        let isParted = row.cells.count == 1 && row.cells[0].text.utf8.contains(UInt8(ascii: ";"))
        return table.problem(
            "the roster has no column 'pseudonym'", at: row.cells[0],
            help: isParted
                ? "its columns are parted by semicolons: save it with commas"
                : "its first line names the columns: " + known.joined(separator: ", "))
    }

    mutating func read(_ row: CSVTable.Row) throws(DocumentProblem) {
        guard row.cells.count == width else {
            throw table.problem(
                "this line has \(Spoken.count(Int64(row.cells.count), "cell")), the first one"
                    + " \(width)", at: row.cells[0],
                help: "put a cell that has a comma in it between quotation marks")
        }
        let cell = row.cells[pseudonym]
        let name = Self.trimmed(cell.text)
        guard AttemptHeader.isPseudonym(name) else {
            throw table.problem(
                name.utf8.isEmpty
                    ? "this line has no pseudonym" : "\(Quoted.text(name)) is no pseudonym",
                at: cell, help: "a pseudonym has letters a to z, digits, - and _, 64 at most")
        }
        let known = Int(pseudonyms.intern(name))
        if known < learners.count {
            throw table.problem(
                "the pseudonym \(Quoted.text(name)) stands in line \(lines[known]) already",
                at: cell)
        }
        var values: [String] = []
        for column in RosterColumn.allCases.indices {
            values.append(try value(column, row))
        }
        lines.append(table.line(of: cell))
        learners.append(Roster.Learner(pseudonym: name, values: values))
    }

    private mutating func value(
        _ place: Int, _ row: CSVTable.Row
    ) throws(DocumentProblem) -> String {
        guard let found = places[place] else { return "" }
        let cell = row.cells[found]
        let text = Self.trimmed(cell.text)
        let column = RosterColumn.allCases[place]
        guard column.identifies, !text.utf8.isEmpty else { return text }
        if CSVFormula.isRisky(text) {
            throw table.problem(
                "the \(column.header) \(Quoted.text(text)) begins like a formula", at: cell,
                help: "spreadsheets would run it; use an identifier that begins otherwise")
        }
        let count = seen[place].count
        if Int(seen[place].intern(text)) < count {
            throw table.problem(
                "the \(column.header) \(Quoted.text(text)) belongs to another learner already",
                at: cell)
        }
        return text
    }

    /// Returns a text without spaces around it.
    private static func trimmed(_ text: String) -> String {
        var bytes = Array(text.utf8)[...]
        while bytes.first == 0x20 || bytes.first == 0x09 { bytes.removeFirst() }
        while bytes.last == 0x20 || bytes.last == 0x09 { bytes.removeLast() }
        return String(utf8: bytes)
    }
}
