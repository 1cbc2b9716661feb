#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What the program is told by its surroundings.
enum Environment {
    /// Returns a variable that is set and not empty.
    static func value(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// Whether the language settings say that text is UTF-8.
    static var isUTF8: Bool {
        guard let locale = value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG") else {
            #if canImport(Darwin)
            return true
            #else
            return false
            #endif
        }
        let folded = locale.lowercased()
        return folded.hasSuffix("utf-8") || folded.hasSuffix("utf8")
    }

    /// Whether one of the program's own streams is a terminal.
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Returns a number nobody can foresee, for a session whose seed no one chose.
    ///
    /// It has 53 bits, so that every reader of JSON keeps it exactly.
    static func randomSeed() -> UInt64 {
        var generator = SystemRandomNumberGenerator()
        return generator.next() >> 11
    }

    /// The folder that holds the running program, or nothing where the system does not tell.
    static var programFolder: String? {
        var buffer = [CChar](repeating: 0, count: 4096)
        #if canImport(Darwin)
        var size = UInt32(buffer.count)
        guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
        guard let resolved = Paths.resolved(String(cString: buffer)) else { return nil }
        return Paths.folder(of: resolved)
        #else
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0, count < buffer.count else { return nil }
        let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return Paths.folder(of: path)
        #endif
    }
}
