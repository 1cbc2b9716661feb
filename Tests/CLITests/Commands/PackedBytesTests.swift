import Foundation
import Testing

@testable import simulate

@Suite("Bytes packed for the player")
struct PackedBytesTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures/packing")

    /// `Tests/Scripts/packing.mjs` packs the same text with Web/runtime/pack.c, and unpacks it in WebAssembly.
    @Test("are what Web/runtime/pack.c makes of them")
    func agree() throws {
        let text = try [UInt8](Data(contentsOf: Self.folder.appendingPathComponent("text")))
        let packed = try [UInt8](Data(contentsOf: Self.folder.appendingPathComponent("text.packed")))
        #expect(PackedBytes.pack(text) == packed)
    }

    @Test(
        "are so too where there is hardly anything",
        arguments: [
            ([], [0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255]),
            ([97], [1, 0, 0, 0, 227, 38, 217, 170, 0, 255, 255, 255, 255, 255, 255, 224, 239, 154, 200, 255, 255, 255, 255, 252, 5, 20]),
            ([UInt8](repeating: 0, count: 1000), [232, 3, 0, 0, 184, 238, 29, 28, 0, 255, 255, 255, 255, 255, 255, 230, 247, 166]),
            ([0, 1, 2], [3, 0, 0, 0, 158, 235, 176, 164, 0, 255, 255, 255, 255, 255, 255, 229, 191, 188, 233]),
        ] as [([UInt8], [UInt8])])
    func agreeAtTheEdge(bytes: [UInt8], packed: [UInt8]) {
        #expect(PackedBytes.pack(bytes) == packed)
    }
}
