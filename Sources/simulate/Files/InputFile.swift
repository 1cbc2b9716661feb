import SimEngine

/// Reading what was handed in: whole, but never more than a stated limit.
enum InputFile {
    /// The largest file that is read, in bytes.
    static let limit = JSONTree.longestText
    /// How long a pipe may stay without a writer, in milliseconds.
    private static let patience: Int64 = 1000

    /// Reads a file, or standard input where the path is a dash.
    static func read(_ path: String) throws(Failure) -> [UInt8] {
        if path == "-" { return try drain(0, named: "standard input", hasWriter: true) }
        let file: Descriptor
        do throws(SystemError) { file = try Descriptor.open(path, .read) } catch {
            throw .problem("\(path): \(error.words)")
        }
        return try read(file, named: path)
    }

    /// Reads an open file from its start.
    static func read(_ file: Descriptor, named path: String) throws(Failure) -> [UInt8] {
        let status: (kind: Descriptor.Kind, size: Int64)
        do throws(SystemError) { status = try file.status() } catch {
            throw .problem("\(path): \(error.words)")
        }
        switch status.kind {
        case .folder: throw .problem("\(path): it is a folder, not a file")
        case .device: throw .problem("\(path): it is a device, not a file")
        case .pipe: return try drain(file.number, named: path, hasWriter: false)
        case .regular:
            if status.size > Int64(limit) { throw tooLarge(path, status.size) }
            return try drain(
                file.number, named: path, hasWriter: true, expected: Int(status.size))
        }
    }

    private static func tooLarge(_ path: String, _ size: Int64?) -> Failure {
        let measured = size.map { "\(($0 + (1 << 20) - 1) >> 20) MiB" } ?? "more than 64 MiB"
        return .problem(
            "\(path): it is too large (\(measured)); at most 64 MiB are read",
            help: "give a file that holds a case, a playthrough or an attempt")
    }

    private static func drain(
        _ descriptor: Int32, named path: String, hasWriter: Bool, expected: Int = 0
    ) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var hasWriter = hasWriter
        let started = Waiting.clock()
        while true {
            let chunk = bytes.isEmpty && expected > 0 ? expected + 1 : 1 << 16
            switch Waiting.read(descriptor, atMost: chunk) {
            case .some(let more):
                hasWriter = true
                if bytes.isEmpty { bytes = more } else { bytes.append(contentsOf: more) }
                if bytes.count > limit { throw tooLarge(path, nil) }
            case .nothing:
                hasWriter = true
                _ = Waiting.forInput(descriptor, milliseconds: nil)
            case .end:
                if hasWriter { return bytes }
                if Waiting.clock() - started > patience {
                    throw .problem("\(path): it is a pipe that nothing is written to")
                }
                _ = Waiting.forInput(-1, milliseconds: 20)
            }
        }
    }
}
