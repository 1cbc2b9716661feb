import Foundation
import Testing

@Suite("simulate check")
struct CheckTests {
    @Test(
        "finds nothing wrong in a good case, which may be a folder or an id",
        arguments: ["Scenarios/hello/scenario.json", "Scenarios/hello", "hello"])
    func good(_ name: String) throws {
        let simulate = try Simulate.withCases()
        let result = try simulate("check", name)
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("Scenarios/hello/scenario.json: nothing wrong"))
    }

    @Test("tells every problem of every file, as JSON with the promised keys")
    func json() throws {
        let simulate = try Simulate.withCases()
        let bad = Cases.hello.replacingOccurrences(of: "\"to\": \"end\"", with: "\"to\": \"ent\"")
        try simulate.folder.write(bad, to: "bad.json")
        let result = try simulate("check", "--json", "bad.json", "hello", "nowhere.json")
        #expect(result.status == 1)
        #expect(result.errors.contains("nowhere.json: there is no such file"))
        let object = try #require(result.objects.first)
        #expect(object["exploration"] is NSNull)
        let found = try #require(object["diagnostics"] as? [[String: Any]])
        #expect(found.count == 2)
        #expect(found[0]["file"] as? String == "bad.json")
        #expect(found[0]["severity"] as? String == "error")
        #expect(found[0]["line"] as? Int == 8)
        #expect((found[0]["help"] as? String)?.contains("end") == true)
        #expect(found[0]["structural"] is Bool)
    }

    @Test("tells where each problem ends, and the fix of what is certain")
    func jsonFix() throws {
        let simulate = try Simulate.withCases()
        let bad = Cases.hello.replacingOccurrences(of: "\"ask\": {", with: "\"aks\": {")
        try simulate.folder.write(bad, to: "bad.json")
        let object = try #require(try simulate("check", "--json", "bad.json").objects.first)
        let found = try #require(object["diagnostics"] as? [[String: Any]])
        let key = try #require(found.first { $0["code"] as? String == "SIM0202" })
        #expect(key["line"] as? Int == 5 && key["column"] as? Int == 7)
        #expect(key["endLine"] as? Int == 5 && key["endColumn"] as? Int == 12)
        let fix = try #require(key["fix"] as? [String: Any])
        #expect(fix["title"] as? String == "write 'ask' instead of 'aks'")
        let replacements = try #require(fix["replacements"] as? [[String: Any]])
        #expect(replacements.count == 1)
        #expect(replacements[0]["column"] as? Int == 8 && replacements[0]["endColumn"] as? Int == 11)
        #expect(replacements[0]["text"] as? String == "ask")
        let files = try #require(object["files"] as? [[String: Any]])
        #expect(files[0]["file"] as? String == "bad.json")
        #expect(files[0]["errors"] as? Int == found.count)
    }

    @Test("checks every case of a folder, also where one is bad and one cannot be read")
    func folders() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write("{ \"format\": 1", to: "course/week 1/bad/scenario.json")
        try simulate.folder.write(Cases.hello, to: "course/week 1/hello/scenario.json")
        try simulate.folder.write("no case", to: "course/notes.json")
        try simulate.folder.write("x", to: "course/folder/scenario.json/x")
        let result = try simulate("check", "course", "nowhere.json")
        #expect(result.status == 1)
        #expect(result.output.contains("course/week 1/bad/scenario.json: 1 error, 0 warnings\n"))
        #expect(result.output.contains("\ncourse/week 1/hello/scenario.json: nothing wrong"))
        #expect(
            result.output.hasSuffix(
                "\n4 files: 1 good, 1 to mend, 2 not readable; 1 error, 0 warnings\n"))
        #expect(result.errors.contains("course/folder/scenario.json: it is a folder"))
        #expect(result.errors.contains("course/week 1/bad/scenario.json:1:1: error: "))
        let all = try simulate("check", "Scenarios")
        #expect(all.status == 0)
        #expect(all.output.contains("\n3 files: all good; "))
        let none = try simulate("check", "course/notes.json/..", "./Scenarios/../course/week 1/hello")
        #expect(none.status == 1)
        #expect(try simulate("check", "./course/folder/scenario.json").errors.contains("no scenario.json"))
    }

    @Test("one bad case among several is told in JSON and SARIF too, with what could not be read")
    func foldersForPrograms() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write("[1,", to: "Scenarios/bad/scenario.json")
        let json = try simulate("check", "--json", "Scenarios", "nowhere.json")
        #expect(json.status == 1)
        let object = try #require(json.objects.first)
        #expect((object["files"] as? [[String: Any]])?.count == 4)
        #expect((object["unread"] as? [[String: Any]])?.count == 1)
        let found = try #require(object["diagnostics"] as? [[String: Any]])
        #expect(found.count { $0["file"] as? String == "Scenarios/bad/scenario.json" } == 1)
        let sarif = try simulate("check", "--sarif", "Scenarios", "nowhere.json")
        let runs = try #require(sarif.objects.first?["runs"] as? [[String: Any]])
        let results = try #require(runs[0]["results"] as? [[String: Any]])
        #expect(results.count { $0["level"] as? String == "error" } == 1)
        let invocations = try #require(runs[0]["invocations"] as? [[String: Any]])
        #expect(invocations[0]["executionSuccessful"] as? Bool == false)
    }

    @Test("ten thousand problems are told up to a hundred, and counted")
    func caps() throws {
        let simulate = try Simulate.withCases()
        let states = (0..<10_000).map { "{\"id\":\"s\($0)\",\"no\":1}" }.joined(separator: ",")
        let head = "\"format\":1,\"id\":\"x\",\"title\":\"X\",\"version\":\"1.0.0\",\"language\":\"en\""
        try simulate.folder.write("{\(head),\"states\":[\(states)]}", to: "many.json")
        let result = try simulate("check", "many.json")
        #expect(result.errors.contains("\nand 901 more\n"))
        #expect(result.errors.split(separator: "\n").count < 410)
        #expect(result.output == "many.json: 1000 errors, 1 warning\n")
    }

    @Test("lets warnings fail a strict check")
    func strict() throws {
        let simulate = try Simulate.withCases()
        let uncited = Cases.hello.replacingOccurrences(of: "\"refs\": \"book\",", with: "")
        try simulate.folder.write(uncited, to: "uncited.json")
        #expect(try simulate("check", "uncited.json").status == 0)
        #expect(try simulate("check", "--strict", "uncited.json").status == 1)
    }
}
