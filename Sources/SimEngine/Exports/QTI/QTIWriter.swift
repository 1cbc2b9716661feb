/// XML of QTI in the making: names are those of version 2.1, written as the version has them.
struct QTIWriter {
    var xml = XMLWriter()
    let version: QTIVersion

    init(_ version: QTIVersion) { self.version = version }

    mutating func begin(_ name: String, _ attributes: [XMLWriter.Attribute] = []) {
        xml.begin(version.element(name), spelled(attributes))
    }

    mutating func end() { xml.end() }

    mutating func empty(_ name: String, _ attributes: [XMLWriter.Attribute] = []) {
        xml.empty(version.element(name), spelled(attributes))
    }

    mutating func text(_ name: String, _ words: String) { text(name, [], words) }

    mutating func text(_ name: String, _ attributes: [XMLWriter.Attribute], _ words: String) {
        xml.element(version.element(name), spelled(attributes), text: words)
    }

    /// Writes an element that holds HTML.
    mutating func html(_ name: String, _ html: String) { self.html(name, [], html) }

    /// Writes an element that holds HTML.
    mutating func html(_ name: String, _ attributes: [XMLWriter.Attribute], _ html: String) {
        xml.element(version.element(name), spelled(attributes), xml: html)
    }

    /// Returns an element to stand among HTML; what it holds is XML already.
    func fragment(
        _ name: String, _ attributes: [XMLWriter.Attribute], _ content: String
    ) -> String {
        let name = version.element(name)
        var out = ByteWriter()
        out.append("<" + name)
        for attribute in spelled(attributes) {
            out.append(" " + attribute.name + "=\"")
            XMLText.append(attribute.value, isAttribute: true, to: &out)
            out.append("\"")
        }
        out.append(content.utf8.isEmpty ? "/>" : ">" + content + "</" + name + ">")
        return out.string
    }

    private func spelled(_ attributes: [XMLWriter.Attribute]) -> [XMLWriter.Attribute] {
        attributes.map { (version.attribute($0.name), $0.value) }
    }
}
