/// Something in a package that course systems refuse, or worse, take without a word.
public struct PackageFlaw: Hashable, Sendable {
    /// The file in the package, or nothing for the package itself.
    public let file: String?
    /// The line in the file, 1 for the first.
    public let line: Int?
    /// The column in Unicode scalars, 1 for the first.
    public let column: Int?
    /// One lower-case sentence that says what is wrong.
    public let message: String
    /// What to do about it, where that is known.
    public let help: String?

    /// Creates a flaw.
    public init(
        file: String?, line: Int? = nil, column: Int? = nil, _ message: String, help: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.help = help
    }

    /// Where it is: file, line and column, as far as they are known.
    public var place: String {
        var place = file ?? ""
        guard let line else { return place }
        place += place.utf8.isEmpty ? "\(line)" : ":\(line)"
        if let column { place += ":\(column)" }
        return place
    }

    /// Whether it stands before another by place, then by its words.
    func precedes(_ other: PackageFlaw) -> Bool {
        let (own, others) = (file ?? "", other.file ?? "")
        if !own.isSame(as: others) { return own.precedes(others) }
        if line ?? 0 != other.line ?? 0 { return (line ?? 0) < (other.line ?? 0) }
        if column ?? 0 != other.column ?? 0 { return (column ?? 0) < (other.column ?? 0) }
        return message.precedes(other.message)
    }
}
