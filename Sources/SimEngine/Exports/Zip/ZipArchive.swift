/// Files in a zip archive: stored as they are, without folders' entries, at one fixed time.
///
/// The same files give the same bytes on every machine and day.
///
/// - Note: Source: PKWARE, *APPNOTE.TXT - .ZIP File Format Specification*, 6.3.10 (2022), section 4.3.
public struct ZipArchive: Sendable {
    /// One file.
    public struct Entry: Sendable {
        /// The path in the archive, with forward slashes.
        public let path: String
        /// The contents.
        public let bytes: [UInt8]
    }

    /// The files, in the order in which they stand in the archive.
    public private(set) var entries: [Entry] = []

    /// Creates an archive without files.
    public init() {}

    /// Adds a file.
    ///
    /// - Parameters:
    ///   - path: Where it stands: relative, with forward slashes, without `.` and `..`; not there yet.
    ///   - bytes: Its contents, less than 4 GiB.
    public mutating func add(_ path: String, _ bytes: [UInt8]) {
        precondition(ZipPath.isSound(path), "a path of an archive must stay inside it")
        entries.append(Entry(path: path, bytes: bytes))
    }

    /// The bytes of the archive.
    public var bytes: [UInt8] {
        var out = ByteWriter(capacity: entries.reduce(200) { $0 + $1.bytes.count + 200 })
        var directory = ByteWriter()
        for entry in entries {
            let offset = UInt32(out.bytes.count)
            let header = Self.header(of: entry)
            out.append(little: 0x0403_4B50, bytes: 4)
            out.append(contentsOf: header)
            out.append(entry.path)
            out.append(contentsOf: entry.bytes)
            directory.append(little: 0x0201_4B50, bytes: 4)
            directory.append(little: 20, bytes: 2)
            directory.append(contentsOf: header)
            // No comment, first disk, no attributes.
            directory.append(little: 0, bytes: 2)
            directory.append(little: 0, bytes: 2)
            directory.append(little: 0, bytes: 2)
            directory.append(little: 0, bytes: 4)
            directory.append(little: offset, bytes: 4)
            directory.append(entry.path)
        }
        let start = UInt32(out.bytes.count)
        out.append(contentsOf: directory.bytes)
        out.append(little: 0x0605_4B50, bytes: 4)
        out.append(little: 0, bytes: 4)
        out.append(little: UInt32(entries.count), bytes: 2)
        out.append(little: UInt32(entries.count), bytes: 2)
        out.append(little: UInt32(directory.bytes.count), bytes: 4)
        out.append(little: start, bytes: 4)
        out.append(little: 0, bytes: 2)
        return out.bytes
    }

    /// What the entry's two headers have in common, from the version needed to the extra field.
    private static func header(of entry: Entry) -> [UInt8] {
        var out = ByteWriter()
        let isASCII = entry.path.utf8.allSatisfy { $0 < 0x80 }
        out.append(little: 20, bytes: 2)
        // Bit 11: the name is UTF-8.
        out.append(little: isASCII ? 0 : 0x0800, bytes: 2)
        // Stored; midnight of 1 January 1980, the first day that can be written.
        out.append(little: 0, bytes: 2)
        out.append(little: 0, bytes: 2)
        out.append(little: 0x0021, bytes: 2)
        out.append(little: CRC32.checksum(entry.bytes), bytes: 4)
        out.append(little: UInt32(entry.bytes.count), bytes: 4)
        out.append(little: UInt32(entry.bytes.count), bytes: 4)
        out.append(little: UInt32(entry.path.utf8.count), bytes: 2)
        out.append(little: 0, bytes: 2)
        return out.bytes
    }
}

extension ByteWriter {
    /// Writes a number with its least byte first.
    mutating func append(little value: UInt32, bytes count: UInt32) {
        for place in 0..<count { append(UInt8(truncatingIfNeeded: value >> (place * 8))) }
    }
}

/// Paths of files in an archive.
public enum ZipPath {
    /// Whether a path stays inside of the archive and reads the same everywhere.
    public static func isSound(_ path: String) -> Bool {
        let slash = UInt8(ascii: "/")
        guard !path.utf8.isEmpty, path.utf8.count < 0x1_0000 else { return false }
        if path.utf8.contains(where: {
            $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") || $0 < 0x20
        }) {
            return false
        }
        return path.utf8.split(separator: slash, omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
        }
    }
}
