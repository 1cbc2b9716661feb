/// What tells one revision of a case from another: docs/attempts.md lists what each hash covers.
public struct CaseIdentity: Hashable, Sendable {
    /// The SHA-256 of the whole case but its review, as 64 lower-case hexadecimal digits.
    public let hash: String
    /// The SHA-256 of what decides how a run goes, as 64 lower-case hexadecimal digits.
    public let behavior: String

    /// Creates an identity from its two hashes.
    public init(hash: String, behavior: String) {
        self.hash = hash
        self.behavior = behavior
    }
}
