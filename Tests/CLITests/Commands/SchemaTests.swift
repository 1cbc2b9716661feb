import Foundation
import Testing

@testable import simulate

@Suite("simulate schema")
struct SchemaTests {
    private static var root: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..").standardized
    }

    @Test("prints Scenarios/scenario.schema.json: else run Tests/Scripts/make_schema.py")
    func isCurrent() throws {
        let file = Self.root.appendingPathComponent("Scenarios/scenario.schema.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        let result = try Simulate.withCases()("schema")
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(result.output == text)
        #expect(ScenarioSchema.text.description + "\n" == text)
    }

    @Test("takes no file")
    func takesNothing() throws {
        let result = try Simulate.withCases()("schema", "hello")
        #expect(result.status == 2)
        #expect(result.errors.contains("does not know what to do with 'hello'"))
    }

    @Test("check --no-explore reads the text only and says nothing of exploring")
    func noExplore() throws {
        let result = try Simulate.withCases()("check", "--no-explore", "hello")
        #expect(result.status == 0)
        #expect(result.output == "Scenarios/hello/scenario.json: nothing wrong\n")
        #expect(result.errors.isEmpty)
    }
}
