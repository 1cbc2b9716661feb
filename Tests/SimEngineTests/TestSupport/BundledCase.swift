import Foundation
import Testing

@testable import SimEngine

/// A folder of `Scenarios/` with what was loaded from it.
struct BundledCase: Sendable, CustomTestStringConvertible {
    /// The folder.
    let folder: URL
    /// What became of `scenario.json`.
    let loaded: Loaded
    /// The case compiled, if it loaded.
    let machine: Machine?
    /// The playthroughs, sorted by name.
    let runs: [BundledRun]

    /// The name of the folder.
    var testDescription: String { folder.lastPathComponent }

    /// Every folder of `Scenarios/`, sorted by name.
    static let all: [BundledCase] = {
        let scenarios = ProjectDocument.root.appendingPathComponent("Scenarios")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: scenarios.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
            .map { scenarios.appendingPathComponent($0) }
            .filter { (try? $0.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true }
            .map { BundledCase($0) }
    }()

    private init(_ folder: URL) {
        self.folder = folder
        let bytes = try? Data(contentsOf: folder.appendingPathComponent("scenario.json"))
        loaded = Loader.load([UInt8](bytes ?? Data()))
        let machine = loaded.scenario.map { Machine($0) }
        self.machine = machine
        let inputs = folder.appendingPathComponent("playthroughs")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: inputs.path)) ?? []
        runs = files.filter { $0.hasSuffix(".json") }.sorted().map {
            BundledRun(
                folder: folder.lastPathComponent, name: String($0.dropLast(5)),
                file: inputs.appendingPathComponent($0), machine: machine)
        }
    }

    /// The text of the case's README.
    func readme() throws -> String {
        try String(contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
    }

    /// The playthrough with a name.
    func run(_ name: String) throws -> BundledRun {
        try #require(runs.first { $0.name == name }, "there is no playthrough '\(name)'")
    }

    /// Whether the README names something in code font.
    func names(_ id: String) throws -> Bool { try readme().contains("`\(id)`") }
}

/// A playthrough of a bundled case.
struct BundledRun: Sendable, CustomTestStringConvertible {
    /// The name of the case's folder.
    let folder: String
    /// The name of the file without its extension.
    let name: String
    /// The file.
    let file: URL
    /// The case, if it loaded.
    let machine: Machine?

    /// The case and the name.
    var testDescription: String { "\(folder)/\(name)" }

    /// Every playthrough of every case.
    static let all = BundledCase.all.flatMap { $0.runs }

    /// Reads the file.
    func playthrough() throws -> Playthrough {
        try Playthrough.read([UInt8](try Data(contentsOf: file)))
    }

    /// Plays it to its end.
    func play() throws -> Session {
        try playthrough().play(on: try #require(machine, "the case did not load"))
    }
}

extension Session {
    /// The full report as JSON, to compare one run with another.
    var reportText: String {
        var writer = JSONWriter()
        report().write(into: &writer, machine.scenario, seed: seed, attempt: nil)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// A fresh session that was given the same inputs.
    func replayed() throws -> Session {
        var again = Session(machine, seed: seed, variant: variant, mode: mode, isLive: isLive)
        for input in inputs { try again.apply(input) }
        return again
    }

    /// Expects that a fresh session with the same inputs has the same log and the same report.
    func expectSameWhenReplayed(_ comment: Comment? = nil) throws {
        let again = try replayed()
        #expect(again.log == log, comment)
        #expect(again.inputs == inputs, comment)
        #expect(again.phase == phase, comment)
        #expect(again.reportText == reportText, comment)
    }
}
