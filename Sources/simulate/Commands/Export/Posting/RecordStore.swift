import SimEngine

/// A learning record store that statements are sent to.
struct RecordStore {
    let request: CurlRequest
    /// How many statements it took.
    private(set) var accepted = 0
    /// How many it has already, in other words.
    private(set) var known = 0

    /// How many statements are sent at once.
    static let batch = 50
    /// How often a request is made before it is given up.
    private static let tries = 6
    /// The longest wait between two of them that a store may ask for, in seconds.
    private static let longestWait = 120

    init(_ request: CurlRequest) { self.request = request }

    /// Sends statements, a batch at a time; what a store has already it does not take twice.
    mutating func send(_ statements: [[UInt8]]) throws(Failure) {
        var rest = statements[...]
        while !rest.isEmpty {
            try send(batch: rest.prefix(Self.batch))
            rest = rest.dropFirst(Self.batch)
        }
    }

    /// Sends statements at once, or in halves where one of them is in the way of the others.
    private mutating func send(batch: ArraySlice<[UInt8]>) throws(Failure) {
        let (status, body) = try answer(to: batch)
        switch status {
        case 200 where Self.isList(body, of: batch.count), 204: accepted += batch.count
        case 409 where batch.count == 1: known += 1
        case 409, 413:
            if batch.count == 1 { throw refusal(status, body) }
            let middle = batch.startIndex + batch.count / 2
            try send(batch: batch[..<middle])
            try send(batch: batch[middle...])
        default: throw refusal(status, body)
        }
    }

    /// Makes a request, again where it is worth it.
    private func answer(
        to batch: ArraySlice<[UInt8]>
    ) throws(Failure) -> (status: Int, body: [UInt8]) {
        let body = Self.list(batch)
        var why = ""
        for attempt in 1...Self.tries {
            var pause = 1 << (attempt - 1)
            switch try request.post(body) {
            case .nothing(let words): why = words
            case .answer(let status, let headers, let body):
                guard status == 408 || status == 429 || status >= 500 else {
                    return (status, body)
                }
                why = "the record store answers \(status)" + Self.words(body)
                if let asked = Self.retryAfter(headers) { pause = min(asked, Self.longestWait) }
            }
            if attempt < Self.tries {
                Output.tell("simulate: \(why); trying again in \(pause) s")
                _ = Waiting.forInput(-1, milliseconds: Int64(pause) * 1000)
            }
        }
        throw failure("\(why); given up after \(Self.tries) tries")
    }

    // MARK: Words

    private func refusal(_ status: Int, _ body: [UInt8]) -> Failure {
        let what =
            switch status {
            case 200: "what answers there is no record store"
            case 300..<400: "the record store is elsewhere (\(status))"
            case 401: "the record store does not know these credentials (401)"
            case 403: "these credentials may not store statements (403)"
            case 404: "there is no record store at this address (404)"
            case 413: "a statement is too large for the record store (413)"
            default: "the record store refuses the statements (\(status))"
            }
        return failure(what + Self.words(body))
    }

    private func failure(_ message: String) -> Failure {
        .problem(
            message,
            help: accepted + known == 0
                ? "no statement is stored"
                : "\(accepted + known) statements are stored; run it again for the others, "
                    + "none is stored twice")
    }

    /// Returns the beginning of what a server says, in one line.
    private static func words(_ body: [UInt8]) -> String {
        let line = body.prefix(400).map { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 ? 0x20 : $0 }
        let text = String(decoding: line, as: UTF8.self)
        return text.utf8.allSatisfy { $0 == 0x20 } ? "" : ": " + text
    }

    // MARK: Messages

    private static func list(_ batch: ArraySlice<[UInt8]>) -> [UInt8] {
        var writer = JSONWriter(capacity: batch.reduce(2) { $0 + $1.count + 1 })
        writer.beginArray()
        for statement in batch { writer.raw(statement[...]) }
        writer.endArray()
        return writer.bytes
    }

    /// Whether an answer is a list of so many ids.
    private static func isList(_ body: [UInt8], of count: Int) -> Bool {
        guard let tree = try? JSONTree.parse(body), tree.kind(0) == .array else { return false }
        return tree.childCount(0) == count
            && tree.elements(0).allSatisfy { tree.kind($0) == .string }
    }

    /// Returns the seconds that a server asks to be left alone.
    private static func retryAfter(_ headers: [UInt8]) -> Int? {
        for line in headers.split(separator: 0x0A) {
            let text = String(decoding: line, as: UTF8.self).lowercased()
            guard text.hasPrefix("retry-after:") else { continue }
            let words = text.dropFirst("retry-after:".count).split { " ,\r\t".contains($0) }
            if words.count == 1, let seconds = Int(words[0]) { return max(0, seconds) }
            return moment(words).map { Int(clamping: max(0, $0 - WallClock.seconds())) }
        }
        return nil
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// Returns the seconds since 1970 of a date such as `sun, 06 nov 1994 08:49:37 gmt`.
    ///
    /// - Note: Source: RFC 9110, *HTTP Semantics* (2022), section 5.6.7.
    private static func moment(_ words: [Substring]) -> Int64? {
        guard words.count == 6, words[5] == "gmt",
            let month = months.firstIndex(of: String(words[2]))
        else { return nil }
        let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
        let instant = XAPIInstant("\(words[3])-\(number)-\(words[1])T\(words[4])Z")
        return instant.map { $0.milliseconds / 1000 }
    }
}
