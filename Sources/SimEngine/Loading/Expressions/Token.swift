/// A word, sign or value of an expression.
struct Token {
    /// What kind of token it is.
    enum Kind: Equatable {
        case number(Int64), duration(Int64), truth(Bool), name, text
        case or, and, not, plus, minus, times, over, remainder
        case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
        case open, close, comma, end
    }
    /// What kind of token it is, with its value.
    var kind: Kind
    /// Where it stands among the expression's bytes; of text, between the quotes.
    var place: Range<Int>
}
