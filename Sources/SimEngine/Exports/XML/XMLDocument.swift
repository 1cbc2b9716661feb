/// An XML document that was read: elements in the order of the text, names with their namespaces.
struct XMLDocument: Sendable {
    /// A name: what stands after the prefix, and the namespace, empty for none.
    struct Name: Hashable, Sendable {
        var local: String
        var space: String

        /// Whether it has a local name in a namespace.
        func isSame(as local: String, in space: String) -> Bool {
            self.local.isSame(as: local) && self.space.isSame(as: space)
        }
    }

    /// An attribute: its name and its value.
    struct Attribute: Hashable, Sendable {
        var name: Name
        var value: String
    }

    /// An element.
    struct Element: Sendable {
        var name: Name
        var attributes: [Attribute]
        /// The elements in it.
        var children: [Int] = []
        /// The text right in it.
        var text: [UInt8] = []
        /// Where its tag begins.
        var offset: UInt32
    }

    /// The elements; the first is the root.
    let elements: [Element]
    /// The lines of the text.
    let lines: SourceLines

    /// The root.
    var root: XMLCursor { XMLCursor(document: self, place: 0) }
}

/// An element of a document.
struct XMLCursor: Sendable {
    let document: XMLDocument
    let place: Int

    private var element: XMLDocument.Element { document.elements[place] }

    /// The name with its namespace.
    var name: XMLDocument.Name { element.name }
    /// The elements in it.
    var children: [XMLCursor] {
        element.children.map { XMLCursor(document: document, place: $0) }
    }
    /// The attributes.
    var attributes: [XMLDocument.Attribute] { element.attributes }
    /// The place of its tag.
    var position: SourcePosition { document.lines.position(of: element.offset) }
    /// The text right in it, without white space around it.
    var text: String { String(utf8: XMLCursor.trimmed(element.text[...])) }
    /// Whether there is any text right in it but white space.
    var hasText: Bool { !XMLCursor.trimmed(element.text[...]).isEmpty }

    /// Whether it has this name, in any namespace.
    func isCalled(_ local: String) -> Bool { element.name.local.isSame(as: local) }

    /// Returns the elements in it that have this name, in any namespace.
    func children(_ local: String) -> [XMLCursor] { children.filter { $0.isCalled(local) } }

    /// Returns the first element in it that has this name.
    func child(_ local: String) -> XMLCursor? { children.first { $0.isCalled(local) } }

    /// Returns the value of an attribute without a namespace.
    func attribute(_ local: String) -> String? { attribute(local, in: "") }

    /// Returns the value of an attribute in a namespace.
    func attribute(_ local: String, in space: String) -> String? {
        element.attributes.first { $0.name.isSame(as: local, in: space) }?.value
    }

    /// Returns it and all elements below it, in the order of the text.
    var all: [XMLCursor] {
        var found: [XMLCursor] = []
        var open = [place]
        while let next = open.popLast() {
            found.append(XMLCursor(document: document, place: next))
            open.append(contentsOf: document.elements[next].children.reversed())
        }
        return found
    }

    /// Returns a text without white space around it.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        return bytes
    }

    /// Returns a text without white space around it.
    static func trimmed(_ text: String) -> String {
        String(utf8: trimmed(Array(text.utf8)[...]))
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
