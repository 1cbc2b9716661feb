/// The versions of QTI that a bank can be written in, and how they spell things.
public enum QTIVersion: Hashable, Sendable {
    case v21, v30

    /// Returns how an element is called that version 2.1 gives a name in camel case.
    func element(_ name: String) -> String {
        switch self {
        case .v21: name
        case .v30: "qti-" + Self.kebab(name)
        }
    }

    /// Returns how an attribute is called that version 2.1 gives a name in camel case.
    func attribute(_ name: String) -> String {
        switch self {
        case .v21: name
        case .v30: Self.kebab(name)
        }
    }

    /// Returns a name in camel case with hyphens; names of namespaces stay.
    private static func kebab(_ name: String) -> String {
        if name.utf8.contains(UInt8(ascii: ":")) { return name }
        var bytes: [UInt8] = []
        for byte in name.utf8 {
            if byte &- UInt8(ascii: "A") < 26 {
                bytes.append(UInt8(ascii: "-"))
                bytes.append(byte | 0x20)
            } else {
                bytes.append(byte)
            }
        }
        return String(utf8: bytes)
    }

    /// The namespace of items and tests.
    var namespace: String {
        switch self {
        case .v21: "http://www.imsglobal.org/xsd/imsqti_v2p1"
        case .v30: "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
        }
    }

    /// Where the schema of items and tests is published.
    var schema: String {
        switch self {
        case .v21: "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"
        case .v30: "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd"
        }
    }

    /// The namespace of the manifest.
    var packageNamespace: String {
        switch self {
        case .v21: "http://www.imsglobal.org/xsd/imscp_v1p1"
        case .v30: "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"
        }
    }

    /// Where the schema of the manifest is published.
    var packageSchema: String {
        switch self {
        case .v21: "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd"
        case .v30:
            "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd"
        }
    }

    /// What the manifest says it is: schema and version.
    var packageSchemaName: (name: String, version: String) {
        switch self {
        case .v21: ("QTIv2.1 Package", "1.0.0")
        case .v30: ("QTI Package", "3.0.0")
        }
    }

    /// The type of a resource that is an item.
    var itemType: String { self == .v21 ? "imsqti_item_xmlv2p1" : "imsqti_item_xmlv3p0" }

    /// The type of a resource that is a test.
    var testType: String { self == .v21 ? "imsqti_test_xmlv2p1" : "imsqti_test_xmlv3p0" }
}
