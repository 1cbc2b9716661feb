import Foundation
import Testing

@Suite("simulate check --fix")
struct CheckFixTests {
    private static let bad = """
        { "format": 1, "id": "hello", "title": "First case", "language": "en",
          "references": [ { "id": "book", "citation": "A book, page 7" } ],
          "states": [
            { "id": "ask", "text": "She asks when it starts to work.",
              "ask": { "kind": "choice", "text": "You answer:", "domain": "counseling",
                "refs": "bok", "why": "It takes days.", "shuffle": false,
                "optoins": [
                  { "id": "days ", "text": "In days.", "correct": true, "to": "end" },
                  { "id": "now", "text": "Now.", "feedback": "No.", "to": "emd", "odd": 1 }
                ] } },
            { "id": "end", "type": "final" } ] }
        """

    @Test("mends what is certain, tells what and where, and reports what is left")
    func mends() throws {
        let simulate = try Simulate.withCases()
        let path = try simulate.folder.write(Self.bad, to: "my case/scenario.json")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        let result = try simulate("check", "--fix", "my case")
        #expect(result.status == 1)
        #expect(
            result.output == """
                my case/scenario.json:1: added "version": "1.0.0"
                my case/scenario.json:6: wrote 'book' instead of 'bok'
                my case/scenario.json:7: wrote 'options' instead of 'optoins'
                my case/scenario.json:8: took the spaces around 'days' away
                my case/scenario.json:9: wrote 'end' instead of 'emd'
                my case/scenario.json: 1 error, 0 warnings

                """)
        #expect(result.errors.contains("the key 'odd' is not known here"))
        let mended = String(decoding: try simulate.folder.read("my case/scenario.json"), as: UTF8.self)
        let wanted = Self.bad.replacingOccurrences(of: "\"bok\"", with: "\"book\"")
            .replacingOccurrences(of: "optoins", with: "options")
            .replacingOccurrences(of: "days ", with: "days").replacingOccurrences(of: "emd", with: "end")
            .replacingOccurrences(of: "case\",", with: "case\", \"version\": \"1.0.0\",")
        #expect(mended == wanted)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o640)
        #expect(simulate.folder.names(in: "my case") == ["scenario.json"])
        let again = try simulate("check", "--fix", "my case")
        #expect(again.output == "my case/scenario.json: 1 error, 0 warnings\n")
    }

    @Test("docs/json.md shows what check --json prints")
    func documented() throws {
        let simulate = try Simulate.withCases()
        let text = Self.bad.replacingOccurrences(of: "bok", with: "book")
            .replacingOccurrences(of: "optoins", with: "options")
            .replacingOccurrences(of: "days ", with: "days").replacingOccurrences(of: ", \"odd\": 1", with: "")
            .replacingOccurrences(of: "case\",", with: "case\", \"version\": \"1.0.0\",")
        try simulate.folder.write(text, to: "bad.json")
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/json.md")
        let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
        let shown = try #require(lines.first { $0.hasPrefix("{\"diagnostics\":") })
        #expect(try simulate("check", "--json", "bad.json").output == shown + "\n")
    }

    @Test("a file with nothing to mend is not touched, byte for byte and hour for hour")
    func leavesAlone() throws {
        let simulate = try Simulate.withCases()
        let path = try simulate.folder.write("{ \"format\": 1,\t\n", to: "broken.json")
        for file in [path, simulate.folder.path + "/Scenarios/hello/scenario.json"] {
            let old = Date(timeIntervalSince1970: 1_000_000)
            try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: file)
            _ = try simulate("check", "--fix", file)
            let date = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate]
            #expect(date as? Date == old)
        }
    }

    @Test("with JSON or SARIF, what was done is told beside it", arguments: ["--json", "--sarif"])
    func forPrograms(_ form: String) throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(Self.bad, to: "bad.json")
        let result = try simulate("check", "--fix", form, "bad.json")
        #expect(result.errors.contains("bad.json:9: wrote 'end' instead of 'emd'\n"))
        #expect(result.objects.count == 1)
        #expect(result.output.contains("'odd'") && !result.output.contains("'emd'"))
    }

    @Test("a file that cannot be written is told, and the next one is mended")
    func readOnly() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(Self.bad, to: "one/bad.json")
        try simulate.folder.write(Self.bad, to: "two/bad.json")
        let folder = simulate.folder.path + "/one"
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
        defer {
            try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
        }
        let result = try simulate("check", "--fix", "one/bad.json", "two/bad.json")
        #expect(result.status == 1)
        #expect(result.output.contains("two/bad.json:9: wrote 'end'"))
        // The administrator's account may write everywhere.
        if getuid() != 0 { #expect(result.errors.contains("one/bad.json cannot be written")) }
    }
}
