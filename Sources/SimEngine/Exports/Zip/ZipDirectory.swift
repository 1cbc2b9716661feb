/// Numbers in an archive, with their least byte first.
struct ZipBytes {
    let bytes: [UInt8]

    /// Returns a number of so many bytes; those past the end count as 0.
    func number(_ offset: Int, _ count: Int) -> UInt64 {
        var value: UInt64 = 0
        for place in 0..<count where offset + place < bytes.count {
            value |= UInt64(bytes[offset + place]) << UInt64(place * 8)
        }
        return value
    }
}

/// Where the directory of an archive lies, in the form of Zip32 or Zip64.
///
/// - Note: Source: PKWARE, *APPNOTE.TXT* 6.3.10 (2022), sections 4.3.14 to 4.3.16.
struct ZipDirectory {
    /// Where it begins.
    let start: Int
    /// Where it ends.
    let end: Int
    /// How many files it lists.
    let count: Int

    /// Why there is none that can be read.
    enum Problem: Error, Hashable, Sendable {
        /// The archive has no record at its end.
        case missing
        /// The archive is one of several parts.
        case parted
        /// The record at the end does not lead to the directory.
        case misplaced
    }

    /// Finds the directory.
    init(_ zip: ZipBytes) throws(Problem) {
        guard let record = Self.record(zip) else { throw .missing }
        guard zip.number(record + 4, 4) == 0,
            zip.number(record + 8, 2) == zip.number(record + 10, 2)
        else { throw .parted }
        var end = record
        var (count, length, start) = (
            zip.number(record + 10, 2), zip.number(record + 12, 4), zip.number(record + 16, 4)
        )
        if let larger = try Self.larger(zip, record) {
            end = larger
            (count, length, start) = (
                zip.number(larger + 32, 8), zip.number(larger + 40, 8), zip.number(larger + 48, 8)
            )
        }
        let (sum, overflow) = start.addingReportingOverflow(length)
        // Each file takes 46 bytes of the directory at least.
        guard !overflow, sum == UInt64(end), count <= length / 46 else { throw .misplaced }
        (self.start, self.end, self.count) = (Int(start), end, Int(count))
    }

    /// Returns where the record at the end begins; a comment may follow it.
    private static func record(_ zip: ZipBytes) -> Int? {
        guard zip.bytes.count >= 22 else { return nil }
        var place = zip.bytes.count - 22
        let least = max(0, place - 0xFFFF)
        while place >= least {
            if zip.number(place, 4) == 0x0605_4B50,
                place + 22 + Int(zip.number(place + 20, 2)) == zip.bytes.count
            {
                return place
            }
            place -= 1
        }
        return nil
    }

    /// Returns where the record of Zip64 begins, or nothing in the form of Zip32.
    private static func larger(_ zip: ZipBytes, _ record: Int) throws(Problem) -> Int? {
        let locator = record - 20
        guard locator >= 0, zip.number(locator, 4) == 0x0706_4B50 else { return nil }
        let place = zip.number(locator + 8, 8)
        guard locator >= 56, place <= UInt64(locator - 56),
            zip.number(Int(place), 4) == 0x0606_4B50
        else { throw .misplaced }
        guard zip.number(Int(place) + 16, 8) == 0 else { throw .parted }
        return Int(place)
    }
}

/// What the directory of an archive says about a file.
struct ZipHeader {
    let flags: UInt64
    let method: UInt64
    let checksum: UInt32
    private(set) var packed: UInt64
    private(set) var size: UInt64
    let mode: UInt64
    private(set) var offset: UInt64

    /// Reads the header at a place, with what Zip64 puts into a field of its own.
    init(_ zip: ZipBytes, _ place: Int, extra: Range<Int>) {
        flags = zip.number(place + 8, 2)
        method = zip.number(place + 10, 2)
        checksum = UInt32(truncatingIfNeeded: zip.number(place + 16, 4))
        packed = zip.number(place + 20, 4)
        size = zip.number(place + 24, 4)
        // The upper half of the attributes is the mode of a file that was made on Unix.
        mode = zip.number(place + 5, 1) == 3 ? zip.number(place + 40, 2) : 0
        offset = zip.number(place + 42, 4)
        takeLarger(zip, extra)
    }

    /// Takes the numbers that did not fit in 32 bits, in their fixed order.
    private mutating func takeLarger(_ zip: ZipBytes, _ extra: Range<Int>) {
        var place = extra.lowerBound
        while place + 4 <= extra.upperBound {
            let end = min(place + 4 + Int(zip.number(place + 2, 2)), extra.upperBound)
            if zip.number(place, 2) == 1 {
                var next = place + 4
                func take(_ value: inout UInt64) {
                    guard value == 0xFFFF_FFFF, next + 8 <= end else { return }
                    value = zip.number(next, 8)
                    next += 8
                }
                take(&size)
                take(&packed)
                take(&offset)
                return
            }
            place = end
        }
    }
}
