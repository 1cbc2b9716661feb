/// Notes whether certain measures are read, by whatever evaluates an expression.
///
/// A class, because facts are handed around as values and evaluating them changes none.
final class MeasureReadings: @unchecked Sendable {
    /// For each measure whether its reading is to be noted.
    var isWatched: [Bool]
    /// The first watched measure that was read since this was last set to nothing.
    var first: Int?

    init(count: Int) { isWatched = [Bool](repeating: false, count: count) }

    /// Notes that a measure is read.
    func note(_ measure: Int) {
        if first == nil, isWatched[measure] { first = measure }
    }
}
