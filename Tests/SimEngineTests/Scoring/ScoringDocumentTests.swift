import Foundation
import Testing

@Suite("docs/scoring.md is backed by tests")
struct ScoringDocumentTests {
    private let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    @Test("every test that a worked example names exists")
    func namesExist() throws {
        let root = tests.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(
            contentsOf: root.appendingPathComponent("docs/scoring.md"), encoding: .utf8)
        var sources = ""
        let walk = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
        while let file = walk?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            sources += try String(contentsOf: file, encoding: .utf8)
        }
        let named = page.components(separatedBy: "Test: “").dropFirst().compactMap {
            $0.components(separatedBy: "”").first
        }
        #expect(named.count > 25)
        for name in named {
            #expect(sources.contains("\"\(name)\""), "no test is called “\(name)”")
        }
    }
}
