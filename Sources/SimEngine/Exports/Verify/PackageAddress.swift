/// An address in a package's XML, taken apart.
struct PackageAddress {
    /// The part before the colon, where there is one.
    let scheme: String?
    /// The path without query and fragment, percent signs decoded.
    let path: String
    /// The names in the query, percent signs decoded.
    let queryKeys: [String]
    /// What makes it no address at all, in words; nothing where it is one.
    let fault: String?
    /// The part between `//` and the next slash, where there is one.
    let host: String?

    /// Takes an address apart.
    ///
    /// - Note: Source: RFC 3986 (2005), sections 2 to 4.
    init(_ text: String) {
        let bytes = Array(text.utf8)
        fault = Self.fault(of: bytes)
        let scheme = Self.schemeLength(bytes)
        self.scheme = scheme.map { String(utf8: bytes[..<$0]) }
        var rest = bytes[(scheme.map { $0 + 1 } ?? 0)...]
        rest = rest.prefix { $0 != UInt8(ascii: "#") }
        let query = rest.drop { $0 != UInt8(ascii: "?") }.dropFirst()
        rest = rest.prefix { $0 != UInt8(ascii: "?") }
        if rest.starts(with: [0x2F, 0x2F]) {
            let host = rest.dropFirst(2).prefix { $0 != 0x2F }
            self.host = String(utf8: host)
            rest = rest.dropFirst(2 + host.count)
        } else {
            host = nil
        }
        path = Self.decoded(rest)
        queryKeys = query.split(separator: UInt8(ascii: "&")).map { pair in
            Self.decoded(pair.prefix { $0 != UInt8(ascii: "=") })
        }
    }

    /// Whether it leads out of the package: it has a scheme or a host.
    var isAbsolute: Bool { scheme != nil || host != nil }

    /// Returns how many bytes the scheme has.
    static func schemeLength(_ bytes: [UInt8]) -> Int? {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return nil }
        for (place, byte) in bytes[..<colon].enumerated() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
                UInt8(ascii: "."):
                if place == 0 { return nil }
            default: return nil
            }
        }
        return colon
    }

    private static func fault(of bytes: [UInt8]) -> String? {
        if bytes.isEmpty { return "is empty" }
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case 0...0x20: return "has a space in it"
            case UInt8(ascii: "\\"): return "has a backslash in it"
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
                UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "`"), 0x7F:
                return "has a sign in it that addresses do not have"
            case UInt8(ascii: "%"):
                let digits = bytes[(place + 1)...].prefix(2)
                if digits.count < 2 || !digits.allSatisfy({ hexadecimal($0) != nil }) {
                    return "has a '%' without two digits"
                }
            default: break
            }
        }
        return nil
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        var place = bytes.startIndex
        while place < bytes.endIndex {
            if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.endIndex,
                let high = hexadecimal(bytes[place + 1]), let low = hexadecimal(bytes[place + 2])
            {
                result.append(high << 4 | low)
                place += 3
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return String(utf8: result)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension PackageInspection {
    /// Expects that an address leads to a file of the package.
    ///
    /// - Parameters:
    ///   - address: The address as it is written.
    ///   - base: The folder it counts from, empty or ending with a slash.
    ///   - node: The element it stands in.
    ///   - what: What the address is called in messages.
    /// - Returns: The path; nothing, and a flaw, where it leads nowhere.
    @discardableResult
    mutating func expectFile(
        _ address: String, from base: String = "", at node: XMLCursor, as what: String
    ) -> String? {
        let parts = PackageAddress(address)
        let quoted = Quoted.text(address)
        if let fault = parts.fault {
            refuse(node, "the \(what) \(quoted) \(fault)")
            return nil
        }
        if parts.isAbsolute {
            refuse(
                node, "the \(what) \(quoted) leads out of the package",
                help: "put the file into the package and write its path")
            return nil
        }
        let path = base + parts.path
        guard ZipPath.isSound(path) else {
            refuse(
                node, "the \(what) \(quoted) does not stay inside the package",
                help: "write the path from the package's root, without '/' before it or '..' in it")
            return nil
        }
        guard let files, !files.has(path) else { return path }
        if let twin = files.twin(of: path) {
            refuse(
                node,
                "the \(what) \(quoted) differs from the file \(Quoted.text(twin)) by capitals",
                help: "many servers tell capitals apart: write both alike")
        } else {
            refuse(
                node, "the \(what) \(quoted) leads to no file of the package",
                help: "add the file, or mend the path")
        }
        return nil
    }
}
