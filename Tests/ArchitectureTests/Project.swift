import Foundation
import Testing

/// The checked-out project, for tests about its files.
enum Project {
    /// The folder of Package.swift.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Returns the Swift files under a folder, sorted.
    static func swiftFiles(under folder: URL) throws -> [URL] {
        let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var files: [URL] = []
        while let file = walk?.nextObject() as? URL {
            if file.pathExtension == "swift" { files.append(file) }
        }
        return files.sorted { $0.path < $1.path }
    }

    /// Compiles files together, as far as the flags say, and returns the exit status and errors.
    static func compile(
        _ files: [URL], _ flags: [String]
    ) throws -> (status: Int32, errors: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["swiftc", "-wmo", "-swift-version", "6"] + flags + files.map(\.path)
        let errors = FileManager.default.temporaryDirectory
            .appendingPathComponent("errors-\(UUID().uuidString).txt")
        FileManager.default.createFile(atPath: errors.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: errors) }
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        let text = try String(contentsOf: errors, encoding: .utf8)
        return (process.terminationStatus, String(text.prefix(4000)))
    }

    /// Says loudly that a check was skipped; under CI nothing may be skipped.
    static func skip(_ reason: String) {
        print("SKIPPED: \(reason)")
        if ProcessInfo.processInfo.environment["CI"] == "true" {
            Issue.record("CI must not skip: \(reason)")
        }
    }
}
