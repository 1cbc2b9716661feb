import Foundation
import Testing

@testable import SimBridge

@Suite("What the bridge answers is the same everywhere")
struct TranscriptTests {
    /// Says all that a page can say, so that the same bridge in wasm can be held to the answers.
    ///
    /// SIM_TRANSCRIPT names the file; Tests/Scripts/web_engine.mjs compares.
    @Test("a long talk repeats, byte for byte")
    func repeats() throws {
        let talk = try Self.talk()
        #expect(try Self.talk().transcript == talk.transcript)
        if let file = ProcessInfo.processInfo.environment["SIM_TRANSCRIPT"] {
            try Data(talk.transcript).write(to: URL(fileURLWithPath: file))
        }
    }

    private static func talk() throws -> Talk {
        var talk = Talk()
        for name in Talk.cases { try play(name, &talk) }
        for folder in ["diagnostics", "loading", "attempts"] {
            for file in try Talk.names("Tests/Fixtures/\(folder)") where file.hasSuffix(".json") {
                let text = try Talk.file("Tests/Fixtures/\(folder)/\(file)")
                // Neither the text of a case nor half of an image is a case.
                guard let image = Talk.imageIfAny(text) else {
                    _ = try talk.call(["do": "load"], text)
                    continue
                }
                _ = try talk.call(["do": "load"], Array(image.prefix(image.count / 2)))
                let answer = try talk.call(["do": "load"], image)
                try tryOut(try #require(answer["case"]), &talk)
            }
        }
        let numbers = try talk.load(Self.numbers)
        try tryOut(numbers, &talk)
        return talk
    }

    /// Plays a bundled case by each of its playthroughs, and reads everything on the way.
    private static func play(_ name: String, _ talk: inout Talk) throws {
        let loaded = try talk.load(try Talk.file("Scenarios/\(name)/scenario.json"))
        for seed in 0..<3 {
            _ = try talk.call([
                "do": "brief", "case": loaded, "seed": "1844674407370955161\(seed)",
                "mode": "exam",
            ])
        }
        for file in try Talk.names("Scenarios/\(name)/playthroughs").prefix(8) {
            let bytes = try Talk.file("Scenarios/\(name)/playthroughs/\(file)")
            let session = try PlaythroughTests.play(bytes, loaded, &talk)
            let attempt = try talk.call(["do": "attempt", "session": session]).body
            for verb in ["chart", "report", "page", "close"] {
                _ = try talk.call(["do": verb, "session": session])
            }
            _ = try talk.call(["do": "glance"], attempt)
            _ = try talk.call(["do": "resume", "case": loaded, "wall": 5], attempt)
        }
    }

    /// Opens a case in many ways and lets time pass.
    private static func tryOut(_ loaded: Any, _ talk: inout Talk) throws {
        for seed in [0, 1, 9_007_199_254_740_991] {
            let opened = try talk.call([
                "do": "open", "case": loaded, "seed": seed, "mode": "practice", "live": true,
                "factor": 1.5, "wall": 0,
            ])
            guard let session = opened["session"] else { continue }
            for wall in [700, 45_000, 1_000_000, 90_000_000] {
                _ = try talk.call(["do": "tick", "session": session, "wall": wall])
            }
            for input in [["wait": "3d"], ["act": "a"], ["tab": "labs"], ["event": "go"]] {
                _ = try talk.call([
                    "do": "input", "session": session, "wall": 90_000_000, "input": input,
                ])
            }
            _ = try talk.call(["do": "report", "session": session])
        }
    }

    /// A case that reckons with numbers large and small, and beyond what can be reckoned with.
    private static let numbers = Array(
        """
        { "format": 1, "id": "numbers", "title": "Numbers", "version": "1.0.0", "language": "en",
          "measures": [
            { "id": "a", "label": "A", "initial": 999999999.999, "range": [-1000000000, 1000000000] },
            { "id": "b", "label": "B", "initial": 0.001, "range": [-1000000000, 1000000000] },
            { "id": "c", "label": "C", "initial": -7.125, "range": [-1000000000, 1000000000] } ],
          "states": [
            { "id": "count", "text": "{a} {b} {c}",
              "every": [
                { "period": "10min", "do": [
                  { "set": "b", "to": "b * 3.333 + c / 7" }, { "set": "c", "to": "c % 1.7 - b" },
                  { "set": "a", "to": "a - b * c" } ] },
                { "period": "70min", "do": [
                  { "set": "a", "to": "a * a" }, { "set": "b", "to": "a / (c - c)" },
                  { "set": "c", "to": "max(min(a, b), -3.5) + time() / 1s" } ] } ],
              "on": [ { "event": "go", "to": "end" } ] },
            { "id": "end", "type": "final" } ] }
        """.utf8)
}
