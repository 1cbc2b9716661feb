/// Strings from bytes, in one place: inlined at each use, decoding alone would be a tenth of the engine.
extension String {
    /// Creates a string from UTF-8; what is none becomes U+FFFD.
    @inline(never)
    init(utf8 bytes: ArraySlice<UInt8>) { self.init(decoding: bytes, as: UTF8.self) }

    /// Creates a string from UTF-8; what is none becomes U+FFFD.
    init(utf8 bytes: [UInt8]) { self.init(utf8: bytes[...]) }

    /// Returns the words of a text that are parted by single spaces.
    ///
    /// A list of many words is shorter so than as an array, which takes code for each of its words.
    static func words(_ text: StaticString) -> [String] {
        text.withUTF8Buffer { bytes in
            var words: [String] = []
            var start = 0
            for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x20 {
                words.append(String(utf8: Array(bytes[start..<end])))
                start = end + 1
            }
            return words
        }
    }
}
