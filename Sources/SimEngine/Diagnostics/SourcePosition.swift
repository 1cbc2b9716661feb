/// A place in a text as an editor shows it.
public struct SourcePosition: Hashable, Comparable, Sendable {
    /// The line, 1 for the first.
    public let line: Int
    /// The column in Unicode scalars, 1 for the first.
    public let column: Int

    /// Creates a position.
    public init(line: Int, column: Int) {
        precondition(line >= 1 && column >= 1, "lines and columns count from 1")
        self.line = line
        self.column = column
    }

    /// Returns whether one position comes before another.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
