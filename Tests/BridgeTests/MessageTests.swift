import Foundation
import SimEngine
import Testing

@testable import SimBridge

@Suite("Messages of a page")
struct MessageTests {
    @Test(
        "what is no message gets an error that says why",
        arguments: [
            ("", "one JSON object"), ("[]", "one JSON object"), ("{", "one JSON object"),
            ("{}", "'do'"), (#"{"do":"dance"}"#, "'do'"), (#"{"do":7}"#, "'do'"),
            (#"{"do":"open"}"#, "'case'"), (#"{"do":"open","case":9}"#, "no such case"),
            (#"{"do":"input","session":3}"#, "no such session"),
            (#"{"do":"scene","session":99999999999999999999999}"#, "'session'"),
            (#"{"do":"scene","session":-1}"#, "'session'"),
        ])
    func errors(_ message: String, _ words: String) throws {
        var talk = Talk()
        let error = try #require(try talk.send(Array(message.utf8))["error"] as? String)
        #expect(error.contains(words))
    }

    @Test(
        "settings that mean nothing are refused",
        arguments: [
            (["seed": "x"], "'seed'"), (["mode": "fun"], "'mode'"), (["learner": "A B"], "'learner'"),
            (["factor": 0.5, "live": true, "wall": 0], "'factor'"), (["live": true], "'wall'"),
            (["variant": ["nothing": 1]], "nothing"), (["start": "\u{e9}"], "'start'"),
            (["live": "yes"], "'live'"),
        ] as [([String: any Sendable], String)])
    func settings(_ changed: [String: any Sendable], _ words: String) throws {
        var talk = Talk()
        let loaded = try talk.load(Self.hello)
        var head: [String: Any] = ["do": "open", "case": loaded, "seed": 1, "mode": "practice"]
        for (key, value) in changed { head[key] = value }
        let error = try #require(try talk.call(head)["error"] as? String)
        #expect(error.contains(words))
    }

    @Test("a damaged case is refused in words for who opened the file, and the next one loads")
    func damaged() throws {
        let image = try Talk.image(Self.hello)
        var flipped = image
        flipped[image.count / 2] ^= 4
        var talk = Talk()
        for bytes in [[], Self.hello, Array(image.dropLast()), flipped, image + [0]] {
            let answer = try talk.call(["do": "load"], bytes)
            let problem = try #require(answer["problem"] as? [String: Any])
            #expect(problem["message"] as? String == "The case in this file is damaged.")
            #expect((problem["help"] as? String)?.isEmpty == false)
            #expect(answer["case"] == nil && answer["ok"] == nil)
        }
        #expect(try talk.call(["do": "load"], image)["case"] is Int)
    }

    @Test("what does not fit is told to the learner without ids, and nothing counts")
    func refusals() throws {
        var talk = Talk()
        let text = String(decoding: Self.hello, as: UTF8.self)
            .replacingOccurrences(of: #""choice","#, with: #""multiple", "choose": 1,"#)
            .replacingOccurrences(of: #", "to": "end" }"#, with: " }")
            .replacingOccurrences(of: #""domain""#, with: #""to": "end", "domain""#)
        let loaded = try talk.load(Array(text.utf8))
        let opened = try talk.call(
            ["do": "open", "case": loaded, "seed": 1, "mode": "practice"])
        let prompt = try #require(opened.prompts.first)
        #expect(prompt["instruction"] as? String == "Choose exactly 1.")
        let answer = try talk.call([
            "do": "input", "session": opened["session"] ?? 0, "opening": prompt["opening"] ?? 0,
            "input": ["ask": "ask", "answer": ["days", "now"]],
        ])
        #expect(answer["refused"] as? String == "Choose exactly 1; you chose 2.")
        #expect(answer["lines"] as? String == "")
        #expect(answer.scene["step"] as? Int == 0)
    }

    @Test("an answer to a question that has gone does not count for another")
    func gone() throws {
        var talk = Talk()
        let loaded = try talk.load(Self.hello)
        let session =
            try talk.call(
                ["do": "open", "case": loaded, "seed": 1, "mode": "practice"])["session"] as? Int
        let answer = try talk.call([
            "do": "input", "session": session ?? 0, "opening": 99, "input": ["answer": "days"],
        ])
        #expect((answer["refused"] as? String)?.contains("situation changed") == true)
    }

    @Test("an exam tells nothing about an answer, and practice does")
    func feedback() throws {
        for (mode, isTold) in [("practice", true), ("exam", false)] {
            var talk = Talk()
            let loaded = try talk.load(Self.hello)
            let session =
                try talk.call(
                    ["do": "open", "case": loaded, "seed": 1, "mode": mode])["session"] as? Int
            let answer = try talk.call([
                "do": "input", "session": session ?? 0, "input": ["answer": "days"],
            ])
            #expect((answer.scene["feedback"] is [String: Any]) == isTold)
            #expect(answer.scene["canGoBack"] as? Bool == isTold)
        }
    }

    @Test("author's marks become runs, and direction marks become signs")
    func text() throws {
        let text = String(decoding: Self.hello, as: UTF8.self)
            .replacingOccurrences(of: "First case", with: "A **bold** \u{202E}</script>")
        var talk = Talk()
        let answer = try talk.call(["do": "load"], try Talk.image(Array(text.utf8)))
        let runs = try #require(answer["title"] as? [[String]])
        #expect(runs == [["", "A "], ["strong", "bold"], ["", " <U+202E></script>"]])
    }

    /// A case of one question.
    static let hello = Array(
        """
        { "format": 1, "id": "hello", "title": "First case", "version": "1.0.0", "language": "en",
          "states": [
            { "id": "ask", "text": "Ms. R. asks when the toxin starts to work.",
              "ask": { "kind": "choice", "text": "You answer:", "domain": "counseling",
                "options": [
                  { "id": "days", "text": "Over the next 2 to 7 days.", "correct": true, "to": "end" },
                  { "id": "now", "text": "It is working already.", "to": "end" } ] } },
            { "id": "end", "type": "final" } ] }
        """.utf8)
}
