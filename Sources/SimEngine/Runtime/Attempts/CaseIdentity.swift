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

    /// Returns the identity of a case; neither white space nor the order of keys matters.
    /// - Complexity: O(*n* log *n*) in the length of the text.
    public static func of(_ tree: JSONTree) -> CaseIdentity {
        let whole = CanonicalJSON.bytes(of: tree) { key in
            BehaviorForm.unversioned.contains {
                $0.isSame(as: key)
            }
        }
        return CaseIdentity(
            hash: SHA256.hex(whole), behavior: SHA256.hex(BehaviorForm.bytes(of: tree)))
    }
}
