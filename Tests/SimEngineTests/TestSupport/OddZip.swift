@testable import SimEngine

/// A zip archive whose every detail a test may spoil.
struct OddZip {
    /// A file and what its headers say about it.
    struct Entry {
        var name: [UInt8]
        var data: [UInt8]
        var method: UInt32 = 0
        var flags: UInt32 = 0
        var checksum: UInt32
        var size: UInt32
        var mode: UInt32 = 0

        /// A stored file, told as it is.
        init(_ name: String, _ text: String = "x") {
            self.name = Array(name.utf8)
            data = Array(text.utf8)
            checksum = CRC32.checksum(data)
            size = UInt32(data.count)
        }
    }

    var entries: [Entry]

    /// The bytes of the archive.
    var bytes: [UInt8] {
        var out = ByteWriter()
        var directory = ByteWriter()
        for entry in entries {
            var header = ByteWriter()
            for (value, width) in [
                (20, 2), (entry.flags, 2), (entry.method, 2), (0, 2), (0x21, 2),
                (entry.checksum, 4), (UInt32(entry.data.count), 4), (entry.size, 4),
                (UInt32(entry.name.count), 2), (0, 2),
            ] as [(UInt32, UInt32)] {
                header.append(little: value, bytes: width)
            }
            let offset = UInt32(out.bytes.count)
            out.append(little: 0x0403_4B50, bytes: 4)
            out.append(contentsOf: header.bytes)
            out.append(contentsOf: entry.name)
            out.append(contentsOf: entry.data)
            directory.append(little: 0x0201_4B50, bytes: 4)
            directory.append(little: 0x0314, bytes: 2)
            directory.append(contentsOf: header.bytes)
            for (value, width) in [
                (0, 2), (0, 2), (0, 2), (entry.mode << 16, 4), (offset, 4),
            ] as [(UInt32, UInt32)] {
                directory.append(little: value, bytes: width)
            }
            directory.append(contentsOf: entry.name)
        }
        let start = UInt32(out.bytes.count)
        out.append(contentsOf: directory.bytes)
        for (value, width) in [
            (0x0605_4B50, 4), (0, 4), (UInt32(entries.count), 2), (UInt32(entries.count), 2),
            (UInt32(directory.bytes.count), 4), (start, 4), (0, 2),
        ] as [(UInt32, UInt32)] {
            out.append(little: value, bytes: width)
        }
        return out.bytes
    }
}
