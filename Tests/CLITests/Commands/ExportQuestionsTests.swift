import Foundation
import Testing

@Suite("simulate export of questions")
struct ExportQuestionsTests {
    private static let formats = ["moodle-xml", "gift", "qti21", "qti30", "canvas-qti"]

    @Test("writes a bank and says on the stream of words what it lost", arguments: formats)
    func banks(_ format: String) throws {
        let simulate = try Simulate.withCases()
        let result = try simulate("export", format, "kinds", "-o", "bank")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.isEmpty)
        #expect(
            result.errors.contains(
                "note: left out, because a board of acts is played and not asked: board\n"))
        #expect(result.errors.contains("The \(format) export is in bank."))
        let first = try simulate.folder.read("bank")
        #expect(first.count > 1000)
        let printed = try simulate("export", format, "kinds", "-o", "-").output
        #expect(printed == String(decoding: first, as: UTF8.self))
        let again = try simulate("export", format, "kinds", "-o", "bank")
        #expect(again.status == 1 && again.errors.contains("--force"))
    }

    @Test("refuses a case without a question that earns points, and writes nothing")
    func nothing() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(
            """
            { "format": 1, "id": "bare", "title": "Bare", "version": "1.0.0", "language": "en",
              "acts": { "id": "look", "text": "Look." },
              "states": [
                { "id": "room", "ask": { "kind": "act", "acts": "look", "until": "done('look')",
                    "to": "end" } },
                { "id": "end", "type": "final" } ], "debrief": "What did you see?" }
            """, to: "bare.json")
        for format in Self.formats {
            let result = try simulate("export", format, "bare.json", "-o", "bank")
            #expect(result.status == 1)
            #expect(
                result.errors.contains("no question that stands alone and earns points"),
                "\(result.errors)")
            #expect(result.errors.contains("played and not asked: room"))
            #expect(throws: (any Error).self) { try simulate.folder.read("bank") }
        }
    }

    @Test("takes the variant of a seed, and matching for older sites of Moodle")
    func options() throws {
        let simulate = try Simulate.withCases()
        let matching = try simulate("export", "moodle-xml", "kinds", "-o", "-", "--matching")
        #expect(matching.status == 0 && matching.output.contains("type=\"matching\""))
        #expect(!matching.output.contains("type=\"ordering\""))
        #expect(try simulate("export", "gift", "kinds", "-o", "-", "--matching").status == 2)
        #expect(try simulate("export", "gift", "kinds", "-o", "-", "--seed", "x").status == 2)
        #expect(try simulate("export", "gift", "kinds", "-o", "-", "--seed", "7").status == 0)
    }
}
