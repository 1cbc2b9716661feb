import Foundation
import Testing

@testable import SimEngine

/// Cases written in tests.
enum CaseText {
    /// The text of a case from its states and what else it has.
    static func text(_ states: String, _ more: String = "") -> [UInt8] {
        Array(
            """
            {"format":1,"id":"demo","title":"Demo","version":"1.0.0","language":"en",
            \(more.isEmpty ? "" : more + ",")"states":[\(states)]}
            """.utf8)
    }

    /// A case that must load, warnings aside.
    static func scenario(_ states: String, _ more: String = "") throws -> Scenario {
        let loaded = Loader.load(text(states, more))
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        try #require(errors.isEmpty, "\(errors.map { "\($0.code) \($0.message)" })")
        return try #require(loaded.scenario)
    }

    /// The codes of what is told about a case.
    static func codes(_ states: String, _ more: String = "") -> [String] {
        Loader.load(text(states, more)).diagnostics.map { $0.code }
    }

    /// The bytes of a fixture of Tests/Fixtures/loading.
    static func fixture(_ name: String) throws -> [UInt8] {
        let folder = DiagnosticFixtures.root.appendingPathComponent("Tests/Fixtures/loading")
        return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    /// The names of the fixtures that start with a word.
    static func fixtures(startingWith word: String) -> [String] {
        let folder = DiagnosticFixtures.root.appendingPathComponent("Tests/Fixtures/loading")
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (names ?? []).filter { $0.hasPrefix(word) }.sorted()
    }

    /// The case that has every key of the format.
    static func everything() throws -> Scenario {
        let loaded = Loader.load(try fixture("everything.json"))
        try #require(loaded.diagnostics.isEmpty, "\(loaded.diagnostics.map { $0.message })")
        return try #require(loaded.scenario)
    }
}
