import SimEngine

/// A request that the system's curl makes: this program itself has no code for networks.
struct CurlRequest: Sendable {
    /// Where statements go.
    let endpoint: Endpoint
    /// As whom.
    let credentials: Credentials

    /// What came back.
    enum Reply: Sendable {
        /// An answer: its status, its headers, its body.
        case answer(Int, headers: [UInt8], body: [UInt8])
        /// None, and why.
        case nothing(String)
    }

    /// What curl is told of its surroundings: where things are, and how to leave the house.
    private static let variables = [
        "PATH", "HOME", "LANG", "LC_ALL", "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy",
        "ALL_PROXY", "no_proxy", "NO_PROXY", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR",
        "LD_LIBRARY_PATH",
    ]

    /// Posts a list of statements.
    func post(_ body: [UInt8]) throws(Failure) -> Reply {
        let result: ChildProgram.Result
        do throws(SystemError) {
            result = try ChildProgram.run(
                ["curl", "--disable", "--config", "-"], input: Array(configuration.utf8),
                body: body, variables: Self.variables)
        } catch {
            throw .problem(
                error.isMissing ? "the program curl is not installed" : "curl: \(error.words)",
                help: "install curl, or write the statements to a file with -o and let your "
                    + "record store import it")
        }
        return Self.reply(result)
    }

    /// What curl reads from its standard input, so that no list of processes shows it.
    private var configuration: String {
        let lines = [
            "url = " + Self.quoted(endpoint.statements), credentials.setting, "globoff",
            "header = \"Content-Type: application/json\"",
            "header = \"X-Experience-API-Version: 1.0.3\"", "header = \"Expect:\"",
            "data-binary = \"@/dev/fd/\(ChildProgram.bodyNumber)\"",
            "proto = \"=\(endpoint.isEncrypted ? "https" : "http")\"", "connect-timeout = 30",
            "max-time = 120", "silent", "show-error", "include", "suppress-connect-headers",
            "write-out = \"\\n%{size_header} %{http_code}\"",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// Returns a text in quotes as curl's configuration has it.
    static func quoted(_ text: String) -> String {
        var out = ByteWriter()
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                out.append(UInt8(ascii: "\\"))
            }
            out.append(byte)
        }
        out.append(UInt8(ascii: "\""))
        return out.string
    }

    private static func reply(_ result: ChildProgram.Result) -> Reply {
        let output = result.output
        guard result.status == 0, let end = output.lastIndex(of: 0x0A) else {
            return .nothing(why(output))
        }
        let numbers = output[(end + 1)...].split(separator: 0x20)
            .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == 2, numbers[0] <= end, numbers[1] > 0 else {
            return .nothing(why(output))
        }
        return .answer(
            numbers[1], headers: Array(output[..<numbers[0]]),
            body: Array(output[numbers[0]..<end]))
    }

    /// Returns what curl says of its failure.
    private static func why(_ output: [UInt8]) -> String {
        for line in output.split(separator: 0x0A).reversed() {
            let text = String(decoding: line, as: UTF8.self)
            if text.hasPrefix("curl: ") { return text }
        }
        return "curl ended without an answer"
    }
}
