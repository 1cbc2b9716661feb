import Foundation
import Testing

@testable import SimEngine

/// The files of Tests/Fixtures/diagnostics: a case with one mistake, and what it must be told.
enum DiagnosticFixtures {
    /// The root of the project.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let folder = root.appendingPathComponent("Tests/Fixtures/diagnostics")

    /// The names of all fixtures, each the rule that it breaks.
    static let names: [String] = {
        let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (files ?? []).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
            .sorted()
    }()

    /// The text of a fixture.
    static func text(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(name + ".json")))
    }

    /// What a fixture must be told, as lines of `CODE@LINE:COLUMN`.
    static func expected(_ name: String) throws -> [String] {
        let data = try Data(contentsOf: folder.appendingPathComponent(name + ".expected"))
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map { String($0) }
    }

    /// What the loader tells about a text, in the same form.
    static func found(_ text: [UInt8]) -> [String] {
        let lines = SourceLines(text)
        return Loader.load(text).diagnostics.map {
            let place = lines.position(of: $0.range.start)
            return "\($0.code)@\(place.line):\(place.column)"
        }
    }

    /// All codes that the sources mention.
    static func codes() throws -> Set<String> {
        let folder = root.appendingPathComponent("Sources/SimEngine/Diagnostics")
        var codes: Set<String> = []
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            for match in text.matches(of: /: "(SIM\d{4})"/) { codes.insert(String(match.1)) }
        }
        return codes
    }
}
