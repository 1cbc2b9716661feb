import Foundation
import Testing

@testable import SimEngine

/// Cases whose questions tests export.
enum Banks {
    /// The case with every kind of question, in every way it is scored.
    static func kinds() throws -> Scenario { try scenario("kinds") }
    /// The case whose words are what exporters trip over.
    static func hostile() throws -> Scenario { try scenario("hostile") }

    /// The bundled cases and the two above, by name.
    static func all() throws -> [(name: String, scenario: Scenario)] {
        try BundledCase.all.map { ($0.testDescription, try #require($0.loaded.scenario)) }
            + [("kinds", try kinds()), ("hostile", try hostile())]
    }

    /// The files of a zip archive, which must have nothing but stored files.
    static func unzip(_ bytes: [UInt8]) throws -> [(path: String, bytes: [UInt8])] {
        func number(_ place: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << ($1 * 8) }
        }
        var files: [(path: String, bytes: [UInt8])] = []
        var place = 0
        while number(place, 4) == 0x0403_4B50 {
            try #require(number(place + 8, 2) == 0)
            let (size, length) = (number(place + 18, 4), number(place + 26, 2))
            let name = place + 30
            let start = name + length + number(place + 28, 2)
            files.append(
                (
                    String(decoding: bytes[name..<(name + length)], as: UTF8.self),
                    Array(bytes[start..<(start + size)])
                ))
            place = start + size
        }
        try #require(number(place, 4) == 0x0201_4B50)
        return files
    }

    private static func scenario(_ name: String) throws -> Scenario {
        let file = ProjectDocument.root.appendingPathComponent(
            "Tests/Fixtures/questions/\(name).json")
        let loaded = Loader.load([UInt8](try Data(contentsOf: file)))
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        try #require(errors.isEmpty, "\(errors.map { "\($0.code) \($0.message)" })")
        return try #require(loaded.scenario)
    }
}
