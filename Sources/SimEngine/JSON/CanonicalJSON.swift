/// The one text that stands for all texts of the same document, so that it can be hashed.
///
/// Keys are sorted by their UTF-8 bytes, those given twice staying in order; there is no white
/// space; strings have only the escapes they must have; numbers have the shortest text there is.
public enum CanonicalJSON {
    /// Returns the canonical text of a document.
    ///
    /// - Parameters:
    ///   - tree: The document.
    ///   - isLeftOut: Whether to leave out the members with a key, given decoded, at any depth.
    /// - Returns: The text as UTF-8.
    public static func bytes(
        of tree: JSONTree, leavingOut isLeftOut: (ArraySlice<UInt8>) -> Bool = { _ in false }
    ) -> [UInt8] {
        tree.bytes.withUnsafeBufferPointer { text in
            tree.nodes.withUnsafeBufferPointer { nodes in
                var writer = CanonicalWriter(tree, CanonicalSource(bytes: text, nodes: nodes))
                writer.write(0, leavingOut: isLeftOut)
                return writer.output.bytes
            }
        }
    }
}

extension CanonicalJSON {
    /// Returns the shortest text of a number, given as JSON writes it.
    ///
    /// It is the plain decimal form, or whole digits with an exponent where that is shorter: 100,
    /// 0.25, 1e3, 1e-3. A number whose exponent has more than 18 digits stays as written.
    public static func shortestNumber(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard let parts = NumberParts(text) else { return Array(text) }
        if parts.isZero { return [UInt8(ascii: "0")] }
        guard let exponent = parts.exponent else { return Array(text) }
        var digits: [UInt8] = []
        for byte in text[parts.digits] where byte != UInt8(ascii: ".") { digits.append(byte) }
        var writer = ByteWriter()
        if parts.isNegative { writer.append(UInt8(ascii: "-")) }
        appendShortest(digits, exponent: exponent, to: &writer)
        return writer.bytes
    }

    /// Writes significant digits times a power of ten in the shorter of the two forms.
    private static func appendShortest(
        _ digits: [UInt8], exponent: Int64, to writer: inout ByteWriter
    ) {
        var suffix = ByteWriter()
        if exponent != 0 {
            suffix.append(UInt8(ascii: "e"))
            suffix.append(decimal: exponent)
        }
        let point = Int64(digits.count) + exponent
        let plainLength =
            exponent >= 0 ? point : (point > 0 ? Int64(digits.count) + 1 : 2 - exponent)
        guard plainLength <= Int64(digits.count + suffix.bytes.count) else {
            writer.append(contentsOf: digits)
            writer.append(contentsOf: suffix.bytes)
            return
        }
        if exponent >= 0 {
            writer.append(contentsOf: digits)
            writer.append(contentsOf: zeros(exponent))
        } else if point > 0 {
            writer.append(contentsOf: digits[..<Int(point)])
            writer.append(UInt8(ascii: "."))
            writer.append(contentsOf: digits[Int(point)...])
        } else {
            writer.append("0.")
            writer.append(contentsOf: zeros(-point))
            writer.append(contentsOf: digits)
        }
    }

    /// Returns so many zeros; only ever asked for fewer than the exponent form has characters.
    private static func zeros(_ count: Int64) -> [UInt8] {
        [UInt8](repeating: UInt8(ascii: "0"), count: Int(count))
    }
}
