import Foundation
import Testing

@testable import SimEngine

@Suite("Attempts and playthroughs keep the variant that was played")
struct VariantAttemptTests {
    private static let places: [[Int32]] = [[0, 0, 0], [1, 1, 1], [2, 0, 1]]

    /// An attempt at a variant, answered and finished.
    private func attempt(_ machine: Machine, _ variant: Variant, mode: Mode = .practice) throws -> [UInt8] {
        var session = Session(machine, seed: 5, variant: variant, mode: mode)
        var writer = AttemptWriter(
            header: AttemptHeader(machine, learner: "learner", seed: 5, variant: variant, mode: mode))
        var bytes = writer.headerLine()
        let input = Input.answer(DecisionID(0), .options([OptionID(2)]))
        try session.apply(input)
        bytes += writer.line(for: input, session: session)
        return bytes + writer.footer(session.report(), session: session)
    }

    private func replayed(
        _ bytes: [UInt8], _ machine: Machine, allowing: Bool = false
    ) throws(DocumentProblem) -> Session {
        try AttemptRecord.read(bytes).replay(
            on: machine, identity: .of(machine.scenario.document), allowingChangedBehavior: allowing)
    }

    @Test("the header has every value by name, and a replay starts with them", arguments: places)
    func roundTrip(places: [Int32]) throws {
        let machine = try VariedCase.machine()
        let variant = Variant(places: places)
        let bytes = try attempt(machine, variant)
        let record = try AttemptRecord.read(bytes)
        #expect(record.header.variant == machine.scenario.settings(of: variant))
        #expect(try replayed(bytes, machine).variant == variant)
        var writer = AttemptWriter(header: record.header)
        #expect(bytes.starts(with: writer.headerLine()))
    }

    @Test("header and summary name the values as the case does")
    func form() throws {
        let machine = try VariedCase.machine()
        let text = String(
            decoding: try attempt(machine, Variant(places: [0, 1, 0])), as: UTF8.self)
        let values = #""seed":5,"variant":{"cause":"vagal","pulse0":96.5,"who":"anna"},"#
        #expect(text.components(separatedBy: values).count == 3)
    }

    @Test("a case that varies nothing writes and reads what it always did")
    func unvaried() throws {
        var attempt = WrittenAttempt(try AttemptFixtures.hello())
        attempt.finish()
        let text = String(decoding: attempt.bytes, as: UTF8.self)
        #expect(text.contains(#","seed":1,"variants":{},"mode":"#))
        #expect(!text.contains(#""variant":"#))
        #expect(try AttemptRecord.read(attempt.bytes).header.variant == [])
    }

    @Test(
        "a header whose values are not those of the case is refused",
        arguments: [
            (#""cause":"vagal""#, #""cause":"vagel""#, "'cause' is never 'vagel'; did you mean 'vagal'?"),
            (#""cause":"vagal""#, #""couse":"vagal""#, "the case varies no 'couse'; did you mean 'cause'?"),
            (#""cause":"vagal","#, "", "the attempt does not tell all that the case varies"),
            (#""pulse0":96.5,"#, #""pulse0":true,"#, "a value is a number or a name"),
            (#""variant":{"cause":"vagal","pulse0":96.5,"who":"anna"}"#, #""variant":{}"#, "'variant' should be an object with members"),
            (#""variant":{"cause":"vagal","pulse0":96.5,"who":"anna"}"#, #""variants":{}"#, "the attempt does not tell all that the case varies"),
        ])
    func refuses(old: String, new: String, message: String) throws {
        let machine = try VariedCase.machine()
        let bytes = try attempt(machine, Variant(places: [0, 1, 0]))
        let problem = #expect(throws: DocumentProblem.self) {
            try replayed(try resealed(bytes, old, new), machine)
        }
        #expect(problem?.message == message)
        #expect(problem?.line == 1)
    }

    @Test("a case that excludes now what was played says so, and allowed change does not hide it")
    func excluded() throws {
        let bytes = try attempt(try VariedCase.machine(), Variant(places: [0, 1, 0]))
        let strict = try VariedCase.machine(constraints: VariedCase.some)
        let refused = #expect(throws: DocumentProblem.self) { try replayed(bytes, strict) }
        #expect(refused?.message.contains("behaves otherwise") == true)
        let problem = #expect(throws: DocumentProblem.self) { try replayed(bytes, strict, allowing: true) }
        #expect(problem?.message == "the case excludes this: cause=vagal, pulse0=96.5, who=anna")
    }

    @Test("what a changed case varies and the attempt did not is drawn from the attempt's seed")
    func changed() throws {
        let machine = try VariedCase.machine()
        let bytes = try resealed(
            try attempt(machine, Variant(places: [2, 1, 0])), #","who":"anna""#, "")
        let revised = try AttemptFixtures.machine(
            VariedCase.text().replacingOccurrences(of: #""text": "Wait.""#, with: #""text": "Wait.", "credit": 0.1"#))
        let session = try replayed(bytes, revised, allowing: true)
        #expect(revised.scenario.words(session.variant).hasPrefix("cause=drug pulse0=96.5 who="))
    }

    @Test("live and resumed sessions go on with the variant")
    func resumes() throws {
        let machine = try VariedCase.machine()
        let variant = Variant(places: [1, 1, 1])
        let session = Session(machine, seed: 5, variant: variant, mode: .exam, isLive: true)
        var writer = AttemptWriter(
            header: AttemptHeader(machine, learner: "l", seed: 5, variant: variant, mode: .exam, isLive: true))
        let record = try AttemptRecord.read(writer.headerLine())
        let again = try record.replay(on: machine, identity: .of(machine.scenario.document))
        #expect(again.variant == session.variant)
        #expect(again.log == session.log)
    }

    @Test("a playthrough fixes what it names; the seed decides the rest")
    func playthrough() throws {
        let machine = try VariedCase.machine(constraints: VariedCase.some)
        for seed in 1...20 {
            let text = #"{"format":1,"case":"varied","seed":\#(seed),"variant":{"cause":"vagal","$comment":"slow"},"inputs":[{"answer":["flat"]}]}"#
            let session = try Playthrough.read(Array(text.utf8)).play(on: machine)
            #expect(machine.scenario.words(session.variant).hasPrefix("cause=vagal pulse0=52 who="))
            let scenario = machine.scenario
            #expect(session.variant == (try scenario.variant("cause=vagal", seed: UInt64(seed))))
        }
    }

    @Test(
        "a playthrough that cannot be is refused at its variant",
        arguments: [
            (#"["vagal"]"#, "'variant' is an object in braces", 35),
            (#"{"cause":null}"#, "a value of 'variant' is a number or a name in quotes", 44),
            (#"{"cause":"x"}"#, "'cause' is never 'x'", 35),
            (#"{"cause":"vagal","pulse0":96.5}"#, "the case excludes this: cause=vagal, pulse0=96.5", 35),
        ])
    func misfit(variant: String, message: String, column: Int) throws {
        let machine = try VariedCase.machine(constraints: VariedCase.some)
        let text = #"{"format":1,"case":"varied","variant":\#(variant),"inputs":[]}"#
        let problem = #expect(throws: DocumentProblem.self) {
            try Playthrough.read(Array(text.utf8)).play(on: machine)
        }
        #expect(problem?.message == message)
        #expect(problem?.column == column + 4)
    }

    @Test(
        "words and reasons of what varies change no behavior; values and conditions do",
        arguments: [
            (#""text": "Ms. \"A\" {pulse0}""#, #""text": "Ms. A.""#, false),
            (#"{ "id": "anna", "text": "Ms. \"A\" {pulse0}" }"#, #""anna""#, false),
            (#""Slow.""#, #""It is slow.""#, false), ("52", "53", true),
            (#""drug" ]"#, #""drug", "other" ]"#, true), ("pulse0 < 60", "pulse0 < 61", true),
            (#"[ "vagal", "allergy""#, #"[ "allergy", "vagal""#, true),
        ])
    func identity(old: String, new: String, changes: Bool) throws {
        let text = VariedCase.text(constraints: VariedCase.some)
        let edited = text.replacingOccurrences(of: old, with: new)
        #expect(edited != text)
        let (before, after) = (
            CaseIdentity.of(try JSONTree.parse(Array(text.utf8))),
            CaseIdentity.of(try JSONTree.parse(Array(edited.utf8)))
        )
        #expect(before.hash != after.hash)
        #expect((before.behavior != after.behavior) == changes)
    }

    /// Changes the first line of an attempt and makes the hashes fit again.
    private func resealed(_ bytes: [UInt8], _ old: String, _ new: String) throws -> [UInt8] {
        var previous: [UInt8] = []
        var result: [UInt8] = []
        for (place, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
            var text = String(decoding: line, as: UTF8.self)
            text = String(text.components(separatedBy: #","hash":""#)[0])
            if place == 0 {
                try #require(text.contains(old))
                text = text.replacingOccurrences(of: old, with: new)
            }
            text += #","hash":""#
            previous = AttemptSeal.digest(of: Array(text.utf8)[...], after: previous[...])
            result += Array(text.utf8) + previous + Array("\"}\n".utf8)
        }
        return result
    }
}
