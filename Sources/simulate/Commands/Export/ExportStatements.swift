import SimEngine

/// `simulate export xapi`: statements of finished attempts, to a file or to a record store.
enum ExportStatements {
    /// Returns the statements as one list, with what was left out.
    static func make(_ names: [String], _ arguments: Arguments) throws(Failure) -> Export {
        let (statements, notes) = try statements(names, arguments)
        var writer = JSONWriter()
        writer.beginArray()
        for statement in statements { writer.raw(statement[...]) }
        writer.endArray()
        return Export(bytes: writer.bytes + [0x0A], notes: notes)
    }

    /// Sends the statements to the record store that is asked for.
    static func post(
        _ names: [String], to address: String, _ arguments: Arguments
    ) throws(Failure) -> ExitStatus {
        let endpoint = try Endpoint(address)
        let (statements, notes) = try statements(names, arguments)
        for note in notes { Output.tell("note: " + note) }
        let credentials = try Credentials.read()
        var store = RecordStore(CurlRequest(endpoint: endpoint, credentials: credentials))
        try store.send(statements)
        var told = "The record store has all \(statements.count) statements."
        if store.known > 0 {
            told +=
                " It had \(store.known) of them already, in other words; those stay as they were."
        }
        Output.tell(told)
        return .done
    }

    private static func statements(
        _ names: [String], _ arguments: Arguments
    ) throws(Failure) -> (statements: [[UInt8]], notes: [String]) {
        let homepage = try homepage(arguments)
        var statements: [[UInt8]] = []
        var notes = Notes()
        for attempt in try ExportedAttempts.read(names, arguments) {
            guard attempt.isFinished else {
                notes.unfinished.append(attempt.path)
                continue
            }
            guard notes.isNew(attempt) else { continue }
            let told = XAPIAttempt(
                attempt.session, attempt.header, hash: attempt.hash,
                caseHash: attempt.identity.hash, homepage: homepage)
            notes.note(attempt, told)
            statements += told.statements
        }
        guard !statements.isEmpty else {
            throw .problem(
                "no attempt is finished; nothing was exported",
                help: "go on with one: simulate play CASE --resume FILE")
        }
        return (statements, notes.lines)
    }

    private static func homepage(_ arguments: Arguments) throws(Failure) -> String {
        guard let given = arguments.value("--homepage") else { return XAPIAttempt.homepage }
        let isAddress = ["https://", "http://"].contains {
            given.hasPrefix($0) && given.utf8.count > $0.utf8.count
        }
        // What RFC 3987 has in no address, not even escaped.
        let isWhole = given.utf8.allSatisfy { byte in
            byte > 0x20 && byte != 0x7F && !"\"<>\\^`{|}".utf8.contains(byte)
        }
        guard isAddress, isWhole else {
            throw .problem(
                "'\(given)' is not an address",
                help: "give the address under which your pseudonyms are unique, such as "
                    + "https://nursing.example.edu/learners")
        }
        return given
    }
}

/// What is to be said about attempts and their statements.
private struct Notes {
    var unfinished: [String] = []
    private var seen: [String: String] = [:]
    private var copies: [String] = []
    private var unnamed = 0
    private var undated = 0
    private var shortened = 0
    private var practiced = 0
    private var rescored = 0

    /// Whether an attempt was not there yet, perhaps in another file.
    mutating func isNew(_ attempt: ExportedAttempt) -> Bool {
        if let first = seen[attempt.hash] {
            copies.append("\(attempt.path) is the same attempt as \(first) and left out")
            return false
        }
        seen[attempt.hash] = attempt.path
        return true
    }

    mutating func note(_ attempt: ExportedAttempt, _ told: XAPIAttempt) {
        if attempt.header.learner == "learner" { unnamed += 1 }
        if !told.hasTimes { undated += 1 }
        if told.isShortened { shortened += 1 }
        if attempt.header.mode == .practice { practiced += 1 }
        if attempt.identity.hash != attempt.header.caseHash { rescored += 1 }
    }

    /// The notes, a sentence each.
    var lines: [String] {
        var lines = copies
        for path in unfinished {
            lines.append("\(path) is not finished and left out: it can still go on")
        }
        let told: [(count: Int, one: String, many: String)] = [
            (
                unnamed, "names no pseudonym and stands under 'learner'",
                "name no pseudonym and stand under 'learner', as if they were one person's"
            ),
            (
                undated, "does not tell when it began: its statements have no timestamp",
                "do not tell when they began: their statements have no timestamps"
            ),
            (
                shortened, "waits longer than 15 minutes: timestamps count 15 minutes for that",
                "wait longer than 15 minutes: timestamps count 15 minutes for that"
            ),
            (
                practiced, "is practice, which is not graded: its statements have no scores",
                "are practice, which is not graded: their statements have no scores"
            ),
            (
                rescored, "is scored by a case revised since it was played",
                "are scored by cases revised since they were played"
            ),
        ]
        for entry in told where entry.count > 0 {
            lines.append(
                entry.count == 1
                    ? "1 attempt " + entry.one : "\(entry.count) attempts " + entry.many)
        }
        return lines
    }
}
