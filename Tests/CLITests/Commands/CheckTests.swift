import Foundation
import Testing

@Suite("simulate check")
struct CheckTests {
    @Test(
        "finds nothing wrong in a good case, which may be a folder or an id",
        arguments: ["Scenarios/hello/scenario.json", "Scenarios/hello", "hello"])
    func good(_ name: String) throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(Cases.hello, to: "Scenarios/hello/scenario.json")
        let result = try simulate("check", name)
        #expect(result.status == 0)
        #expect(result.output == "Scenarios/hello/scenario.json: nothing wrong\n")
    }

    @Test("tells every problem of every file, as JSON with the promised keys")
    func json() throws {
        let simulate = try Simulate.withCases()
        let bad = Cases.hello.replacingOccurrences(of: "\"to\": \"end\"", with: "\"to\": \"ent\"")
        try simulate.folder.write(bad, to: "bad.json")
        try simulate.folder.write(Cases.hello, to: "good.json")
        let result = try simulate("check", "--json", "bad.json", "good.json", "nowhere.json")
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

    @Test("lets warnings fail a strict check")
    func strict() throws {
        let simulate = try Simulate.withCases()
        let uncited = Cases.hello.replacingOccurrences(of: "\"refs\": \"book\",", with: "")
        try simulate.folder.write(uncited, to: "uncited.json")
        #expect(try simulate("check", "uncited.json").status == 0)
        #expect(try simulate("check", "--strict", "uncited.json").status == 1)
    }
}
