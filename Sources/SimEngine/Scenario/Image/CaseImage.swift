/// A case as bytes that are read back without its text: what a player carries.
///
/// An image is for the program that wrote it. It holds all that a session needs of a case, and nothing
/// that only an author wants to know: where in the text something was defined is left out.
public struct CaseImage: Sendable {
    /// The case; its texts are spans of the image.
    public let scenario: Scenario
    /// What tells the revision of the case from others, as its text has it.
    public let identity: CaseIdentity

    /// The beginning of every image; the last byte is the revision of what follows.
    private static let mark: StaticString = "CASE\u{1}"
    private static let checkLength = 8
    private static let digestLength = 32
    private static var checkStart: Int { mark.utf8CodeUnitCount }
    private static var checkEnd: Int { checkStart + checkLength }

    /// Reads an image.
    ///
    /// Any bytes whatever give an image or nothing, and those that were changed give nothing. What
    /// was made up and carries the right checksum may well be read: that it means a case which can
    /// be played, so that every index leads somewhere, is not looked at again.
    /// - Complexity: O(length).
    public init?(_ bytes: [UInt8]) {
        let digests = Self.checkEnd + 2 * Self.digestLength
        let isMarked = Self.mark.withUTF8Buffer { bytes.starts(with: $0) }
        guard isMarked, bytes.count > digests,
            bytes[Self.checkStart..<Self.checkEnd].elementsEqual(Self.check(bytes))
        else { return nil }
        let middle = Self.checkEnd + Self.digestLength
        identity = CaseIdentity(
            hash: SHA256.hexadecimal(Array(bytes[Self.checkEnd..<middle])),
            behavior: SHA256.hexadecimal(Array(bytes[middle..<digests])))
        var read = Scenario(document: JSONTree(bytes: bytes, nodes: []), about: .empty)
        var reader = ImageReader(bytes, at: digests)
        read.visit(&reader)
        guard reader.isWhole else { return nil }
        scenario = read
    }

    /// Returns the image of a case that loaded.
    /// - Complexity: O(length).
    public static func bytes(of scenario: Scenario, identity: CaseIdentity) -> [UInt8] {
        var writer = ImageWriter(scenario.document)
        var scenario = scenario
        scenario.visit(&writer)
        var bytes: [UInt8] = []
        mark.withUTF8Buffer { bytes += $0 }
        bytes += [UInt8](repeating: 0, count: checkLength)
        bytes += digest(identity.hash) + digest(identity.behavior) + writer.bytes
        return withCheck(bytes)
    }

    /// Where the texts of an image begin, which are UTF-8 and reach to its end; nothing where it is none.
    public static func texts(of bytes: [UInt8]) -> Int? {
        guard CaseImage(bytes) != nil else { return nil }
        return ImageReader(bytes, at: checkEnd + 2 * digestLength).pool
    }

    /// Returns an image with the checksum that belongs to it.
    static func withCheck(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        bytes.replaceSubrange(checkStart..<checkEnd, with: check(bytes))
        return bytes
    }

    /// The beginning of the SHA-256 of everything after the checksum.
    private static func check(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        var digest = SHA256()
        digest.update(bytes[checkEnd...])
        return digest.finalize()[..<checkLength]
    }

    /// Returns the bytes that hexadecimal digits mean.
    private static func digest(_ digits: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var high: UInt8?
        for digit in digits.utf8 {
            let value = digit < UInt8(ascii: "a") ? digit & 15 : digit & 15 + 9
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return bytes
    }
}
