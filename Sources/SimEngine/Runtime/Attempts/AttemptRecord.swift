/// A saved attempt, read and proved undamaged.
public struct AttemptRecord: Sendable {
    /// What the first line says.
    public let header: AttemptHeader
    /// The inputs with their outcomes, in order.
    public let lines: [Line]
    /// The node of the report's summary in ``tree``, if the attempt has its last line.
    public let report: Int?
    /// How many bytes at the end are a line that was never finished, and to be dropped.
    public let tornBytes: Int
    /// Whether the last whole line lacks its line feed.
    public let lacksLineFeed: Bool
    /// How many bytes the whole lines are, counted from the start.
    public let validLength: Int
    /// The digits of the last whole line's hash.
    public let lastHash: [UInt8]
    /// The lines as one document, a list of objects.
    public let tree: JSONTree

    /// The most lines that are read.
    public static let mostLines = 100_000

    /// An input with what came of it.
    public struct Line: Hashable, Sendable {
        /// The number of the line in the file; the header's is 1.
        public let number: Int
        /// The simulated time when the input was given, in milliseconds.
        public let at: Int64
        /// The node of the input.
        public let input: Int
        /// Whether it is a wait that the clock made, not the learner.
        public let isLive: Bool
        /// The node of what came of it.
        public let outcome: Int
        /// The simulated time after it, in milliseconds.
        public let time: Int64
    }

    /// Whether the attempt has its report, so that nothing can follow.
    public var isFinished: Bool { report != nil }
    /// The simulated time after the last input, in milliseconds; nothing before the first.
    public var lastTime: Int64? { lines.last?.time }
    /// The number of the line that holds the report, or would.
    var reportLine: Int { lines.count + 2 }
}

extension AttemptRecord {
    /// Reads an attempt and checks every byte against the hashes.
    ///
    /// A last line that was torn off is left out and counted in ``tornBytes``.
    /// - Throws: ``DocumentProblem`` with the place of the first damage.
    /// - Complexity: O(length).
    public static func read(_ bytes: [UInt8]) throws(DocumentProblem) -> AttemptRecord {
        try AttemptRecord(AttemptFrame(bytes), bytes)
    }

    private init(_ frame: AttemptFrame, _ bytes: [UInt8]) throws(DocumentProblem) {
        let tree = try Self.document(frame, bytes)
        let nodes = try Self.objects(tree, frame)
        var members = LineMembers(tree, nodes[0], number: 1)
        header = try AttemptHeader(&members)
        try members.finish()
        var lines: [Line] = []
        lines.reserveCapacity(nodes.count)
        var report: Int?
        for (place, node) in nodes.enumerated().dropFirst() {
            var members = LineMembers(tree, node, number: place + 1)
            if report != nil {
                throw DocumentProblem("this line follows the attempt's report", line: place + 1)
            }
            if members.isNext("end") {
                report = try Self.report(&members, tree, number: place + 1)
            } else {
                lines.append(try Line(&members, tree, number: place + 1))
            }
            try members.finish()
        }
        self.lines = lines
        self.report = report
        self.tree = tree
        tornBytes = frame.tornBytes
        lacksLineFeed = frame.lacksLineFeed
        validLength = bytes.count - frame.tornBytes
        lastHash = frame.lastHash
    }

    /// Joins the lines to one list, so that they are read at once; offsets move by one.
    private static func document(
        _ frame: AttemptFrame, _ bytes: [UInt8]
    ) throws(DocumentProblem) -> JSONTree {
        let end = frame.lines.last?.upperBound ?? 0
        var joined: [UInt8] = []
        joined.reserveCapacity(end + 2)
        joined.append(UInt8(ascii: "["))
        joined.append(contentsOf: bytes[..<end])
        joined.append(UInt8(ascii: "]"))
        for line in frame.lines.dropLast() { joined[line.upperBound + 1] = UInt8(ascii: ",") }
        do throws(JSONError) {
            return try JSONTree.parse(joined)
        } catch {
            let offset = error.range.start == 0 ? 0 : error.range.start - 1
            throw DocumentProblem(
                error.problem.message, at: offset, of: bytes, help: error.problem.help)
        }
    }

    /// Returns the object of each line.
    private static func objects(
        _ tree: JSONTree, _ frame: AttemptFrame
    ) throws(DocumentProblem) -> [Int] {
        var nodes: [Int] = []
        nodes.reserveCapacity(frame.lines.count)
        for node in tree.elements(0) {
            let place = tree.nodes[node]
            let line = nodes.count < frame.lines.count ? frame.lines[nodes.count] : 0..<0
            guard tree.kind(node) == .object, Int(place.start) == line.lowerBound + 1,
                Int(place.end) == line.upperBound + 1
            else {
                throw DocumentProblem("a line should be one object", line: nodes.count + 1)
            }
            nodes.append(node)
        }
        guard nodes.count == frame.lines.count else {
            throw DocumentProblem("a line should be one object", line: nodes.count + 1)
        }
        return nodes
    }

    private static func report(
        _ members: inout LineMembers, _ tree: JSONTree, number: Int
    ) throws(DocumentProblem) -> Int {
        var end = LineMembers(tree, try members.object("end"), number: number)
        return try end.object("report")
    }
}

extension AttemptRecord.Line {
    /// Reads the members of a line, all but the hash.
    fileprivate init(
        _ members: inout LineMembers, _ tree: JSONTree, number: Int
    ) throws(DocumentProblem) {
        guard try members.integer("n") == Int64(number - 1) else {
            throw DocumentProblem("this line should be input \(number - 1)", line: number)
        }
        self.number = number
        at = try members.integer("at")
        input = try members.object("input")
        isLive = InputCodec.isLive(tree, input)
        outcome = try members.object("outcome")
        var result = LineMembers(tree, outcome, number: number)
        time = try result.integer("time")
    }
}
