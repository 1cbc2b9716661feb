/// Text as XML 1.0 has it: what would be markup is escaped, what it cannot hold is replaced.
public enum XMLText {
    /// Returns a text for the inside of an element.
    public static func escaped(_ text: String) -> String {
        var out = ByteWriter(capacity: text.utf8.count)
        append(text, isAttribute: false, to: &out)
        return out.string
    }

    /// Writes a text for the inside of an element or for the value of an attribute in double quotes.
    ///
    /// Characters that XML 1.0 has no way to hold, not even escaped, become U+FFFD: control characters
    /// and the noncharacters U+FFFE and U+FFFF. C1 controls are allowed but escaped.
    static func append(_ text: String, isAttribute: Bool, to out: inout ByteWriter) {
        let bytes = Array(text.utf8)
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "&"): out.append("&amp;")
            case UInt8(ascii: "<"): out.append("&lt;")
            case UInt8(ascii: ">"): out.append("&gt;")
            case UInt8(ascii: "\""): out.append(isAttribute ? "&quot;" : "\"")
            // A parser turns these into spaces or line feeds unless they are written so.
            case 0x0D: out.append("&#13;")
            case 0x09, 0x0A:
                if isAttribute {
                    out.append(byte == 0x09 ? "&#9;" : "&#10;")
                } else {
                    out.append(byte)
                }
            case 0..<0x20: out.append("\u{FFFD}")
            case 0x7F: out.append("&#127;")
            case 0xC2 where place + 1 < bytes.count && bytes[place + 1] < 0xA0:
                out.append("&#")
                out.append(decimal: Int64(bytes[place + 1]))
                out.append(";")
                place += 1
            case 0xEF where isNoncharacter(bytes, place):
                out.append("\u{FFFD}")
                place += 2
            default: out.append(byte)
            }
            place += 1
        }
    }

    private static func isNoncharacter(_ bytes: [UInt8], _ place: Int) -> Bool {
        place + 2 < bytes.count && bytes[place + 1] == 0xBF && bytes[place + 2] >= 0xBE
    }
}
