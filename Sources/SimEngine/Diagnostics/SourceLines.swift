/// The lines of a text, to tell where an offset is.
///
/// Creating it reads the whole text once, so do that only when there is something to report. A line
/// ends at a line feed; a carriage return before it belongs to the line's end.
public struct SourceLines: Sendable {
    private let bytes: [UInt8]
    /// The offset of each line's first byte.
    private let starts: [UInt32]
    /// How many Unicode scalars start before each block of bytes, so that long lines stay fast.
    private let scalarsBeforeBlock: [UInt32]

    /// Finds the lines of a text.
    public init(_ bytes: [UInt8]) {
        var starts: [UInt32] = [0]
        var blocks: [UInt32] = []
        var scalars: UInt32 = 0
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.blockSize == 0 { blocks.append(scalars) }
            if Self.startsScalar(byte) { scalars &+= 1 }
            if byte == UInt8(ascii: "\n") { starts.append(UInt32(offset) + 1) }
        }
        blocks.append(scalars)
        self.bytes = bytes
        self.starts = starts
        scalarsBeforeBlock = blocks
    }

    /// How many lines there are; an empty text has one.
    public var count: Int { starts.count }

    /// Returns the place of an offset; one past the end counts as the end.
    /// - Complexity: O(log *n*) in the number of lines.
    public func position(of offset: UInt32) -> SourcePosition {
        let offset = min(Int(offset), bytes.count)
        let line = line(of: offset)
        let column = scalars(before: offset) - scalars(before: Int(starts[line - 1])) + 1
        return SourcePosition(line: line, column: max(column, 1))
    }

    /// Returns a line's text without its end; there is none beyond the last line.
    ///
    /// Bytes that are not UTF-8 show as replacement characters.
    public func lineText(_ line: Int) -> String {
        String(utf8: bytes[byteRange(ofLine: line)])
    }

    /// Returns where a line's text stands, without its end.
    public func byteRange(ofLine line: Int) -> Range<Int> {
        guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
        let start = Int(starts[line - 1])
        guard line < starts.count else { return start..<bytes.count }
        let lineFeed = Int(starts[line]) - 1
        let hasReturn = lineFeed > start && bytes[lineFeed - 1] == UInt8(ascii: "\r")
        return start..<(hasReturn ? lineFeed - 1 : lineFeed)
    }

    private static let blockSize = 1024

    /// Returns the number of the line that holds an offset.
    private func line(of offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// Returns how many scalars start before an offset.
    private func scalars(before offset: Int) -> Int {
        let block = offset / Self.blockSize
        var count = Int(scalarsBeforeBlock[block])
        for byte in bytes[(block * Self.blockSize)..<offset] where Self.startsScalar(byte) {
            count += 1
        }
        return count
    }

    /// Returns whether a byte is the first of a scalar in UTF-8.
    private static func startsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
