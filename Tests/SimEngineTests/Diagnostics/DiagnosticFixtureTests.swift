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
        let found = DiagnosticFixtures.found(try DiagnosticFixtures.text(name), isChecked: Self.isChecked(expected))
        #expect(found == expected)
    }

    /// Whether a fixture is for the checks: what it must be told says so.
    private static func isChecked(_ expected: [String]) -> Bool {
        expected.contains { DiagnosticFixtures.isOfChecks(String($0.prefix(7))) }
    }

    @Test("every code of the loader and of the checks has a fixture")
    func coversAllCodes() throws {
        var covered = Self.generated
        for name in DiagnosticFixtures.names {
            for line in try DiagnosticFixtures.expected(name) {
                covered.insert(String(line.prefix(7)))
            }
        }
        let missing = try DiagnosticFixtures.codes().subtracting(covered)
        #expect(missing.filter { $0 < "SIM0380" }.sorted() == [])
    }

    @Test("every diagnostic says what is wrong and what to do", arguments: DiagnosticFixtures.names)
    func speaksPlainly(name: String) throws {
        let isChecked = Self.isChecked(try DiagnosticFixtures.expected(name))
        for diagnostic in DiagnosticFixtures.diagnostics(try DiagnosticFixtures.text(name), isChecked: isChecked) {
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
        let isChecked = DiagnosticFixtures.isOfChecks(code)
        let blocks = page.components(separatedBy: "```json\n").dropFirst().map {
            Array($0.components(separatedBy: "```")[0].utf8)
        }
        if blocks.count == 2, let failing = blocks.first {
            #expect(DiagnosticFixtures.found(failing, isChecked: isChecked).first?.hasPrefix(code) == true)
        }
        if let fixed = blocks.last { #expect(DiagnosticFixtures.found(fixed, isChecked: isChecked) == []) }
    }

    /// The codes of the loader and of the checks, each of which must have a page.
    static let pages: [String] =
        ((try? DiagnosticFixtures.codes()) ?? []).filter { $0 < "SIM0380" }.sorted()
}
