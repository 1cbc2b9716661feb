/// Where attempts are saved, and under which names.
enum AttemptFolder {
    /// What the name of every attempt ends with.
    static let suffix = ".attempt.jsonl"

    /// Returns the folder for attempts: the one asked for, that of the environment, or the usual.
    static func path(asked: String?) -> String? {
        if let asked = asked ?? Environment.value("SIMULATE_ATTEMPTS") { return asked }
        if let data = Environment.value("XDG_DATA_HOME") {
            return Paths.join(data, "simulate/attempts")
        }
        guard let home = Environment.value("HOME") else { return nil }
        #if canImport(Darwin)
        return Paths.join(home, "Library/Application Support/simulate/attempts")
        #else
        return Paths.join(home, ".local/share/simulate/attempts")
        #endif
    }

    /// Returns the names to try for a new attempt: the next number first.
    static func names(in folder: String, stem: String) -> [String] {
        var last = 0
        do throws(SystemError) {
            for name in try Paths.entries(of: folder) {
                last = max(last, number(of: name, stem: stem) ?? 0)
            }
        } catch { /* A folder that cannot be listed may still take a file. */  }
        return (1...1000).map { step in
            let digits = "\(last + step)"
            let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
            return stem + zeros + digits + suffix
        }
    }

    /// Returns how the names of a learner's attempts at a case start.
    static func stem(caseID: String, learner: String) -> String { "\(caseID).\(learner)." }

    /// Returns how the name of an attempt starts, up to its number.
    static func stem(of name: String) -> String {
        let body = name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : name
        let digits = body.reversed().prefix { $0.isASCII && $0.isNumber }
        return digits.isEmpty ? body + "." : String(body.dropLast(digits.count))
    }

    private static func number(of name: String, stem: String) -> Int? {
        guard name.hasPrefix(stem), name.hasSuffix(suffix) else { return nil }
        guard name.utf8.count > stem.utf8.count + suffix.utf8.count else { return nil }
        let digits = name.dropFirst(stem.count).dropLast(suffix.count)
        guard digits.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else { return nil }
        return Int(digits).flatMap { $0 < 1_000_000_000 ? $0 : nil }
    }
}
