import SimEngine

/// A saved attempt, run again, for an export.
struct ExportedAttempt {
    /// The attempt's file.
    let path: String
    /// What its first line says.
    let header: AttemptHeader
    /// The hash of its last line, which stands for all of it.
    let hash: String
    /// Whether it came to its end, so that nothing can follow.
    let isFinished: Bool
    /// The hashes of the case that it was run again on.
    let identity: CaseIdentity
    /// The session, run again.
    let session: Session
}

/// Reading the attempts that an export is made from.
enum ExportedAttempts {
    /// Reads every attempt, in the order given and within a folder by name.
    ///
    /// What is wrong with any of them is told before anything is given up; nothing is then exported.
    /// Where `--case` names a case, attempts at others are left out. Of copies of a file one is taken.
    static func read(
        _ names: [String], _ arguments: Arguments
    ) throws(Failure) -> [ExportedAttempt] {
        let library = CaseLibrary(asked: arguments.value("--scenarios"))
        var reader = Reader(library: library, arguments: arguments)
        var found: [ExportedAttempt] = []
        var isBroken = false
        for path in try paths(names) {
            do throws(Failure) {
                if let attempt = try reader.read(path) { found.append(attempt) }
            } catch {
                if case .outputClosed = error { throw error }
                _ = error.tell()
                isBroken = true
            }
        }
        if isBroken { throw .problem("nothing was exported") }
        if reader.leftOut > 0 {
            Output.tell(
                "note: \(Spoken.count(Int64(reader.leftOut), "attempt")) at other cases"
                    + " \(reader.leftOut == 1 ? "is" : "are") left out")
        }
        if found.isEmpty, let given = arguments.value("--case") {
            throw .problem("none of the attempts is at '\(given)'")
        }
        return found
    }

    /// Returns the files of attempts: those named, and those in the folders named.
    private static func paths(_ names: [String]) throws(Failure) -> [String] {
        var paths: [String] = []
        for name in names {
            guard Paths.isFolder(name) else {
                paths.append(name)
                continue
            }
            let entries: [String]
            do throws(SystemError) { entries = try Paths.entries(of: name) } catch {
                throw .problem("\(name): \(error.words)")
            }
            let files = entries.filter { $0.hasSuffix(AttemptFolder.suffix) }.sorted()
            if files.isEmpty {
                throw .problem(
                    "\(name): the folder has no attempts",
                    help: "attempts are named *\(AttemptFolder.suffix)")
            }
            paths += files.map { Paths.join(name, $0) }
        }
        for (place, path) in paths.enumerated() where paths[..<place].contains(path) {
            throw .problem("\(path) is given twice", help: "give each attempt once")
        }
        return paths
    }
}

/// Reads attempts and remembers the cases they are of.
private struct Reader {
    let library: CaseLibrary
    let arguments: Arguments
    /// How many attempts at other cases than the one asked for there were.
    private(set) var leftOut = 0
    /// The attempts that tell when they began, by the digits of their last hash.
    private var seen: [[UInt8]: String] = [:]
    private var known: [String: (played: LoadedCase, identity: CaseIdentity)] = [:]

    init(library: CaseLibrary, arguments: Arguments) {
        self.library = library
        self.arguments = arguments
    }

    /// Reads an attempt, or nothing where it is at another case than the one asked for, or a copy.
    mutating func read(_ path: String) throws(Failure) -> ExportedAttempt? {
        let record = try AttemptReading.record(try InputFile.read(path), path)
        if record.tornBytes > 0 {
            Output.tell("simulate: \(path): the last line is torn off and left out")
        }
        let (played, identity) = try played(record.header)
        let scenario = played.scenario
        if record.header.caseID != scenario.string(scenario.about.id) {
            leftOut += 1
            return nil
        }
        if isCopy(record, path) { return nil }
        let session = try AttemptReading.replay(
            record, of: played, identity, path: path,
            allowsChanged: arguments.has("--allow-changed"))
        return ExportedAttempt(
            path: path, header: record.header,
            hash: String(decoding: record.lastHash, as: UTF8.self),
            isFinished: record.isFinished, identity: identity, session: session)
    }

    /// Whether it is a file that was read under another name.
    ///
    /// Scripted runs that do not tell when they began may be alike without being copies.
    private mutating func isCopy(_ record: AttemptRecord, _ path: String) -> Bool {
        if record.header.start == nil { return false }
        if let other = seen[record.lastHash] {
            Output.tell("note: \(path) is a copy of \(other) and counts once")
            return true
        }
        seen[record.lastHash] = path
        return false
    }

    private mutating func played(
        _ header: AttemptHeader
    ) throws(Failure) -> (LoadedCase, CaseIdentity) {
        let given = arguments.value("--case")
        let name = given ?? header.caseID
        if let known = known[name] { return known }
        let played = try AttemptReading.find(header, given: given, in: library)
        let entry = (played, played.identity)
        known[name] = entry
        return entry
    }
}
