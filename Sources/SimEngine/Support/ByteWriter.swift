/// Text in the making, as UTF-8.
public struct ByteWriter: Hashable, Sendable {
    /// What has been written so far.
    public var bytes: [UInt8]

    /// Creates a writer that has written nothing.
    public init() { bytes = [] }

    /// Creates a writer with room for so many bytes.
    public init(capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// What has been written so far, as a string.
    public var string: String { String(utf8: bytes) }

    /// Writes one byte.
    @inlinable
    public mutating func append(_ byte: UInt8) { bytes.append(byte) }

    /// Writes a string.
    @inlinable
    public mutating func append(_ string: String) { bytes.append(contentsOf: string.utf8) }

    /// Writes part of some bytes.
    @inlinable
    public mutating func append(contentsOf slice: ArraySlice<UInt8>) {
        bytes.append(contentsOf: slice)
    }

    /// Writes some bytes.
    @inlinable
    public mutating func append(contentsOf other: [UInt8]) { bytes.append(contentsOf: other) }

    /// Writes a whole number in decimal digits.
    public mutating func append(decimal value: Int64) {
        if value < 0 { append(UInt8(ascii: "-")) }
        append(digits: value.magnitude, atLeast: 1)
    }

    /// Writes a decimal number in its shortest form without an exponent.
    public mutating func append(decimal value: Decimal3) {
        let magnitude = value.thousandths.magnitude
        if value.thousandths < 0 { append(UInt8(ascii: "-")) }
        append(digits: magnitude / 1000, atLeast: 1)
        var places = magnitude % 1000
        guard places > 0 else { return }
        append(UInt8(ascii: "."))
        var width = 3
        while places % 10 == 0 {
            places /= 10
            width -= 1
        }
        append(digits: places, atLeast: width)
    }

    /// Writes a byte as two lower-case hexadecimal digits.
    public mutating func append(hexadecimal byte: UInt8) {
        append(Self.hexadecimalDigit(byte >> 4))
        append(Self.hexadecimalDigit(byte & 15))
    }

    /// Returns the digit for a number below 16.
    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") &+ value : UInt8(ascii: "a") &- 10 &+ value
    }

    /// Writes a number with zeros before it up to a width.
    public mutating func append(digits value: UInt64, atLeast width: Int) {
        let start = bytes.count
        var rest = value
        var count = 0
        while rest > 0 || count < width {
            bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
            count += 1
        }
        bytes[start...].reverse()
    }
}
