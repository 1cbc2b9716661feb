/// Where a learning record store takes statements.
struct Endpoint: Sendable {
    /// The address of its statements.
    let statements: String
    /// Whether it is reached over a network that others can listen to.
    let isEncrypted: Bool

    /// Reads the address that a record store gives to its clients.
    init(_ text: String) throws(Failure) {
        let bytes = Array(text.utf8)
        guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), let host = Self.host(text) else {
            throw .problem(
                "'\(text)' is not the address of a record store",
                help: "give an address such as https://lrs.example.edu/xapi/")
        }
        isEncrypted = text.utf8.starts(with: "https:".utf8)
        if !isEncrypted, !["localhost", "127.0.0.1", "[::1]"].contains(host) {
            throw .problem(
                "'\(text)' would send credentials and results unencrypted",
                help: "give an address that begins with https://")
        }
        if bytes.contains(where: { [UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }) {
            throw .problem(
                "'\(text)' has more than the address of a record store",
                help: "leave out what begins with ? or #")
        }
        // Some give the address of the statements themselves.
        statements =
            text.hasSuffix("/statements")
            ? text : text + (text.hasSuffix("/") ? "statements" : "/statements")
    }

    /// Returns the host of an address, or nothing where it is none, or carries credentials.
    private static func host(_ text: String) -> String? {
        for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
            let rest = text.dropFirst(scheme.count)
            let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
            guard !authority.isEmpty, !authority.contains("@") else { return nil }
            if authority.first == "[" {
                guard let end = authority.firstIndex(of: "]") else { return nil }
                return String(authority[...end])
            }
            let host = authority.prefix { $0 != ":" }
            return host.isEmpty ? nil : host.lowercased()
        }
        return nil
    }
}
