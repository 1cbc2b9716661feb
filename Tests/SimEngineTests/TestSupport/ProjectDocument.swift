import Foundation

/// A page of the documentation, with what tests read in it.
struct ProjectDocument {
    /// The checked-out project.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The name of its file.
    let name: String
    /// Its text.
    let text: String

    /// Reads a page of `docs/`.
    init(_ name: String) throws {
        self.name = name
        text = try String(
            contentsOf: Self.root.appendingPathComponent("docs/\(name)"), encoding: .utf8)
    }

    /// Every page that stands directly in `docs/`, sorted by name.
    static func all() throws -> [ProjectDocument] {
        let folder = root.appendingPathComponent("docs")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".md") }.sorted().map { try ProjectDocument($0) }
    }

    /// The blocks that are marked as JSON, in order.
    var jsonBlocks: [String] {
        text.components(separatedBy: "```json\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first
        }
    }

    /// The JSON blocks that are objects of format 1 with a certain key, such as whole cases.
    func blocks(having key: String) throws -> [String] {
        try jsonBlocks.filter { block in
            guard block.hasPrefix("{") else { return false }
            let object = try Self.object(block)
            return object["format"] != nil && object[key] != nil
        }
    }

    /// The words in code font of each first cell of the table whose heading starts with some words.
    func firstCells(ofTable heading: String) -> [String]? {
        let rows = text.components(separatedBy: "\n")
        guard let start = rows.firstIndex(where: { $0.hasPrefix("| \(heading) |") }) else {
            return nil
        }
        return rows[(start + 2)...].prefix { $0.hasPrefix("|") }.flatMap { row in
            let cell = row.components(separatedBy: " | ")[0]
            return cell.components(separatedBy: "`").enumerated()
                .filter { $0.offset % 2 == 1 }.map { $0.element }
        }
    }

    /// Reads a block as an object.
    static func object(_ block: String) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any] ?? [:]
    }
}
