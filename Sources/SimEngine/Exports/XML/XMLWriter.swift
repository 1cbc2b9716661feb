/// XML 1.0 in the making: laid out by nesting, every text escaped, the same bytes every time.
///
/// An element holds either elements, which are indented, or text, which is kept to the letter.
///
/// - Note: Source: W3C, *Extensible Markup Language (XML) 1.0*, fifth edition (2008).
public struct XMLWriter: Sendable {
    /// What has been written so far.
    private var out = ByteWriter()
    /// The elements that are open, outermost first.
    private var open: [String] = []

    /// An attribute: its name and its value, not escaped.
    public typealias Attribute = (name: String, value: String)

    /// Creates a document that has its declaration, and nothing else yet.
    public init() { out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

    /// The bytes of the document.
    public var bytes: [UInt8] { out.bytes }

    /// Begins an element that will hold elements.
    @inline(never)
    public mutating func begin(_ name: String, _ attributes: [Attribute] = []) {
        tag(name, attributes)
        out.append(">\n")
        open.append(name)
    }

    /// Ends the innermost open element.
    @inline(never)
    public mutating func end() {
        guard let name = open.popLast() else { return }
        indent()
        close(name)
    }

    /// Writes an element around what a closure writes.
    public mutating func element(
        _ name: String, _ attributes: [Attribute] = [], _ content: (inout XMLWriter) -> Void
    ) {
        begin(name, attributes)
        content(&self)
        end()
    }

    /// Writes an element that holds a text.
    @inline(never)
    public mutating func element(_ name: String, _ attributes: [Attribute] = [], text: String) {
        tag(name, attributes)
        out.append(">")
        escape(text, isAttribute: false)
        close(name)
    }

    /// Writes an element that holds nothing.
    @inline(never)
    public mutating func empty(_ name: String, _ attributes: [Attribute] = []) {
        tag(name, attributes)
        out.append("/>\n")
    }

    /// Writes an element whose content is XML already: nothing of an author's that is not escaped.
    @inline(never)
    public mutating func element(_ name: String, _ attributes: [Attribute] = [], xml: String) {
        tag(name, attributes)
        out.append(">")
        out.append(xml)
        close(name)
    }

    private mutating func indent() {
        for _ in open { out.append("  ") }
    }

    private mutating func tag(_ name: String, _ attributes: [Attribute]) {
        indent()
        out.append("<")
        out.append(name)
        for attribute in attributes {
            out.append(" ")
            out.append(attribute.name)
            out.append("=\"")
            escape(attribute.value, isAttribute: true)
            out.append("\"")
        }
    }

    private mutating func close(_ name: String) {
        out.append("</")
        out.append(name)
        out.append(">\n")
    }

    private mutating func escape(_ text: String, isAttribute: Bool) {
        XMLText.append(text, isAttribute: isAttribute, to: &out)
    }
}
