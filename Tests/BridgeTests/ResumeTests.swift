import Foundation
import Testing

@testable import SimBridge

@Suite("Attempts of a page")
struct ResumeTests {
    private func started() throws -> (talk: Talk, loaded: Int, session: Int) {
        var talk = Talk()
        let loaded = try talk.load(MessageTests.hello)
        let opened = try talk.call(
            ["do": "open", "case": loaded, "seed": 7, "mode": "practice", "learner": "n-1"])
        return (talk, loaded, try #require(opened["session"] as? Int))
    }

    @Test("the lines that are handed out, one after the other, are the attempt file")
    func lines() throws {
        var (talk, loaded, session) = try started()
        let opened = try talk.call(
            ["do": "open", "case": loaded, "seed": 7, "mode": "practice", "learner": "n-1"])
        session = try #require(opened["session"] as? Int)
        var lines = opened["lines"] as? String ?? ""
        for input in [["wait": "30s"], ["answer": "now"]] {
            let answer = try talk.call(["do": "input", "session": session, "input": input])
            lines += answer["lines"] as? String ?? ""
        }
        let attempt = try talk.call(["do": "attempt", "session": session])
        #expect(attempt.body == Array(lines.utf8))
        #expect(attempt["name"] as? String == "hello.n-1.attempt.jsonl")
        #expect(lines.contains(#"{"end":{"report":"#))
    }

    @Test("an attempt goes on with the story it had, and ends as it would have")
    func resumes() throws {
        var (talk, loaded, session) = try started()
        _ = try talk.call(["do": "input", "session": session, "input": ["wait": "30s"]])
        let before = try talk.call(["do": "scene", "session": session])
        let attempt = try talk.call(["do": "attempt", "session": session]).body
        _ = try talk.call(["do": "close", "session": session])
        let torn = attempt + Array(#"{"n":2,"at":30"#.utf8)
        let resumed = try talk.call(["do": "resume", "case": loaded], torn)
        let again = try #require(resumed["session"] as? Int)
        let told = try #require(resumed["resumed"] as? [String: Any])
        #expect(told["steps"] as? Int == 1 && told["torn"] as? Int == 14)
        #expect(resumed.scene["passages"] as? NSArray == before.scene["passages"] as? NSArray)
        let ended = try talk.call(["do": "input", "session": again, "input": ["answer": "days"]])
        #expect(ended.scene["phase"] as? String == "ended")
        let whole = try talk.call(["do": "attempt", "session": again]).body
        let glance = try talk.call(["do": "glance"], whole)
        let found = try #require(glance["attempt"] as? [String: Any])
        #expect(found["finished"] as? Bool == true && found["percent"] as? Int == 100)
    }

    @Test("a damaged attempt is a problem with its line")
    func damage() throws {
        var (talk, loaded, session) = try started()
        _ = try talk.call(["do": "input", "session": session, "input": ["wait": "30s"]])
        var attempt = try talk.call(["do": "attempt", "session": session]).body
        let place = try #require(attempt.lastIndex(of: UInt8(ascii: "3")))
        attempt[place] = UInt8(ascii: "4")
        for verb in ["resume", "glance"] {
            let answer = try talk.call(["do": verb, "case": loaded], attempt)
            let problem = try #require(answer["problem"] as? [String: Any])
            #expect(problem["line"] as? Int == 2)
        }
    }

    @Test("going back shows what was told before")
    func back() throws {
        var (talk, _, session) = try started()
        let before = try talk.call(["do": "scene", "session": session])
        _ = try talk.call(["do": "input", "session": session, "input": ["answer": "now"]])
        let back = try talk.call(["do": "input", "session": session, "input": ["back": true]])
        #expect(back.scene["passages"] as? NSArray == before.scene["passages"] as? NSArray)
        #expect(back.scene["feedback"] is NSNull)
    }
}
