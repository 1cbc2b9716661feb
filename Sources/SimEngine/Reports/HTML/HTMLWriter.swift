/// HTML in the making: elements that nest by closures, and text that is always escaped.
struct HTMLWriter {
    private(set) var out = ByteWriter()

    /// Writes text, escaped so that it can never be markup.
    ///
    /// Control characters, which HTML does not allow, are left out.
    mutating func text(_ words: String) {
        for byte in Array(words.utf8) {
            switch byte {
            case UInt8(ascii: "&"): out.append("&amp;")
            case UInt8(ascii: "<"): out.append("&lt;")
            case UInt8(ascii: ">"): out.append("&gt;")
            case UInt8(ascii: "\""): out.append("&quot;")
            case UInt8(ascii: "'"): out.append("&#39;")
            case 9, 10, 13: out.append(byte)
            case 0..<32, 127: continue
            default: out.append(byte)
            }
        }
    }

    /// Writes markup as it is; never an author's or a learner's words.
    mutating func markup(_ markup: StaticString) {
        markup.withUTF8Buffer { out.append(contentsOf: Array($0)) }
    }

    /// Writes an element around what a closure writes.
    ///
    /// - Parameters:
    ///   - tag: The element's name.
    ///   - attributes: Its attributes, as markup.
    ///   - content: What stands in it.
    @inline(never)
    mutating func element(
        _ tag: StaticString, _ attributes: StaticString = "", _ content: (inout HTMLWriter) -> Void
    ) {
        markup("<")
        markup(tag)
        if attributes.utf8CodeUnitCount > 0 {
            markup(" ")
            markup(attributes)
        }
        markup(">")
        content(&self)
        markup("</")
        markup(tag)
        markup(">\n")
    }

    /// Writes an element with nothing but text in it.
    @inline(never)
    mutating func element(
        _ tag: StaticString, _ attributes: StaticString = "", text words: String
    ) {
        element(tag, attributes) { $0.text(words) }
    }
}
