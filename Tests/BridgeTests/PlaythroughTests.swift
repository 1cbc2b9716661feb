import Foundation
import SimEngine
import Testing

@testable import SimBridge

@Suite("Cases are played through the bridge as in the terminal")
struct PlaythroughTests {
    @Test("every playthrough comes to the report of the engine", arguments: Talk.cases)
    func playthroughs(_ name: String) throws {
        let text = try Talk.file("Scenarios/\(name)/scenario.json")
        let scenario = try #require(Loader.load(text).scenario)
        let machine = Machine(scenario)
        let identity = CaseIdentity.of(scenario.document)
        var talk = Talk()
        let loaded = try talk.load(text)
        for file in try Talk.names("Scenarios/\(name)/playthroughs") {
            let bytes = try Talk.file("Scenarios/\(name)/playthroughs/\(file)")
            let session = try Self.play(bytes, loaded, &talk)
            let direct = try Playthrough.read(bytes).play(on: machine)
            var expected = JSONWriter()
            direct.report().writeSummary(
                into: &expected, scenario, seed: direct.seed, attempt: nil)
            let report = try talk.call(["do": "report", "session": session])
            #expect(try Self.text(report["summary"]) == Self.text(expected.bytes), "\(file)")
            let attempt = try talk.call(["do": "attempt", "session": session]).body
            let record = try AttemptRecord.read(attempt)
            let again = try record.replay(on: machine, identity: identity)
            #expect(again.inputs == direct.inputs, "\(file)")
            _ = try talk.call(["do": "close", "session": session])
        }
    }

    /// Plays the inputs of a playthrough and returns the session.
    static func play(_ bytes: [UInt8], _ loaded: Int, _ talk: inout Talk) throws -> Int {
        let script = try #require(
            JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        var head: [String: Any] = [
            "do": "open", "case": loaded, "seed": script["seed"] ?? 1, "mode": "practice",
        ]
        head["variant"] = script["variant"]
        let opened = try talk.call(head)
        let session = try #require(opened["session"] as? Int, "\(opened.head)")
        for input in script["inputs"] as? [Any] ?? [] {
            let answer = try talk.call(["do": "input", "session": session, "input": input])
            #expect(answer["ok"] != nil, "\(answer["refused"] ?? "")")
        }
        return session
    }

    private static func text(_ value: Any?) throws -> String {
        let data = try JSONSerialization.data(
            withJSONObject: value ?? [:], options: .sortedKeys)
        return String(decoding: data, as: UTF8.self)
    }

    private static func text(_ bytes: [UInt8]) throws -> String {
        try text(JSONSerialization.jsonObject(with: Data(bytes)))
    }
}
