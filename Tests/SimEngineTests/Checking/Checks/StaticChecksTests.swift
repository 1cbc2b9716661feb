import Foundation
import Testing

@testable import SimEngine

@Suite("The checks that need no play find nothing in good cases, and stay fast")
struct StaticChecksTests {
    @Test("the bundled cases have no finding", arguments: BundledCase.all)
    func bundled(_ bundled: BundledCase) throws {
        let found = StaticChecks.findings(try #require(bundled.loaded.scenario))
        #expect(found.map { "\($0.code) \($0.message)" } == [])
    }

    @Test("findings come in the order of the text, and not without end")
    func ordered() throws {
        let acts = (0..<1500).map { "{ \"id\": \"act\($0)\", \"text\": \"Do \($0).\" }" }
        let inside = "\"acts\": [ \(acts.joined(separator: ",\n")) ], \"states\": [ { \"id\": \"end\", \"type\": \"final\" } ]"
        let (_, found) = try CheckedText.findings(inside)
        #expect(found.count == StaticChecks.limit)
        #expect(zip(found, found.dropFirst()).allSatisfy { !Diagnostic.isBefore($1, $0) })
    }

    @Test("words are judged in English only; lengths, places and structure in every language")
    func otherLanguages() throws {
        let inside = """
            "acts": { "id": "lost", "text": "Just relax." },
            "states": [ { "id": "q", "text": "Just relax.", "ask": { "kind": "choice", "text": "Which is not one?", "to": "end",
              "options": [ { "id": "a", "text": "Ja", "correct": true }, { "id": "b", "text": "All of the above" } ] } },
              { "id": "end", "type": "final" } ]
            """
        let codes = { (language: String) in Set(try CheckedText.findings(inside, language: language).1.map { $0.code }) }
        #expect(try codes("de") == ["SIM0358", "SIM0370"])
        #expect(try codes("en-US") == ["SIM0354", "SIM0355", "SIM0358", "SIM0365", "SIM0370"])
        #expect(try codes("enm") == ["SIM0358", "SIM0370"])
    }

    @Test("two thousand states are checked in a moment, also without optimization")
    func fast() throws {
        let states = (0..<2_000).map { number in
            """
            { "id": "s\(number)", "text": "She looks at you, and says that it is better than it was an hour ago.",
              "ask": { "kind": "choice", "text": "What do you do next?", "why": "Because it helps her.", "to": "s\(number + 1)",
              "options": [ { "id": "a", "text": "I sit down beside her.", "correct": true },
                { "id": "b", "text": "I go and call a colleague.", "to": "s\(number / 2)" } ] } }
            """
        }
        let inside = "\"states\": [ \(states.joined(separator: ",\n")), { \"id\": \"s2000\", \"type\": \"final\" } ]"
        let text = "{ \"format\": 1, \"id\": \"t\", \"title\": \"T\", \"version\": \"1.0.0\", \"language\": \"en\", \(inside) }"
        let scenario = try #require(Loader.load(Array(text.utf8)).scenario)
        let clock = ContinuousClock()
        let time = clock.measure { _ = StaticChecks.findings(scenario) }
        #expect(time < .seconds(20), "\(time)")
    }
}
