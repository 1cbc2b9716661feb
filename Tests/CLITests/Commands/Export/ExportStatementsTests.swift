import Foundation
import Testing

@Suite("simulate export xapi")
struct ExportStatementsTests {
    /// What stands in for curl: notes all it is given, and answers from the file `replies/N`.
    private static let curl = """
        #!/bin/sh
        n=$(ls | grep -c '^asked'); mkdir "asked$n"
        echo "$@" > "asked$n/words" && env > "asked$n/env" && cat > "asked$n/config" && cat <&3 > "asked$n/body"
        status=$(head -1 "replies/$n") && tail -n +2 "replies/$n" > "asked$n/reply"
        printf 'HTTP/1.1 %s x\\r\\nRetry-After: 0\\r\\n\\r\\n' "$status" > "asked$n/head"
        cat "asked$n/head" "asked$n/reply" && printf '\\n%s %s' "$(wc -c < "asked$n/head" | tr -d ' ')" "$status"
        """

    /// The program with an attempt in `done`, and answers to be given in place of a record store's.
    private func ready(_ replies: [String] = [], mode: String = "exam") throws -> Simulate {
        var simulate = try Simulate.withCases()
        simulate.variables["PATH"] = simulate.folder.path + "/bin:/usr/bin:/bin"
        let file = try simulate.folder.write(Self.curl, to: "bin/curl")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
        for (place, reply) in replies.enumerated() { try simulate.folder.write(reply, to: "replies/\(place)") }
        let played = try simulate(
            "play", "kinds", "--answers", "expert.json", "--attempts", "done", "--mode", mode, "--learner", "n-17",
            "--start", "2026-03-01T09:00Z", "--json")
        #expect(played.status == 0)
        return simulate
    }

    private func asked(_ simulate: Simulate, _ place: Int, _ name: String) throws -> String {
        String(decoding: try simulate.folder.read("asked\(place)/\(name)"), as: UTF8.self)
    }

    private func statements(_ json: String) throws -> [[String: Any]] {
        try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    }

    @Test("tells an attempt as a list, the same each time")
    func lists() throws {
        let simulate = try ready()
        let printed = try simulate("export", "xapi", "done", "-o", "-")
        let again = try simulate("export", "xapi", "done", "-o", "-")
        #expect(printed.status == 0 && printed.output == again.output)
        let told = try statements(printed.output)
        let verbs = told.compactMap { (($0["verb"] as? [String: Any])?["display"] as? [String: String])?["en-US"] }
        #expect(verbs.first == "initialized" && verbs.last == "passed" && verbs.count { $0 == "answered" } == 5)
    }

    @Test("hands statements and credentials to curl where nobody else sees them")
    func posts() throws {
        let count = try statements(try ready()("export", "xapi", "done", "-o", "-").output).count
        let ids = "[" + Array(repeating: "\"x\"", count: count).joined(separator: ",") + "]"
        let simulate = try ready(["503\nbusy", "200\n" + ids])
        let result = try simulate(
            "export", "xapi", "done", "--endpoint", "https://lrs.example.edu/xapi/", input: "ward:se\"cr\\et\n")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.isEmpty && result.errors.contains("answers 503: busy; trying again in 0 s"))
        #expect(result.errors.contains("has all \(count) statements"))
        let seen = try asked(simulate, 1, "words") + asked(simulate, 1, "env")
        #expect(seen.contains("--disable --config -") && !seen.contains("cr\\et"))
        let config = try asked(simulate, 1, "config")
        #expect(config.contains(#"user = "ward:se\"cr\\et""#) && config.contains("X-Experience-API-Version: 1.0.3"))
        #expect(config.contains(#"url = "https://lrs.example.edu/xapi/statements""#))
        #expect(try statements(try asked(simulate, 1, "body")).count == count)
        #expect(try asked(simulate, 0, "body") == asked(simulate, 1, "body"))
    }

    @Test("one that is there in other words keeps the others from nothing")
    func splits() throws {
        // Everything at once; then in halves, down to the one that is there.
        let simulate = try ready(["409\nthere", "200\n[]"])
        let result = try simulate(
            "export", "xapi", "done", "--endpoint", "http://localhost:1/", input: "Bearer token")
        #expect(result.status == 1 && result.errors.contains("no record store"))
        let whole = try statements(try asked(simulate, 0, "body"))
        let half = try statements(try asked(simulate, 1, "body"))
        #expect(half.count == whole.count / 2)
        #expect(half.compactMap { $0["id"] as? String } == whole.prefix(half.count).compactMap { $0["id"] as? String })
        #expect(try asked(simulate, 0, "config").contains(#"header = "Authorization: Bearer token""#))
    }

    @Test(
        "refusals are told in the store's words, with nothing hidden in them",
        arguments: [
            ("401\nwho?", "does not know these credentials (401): who?"), ("403\n", "may not store statements (403)"),
            ("400\nline\n\u{1B}[31mred", "refuses the statements (400): line "), ("302\n", "is elsewhere (302)"),
            ("200\n<html>", "no record store"),
        ])
    func refuses(reply: String, words: String) throws {
        let simulate = try ready([reply])
        let result = try simulate("export", "xapi", "done", "--endpoint", "https://lrs.example.edu/", input: "a:b")
        #expect(result.status == 1 && result.errors.contains(words), "\(result.errors)")
        #expect(!result.errors.contains("\u{1B}") && result.errors.contains("no statement is stored"))
    }

    @Test(
        "an address that would let others listen, or is none, is refused before anything is read",
        arguments: [
            "http://lrs.example.edu/", "lrs.example.edu", "https://a:b@lrs.example.edu/", "https://lrs.example.edu/?a=b",
            "https://", "http://localhost.example.edu/", "file:///etc/passwd",
        ])
    func addresses(address: String) throws {
        let simulate = try ready()
        let result = try simulate("export", "xapi", "nothing-there", "--endpoint", address, input: "a:b")
        #expect(result.status == 1 && result.errors.contains("'\(address)'"))
        #expect(!result.errors.contains("nothing-there"))
    }

    @Test("credentials that are none, two outputs, and no curl are told apart")
    func mistakes() throws {
        var simulate = try ready()
        let url = "https://lrs.example.edu/"
        for input in ["", "\n", "token", ":b", "a\u{1}:b"] {
            let result = try simulate("export", "xapi", "done", "--endpoint", url, input: input)
            #expect(result.status == 1 && result.errors.contains("user:password or Bearer TOKEN"))
        }
        #expect(try simulate("export", "xapi", "done", "--endpoint", url, "-o", "x.json").status == 1)
        #expect(throws: (any Error).self) { try simulate.folder.read("x.json") }
        simulate.variables["PATH"] = simulate.folder.path
        let result = try simulate.run(
            words: ["/bin/sh", "-c", "exec \"$0\" export xapi done --endpoint \(url)", Simulate.path], input: "a:b")
        #expect(result.status == 1 && result.errors.contains("curl is not installed"))
    }

    @Test("practice is told without a verdict, and what is not finished is left out")
    func others() throws {
        let simulate = try ready(mode: "practice")
        let result = try simulate("export", "xapi", "done", "-o", "-")
        #expect(result.errors.contains("practice, which is not graded") && !result.output.contains("\"score\""))
        let name = try #require(simulate.folder.names(in: "done").first)
        let lines = String(decoding: try simulate.folder.read("done/" + name), as: UTF8.self).split(separator: "\n")
        try simulate.folder.write(lines.prefix(3).joined(separator: "\n") + "\n", to: "half.attempt.jsonl")
        let half = try simulate("export", "xapi", "half.attempt.jsonl", "-o", "-")
        #expect(half.status == 1 && half.output.isEmpty && half.errors.contains("no attempt is finished"))
    }
}
