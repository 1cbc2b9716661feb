/// What the first and the last line of an attempt say, read without the lines between.
///
/// Each of the two lines is checked against its own hash; docs/attempts.md §2 says what that leaves
/// open. Whoever needs proof reads the whole attempt as an ``AttemptRecord`` and replays it.
public struct AttemptGlance: Sendable {
    /// What the first line says.
    public let header: AttemptHeader
    /// What the report at the end says; nothing of an attempt that has none yet.
    public let result: Result?

    /// How many bytes at either end hold the line there, of every attempt that can be glanced at.
    public static let reach = 1 << 16

    /// What a run came to, as it was recorded.
    public struct Result: Sendable {
        /// Whether an ending was reached.
        public let isComplete: Bool
        /// The percentage earned, 0 to 100, rounded to one decimal.
        public let percent: Decimal3
        /// Whether the run passed.
        public let isPassed: Bool
    }

    /// Reads the two lines.
    ///
    /// - Parameters:
    ///   - head: The start of the file: ``reach`` bytes, or all of a shorter file.
    ///   - tail: As much of its end.
    /// - Returns: What they say.
    /// - Throws: ``DocumentProblem`` where a line is damaged or longer than ``reach``.
    public static func read(
        head: [UInt8], tail: [UInt8]
    ) throws(DocumentProblem) -> AttemptGlance {
        guard let end = head.firstIndex(of: UInt8(ascii: "\n")) else { throw Self.damage }
        let frame = try AttemptFrame(Array(head[...end]))
        guard frame.tornBytes == 0 else { throw Self.damage }
        var members = LineMembers(try tree(head[..<end]), 0, number: 1)
        let header = try AttemptHeader(&members)
        try members.finish()
        return AttemptGlance(header: header, result: try result(tail, of: header))
    }

    private static let damage = DocumentProblem("the attempt is damaged")
    private static let footer = Array("{\"end\":{\"report\":".utf8)

    private static func tree(_ line: ArraySlice<UInt8>) throws(DocumentProblem) -> JSONTree {
        do throws(JSONError) { return try JSONTree.parse(Array(line)) } catch { throw damage }
    }
}

/// The report.
extension AttemptGlance {
    /// Reads the last line, where it is the report.
    private static func result(
        _ tail: [UInt8], of header: AttemptHeader
    ) throws(DocumentProblem) -> Result? {
        var line = tail[...]
        if line.last == UInt8(ascii: "\n") { line.removeLast() }
        guard let before = line.lastIndex(of: UInt8(ascii: "\n")) else {
            // The first line alone, or one that reaches too far back.
            if line.count < reach { return nil }
            throw damage
        }
        let last = line[(before + 1)...]
        if AttemptSeal.fault(in: last) != nil {
            // Without its line feed a line was being written; with it, it was changed.
            if line.endIndex == tail.endIndex { return nil }
            throw damage
        }
        guard last.starts(with: footer) else { return nil }
        let previous = line[..<before].dropLast(AttemptSeal.closing.count)
            .suffix(AttemptSeal.digestLength)
        let digits = last.endIndex - AttemptSeal.closing.count - AttemptSeal.digestLength
        guard
            AttemptSeal.digest(of: last[..<digits], after: previous)[...]
                == last[digits..<(digits + AttemptSeal.digestLength)]
        else { throw damage }
        return try result(in: try tree(last), of: header)
    }

    private static func result(
        in tree: JSONTree, of header: AttemptHeader
    ) throws(DocumentProblem) -> Result {
        guard let end = tree.value(forKey: "end", in: 0),
            let report = tree.value(forKey: "report", in: end),
            let caseID = tree.value(forKey: "case", in: report),
            tree.isString(caseID, equalTo: header.caseID),
            let percent = tree.value(forKey: "percent", in: report),
            case .value(let number) = Decimal3.parse(tree.utf8(percent)),
            let isComplete = truth("complete", tree, report),
            let isPassed = truth("passed", tree, report)
        else { throw damage }
        return Result(isComplete: isComplete, percent: number, isPassed: isPassed)
    }

    private static func truth(_ key: String, _ tree: JSONTree, _ node: Int) -> Bool? {
        guard let value = tree.value(forKey: key, in: node) else { return nil }
        switch tree.kind(value) {
        case .true: return true
        case .false: return false
        case .null, .number, .string, .array, .object: return nil
        }
    }
}
