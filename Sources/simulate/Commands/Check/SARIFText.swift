/// Texts as SARIF has them.
enum SARIFText {
    /// Returns words as a message in which no brace is a placeholder and no bracket starts a link.
    static func message(_ text: String) -> String {
        let bytes = Array(text.utf8)
        // Only brackets before a parenthesis make a link.
        let hasLink = zip(bytes, bytes.dropFirst()).contains {
            $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: "(")
        }
        var result: [UInt8] = []
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "}"): result += [byte, byte]
            case UInt8(ascii: "["), UInt8(ascii: "]"):
                result += hasLink ? [UInt8(ascii: "\\"), byte] : [byte]
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Returns the address of a file: a relative path stays relative.
    static func uri(of path: String) -> String {
        var bytes = Array(path.utf8)[...]
        while bytes.starts(with: "./".utf8) {
            bytes = bytes.dropFirst(2).drop { $0 == UInt8(ascii: "/") }
        }
        let isAbsolute = bytes.first == UInt8(ascii: "/")
        if isAbsolute { bytes = bytes.drop { $0 == UInt8(ascii: "/") } }
        let digits = Array("0123456789ABCDEF".utf8)
        var encoded: [UInt8] = []
        for byte in bytes {
            if isPlain(byte) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return (isAbsolute ? "file:///" : "") + String(decoding: encoded, as: UTF8.self)
    }

    /// Returns whether a byte stands for itself in an address: the unreserved ones, and the slash.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
            true
        default: false
        }
    }
}
