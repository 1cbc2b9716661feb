/// The numbers that a learner types to choose from a list.
enum Numbers {
    /// What a line of numbers came to.
    enum Reading: Hashable, Sendable {
        /// Places in the list from 0, as they were typed.
        case places([Int])
        /// It is no such line; a sentence says why.
        case unclear(String)
    }

    /// Returns the places that a line such as `3 1 2` or `3, 1, 2` names in a list.
    static func read(_ line: String, count: Int) -> Reading {
        var places: [Int] = []
        for word in line.split(whereSeparator: { " ,;".contains($0) }) {
            guard let number = Int(word) else {
                return .unclear("'\(word)' is not one of the numbers.")
            }
            guard number >= 1, number <= count else {
                return .unclear("There is no number \(number); they go from 1 to \(count).")
            }
            guard !places.contains(number - 1) else {
                return .unclear("The number \(number) stands there twice.")
            }
            places.append(number - 1)
        }
        return .places(places)
    }

    /// Returns the one place that a line names.
    static func readOne(_ line: String, count: Int) -> Reading {
        switch read(line, count: count) {
        case .places(let places) where places.count > 1: .unclear("Type only one number.")
        case .places(let places) where places.isEmpty: .unclear("Type a number first.")
        case .places(let places): .places(places)
        case .unclear(let why): .unclear(why)
        }
    }

    /// Returns the label of a place, so wide that all words start at the same column.
    static func label(_ place: Int, count: Int, plain: Bool) -> String {
        if plain { return "\(place + 1). " }
        let digits = "\(place + 1)"
        let width = "\(count)".utf8.count
        return String(repeating: " ", count: max(0, width - digits.utf8.count)) + digits + "  "
    }

    /// Returns the hint for choosing one number.
    static func oneOf(_ count: Int) -> String {
        count == 1 ? "Type 1" : "Type a number from 1 to \(count)"
    }
}
