import Testing

@testable import SimEngine

@Suite("Loading collects everything that is wrong")
struct LoaderTests {
    /// The smallest case of the documentation.
    static let hello = """
        { "format": 1, "id": "hello", "title": "First case", "version": "1.0.0", "language": "en",
          "states": [
            { "id": "ask", "text": "Ms. R. asks when the toxin starts to work.",
              "ask": { "kind": "choice", "text": "You answer:", "domain": "counseling",
                "options": [
                  { "id": "days", "text": "Over the next 2 to 7 days.", "correct": true,
                    "to": "end" },
                  { "id": "now", "text": "It is working already.",
                    "feedback": "Ease today is sedation and local anesthetic.", "to": "end" } ] } },
            { "id": "end", "type": "final" } ] }
        """

    @Test("the smallest case loads, with warnings for what cites no source")
    func loadsHello() throws {
        let loaded = Loader.load(Array(Self.hello.utf8))
        let scenario = try #require(loaded.scenario)
        #expect(loaded.diagnostics.map { $0.code } == ["SIM0262", "SIM0261"])
        #expect(scenario.states.map { scenario.string($0.id) } == ["ask", "end"])
        #expect(scenario.initial == [StateID(0)])
        let decision = try #require(scenario.decisions.first)
        #expect(scenario.string(decision.id) == "ask")
        #expect(decision.domain == .counseling && decision.points == .one)
        #expect(decision.options.map { $0.credit } == [.one, .zero])
        #expect(decision.options.allSatisfy { $0.targets == [StateID(1)] })
    }

    @Test("text that is not JSON gives one diagnostic")
    func stopsAtSyntax() {
        let loaded = Loader.load(Array(#"{ "format": 1, "id": "x" "title": 3 }"#.utf8))
        #expect(loaded.scenario == nil)
        #expect(loaded.diagnostics.map { $0.code } == ["SIM0011"])
    }

    @Test("all mistakes of a case are told in one run, in the order of the text")
    func collectsAll() {
        let text = """
            { "format": 1, "id": "1st", "title": "", "version": "1", "language": "en",
              "sates": [],
              "states": [ { "id": "a", "on": { "event": "e", "to": "b", "if": "x >" } } ] }
            """
        #expect(
            DiagnosticFixtures.found(Array(text.utf8)) == [
                "SIM0125@1:22", "SIM0209@1:38", "SIM0219@1:53", "SIM0202@2:3", "SIM0104@3:56",
                "SIM0101@3:68", "SIM0303@3:71",
            ])
    }

    @Test("a document that is no object is told so", arguments: ["[]", "1", "\"x\"", "null"])
    func wantsAnObject(text: String) {
        let found = Loader.load(Array(text.utf8)).diagnostics
        #expect(found.map { $0.code } == ["SIM0206"])
        #expect(found.first?.message.hasPrefix("a case must be an object in braces, not ") == true)
    }

    @Test("collecting stops at a thousand, and says so")
    func stopsAtTheLimit() {
        let states = (0..<5000).map { #"{"id":"s\#($0)","no":1}"# }.joined(separator: ",")
        let codes = CaseText.codes(states)
        #expect(codes.count == 1001)
        #expect(codes.last == "SIM0299")
    }

    @Test("warnings beyond the limit never push an error out")
    func errorsWin() {
        let ask = #""ask":{"kind":"numeric","full":1}"#
        var states = (0..<1500).map { #"{"id":"s\#($0)",\#(ask)}"# }
        states.append(#"{"id":"last","no":1}"#)
        let loaded = Loader.load(CaseText.text(states.joined(separator: ",")))
        #expect(loaded.scenario == nil)
        #expect(loaded.diagnostics.contains { $0.code == "SIM0202" })
        #expect(loaded.diagnostics.count == 1001)
    }

    @Test("a text beyond 64 MiB is refused")
    func refusesHugeTexts() {
        let bytes = [UInt8](repeating: 0x20, count: (64 << 20) + 1)
        #expect(Loader.load(bytes).diagnostics.map { $0.code } == ["SIM0002"])
    }
}
