import Foundation
import SimEngine
import Testing

@testable import SimBridge

/// A page's side of the bridge, which remembers what was said.
struct Talk {
    /// The root of the project.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private var bridge = Bridge()
    /// Every message and its answer: each as four bytes of length, little endian, and the bytes.
    private(set) var transcript: [UInt8] = []

    /// An answer.
    struct Answer {
        /// The first line.
        let head: [String: Any]
        /// What follows it.
        let body: [UInt8]

        subscript(key: String) -> Any? { head[key] }
        /// The scene.
        var scene: [String: Any] { head["scene"] as? [String: Any] ?? [:] }
        /// The open decisions.
        var prompts: [[String: Any]] { scene["prompts"] as? [[String: Any]] ?? [] }
    }

    /// Sends a message.
    mutating func call(_ head: [String: Any], _ body: [UInt8]? = nil) throws -> Answer {
        let line = try JSONSerialization.data(withJSONObject: head, options: .sortedKeys)
        return try send([UInt8](line) + (body.map { [0x0A] + $0 } ?? []))
    }

    /// Sends a message that only packages send.
    mutating func course(_ head: [String: Any]) throws -> Answer {
        let line = try JSONSerialization.data(withJSONObject: head, options: .sortedKeys)
        return try Self.answer(bridge.answerCourse([UInt8](line)))
    }

    /// Sends bytes.
    mutating func send(_ message: [UInt8]) throws -> Answer {
        let reply = bridge.answer(message)
        for part in [message, reply] {
            withUnsafeBytes(of: UInt32(part.count).littleEndian) {
                transcript.append(contentsOf: $0)
            }
            transcript += part
        }
        return try Self.answer(reply)
    }

    private static func answer(_ reply: [UInt8]) throws -> Answer {
        let end = reply.firstIndex(of: 0x0A) ?? reply.count
        let head = try JSONSerialization.jsonObject(with: Data(reply[..<end]))
        return Answer(
            head: head as? [String: Any] ?? [:], body: Array(reply[end...].dropFirst()))
    }

    /// Loads a case by the image of its text, and returns its handle.
    mutating func load(_ text: [UInt8]) throws -> Int {
        try call(["do": "load"], try Self.image(text))["case"] as? Int ?? 0
    }

    /// Returns the image of a case.
    static func image(_ text: [UInt8]) throws -> [UInt8] { try #require(imageIfAny(text)) }

    /// Returns the image of a case; nothing of what does not load.
    static func imageIfAny(_ text: [UInt8]) -> [UInt8]? {
        Loader.load(text).scenario.map {
            CaseImage.bytes(of: $0, identity: .of($0.document))
        }
    }

    /// Returns the bytes of a file of the project.
    static func file(_ path: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: root.appendingPathComponent(path)))
    }

    /// Returns the names in a folder of the project, sorted.
    static func names(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: root.appendingPathComponent(path).path
        ).sorted()
    }

    /// The bundled cases.
    static var cases: [String] {
        ((try? names("Scenarios")) ?? []).filter { name in
            FileManager.default.fileExists(
                atPath: root.appendingPathComponent("Scenarios/\(name)/scenario.json").path)
        }
    }
}
