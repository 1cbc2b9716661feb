/// Strings from bytes, in one place: inlined at each use, decoding alone would be a tenth of the engine.
extension String {
    /// Creates a string from UTF-8; what is none becomes U+FFFD.
    @inline(never)
    init(utf8 bytes: ArraySlice<UInt8>) { self.init(decoding: bytes, as: UTF8.self) }

    /// Creates a string from UTF-8; what is none becomes U+FFFD.
    init(utf8 bytes: [UInt8]) { self.init(utf8: bytes[...]) }
}
