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

    /// The playthrough beside a fixture, where it needs one.
    static func playthrough(_ name: String) -> [UInt8]? {
        let data = try? Data(contentsOf: folder.appendingPathComponent(name + ".playthrough"))
        return data.map { [UInt8]($0) }
    }

    /// How far a text is looked into.
    enum Depth: Comparable {
        /// It is loaded.
        case text
        /// The checks of a case that loads look at it too.
        case checks
        /// All its sessions are explored too.
        case sessions
    }

    /// Returns how far one must look to find some codes, given alone or before a place.
    static func depth(of codes: [String]) -> Depth {
        codes.map { line in
            switch line.prefix(7) {
            case "SIM0351"..."SIM0379", "SIM0401"..."SIM0403", "SIM0405"..."SIM0408": .checks
            case "SIM0380"..."SIM0400", "SIM0404": .sessions
            default: .text
            }
        }.max() ?? .text
    }

    /// Where the exploration of an example gives up, which none should come to.
    static let limits = ExplorationLimits(states: 20_000, transitions: 200_000, bytes: 16 << 20)

    /// What is told about a text, in the same form.
    static func found(
        _ text: [UInt8], _ depth: Depth = .text, playthrough: [UInt8]? = nil
    ) -> [String] {
        let lines = SourceLines(text)
        return diagnostics(text, depth, playthrough: playthrough).map {
            let place = lines.position(of: $0.range.start)
            return "\($0.code)@\(place.line):\(place.column)"
        }
    }

    /// What the loader tells about a text and, where that is asked for, the checks and the
    /// exploration.
    ///
    /// Examples of what the loader finds are too small to pass every check.
    static func diagnostics(
        _ text: [UInt8], _ depth: Depth = .text, playthrough: [UInt8]? = nil
    ) -> [Diagnostic] {
        let loaded = Loader.load(text)
        guard depth > .text, let scenario = loaded.scenario else { return loaded.diagnostics }
        var found = loaded.diagnostics + StaticChecks.findings(scenario)
        if depth == .sessions {
            let machine = Machine(scenario)
            let runs = playthrough.flatMap { text in
                (try? Playthrough.read(text)).flatMap { try? PlayedRun("expert", $0, on: machine) }
            }
            let check = CaseCheck(machine, limits, played: runs.map { [$0] } ?? [])
            found.removeAll { check.settles($0) }
            found += check.findings.map { $0.diagnostic }
        }
        return found.sorted(by: Diagnostic.isBefore)
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
