/// The published source of a clinical statement.
public struct Reference: Sendable {
    /// The reference's id.
    public var id: Text
    /// The citation as printed.
    public var citation: Text
    /// The digital object identifier.
    public var doi: Text?
    /// The address.
    public var url: Text?
    /// What kind of source it is, such as a label, guideline or trial.
    public var kind: Text?

    /// Creates a reference.
    public init(id: Text, citation: Text, doi: Text?, url: Text?, kind: Text?) {
        self.id = id
        self.citation = citation
        self.doi = doi
        self.url = url
        self.kind = kind
    }
}
