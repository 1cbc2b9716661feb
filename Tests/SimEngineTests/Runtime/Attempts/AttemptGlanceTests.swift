import Testing

@testable import SimEngine

@Suite("A glance at an attempt says what its first and last line say")
struct AttemptGlanceTests {
    private func glance(_ bytes: [UInt8]) throws -> AttemptGlance {
        try AttemptGlance.read(head: bytes, tail: bytes)
    }

    @Test("as the whole record has it")
    func agrees() throws {
        let bytes = try AttemptFixtures.bytes("hello.attempt.jsonl")
        let glance = try glance(bytes)
        #expect(glance.header == (try AttemptRecord.read(bytes)).header)
        let result = try #require(glance.result)
        #expect(result.isComplete && result.isPassed && result.percent == .zero)
    }

    @Test("also where only the two ends are there")
    func ends() throws {
        let bytes = try AttemptFixtures.bytes("hello.attempt.jsonl")
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        let tail = Array(bytes.suffix(lines[3].count + 1 + 1 + 66))
        #expect(try AttemptGlance.read(head: Array(lines[0]) + [10], tail: tail).result != nil)
    }

    @Test("an attempt that goes on has no result", arguments: 1...3)
    func unfinished(lines: Int) throws {
        let bytes = try AttemptFixtures.bytes("hello.attempt.jsonl")
        let kept = bytes.split(separator: UInt8(ascii: "\n")).prefix(lines)
        #expect(try glance(Array(kept.joined(separator: [10])) + [10]).result == nil)
    }

    @Test("nor has one whose last line was torn off, anywhere")
    func torn() throws {
        let bytes = try AttemptFixtures.bytes("hello.attempt.jsonl")
        let footer = try #require(bytes.split(separator: UInt8(ascii: "\n")).last).count
        for missing in 2...footer {
            #expect(try glance(Array(bytes.dropLast(missing))).result == nil)
        }
        #expect(try glance(Array(bytes.dropLast(1))).result != nil)
    }

    @Test("no changed byte of either line gives a result")
    func changed() throws {
        let bytes = try AttemptFixtures.bytes("hello.attempt.jsonl")
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        let inFooter = (bytes.count - lines[3].count - 1)..<(bytes.count - 1)
        for place in Array(0..<lines[0].count) + Array(inFooter) {
            var changed = bytes
            changed[place] ^= 1
            let result = try? glance(changed).result
            #expect(result == nil, "byte \(place)")
        }
    }

    @Test("the report of another case is refused, and so is what is no attempt")
    func foreign() throws {
        #expect(throws: DocumentProblem.self) { try glance([]) }
        #expect(throws: DocumentProblem.self) { try glance(Array("{}\n".utf8)) }
        var header = try AttemptRecord.read(try AttemptFixtures.bytes("hello.attempt.jsonl")).header
        header.caseID = "other"
        var writer = AttemptWriter(header: header)
        let line = writer.headerLine()
        var members = JSONWriter()
        members.beginObject()
        members.key("end")
        members.raw("{\"report\":{\"case\":\"hello\",\"complete\":true,\"percent\":1,\"passed\":true}}")
        let footer = AttemptSeal.seal(members, after: AttemptSeal.digits(ofLine: line))
        #expect(throws: DocumentProblem.self) { try glance(line + footer) }
    }
}
