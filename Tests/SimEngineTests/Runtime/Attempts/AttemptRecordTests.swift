import Testing

@testable import SimEngine

@Suite("An attempt is read only if every byte is as it was written")
struct AttemptRecordTests {
    @Test("the header and the lines say what was written")
    func reads() throws {
        let bytes = try AttemptFixtures.bytes("hello.attempt.jsonl")
        let record = try AttemptRecord.read(bytes)
        #expect(record.header.caseID == "hello")
        #expect(record.header.version == "1.0.0")
        #expect(record.header.seed == .max)
        #expect(record.header.mode == .practice)
        #expect(record.header.factor.description == "1.5")
        #expect(record.header.start == "2026-01-05T09:00:00Z")
        #expect(record.lines.map { $0.number } == [2, 3])
        #expect(record.lines.map { $0.isLive } == [true, false])
        #expect(record.lines.map { $0.time } == [30_000, 30_000])
        #expect(record.isFinished)
        #expect(record.tornBytes == 0 && !record.lacksLineFeed)
        #expect(record.validLength == bytes.count)
        #expect(record.lastHash == Array(bytes.suffix(67).prefix(64)))
    }

    @Test(
        "every changed byte is found, in its line",
        arguments: [
            { @Sendable in $0 ^ 1 }, { @Sendable in $0 ^ 0x20 }, { @Sendable in $0 ^ 0x80 },
            { @Sendable (_: UInt8) in 0x0A }, { @Sendable (_: UInt8) in 0 },
            { @Sendable (_: UInt8) in UInt8(ascii: "\"") },
            { @Sendable (_: UInt8) in UInt8(ascii: "}") },
            { @Sendable (_: UInt8) in UInt8(ascii: "a") },
        ] as [@Sendable (UInt8) -> UInt8])
    func findsEveryChange(change: @Sendable (UInt8) -> UInt8) throws {
        let bytes = try AttemptFixtures.bytes("hello.attempt.jsonl")
        let lines = SourceLines(bytes)
        for place in bytes.indices where change(bytes[place]) != bytes[place] {
            var damaged = bytes
            damaged[place] = change(bytes[place])
            let problem = AttemptFixtures.problem(damaged)
            let expected = lines.position(of: UInt32(place))
            #expect(problem != nil, "byte \(place)")
            #expect(problem?.line == expected.line, "byte \(place): \(problem.debugDescription)")
        }
    }

    @Test("a changed digit of a hash is found at its column")
    func findsDigits() throws {
        let bytes = try AttemptFixtures.bytes("hello.attempt.jsonl")
        let record = try AttemptFrame(bytes)
        for (number, line) in record.lines.enumerated() {
            for offset in 0..<64 {
                var damaged = bytes
                let place = line.upperBound - 66 + offset
                damaged[place] = bytes[place] == 0x30 ? 0x31 : 0x30
                let column = place - line.lowerBound + 1
                let problem = AttemptFixtures.problem(damaged)
                #expect(problem?.line == number + 1 && problem?.column == column)
                let upper = bytes[place] & ~0x20
                guard upper >= 0x41 else { continue }
                damaged[place] = upper
                let other = AttemptFixtures.problem(damaged)
                #expect(other?.line == number + 1 && other?.column == column)
            }
        }
    }

    @Test("cut anywhere, an attempt keeps its whole lines and says what was torn off")
    func keepsWholeLines() throws {
        let bytes = try AttemptFixtures.bytes("hello.attempt.jsonl")
        let ends = try AttemptFrame(bytes).lines.map { $0.upperBound }
        for length in 0..<bytes.count {
            let kept = Array(bytes.prefix(length))
            let whole = ends.filter { $0 <= length }
            guard let last = whole.last else {
                #expect(AttemptFixtures.problem(kept)?.line == 1, "length \(length)")
                continue
            }
            let record = try AttemptRecord.read(kept)
            let valid = length == last ? last : last + 1
            #expect(record.lines.count + (record.isFinished ? 2 : 1) == whole.count)
            #expect(record.lacksLineFeed == (length == last), "length \(length)")
            #expect(record.validLength == valid, "length \(length)")
            #expect(record.tornBytes == length - valid, "length \(length)")
        }
    }

    @Test("zeros that a power cut leaves after a torn line are dropped with it")
    func dropsZeros() throws {
        let bytes = try AttemptFixtures.bytes("hello.attempt.jsonl")
        let ends = try AttemptFrame(bytes).lines.map { $0.upperBound }
        for kept in [ends[1] + 1, ends[1] + 2, ends[1] + 40, ends[2] - 5] {
            let padded = bytes.prefix(kept) + [UInt8](repeating: 0, count: 500)
            let record = try AttemptRecord.read(Array(padded))
            #expect(record.lines.count == 1 && record.validLength == ends[1] + 1)
        }
    }

    @Test("what follows the last line feed and is no part of a line is damage")
    func refusesStrayTail() throws {
        let bytes = try AttemptFixtures.bytes("hello.attempt.jsonl")
        let frame = try AttemptFrame(bytes)
        let start = Array(bytes[...frame.lines[1].upperBound])
        let line = Array(bytes[frame.lines[2]])
        for tail in [
            Array("hello".utf8), Array("{\"n\":3,\"at\":".utf8), Array("{\"n\":2,\"at\":1}".utf8),
            line + [0x20], line + [0], line + [0x7D], Array("{\"n\":2,\"at\":0,\"\u{1}".utf8),
            Array(line.prefix(line.count - 20)) + [0x5A], [0x0A],
            Array("{\"n\":2,\"at\":0]".utf8), Array(line.dropLast(66)) + [0x41],
        ] {
            let problem = AttemptFixtures.problem(start + tail)
            #expect(problem?.line == 3, "\(String(decoding: tail, as: UTF8.self))")
        }
    }

    @Test("lines taken out, put in twice or exchanged are found")
    func findsMovedLines() throws {
        let machine = try AttemptFixtures.hello()
        var attempt = WrittenAttempt(machine)
        for _ in 0..<3 { try attempt.apply(.wait(1000)) }
        let lines = attempt.lines
        let missing = AttemptFixtures.problem(lines[0] + lines[2] + lines[3])
        #expect(missing?.line == 2)
        #expect(
            missing?.message
                == "input 1 should stand here: lines are missing, moved or changed")
        #expect(AttemptFixtures.problem(lines[0] + lines[1] + lines[1])?.line == 3)
        #expect(AttemptFixtures.problem(lines[0] + lines[2] + lines[1])?.line == 2)
        #expect(AttemptFixtures.problem(lines[1])?.line == 1)
        #expect(AttemptFixtures.problem(lines[0] + lines[0])?.line == 2)
        #expect(AttemptFixtures.problem(lines[0] + [0x0A] + lines[1])?.line == 2)
    }

    @Test("a file that is something else is named as what it is")
    func namesOtherFiles() throws {
        #expect(
            AttemptFixtures.problem([])?.message == "the attempt is empty: nothing was answered")
        let torn = AttemptFixtures.problem(Array("{\"attempt\":1,\"case\"".utf8))
        #expect(torn?.message == "the attempt breaks off in its first line: nothing was answered")
        #expect(torn?.help == "start the attempt anew")
        let version = AttemptFixtures.problem(Array("{\"attempt\":2,\"case\":\"x\"}\n".utf8))
        #expect(
            version?.message == "the attempt is of format '2', and this program reads format 1")
        for other in ["hello", "{}", "\u{FEFF}{\"attempt\":1", " {\"attempt\":1", "\0\0\0"] {
            let problem = AttemptFixtures.problem(Array(other.utf8))
            #expect(problem?.message == "this is not an attempt, or its first line is damaged")
            #expect(problem?.line == 1)
        }
        let binary = [UInt8](repeating: 0xFF, count: 4096)
        #expect(AttemptFixtures.problem(binary)?.column == 1)
    }

    @Test("a file whose line ends were converted is said to be so")
    func namesCarriageReturns() throws {
        var bytes: [UInt8] = []
        for byte in try AttemptFixtures.bytes("hello.attempt.jsonl") {
            if byte == 0x0A { bytes.append(0x0D) }
            bytes.append(byte)
        }
        #expect(
            AttemptFixtures.problem(bytes)?.message
                == "this line ends with a carriage return: the file's line ends were converted")
    }

    @Test("too many bytes and too many lines are refused by a stated limit")
    func limits() throws {
        let huge = [UInt8](repeating: 0x7B, count: AttemptFrame.longest + 1)
        #expect(AttemptFixtures.problem(huge)?.message == "the attempt is larger than 64 MiB")
        let bytes = try AttemptFixtures.bytes("hello.attempt.jsonl")
        #expect(throws: DocumentProblem("the attempt has more than 3 lines", line: 4)) {
            try AttemptFrame(bytes, mostLines: 3)
        }
        #expect(try AttemptFrame(bytes, mostLines: 4).lines.count == 4)
    }

    @Test(
        "lines with right hashes and wrong members are refused, at the member",
        arguments: [
            (["{}"], 1), (["[1]"], 1),
            ([#"{"attempt":1}"#], 1),
            ([Self.header(seed: "-1")], 1), ([Self.header(seed: "1.5")], 1),
            ([Self.header(seed: "18446744073709551616")], 1),
            ([Self.header(seed: "\"1\"")], 1), ([Self.header(mode: "play")], 1),
            ([Self.header(factor: "0")], 1), ([Self.header(factor: "1e99")], 1),
            ([Self.header(variants: #"{"a":1}"#)], 1), ([Self.header(caseHash: "0")], 1),
            ([Self.header(), "{}"], 2), ([Self.header(), "[]"], 2),
            ([Self.header(), #"{"n":2,"at":0,"input":{},"outcome":{"time":0}}"#], 2),
            ([Self.header(), #"{"n":1,"at":0,"input":[],"outcome":{"time":0}}"#], 2),
            ([Self.header(), #"{"n":1,"at":0,"input":{},"outcome":{}}"#], 2),
            ([Self.header(), #"{"n":1,"at":-1,"input":{},"outcome":{"time":0}}"#], 2),
            (
                [
                    Self.header(),
                    #"{"n":1,"at":99999999999999999999,"input":{},"outcome":{"time":0}}"#,
                ], 2
            ),
            ([Self.header(), #"{"end":{}}"#], 2),
            ([Self.header(), #"{"end":{"report":{}}}"#, #"{"end":{"report":{}}}"#], 3),
        ])
    func refusesWrongMembers(lines: [String], line: Int) {
        #expect(AttemptFixtures.problem(Self.sealed(lines))?.line == line)
    }

    @Test("what once crashed a fuzzed reader is read or refused")
    func crashes() throws {
        for name in try AttemptFixtures.names(startingWith: "crash-") {
            let bytes = try AttemptFixtures.bytes(name)
            _ = try? AttemptRecord.read(bytes)
            let playthrough = try? Playthrough.read(bytes)
            _ = try? playthrough?.play(on: try AttemptFixtures.ward())
        }
    }

    @Test("two lines that only together are one value are refused")
    func refusesSplitValues() {
        var previous: [UInt8] = []
        var bytes: [UInt8] = []
        for text in [Self.header().dropLast() + "}", #"{"x":[{"y":1}"#, #"2],"n":1}"#] {
            let line = Array(text.dropLast().utf8) + Array(",\"hash\":\"".utf8)
            previous = AttemptSeal.digest(of: line[...], after: previous[...])
            bytes += line + previous + Array("\"}\n".utf8)
        }
        #expect(AttemptFixtures.problem(bytes)?.line == 2)
    }

    /// Lines with right hashes, whatever they say.
    static func sealed(_ lines: [String]) -> [UInt8] {
        var previous: [UInt8] = []
        var bytes: [UInt8] = []
        for text in lines {
            let line = Array(text.dropLast().utf8) + Array(",\"hash\":\"".utf8)
            previous = AttemptSeal.digest(of: line[...], after: previous[...])
            bytes += line + previous + Array("\"}\n".utf8)
        }
        return bytes
    }

    /// A header with one member changed.
    static func header(
        seed: String = "1", mode: String = "exam", factor: String = "1", variants: String = "{}",
        caseHash: String = String(repeating: "0", count: 64)
    ) -> String {
        #"{"attempt":1,"case":"x","version":"1.0.0","caseHash":"\#(caseHash)","#
            + #""behaviorHash":"\#(String(repeating: "0", count: 64))","learner":"l","#
            + #""seed":\#(seed),"variants":\#(variants),"mode":"\#(mode)","live":false,"#
            + #""factor":\#(factor),"start":null}"#
    }
}
