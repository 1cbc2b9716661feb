import Foundation
import Testing

@testable import SimEngine

@Suite("Every mistake is told with its code and its exact place")
struct DiagnosticFixtureTests {
    /// Codes whose texts are too large for a file; other tests make them.
    static let generated: Set<String> = ["SIM0002", "SIM0299"]

    @Test("a fixture gives just the diagnostic it is made for", arguments: DiagnosticFixtures.names)
    func findsTheMistake(name: String) throws {
        let expected = try DiagnosticFixtures.expected(name)
        let depth = DiagnosticFixtures.depth(of: expected)
        let found = DiagnosticFixtures.found(
            try DiagnosticFixtures.text(name), depth, playthrough: DiagnosticFixtures.playthrough(name))
        #expect(found == expected)
    }

    @Test("every code has a fixture")
    func coversAllCodes() throws {
        var covered = Self.generated
        for name in DiagnosticFixtures.names {
            for line in try DiagnosticFixtures.expected(name) {
                covered.insert(String(line.prefix(7)))
            }
        }
        let missing = try DiagnosticFixtures.codes().subtracting(covered)
        #expect(missing.sorted() == [])
    }

    @Test("every diagnostic says what is wrong and what to do", arguments: DiagnosticFixtures.names)
    func speaksPlainly(name: String) throws {
        let depth = DiagnosticFixtures.depth(of: try DiagnosticFixtures.expected(name))
        let found = DiagnosticFixtures.diagnostics(
            try DiagnosticFixtures.text(name), depth, playthrough: DiagnosticFixtures.playthrough(name))
        for diagnostic in found {
            for sentence in [diagnostic.message, diagnostic.help] {
                #expect(!sentence.isEmpty && !sentence.hasSuffix("."))
                #expect(!sentence.contains("invalid"))
            }
            let first = diagnostic.message.first
            #expect(first?.isUppercase != true || diagnostic.message.hasPrefix("JSON"))
        }
    }

    @Test("every code has a page whose examples fail and work", arguments: pages)
    func pagesAreTrue(code: String) throws {
        let file = DiagnosticFixtures.root.appendingPathComponent("docs/diagnostics/\(code).md")
        let page = try String(contentsOf: file, encoding: .utf8)
        #expect(page.hasPrefix("# \(code): "))
        let depth = DiagnosticFixtures.depth(of: [code])
        let blocks = page.components(separatedBy: "```json\n").dropFirst().map {
            Array($0.components(separatedBy: "```")[0].utf8)
        }
        // A third block is a playthrough that lies beside the other two.
        let played = blocks.count > 2 ? blocks[2] : nil
        if let fixed = blocks.prefix(2).last {
            #expect(DiagnosticFixtures.found(fixed, depth, playthrough: played) == [])
        }
        guard !Self.unprintable.contains(code) else { return #expect(blocks.count < 2) }
        try #require(blocks.count == 2 || played != nil)
        let place = try #require(page.firstMatch(of: /\nFails on line (\d+), column (\d+):\n/))
        let found = DiagnosticFixtures.found(blocks[0], depth, playthrough: played)
        #expect(found.contains("\(code)@\(place.1):\(place.2)"), "\(found)")
        // What can be mended without a doubt is, and nothing else comes of it.
        let told = Loader.load(blocks[0]).diagnostics.filter { $0.code == code }
        guard told.contains(where: { $0.fix != nil }) else { return }
        let repair = Repair(blocks[0])
        #expect(repair.bytes != blocks[0])
        #expect(repair.loaded.diagnostics.allSatisfy { $0.code != code && $0.severity != .error })
    }

    @Test("every code has a page, whatever finds it")
    func everyCodeHasAPage() throws {
        let folder = DiagnosticFixtures.root.appendingPathComponent("docs/diagnostics")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let pages = Set(files.map { String($0.prefix(7)) })
        #expect(try DiagnosticFixtures.codes().symmetricDifference(pages).sorted() == [])
    }

    /// Codes whose failing example is invisible, not text, or too large to be printed.
    private static let unprintable: Set<String> = [
        "SIM0001", "SIM0002", "SIM0003", "SIM0004", "SIM0005", "SIM0258", "SIM0299", "SIM0316",
    ]

    /// All codes, each of which must have a page.
    static let pages: [String] = ((try? DiagnosticFixtures.codes()) ?? []).sorted()
}
