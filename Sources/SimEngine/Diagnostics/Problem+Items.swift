/// A question that helps who guesses, or does not help who learns.
public enum ItemProblem: Hashable, Sendable {
    /// Over the case, the right option is the longest more often than chance explains.
    case rightIsLongest(count: Int, of: Int)
    /// The right option of a question is far longer than every other.
    case rightStandsOut(String, length: Int, next: Int)
    /// Where the order is fixed, the right option stands in the same place too often.
    case rightInSamePlace(String)
    /// An option only refers to the others.
    case refersToOthers(String, phrase: String)
    /// A question turns on a negative word that nothing makes visible.
    case negativeStem(String, word: String)
    /// Two options say ranges that have values in common.
    case overlap(String, String)
    /// Two options say the same.
    case sameText(String, String)
    /// Nothing tells a learner what is wrong with a wrong option.
    case unexplained(String, others: Int)
    /// Several wrong options have a word like 'always', and the right one has none.
    case absoluteWords(String, word: String, count: Int)
    /// The article before a blank, or at the end of a question, fits only some options.
    case articleTells(String, article: String)
    /// Several options of a choice are right, and nothing tells them apart.
    case severalRight(String, String)
    /// There is no wrong option.
    case nothingWrong(String)
    /// A random order earns a good part of the points.
    case guessedOrder(String, percent: Int)
}

extension ItemProblem {
    /// The stable code.
    public var code: String {
        switch self {
        case .rightIsLongest: "SIM0351"
        case .rightStandsOut: "SIM0352"
        case .rightInSamePlace: "SIM0353"
        case .refersToOthers: "SIM0354"
        case .negativeStem: "SIM0355"
        case .overlap: "SIM0356"
        case .sameText: "SIM0357"
        case .unexplained: "SIM0358"
        case .absoluteWords: "SIM0359"
        case .articleTells: "SIM0360"
        case .severalRight: "SIM0361"
        case .nothingWrong: "SIM0362"
        case .guessedOrder: "SIM0366"
        }
    }

    /// What is wrong.
    public var message: String {
        switch self {
        case .rightIsLongest(let count, let all):
            "the right option is the longest in \(count) of \(all) questions, more often than chance"
                + " explains"
        case .rightStandsOut(let name, let length, let next):
            "the right option '\(name)' has \(length) characters, the longest of the others \(next)"
        case .rightInSamePlace(let place): "the right option is \(place)"
        case .refersToOthers(let name, let phrase):
            "the option '\(name)' says '\(phrase)' instead of an answer"
        case .negativeStem(let name, let word):
            "the question of '\(name)' turns on '\(word)', which is easily read over"
        case .overlap(let one, let other):
            "the options '\(one)' and '\(other)' have values in common"
        case .sameText(let one, let other): "'\(one)' and '\(other)' say the same"
        case .unexplained(let name, let others):
            others == 0
                ? "nothing says what is wrong with '\(name)'"
                : "nothing says what is wrong with '\(name)' and \(others) more of this decision"
        case .absoluteWords(let name, let word, let count):
            "\(count) wrong options of '\(name)' have a word like '\(word)', the right one has none"
        case .articleTells(let name, let article):
            "after '\(article)' the right option '\(name)' can be told by its first letter"
        case .severalRight(let one, let other):
            "'\(one)' and '\(other)' are both right, and both lead on alike"
        case .nothingWrong(let name): "'\(name)' has no wrong option, so it asks nothing"
        case .guessedOrder(let name, let percent):
            "a random order of '\(name)' earns \(percent) % of its points on average"
        }
    }

    /// What to do about it.
    public var help: String {
        switch self {
        case .rightIsLongest:
            "give the wrong options their reasons and details too, or cut the right ones"
        case .rightStandsOut: "cut it, or give the others as much detail"
        case .rightInSamePlace: "let the order be shuffled, or move the right ones"
        case .refersToOthers: "write an answer that stands by itself; 'multiple' asks for several"
        case .negativeStem: "ask for what is right, or write the word in capitals or **bold**"
        case .overlap: "let no value fit both"
        case .sameText: "make them differ in meaning, or delete one"
        case .unexplained: "give it 'feedback', or the decision a 'why'"
        case .absoluteWords: "write what is really claimed: often, as a rule, in most"
        case .articleTells: "write 'a(n)', or move the article into the options"
        case .severalRight:
            "take 'correct' from one, or let them differ in where they lead or what they do"
        case .nothingWrong: "add an error that good nurses make, or set 'points' to 0"
        case .guessedOrder: "order more pairs, or score it by 'precedence'"
        }
    }
}
