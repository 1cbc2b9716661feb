import Foundation
import SimEngine
import Testing

@testable import simulate

@Suite("The player that the program carries")
struct WebPlayerTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("is made from the sources as they are; if not, run Web/build.sh")
    func isCurrent() throws {
        var lines: [UInt8] = []
        for path in try inputs() {
            let bytes = try [UInt8](Data(contentsOf: Self.root.appendingPathComponent(path)))
            lines += Array("\(SHA256.hex(bytes)) \(path)\n".utf8)
        }
        #expect(SHA256.hex(lines) == WebPlayer.inputs)
    }

    /// The files the player is made from, as Web/pack.py lists them.
    private func inputs() throws -> [String] {
        let walk = FileManager.default.enumerator(atPath: Self.root.path)
        var found: [String] = []
        while let path = walk?.nextObject() as? String {
            if path.hasPrefix(".") {
                walk?.skipDescendants()
            } else if isInput(path) {
                found.append(path)
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func isInput(_ path: String) -> Bool {
        let name = path.split(separator: "/").last.map { String($0) } ?? ""
        let folder = String(path.dropLast(name.count))
        if path.hasPrefix("Sources/SimEngine/") { return name.hasSuffix(".swift") }
        switch folder {
        case "Web/bridge/": return name.hasSuffix(".swift")
        case "Web/runtime/": return name.hasSuffix(".c") || name.hasSuffix(".h")
        case "Web/page/": return name.contains(".")
        case "Web/course/": return name.hasSuffix(".js")
        case "Web/":
            return name.hasSuffix(".js") || name == "build.sh" || name.hasSuffix(".py")
        default: return false
        }
    }
}
