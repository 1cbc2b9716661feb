import Foundation
import Testing

@Suite("Documents stay true")
struct DocumentTests {
    @Test("every clause of docs/semantics.md has a test named after it")
    func clauses() throws {
        let text = try String(
            contentsOf: Project.root.appendingPathComponent("docs/semantics.md"), encoding: .utf8)
        let clauses = text.split(separator: "\n").compactMap { line -> String? in
            guard let first = line.split(separator: " ").first, first.contains("."),
                first.allSatisfy({ $0.isNumber || $0 == "." }), !first.hasSuffix(".")
            else { return nil }
            return String(first)
        }
        #expect(clauses.count > 40)
        var tests = ""
        let folder = Project.root.appendingPathComponent("Tests/SimEngineTests/Semantics")
        for file in try Project.swiftFiles(under: folder) {
            tests += try String(contentsOf: file, encoding: .utf8)
        }
        for clause in clauses {
            let isTested = [" ", ","].contains { tests.contains("§\(clause)\($0)") }
            #expect(isTested, "no test is named after §\(clause)")
        }
    }

    @Test("the project names nothing outside itself")
    func standsAlone() throws {
        let walk = FileManager.default.enumerator(at: Project.root, includingPropertiesForKeys: nil)
        while let file = walk?.nextObject() as? URL {
            if file.lastPathComponent.hasPrefix(".") { walk?.skipDescendants() }
            guard ["swift", "md", "json", "sh"].contains(file.pathExtension) else { continue }
            if file.lastPathComponent == "DocumentTests.swift" { continue }
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            #expect(!text.contains("../sha" + "red"), "\(file.path)")
        }
    }
}
