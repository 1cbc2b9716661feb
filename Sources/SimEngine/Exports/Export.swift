/// What an export made: a file, and what got lost on the way to it.
public struct Export: Sendable {
    /// The file.
    public var bytes: [UInt8]
    /// What was approximated or left out, a sentence each; empty where all arrived as it was.
    public var notes: [String]

    /// Creates an export.
    public init(bytes: [UInt8], notes: [String] = []) {
        self.bytes = bytes
        self.notes = notes
    }
}
