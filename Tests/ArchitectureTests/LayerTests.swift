import Foundation
import Testing

/// The layers of SimEngine, lowest first: a file may use its own layer and those before it.
private let layers = [
    "Support", "Diagnostics", "JSON", "Scenario", "Loading", "Machine", "Scoring", "Runtime",
    "Checking", "Reports", "Exports",
]

@Suite("SimEngine is built in layers and runs everywhere", .serialized)
struct LayerTests {
    private let engine = Project.root.appendingPathComponent("Sources/SimEngine")

    @Test("every folder of SimEngine is a layer")
    func folders() throws {
        let found = try FileManager.default.contentsOfDirectory(atPath: engine.path)
        #expect(Set(found).subtracting(layers) == [])
    }

    @Test("no file of SimEngine imports anything")
    func imports() throws {
        for file in try Project.swiftFiles(under: engine) {
            let text = try String(contentsOf: file, encoding: .utf8)
            let importing = text.split(separator: "\n").filter {
                $0.hasPrefix("import ") || $0.contains(" import ") && $0.hasPrefix("@")
            }
            #expect(importing.isEmpty, "\(file.lastPathComponent): \(importing)")
        }
    }

    @Test("each layer compiles with only the layers before it")
    func prefixes() throws {
        var files: [URL] = []
        for layer in layers {
            let folder = engine.appendingPathComponent(layer)
            guard FileManager.default.fileExists(atPath: folder.path) else { continue }
            files += try Project.swiftFiles(under: folder)
            let result = try Project.compile(files, ["-typecheck"])
            #expect(result.status == 0, "\(layer): \(result.errors)")
        }
    }

    @Test("all of SimEngine and the bridge compile as Embedded Swift for wasm")
    func embedded() throws {
        let probe = FileManager.default.temporaryDirectory
            .appendingPathComponent("probe-\(UUID().uuidString).swift")
        try "public func one() -> Int { 1 }\n".write(to: probe, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: probe) }
        let object = FileManager.default.temporaryDirectory
            .appendingPathComponent("object-\(UUID().uuidString).o")
        defer { try? FileManager.default.removeItem(at: object) }
        // More than type checking: what Embedded Swift lacks is partly found only when it compiles.
        let flags = [
            "-c", "-parse-as-library", "-module-name", "SimEngine", "-o", object.path,
            "-Xfrontend", "-disable-stack-protector", "-target", "wasm32-unknown-none-wasm",
            "-enable-experimental-feature", "Embedded",
        ]
        guard try Project.compile([probe], flags).status == 0 else {
            Project.skip("this toolchain cannot compile Embedded Swift for wasm")
            return
        }
        let bridge = Project.root.appendingPathComponent("Web/bridge")
        let files = try Project.swiftFiles(under: engine) + Project.swiftFiles(under: bridge)
        let result = try Project.compile(files, flags)
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test("the bridge imports the engine and nothing else")
    func bridge() throws {
        let folder = Project.root.appendingPathComponent("Web/bridge")
        for file in try Project.swiftFiles(under: folder) {
            let imports = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                .filter { $0.hasPrefix("import ") }
            #expect(imports.allSatisfy { $0 == "import SimEngine" }, "\(file.path)")
        }
    }

    @Test("source files are at most 300 lines")
    func lengths() throws {
        for file in try Project.swiftFiles(under: Project.root.appendingPathComponent("Sources"))
        where !file.path.contains("/Generated/") {
            let lines = try String(contentsOf: file, encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count <= 301, "\(file.lastPathComponent) has \(lines.count - 1) lines")
        }
    }
}
