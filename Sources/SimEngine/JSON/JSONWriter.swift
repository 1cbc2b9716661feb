/// JSON text in the making, without white space.
///
/// The caller keeps begin and end, key and value in step; the writer sets the commas.
public struct JSONWriter: Sendable {
    /// What has been written so far.
    public private(set) var bytes: [UInt8] = []
    /// Whether a value stands before the place where the next one goes.
    private var followsValue = false

    /// Creates a writer that has written nothing.
    public init() {}

    /// Creates a writer with room for so many bytes.
    public init(capacity: Int) { bytes.reserveCapacity(capacity) }

    /// What has been written so far, as a string.
    public var text: String { String(utf8: bytes) }

    /// Starts an object.
    public mutating func beginObject() { begin(UInt8(ascii: "{")) }
    /// Ends an object.
    public mutating func endObject() { end(UInt8(ascii: "}")) }
    /// Starts a list.
    public mutating func beginArray() { begin(UInt8(ascii: "[")) }
    /// Ends a list.
    public mutating func endArray() { end(UInt8(ascii: "]")) }

    /// Writes a key; its value must follow.
    @inline(never)
    public mutating func key(_ key: String) {
        string(key)
        endKey()
    }

    /// Writes a key given as UTF-8; its value must follow.
    public mutating func key(_ utf8: ArraySlice<UInt8>) {
        string(utf8)
        endKey()
    }

    /// Makes the string just written a key.
    mutating func endKey() {
        bytes.append(UInt8(ascii: ":"))
        followsValue = false
    }

    /// Writes a string.
    @inline(never)
    public mutating func string(_ string: String) {
        separate()
        var string = string
        string.withUTF8 { Self.appendQuoted($0, to: &bytes) }
    }

    /// Writes a string given as UTF-8.
    @inline(never)
    public mutating func string(_ utf8: ArraySlice<UInt8>) {
        separate()
        utf8.withUnsafeBufferPointer { Self.appendQuoted($0, to: &bytes) }
    }

    /// Writes a whole number.
    @inline(never)
    public mutating func number(_ number: Int64) { raw(number.description) }
    /// Writes a whole number.
    @inline(never)
    public mutating func number(_ number: Int) { raw(number.description) }
    /// Writes a decimal number in its shortest form without an exponent.
    @inline(never)
    public mutating func number(_ number: Decimal3) { raw(number.description) }
    /// Writes true or false.
    public mutating func bool(_ bool: Bool) { raw(bool ? "true" : "false") }
    /// Writes null.
    public mutating func null() { raw("null") }

    /// Writes a value that is JSON already.
    @inline(never)
    public mutating func raw(_ json: String) {
        separate()
        bytes.append(contentsOf: json.utf8)
    }

    /// Writes a value that is JSON already, given as UTF-8.
    @inline(never)
    public mutating func raw(_ json: ArraySlice<UInt8>) {
        separate()
        bytes.append(contentsOf: json)
    }

    /// Writes a value that is JSON already, given as UTF-8.
    mutating func raw(_ json: UnsafeBufferPointer<UInt8>) {
        separate()
        bytes.append(contentsOf: json)
    }

    /// Sets the comma before a value if one is due.
    @inline(never)
    private mutating func separate() {
        if followsValue { bytes.append(UInt8(ascii: ",")) }
        followsValue = true
    }

    @inline(never)
    private mutating func begin(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        followsValue = false
    }

    @inline(never)
    private mutating func end(_ bracket: UInt8) {
        bytes.append(bracket)
        followsValue = true
    }
}

extension JSONWriter {
    /// Appends a string in quotes, escaping only what must be.
    static func appendQuoted(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        for index in 0..<utf8.count {
            let byte = utf8[index]
            let isPlain = byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
            if isPlain { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
            appendEscaped(byte, to: &bytes)
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        bytes.append(UInt8(ascii: "\""))
    }

    /// Appends the shortest escape of a byte.
    private static func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0..<0x20:
            var code = ByteWriter()
            code.append("u00")
            code.append(hexadecimal: byte)
            bytes.append(contentsOf: code.bytes)
        default: bytes.append(byte)
        }
    }
}
