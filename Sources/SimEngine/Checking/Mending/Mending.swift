/// A small change of a case's text that may undo a slip: what was mistyped, changed over, added or
/// deleted by accident.
struct Mending: Sendable {
    /// The stretches that change, in the order of the text.
    let replacements: [Fix.Replacement]
    /// Where the author is to look.
    let place: SourceRange
    /// What it changes, such as "with 'trust >= 4' instead of 'trust > 4'".
    let words: String
}
