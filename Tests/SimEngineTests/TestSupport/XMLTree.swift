import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// An element of an XML document that a test reads.
final class XMLTree {
    /// The name as it is written.
    let name: String
    /// The attributes as they are written.
    let attributes: [String: String]
    /// The elements inside.
    fileprivate(set) var children: [XMLTree] = []
    /// The text directly inside.
    fileprivate(set) var text = ""

    init(_ name: String, _ attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// Parses a document, which must be well-formed.
    static func parse(_ bytes: [UInt8]) throws -> XMLTree {
        let parser = XMLParser(data: Data(bytes))
        let builder = Builder()
        parser.delegate = builder
        try #require(parser.parse(), "\(String(describing: parser.parserError)) \(parser.lineNumber)")
        return try #require(builder.root.children.first)
    }

    /// The elements directly inside that have a name.
    func all(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

    /// The element directly inside that has a name, of which there is one.
    func one(_ name: String) throws -> XMLTree {
        let found = all(name)
        try #require(found.count == 1, "\(found.count) <\(name)> in <\(self.name)>")
        return found[0]
    }

    /// The text at a path of names.
    func text(_ path: String...) throws -> String {
        var node = self
        for name in path { node = try node.one(name) }
        return node.text
    }

    /// The text of this element and all inside, in order of the elements.
    var fullText: String { text + children.map { $0.fullText }.joined() }

    /// This element and all inside, in document order.
    var descendants: [XMLTree] { [self] + children.flatMap { $0.descendants } }

    private final class Builder: NSObject, XMLParserDelegate {
        let root = XMLTree("", [:])
        private lazy var open = [root]

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String]
        ) {
            let node = XMLTree(name, attributes)
            open[open.count - 1].children.append(node)
            open.append(node)
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
            qualifiedName: String?
        ) { open.removeLast() }

        func parser(_ parser: XMLParser, foundCharacters words: String) {
            open[open.count - 1].text += words
        }
    }
}
