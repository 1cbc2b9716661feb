import Foundation
import Testing

@Suite("simulate list")
struct ListTests {
    @Test("prints the promised keys of every case")
    func json() throws {
        let result = try Simulate.withCases()("list", "--json", "--scenarios", "Scenarios")
        let read = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        let cases = try #require(read as? [[String: Any]])
        #expect(cases.map { $0["id"] as? String } == ["hello", "hurry", "kinds"])
        #expect(cases[0]["title"] as? String == "First case")
        #expect(cases[0]["path"] as? String == "Scenarios/hello/scenario.json")
        #expect(cases[0]["minutes"] is NSNull)
        #expect(cases[0]["status"] as? String == "draft")
    }

    @Test("tells a broken case with its place, and still lists the others")
    func broken() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write("{ \"format\": 1,", to: "Scenarios/broken/scenario.json")
        let result = try simulate("list", "--scenarios", "Scenarios")
        #expect(result.status == 0)
        #expect(result.errors.contains("Scenarios/broken/scenario.json:1:"))
        #expect(result.output.contains("hello"))
        #expect(!result.output.contains("broken"))
    }

    @Test("finds cases where the environment says")
    func environment() throws {
        var simulate = try Simulate.withCases()
        try simulate.folder.write(
            Cases.hello.replacingOccurrences(of: "\"hello\"", with: "\"other\""),
            to: "elsewhere/folder/scenario.json")
        simulate.variables["SIMULATE_SCENARIOS"] = "elsewhere"
        #expect(try simulate("list").output.contains("other"))
        #expect(try simulate("trace", "other").status == 0)
    }
}
