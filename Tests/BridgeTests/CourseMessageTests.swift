import Foundation
import Testing

@testable import SimBridge

@Suite("What a page asks on behalf of a course")
struct CourseMessageTests {
    /// Opens an exam of a bundled case.
    private static func begun(_ talk: inout Talk, _ name: String = "sedation-rescue") throws -> (case: Int, session: Int) {
        let handle = try talk.load(try Talk.file("Scenarios/\(name)/scenario.json"))
        let opened = try talk.call(["do": "open", "case": handle, "seed": 1, "mode": "exam", "start": "2026-03-01T09:00Z"])
        return (handle, try #require(opened["session"] as? Int))
    }

    private static func values(_ answer: Talk.Answer, _ key: String) -> [[String]] {
        answer[key] as? [[String]] ?? []
    }

    @Test("a run kept in few characters comes back as the attempt it was", arguments: Talk.cases)
    func restore(name: String) throws {
        var talk = Talk()
        let (handle, session) = try Self.begun(&talk, name)
        _ = try talk.call(["do": "input", "session": session, "input": ["wait": "30s"]])
        let kept = try #require(try talk.course(["do": "compact", "session": session])["data"] as? String)
        #expect(kept.utf8.allSatisfy { UInt8(ascii: "!")...UInt8(ascii: "~") ~= $0 })
        let restored = try talk.course(["do": "restore", "case": handle, "data": kept])
        #expect(restored.body == (try talk.call(["do": "attempt", "session": session])).body)
        let resumed = try talk.call(["do": "resume", "case": handle], restored.body)
        #expect((resumed["resumed"] as? [String: Any])?["steps"] as? Int == 1)
        let bad = try talk.course(["do": "restore", "case": handle, "data": String(kept.dropLast())])
        #expect((bad["problem"] as? [String: Any])?["message"] is String)
    }

    @Test("a live run comes back with the waits that the clock made")
    func live() throws {
        var talk = Talk()
        let handle = try talk.load(try Talk.file("Scenarios/sedation-rescue/scenario.json"))
        let opened = try talk.call([
            "do": "open", "case": handle, "seed": 1, "mode": "exam", "live": true, "factor": 1.5, "wall": 0,
        ])
        let session = try #require(opened["session"] as? Int)
        for wall in stride(from: 60_000, through: 600_000, by: 60_000) {
            _ = try talk.call(["do": "tick", "session": session, "wall": wall])
        }
        let attempt = try talk.call(["do": "attempt", "session": session]).body
        let kept = try #require(try talk.course(["do": "compact", "session": session])["data"] as? String)
        #expect(try talk.course(["do": "restore", "case": handle, "data": kept]).body == attempt)
        #expect(String(decoding: attempt, as: UTF8.self).contains(#""live":true"#))
    }

    @Test("a launch begins as incomplete, tells each step, and leaves suspended", arguments: ["scorm12", "scorm2004"])
    func launch(standard: String) throws {
        var talk = Talk()
        let status = standard == "scorm12" ? "cmi.core.lesson_status" : "cmi.completion_status"
        let start = Self.values(try talk.course(["do": "scormStart", "standard": standard]), "values")
        #expect(start.last == [status, "incomplete"])
        let (_, session) = try Self.begun(&talk)
        let head: [String: Any] = [
            "do": "scormNews", "session": session, "standard": standard, "told": 0, "next": 2, "mastery": 0.8,
            "universal": 1_772_355_599_994, "local": 1_772_359_199_994, "elapsed": 1500,
            "objectives": ["case"], "latencies": ["words": 1234],
        ]
        let fresh = try talk.course(head)
        #expect(fresh["told"] as? Int == 0 && fresh["next"] as? Int == 2 && fresh["final"] as? Bool == false)
        #expect(Self.values(fresh, "details").isEmpty && fresh["problem"] is NSNull)
        #expect(Self.values(fresh, "essentials").last == [status, "incomplete"])
        #expect(Self.values(fresh, "essentials").contains { $0[0] == "cmi.suspend_data" && !$0[1].isEmpty })
        let left = Self.values(try talk.course(["do": "scormLeave", "standard": standard, "meant": true]), "values")
        #expect(left.contains { $0[0].hasSuffix("exit") && $0[1] == "suspend" })
    }

    @Test("what the page leaves out or gets wrong is refused in a sentence")
    func wrong() throws {
        var talk = Talk()
        let (handle, session) = try Self.begun(&talk)
        for head: [String: Any] in [
            ["do": "compact"], ["do": "compact", "session": 99], ["do": "restore", "case": handle],
            ["do": "restore", "case": 99, "data": ""], ["do": "scormNews", "session": session],
            ["do": "scormNews", "session": session, "standard": "cmi6"], ["do": "open"], ["do": 1],
            ["do": "scormNews", "session": session, "standard": "scorm12", "told": -1],
            ["do": "scormNews", "session": session, "standard": "scorm12", "latencies": ["a": "x"]],
        ] {
            #expect(try talk.course(head)["error"] is String, "\(head)")
        }
        let odd: [String: Any] = [
            "do": "scormNews", "session": session, "standard": "scorm2004", "told": 1 << 40, "next": 1 << 40,
            "objectives": "x", "latencies": [1], "mastery": 1e300, "elapsed": 1 << 60, "universal": 1 << 60,
        ]
        #expect(try talk.course(odd)["ok"] as? Bool == true)
        #expect(try talk.call(["do": "compact", "session": session])["error"] is String)
        #expect(try talk.send([0xFF, 0x0A]).head["error"] is String)
    }
}
