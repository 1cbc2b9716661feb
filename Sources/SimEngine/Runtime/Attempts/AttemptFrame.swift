/// The lines of an attempt, each proved to be as it was written.
struct AttemptFrame {
    /// The lines without their line feeds; never empty.
    private(set) var lines: [Range<Int>] = []
    /// How many bytes at the end are a line that was never finished.
    private(set) var tornBytes = 0
    /// Whether the last line is whole but for its line feed.
    private(set) var lacksLineFeed = false
    /// The digits of the last line's hash.
    private(set) var lastHash: [UInt8] = []
    private let bytes: [UInt8]

    /// The largest attempt that is read, in bytes: a little less than 64 MiB.
    static let longest = JSONTree.longestText - 2

    /// Finds the lines of a file and checks their hashes.
    /// - Throws: ``DocumentProblem`` with the place of the first damage.
    init(
        _ bytes: [UInt8], mostLines: Int = AttemptRecord.mostLines
    ) throws(DocumentProblem) {
        self.bytes = bytes
        try checkStart()
        var start = 0
        while start < bytes.count {
            guard lines.count < mostLines else {
                throw DocumentProblem(
                    "the attempt has more than \(mostLines) lines",
                    line: lines.count + 1)
            }
            guard let end = lineFeed(from: start) else {
                try addTail(from: start)
                return
            }
            try add(start..<end)
            start = end + 1
        }
    }

    private func lineFeed(from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var index = start
            while index < buffer.count {
                if buffer[index] == UInt8(ascii: "\n") { return index }
                index += 1
            }
            return nil
        }
    }

    /// Adds a line that is whole.
    private mutating func add(_ line: Range<Int>) throws(DocumentProblem) {
        let number = lines.count + 1
        if let fault = AttemptSeal.fault(in: bytes[line]) {
            throw damage(line, number, at: fault, Self.reason(bytes[line]))
        }
        let digits = line.upperBound - AttemptSeal.closing.count - AttemptSeal.digestLength
        let digest = AttemptSeal.digest(of: bytes[line.lowerBound..<digits], after: lastHash[...])
        var differing: [Int] = []
        for place in 0..<AttemptSeal.digestLength where digest[place] != bytes[digits + place] {
            differing.append(digits + place)
        }
        if differing.count == 1, let place = differing.first {
            throw damage(line, number, at: place, "a digit of this line's hash is damaged")
        }
        guard differing.isEmpty else { throw mismatch(line, number) }
        lastHash = digest
        lines.append(line)
    }

    /// The problem of a line whose hash is not that of its bytes.
    private func mismatch(_ line: Range<Int>, _ number: Int) -> DocumentProblem {
        do throws(JSONError) {
            _ = try JSONTree.parse(Array(bytes[line]))
        } catch {
            let place = line.lowerBound + Int(error.range.start)
            return damage(line, number, at: place, "this line is damaged: " + error.problem.message)
        }
        let expected = Array("{\"n\":\(number - 1),".utf8)
        let isLost =
            number > 1 && bytes[line].starts(with: Array("{\"n\":".utf8))
            && !bytes[line].starts(with: expected)
        return damage(
            line, number, at: nil,
            isLost
                ? "input \(number - 1) should stand here: lines are missing, moved or changed"
                : "this line is not as it was written: its hash does not fit it")
    }

    private static func reason(_ line: ArraySlice<UInt8>) -> String {
        if line.isEmpty { return "this line is empty" }
        if line.last == UInt8(ascii: "\r") {
            return "this line ends with a carriage return: the file's line ends were converted"
        }
        return "this line does not end with its hash"
    }

    private func damage(
        _ line: Range<Int>, _ number: Int, at place: Int?, _ message: String
    ) -> DocumentProblem {
        DocumentProblem(
            message, line: number,
            column: place.map { AttemptSeal.scalars(bytes[line.lowerBound..<$0]) + 1 },
            help: "use an undamaged copy of the file; what stands before this line is as it was")
    }
}

/// The first bytes, and the last line when it has no line feed.
extension AttemptFrame {
    private static let start = Array("{\"attempt\":".utf8)

    /// Checks that the file is an attempt, and of this format.
    private func checkStart() throws(DocumentProblem) {
        if bytes.isEmpty { throw Self.nothing("the attempt is empty") }
        if bytes.count > Self.longest { throw DocumentProblem("the attempt is larger than 64 MiB") }
        for (place, byte) in bytes.prefix(Self.start.count).enumerated()
        where byte != Self.start[place] {
            throw DocumentProblem(
                "this is not an attempt, or its first line is damaged", line: 1, column: place + 1,
                help: "an attempt starts with {\"attempt\":1 and is named *.attempt.jsonl")
        }
        let rest = bytes.dropFirst(Self.start.count)
        let format = rest.prefix { $0 != UInt8(ascii: ",") }.prefix(20)
        guard format.count < rest.count, rest[rest.startIndex + format.count] == UInt8(ascii: ",")
        else { return }
        if WholeNumber.read(format) == UInt64(AttemptHeader.format) { return }
        throw DocumentProblem(
            "the attempt is of format \(Quoted.text(format)), and this program reads format 1",
            line: 1, column: Self.start.count + 1,
            help: "use the version of the simulator that wrote it")
    }

    private static func nothing(_ message: String) -> DocumentProblem {
        DocumentProblem(
            message + ": nothing was answered", line: 1, help: "start the attempt anew")
    }

    /// Judges the bytes after the last line feed: a whole line, a torn one, or damage.
    private mutating func addTail(from start: Int) throws(DocumentProblem) {
        let tail = start..<bytes.count
        if AttemptSeal.fault(in: bytes[tail]) == nil {
            try add(tail)
            lacksLineFeed = true
            return
        }
        // After a power cut some file systems leave zeros where bytes had not arrived yet.
        var written = bytes[tail]
        while written.last == 0 { written = written.dropLast() }
        guard TornLine.isPossible(written, number: lines.count) else {
            throw damage(
                tail, lines.count + 1, at: nil,
                "the file ends with something that is no line of an attempt, not even part of one")
        }
        if lines.isEmpty { throw Self.nothing("the attempt breaks off in its first line") }
        tornBytes = tail.count
    }
}
