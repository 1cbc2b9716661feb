/// Reads XML 1.0 with namespaces, strictly: what is not well-formed is refused with its place.
///
/// A document type is refused too: none of the formats of courses has one, and entities of a
/// stranger's making can read files and fill the memory. Text must be UTF-8.
///
/// - Note: Source: W3C, *Extensible Markup Language (XML) 1.0*, fifth edition (2008); *Namespaces in
///   XML 1.0*, third edition (2009).
struct XMLReader {
    /// The deepest nesting that is read.
    static let deepest = 200
    /// The most elements that are read.
    static let mostElements = 1_000_000

    let bytes: [UInt8]
    var place = 0
    private var elements: [XMLDocument.Element] = []
    /// The elements that are open, with their names as written and the namespaces before them.
    private var open: [(element: Int, name: ArraySlice<UInt8>, spaces: Int)] = []
    private var spaces = XMLNamespaces()

    /// Reads a document.
    /// - Throws: ``DocumentProblem`` with line and column.
    /// - Complexity: O(*n*) in the length, times the attributes of an element.
    static func read(_ bytes: [UInt8]) throws(DocumentProblem) -> XMLDocument {
        var reader = XMLReader(bytes: bytes)
        try reader.readAll()
        return XMLDocument(elements: reader.elements, lines: SourceLines(bytes))
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func readAll() throws(DocumentProblem) {
        try checkCharacters()
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
        try readDeclaration()
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<") {
                try readMarkup()
            } else {
                try readText()
            }
        }
        if let unclosed = open.last {
            place = Int(elements[unclosed.element].offset)
            throw problem("the element \(Quoted.text(unclosed.name)) is never closed")
        }
        if elements.isEmpty { throw problem("there is no element in the document") }
    }

    /// Returns a problem at the place that was reached, or another.
    func problem(_ message: String, at offset: Int? = nil, help: String? = nil) -> DocumentProblem {
        DocumentProblem(
            message, at: UInt32(truncatingIfNeeded: offset ?? place), of: bytes, help: help)
    }

    /// Whether a text stands at the place that was reached.
    func isAt(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard place + count <= bytes.count else { return false }
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: count)
        return bytes[place..<(place + count)].elementsEqual(wanted)
    }

    /// Passes over white space; whether there was any.
    @discardableResult
    mutating func skipSpace() -> Bool {
        let start = place
        while place < bytes.count, XMLCursor.isSpace(bytes[place]) { place += 1 }
        return place > start
    }

    private mutating func readMarkup() throws(DocumentProblem) {
        if isAt("<!--") { return try skipComment() }
        if isAt("<?") { return try skipInstruction() }
        if isAt("<![CDATA[") { return try readCDATA() }
        if isAt("<!DOCTYPE") {
            throw problem(
                "the document has a document type, which is not read",
                help: "remove the line that begins with <!DOCTYPE")
        }
        if isAt("</") { return try readEnd() }
        try readStart()
    }

    private mutating func readText() throws(DocumentProblem) {
        guard let inner = open.last else {
            if skipSpace() { return }
            throw problem("text stands outside of the root element")
        }
        let start = place
        let text = try text(until: UInt8(ascii: "<"), isAttribute: false)
        if contains(start..<place, [0x5D, 0x5D, 0x3E]) {
            throw problem("']]>' stands in a text", at: start, help: "write it as ']]&gt;'")
        }
        elements[inner.element].text += text
    }

    private func contains(_ range: Range<Int>, _ sign: [UInt8]) -> Bool {
        var index = range.lowerBound
        while index + sign.count <= range.upperBound {
            if bytes[index..<(index + sign.count)].elementsEqual(sign) { return true }
            index += 1
        }
        return false
    }

    private mutating func readCDATA() throws(DocumentProblem) {
        guard let inner = open.last else {
            throw problem("text stands outside of the root element")
        }
        let start = place
        place += 9
        let first = place
        while place < bytes.count, !isAt("]]>") { place += 1 }
        guard place < bytes.count else {
            throw problem("this CDATA section is never closed", at: start)
        }
        elements[inner.element].text += Self.unified(bytes[first..<place])
        place += 3
    }

    /// Returns a text with every line's end as a line feed.
    private static func unified(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for (place, byte) in zip(text.indices, text) {
            if byte != 0x0D {
                result.append(byte)
            } else if place + 1 == text.endIndex || text[place + 1] != 0x0A {
                result.append(0x0A)
            }
        }
        return result
    }

    private mutating func readStart() throws(DocumentProblem) {
        let start = place
        if open.isEmpty, !elements.isEmpty {
            throw problem("a second element stands beside the root")
        }
        guard open.count < Self.deepest, elements.count < Self.mostElements else {
            throw problem("the document has more elements, or deeper ones, than are read here")
        }
        place += 1
        let name = try self.name("an element")
        let spacesBefore = spaces.count
        let attributes = try readAttributes()
        let isEmpty = isAt("/>")
        guard isEmpty || isAt(">") else {
            throw problem("the tag \(Quoted.text(name)) is not closed", at: start)
        }
        let (spaced, resolved) = try resolve(name, attributes, at: start)
        place += isEmpty ? 2 : 1
        if let outer = open.last { elements[outer.element].children.append(elements.count) }
        elements.append(
            XMLDocument.Element(
                name: spaced, attributes: resolved, offset: UInt32(truncatingIfNeeded: start)))
        if isEmpty {
            spaces.count = spacesBefore
        } else {
            open.append((elements.count - 1, name, spacesBefore))
        }
    }

    private mutating func readEnd() throws(DocumentProblem) {
        let start = place
        place += 2
        let name = try self.name("an element")
        skipSpace()
        guard isAt(">") else {
            throw problem("the end tag \(Quoted.text(name)) is not closed", at: start)
        }
        guard let last = open.popLast() else {
            throw problem("\(Quoted.text(name)) is closed but never opened", at: start)
        }
        guard last.name.elementsEqual(name) else {
            throw problem(
                "\(Quoted.text(name)) is closed where \(Quoted.text(last.name)) is open", at: start)
        }
        spaces.count = last.spaces
        place += 1
    }

    /// Gives an element and its attributes their namespaces.
    private mutating func resolve(
        _ name: ArraySlice<UInt8>, _ attributes: [XMLRawAttribute], at start: Int
    ) throws(DocumentProblem) -> (XMLDocument.Name, [XMLDocument.Attribute]) {
        for attribute in attributes {
            if let message = spaces.declare(attribute) {
                throw problem(message, at: attribute.offset)
            }
        }
        guard let spaced = spaces.name(name, usesDefault: true) else {
            throw problem("the prefix of \(Quoted.text(name)) is not declared", at: start)
        }
        var resolved: [XMLDocument.Attribute] = []
        for attribute in attributes where !attribute.declaresNamespace {
            guard let spaced = spaces.name(attribute.name, usesDefault: false) else {
                throw problem(
                    "the prefix of \(Quoted.text(attribute.name)) is not declared",
                    at: attribute.offset)
            }
            let twin = resolved.contains {
                $0.name.isSame(as: spaced.local, in: spaced.space)
            }
            if twin {
                throw problem(
                    "the attribute \(Quoted.text(attribute.name)) stands twice",
                    at: attribute.offset)
            }
            resolved.append(XMLDocument.Attribute(name: spaced, value: attribute.value))
        }
        return (spaced, resolved)
    }
}
