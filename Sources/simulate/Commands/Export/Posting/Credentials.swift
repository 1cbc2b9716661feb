import SimEngine

/// What a record store knows its client by; read from standard input, never from the command line.
struct Credentials: Sendable {
    /// The line of the configuration of curl that carries them.
    let setting: String

    /// The longest line that is read.
    private static let longest = 4096

    /// Reads one line, without showing it where it is typed.
    static func read() throws(Failure) -> Credentials {
        let isTyped = Environment.isTerminal(0)
        if isTyped {
            Output.tell(
                "Credentials of the record store, user:password or Bearer TOKEN (not shown):")
        }
        let mode = isTyped ? TerminalMode(0) : nil
        let line = line()
        mode?.leave()
        guard let credentials = Credentials(line) else {
            throw .problem(
                "the credentials on standard input are not one line with user:password or "
                    + "Bearer TOKEN",
                help: "hand them over in a pipe or from a file that only you can read: "
                    + "simulate export xapi … < credentials.txt")
        }
        return credentials
    }

    private static func line() -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= longest, !bytes.contains(0x0A) {
            switch Waiting.read(0) {
            case .some(let more): bytes += more
            case .nothing: _ = Waiting.forInput(0, milliseconds: nil)
            case .end: return bytes
            }
        }
        return Array(bytes.prefix { $0 != 0x0A })
    }

    /// Reads credentials; nothing where they are none.
    init?(_ line: [UInt8]) {
        var line = line
        while let last = line.last, last == 0x0D || last == 0x20 { line.removeLast() }
        guard !line.isEmpty, line.count <= Self.longest,
            line.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
        else { return nil }
        let text = String(decoding: line, as: UTF8.self)
        guard text.utf8.elementsEqual(line) else { return nil }
        if text.utf8.starts(with: "Bearer ".utf8) {
            setting = "header = " + CurlRequest.quoted("Authorization: " + text)
        } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0 {
            setting = "basic\nuser = " + CurlRequest.quoted(text)
        } else {
            return nil
        }
    }
}
