/// An attribute as it is written, its name with the prefix.
struct XMLRawAttribute {
    let name: ArraySlice<UInt8>
    let value: String
    let offset: Int

    /// The prefix that it declares, empty for the default; nothing where it declares none.
    var declaredPrefix: ArraySlice<UInt8>? {
        let word: [UInt8] = Array("xmlns".utf8)
        guard name.starts(with: word) else { return nil }
        let rest = name.dropFirst(word.count)
        if rest.isEmpty { return rest }
        return rest.first == UInt8(ascii: ":") ? rest.dropFirst() : nil
    }

    /// Whether it declares a namespace.
    var declaresNamespace: Bool { declaredPrefix != nil }
}

/// The namespaces that are declared where a reader is.
struct XMLNamespaces {
    private var declared: [(prefix: [UInt8], space: String)] = [
        (Array("xml".utf8), "http://www.w3.org/XML/1998/namespace")
    ]

    /// How many declarations are in force; a smaller number ends the latest.
    var count: Int {
        get { declared.count }
        set { declared.removeLast(declared.count - newValue) }
    }

    /// Takes the declaration of an attribute, if it is one.
    /// - Returns: What is wrong with it, or nothing.
    mutating func declare(_ attribute: XMLRawAttribute) -> String? {
        guard let prefix = attribute.declaredPrefix else { return nil }
        if prefix.elementsEqual("xml".utf8) || prefix.elementsEqual("xmlns".utf8) {
            return "the prefix \(Quoted.text(prefix)) cannot be declared"
        }
        if !prefix.isEmpty, attribute.value.utf8.isEmpty {
            return "the prefix \(Quoted.text(prefix)) is declared for no namespace"
        }
        declared.append((Array(prefix), attribute.value))
        return nil
    }

    /// Returns a name with its namespace, or nothing where its prefix is not declared.
    func name(_ name: ArraySlice<UInt8>, usesDefault: Bool) -> XMLDocument.Name? {
        var prefix: ArraySlice<UInt8> = []
        var local = name
        if let colon = name.firstIndex(of: UInt8(ascii: ":")) {
            prefix = name[..<colon]
            local = name[(colon + 1)...]
            if prefix.isEmpty || local.isEmpty || local.contains(UInt8(ascii: ":")) { return nil }
        } else if !usesDefault {
            return XMLDocument.Name(local: String(utf8: local), space: "")
        }
        for (known, space) in declared.reversed() where prefix.elementsEqual(known) {
            return XMLDocument.Name(local: String(utf8: local), space: space)
        }
        return prefix.isEmpty ? XMLDocument.Name(local: String(utf8: local), space: "") : nil
    }
}
