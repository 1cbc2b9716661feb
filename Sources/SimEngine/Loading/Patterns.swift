/// The patterns of texts that other standards define.
enum Patterns {
    /// Returns whether a text is a semantic version, such as `1.4.0` or `2.0.0-rc.1+build.5`.
    static func isVersion(_ text: ArraySlice<UInt8>) -> Bool {
        let plus = text.firstIndex(of: UInt8(ascii: "+")) ?? text.endIndex
        if plus < text.endIndex, !areWords(text[(plus + 1)...], leadingZeros: true) { return false }
        let minus = text[..<plus].firstIndex(of: UInt8(ascii: "-")) ?? plus
        if minus < plus, !areWords(text[(minus + 1)..<plus], leadingZeros: false) { return false }
        let numbers = text[..<minus].split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return numbers.count == 3 && numbers.allSatisfy { isPlainNumber($0) }
    }

    /// Returns whether a text is a language tag as BCP 47 has it, such as `en` or `pt-BR`.
    static func isLanguage(_ text: ArraySlice<UInt8>) -> Bool {
        let tags = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let first = tags.first, (2...8).contains(first.count), text.count <= 64 else {
            return false
        }
        for byte in first where !Identifier.isLetter(byte) { return false }
        for tag in tags.dropFirst() {
            guard (1...8).contains(tag.count) else { return false }
            for byte in tag where !Identifier.isLetter(byte) && !Identifier.isDigit(byte) {
                return false
            }
        }
        return true
    }

    /// Returns whether a text is a day as ISO 8601 has it, such as `2025-03-31`.
    static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2])
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...12).contains(month) && day >= 1 && day <= lengths[month - 1]
    }

    /// Returns whether a text is a digital object identifier without an address before it.
    static func isDOI(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.starts(with: "10.".utf8), let slash = text.firstIndex(of: UInt8(ascii: "/"))
        else { return false }
        let registrant = text[(text.startIndex + 3)..<slash]
        guard registrant.count >= 4, slash + 1 < text.endIndex else { return false }
        for byte in registrant where !Identifier.isDigit(byte) && byte != UInt8(ascii: ".") {
            return false
        }
        return text.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    }

    /// Returns whether a text is an address of the web.
    static func isURL(_ text: ArraySlice<UInt8>) -> Bool {
        let isSecure = text.starts(with: "https://".utf8)
        guard isSecure || text.starts(with: "http://".utf8) else { return false }
        let host = text.dropFirst(isSecure ? 8 : 7)
        guard let first = host.first, first != UInt8(ascii: "/") else { return false }
        return text.allSatisfy {
            $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<")
                && $0 != UInt8(ascii: ">")
        }
    }

    private static func isPlainNumber(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, text.count <= 9 else { return false }
        if first == UInt8(ascii: "0"), text.count > 1 { return false }
        return text.allSatisfy { Identifier.isDigit($0) }
    }

    private static func areWords(_ text: ArraySlice<UInt8>, leadingZeros: Bool) -> Bool {
        let words = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return words.allSatisfy { word in
            guard let first = word.first else { return false }
            for byte in word where !Identifier.isWordByte(byte) || byte == UInt8(ascii: "_") {
                return false
            }
            let isNumber = word.allSatisfy { Identifier.isDigit($0) }
            return leadingZeros || !isNumber || first != UInt8(ascii: "0") || word.count == 1
        }
    }

    private static func number(_ text: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for byte in text {
            guard Identifier.isDigit(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }
}
