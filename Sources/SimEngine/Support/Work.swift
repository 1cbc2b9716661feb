/// How independent pieces of work are done: in order, or on several cores where there are some.
///
/// What comes of it never depends on that.
public struct Work: Sendable {
    /// Does something for every number below a count, and returns when all is done.
    let all: @Sendable (Int, @Sendable (Int) -> Void) -> Void

    /// Does one piece after the other.
    public static let inOrder = Work { count, piece in
        for place in 0..<count { piece(place) }
    }

    /// Creates a way to work.
    ///
    /// - Parameter all: Calls what it is given once for every number below the count, in any order and
    ///   from any thread, and returns when all calls have.
    public init(_ all: @escaping @Sendable (Int, @Sendable (Int) -> Void) -> Void) {
        self.all = all
    }

    /// Returns what the pieces come to, in their order.
    ///
    /// - Parameters:
    ///   - count: How many there are.
    ///   - piece: Does one; several may be at it at a time, so they must only read what they share.
    /// - Returns: What they come to.
    public func results<Result>(_ count: Int, _ piece: (Int) -> Result) -> [Result] {
        withoutActuallyEscaping(piece) { piece in
            nonisolated(unsafe) let piece = piece
            return [Result](unsafeUninitializedCapacity: count) { buffer, filled in
                // Each piece has a place of its own, so none waits for another.
                nonisolated(unsafe) let places = buffer.baseAddress
                all(count) { place in
                    if let places { (places + place).initialize(to: piece(place)) }
                }
                filled = count
            }
        }
    }
}
