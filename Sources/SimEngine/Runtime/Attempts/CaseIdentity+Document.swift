extension CaseIdentity {
    /// Returns the identity of a case; neither white space nor the order of keys matters.
    /// - Complexity: O(*n* log *n*) in the length of the text.
    public static func of(_ tree: JSONTree) -> CaseIdentity {
        let whole = CanonicalJSON.bytes(of: tree) { key in
            BehaviorForm.unversioned.contains { $0.isSame(as: key) }
        }
        return CaseIdentity(
            hash: SHA256.hex(whole), behavior: SHA256.hex(BehaviorForm.bytes(of: tree)))
    }
}
