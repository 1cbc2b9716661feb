import Testing

@testable import SimEngine

@Suite("No text whatever makes the loader trap")
struct LoaderPropertyTests {
    /// Checks what must hold of every text.
    private func check(_ bytes: [UInt8]) {
        let loaded = Loader.load(bytes)
        let hasError = loaded.diagnostics.contains { $0.severity == .error }
        #expect(hasError == (loaded.scenario == nil))
        #expect(loaded.diagnostics.count <= 1001)
        #expect(loaded.diagnostics.allSatisfy { $0.range.end <= bytes.count })
        #expect(loaded.diagnostics == loaded.diagnostics.sorted(by: Diagnostic.isBefore))
    }

    @Test("the whole case with values moved to other places", arguments: 0..<40)
    func survivesMovedValues(seed: Int) throws {
        let text = try CaseText.fixture("everything.json")
        let nodes = try JSONTree.parse(text).nodes
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<25 {
            let place = nodes[Int(generator.below(UInt64(nodes.count)))]
            let other = nodes[Int(generator.below(UInt64(nodes.count)))]
            var changed = text
            changed.replaceSubrange(
                Int(place.start)..<Int(place.end), with: text[Int(other.start)..<Int(other.end)])
            check(changed)
        }
    }

    @Test("the whole case with bytes changed or cut off", arguments: 0..<20)
    func survivesChangedBytes(seed: Int) throws {
        var text = try CaseText.fixture("everything.json")
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<20 {
            text[Int(generator.below(UInt64(text.count)))] = UInt8(generator.below(256))
            check(text)
        }
        check(Array(text[..<Int(generator.below(UInt64(text.count)))]))
    }

    @Test("inputs that once crashed it", arguments: CaseText.fixtures(startingWith: "crash-"))
    func survivesOldCrashes(name: String) throws { check(try CaseText.fixture(name)) }

    @Test("states nested as deep as the text may be")
    func survivesDeepStates() throws {
        let depth = 250
        let text =
            String(repeating: #"{"id":"s","states":["#, count: depth)
            + #"{"id":"z"}"# + String(repeating: "]}", count: depth)
        check(CaseText.text(text))
    }

    @Test("ten thousand mistakes, each with a suggestion to look for")
    func survivesManyMistakes() {
        let states = (0..<10_000).map {
            #"{"id":"state\#($0)","on":{"event":"e","to":"stat\#($0)"}}"#
        }
        check(CaseText.text(states.joined(separator: ",")))
    }
}
