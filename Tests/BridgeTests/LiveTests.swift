import Foundation
import Testing

@testable import SimBridge

@Suite("The clock of a live session")
struct LiveTests {
    /// A question that must be answered within a minute.
    private static let timed = Array(
        """
        { "format": 1, "id": "timed", "title": "A minute", "version": "1.0.0", "language": "en",
          "states": [
            { "id": "ask", "text": "Her breathing is slow.",
              "ask": { "kind": "choice", "text": "You:", "within": "1min",
                "options": [
                  { "id": "open", "text": "Open the airway.", "correct": true, "to": "end" },
                  { "id": "wait", "text": "Wait.", "to": "end" } ],
                "routes": [ { "if": "timeout", "to": "late" } ] } },
            { "id": "late", "type": "final" }, { "id": "end", "type": "final" } ] }
        """.utf8)

    private func started(factor: Double) throws -> (Talk, Int, Talk.Answer) {
        var talk = Talk()
        let loaded = try talk.load(Self.timed)
        let opened = try talk.call([
            "do": "open", "case": loaded, "seed": 1, "mode": "practice", "live": true,
            "factor": factor, "wall": 1000,
        ])
        return (talk, try #require(opened["session"] as? Int, "\(opened.head)"), opened)
    }

    @Test("a tick before anything is due tells the time and when to ask again")
    func quiet() throws {
        var (talk, session, opened) = try started(factor: 2)
        let limit = try #require(opened.prompts.first?["limit"] as? [String: Any])
        #expect(limit["left"] as? Int == 120_000 && limit["total"] as? Int == 120_000)
        let tick = try talk.call(["do": "tick", "session": session, "wall": 11_000])
        #expect(tick["changed"] as? Bool == false)
        #expect(tick["clock"] as? String == "00:05")
        #expect(tick["next"] as? Int == 1000)
        let left = (tick["limits"] as? [[String: Any]])?.first?["left"] as? Int
        #expect(left == 110_000)
    }

    @Test("a limit that passes is recorded, and an answer after it does not count")
    func late() throws {
        var (talk, session, opened) = try started(factor: 1)
        let opening = opened.prompts.first?["opening"] ?? 0
        let answer = try talk.call([
            "do": "input", "session": session, "opening": opening,
            "input": ["answer": "open"], "wall": 61_500,
        ])
        #expect(answer["refused"] is String)
        #expect((answer["lines"] as? String)?.contains(#""live":true"#) == true)
        #expect((answer.scene["ending"] as? [String: Any])?["id"] as? String == "late")
    }

    @Test("paused, the clock stands, whatever the wall says")
    func paused() throws {
        var (talk, session, _) = try started(factor: 1)
        _ = try talk.call(["do": "pause", "session": session, "on": true, "wall": 2000])
        let later = try talk.call(["do": "tick", "session": session, "wall": 900_000])
        #expect(later["clockState"] as? String == "paused" && later["next"] is NSNull)
        _ = try talk.call(["do": "pause", "session": session, "on": false, "wall": 900_000])
        let tick = try talk.call(["do": "tick", "session": session, "wall": 901_000])
        #expect(tick["clock"] as? String == "00:02")
    }

    @Test("the time left is announced now and then")
    func announced() throws {
        var (talk, session, _) = try started(factor: 1)
        var said: [String] = []
        for wall in stride(from: 2000, through: 60_000, by: 500) {
            let tick = try talk.call(["do": "tick", "session": session, "wall": wall])
            if let words = tick["announce"] as? String { said.append(words) }
        }
        #expect(said == ["30 seconds left.", "10 seconds left.", "5 seconds left."])
    }
}
