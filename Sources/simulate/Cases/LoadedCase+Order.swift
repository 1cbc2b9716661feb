import SimEngine

extension LoadedCase {
    /// Whether a case is recommended before another: by its place, then by its id.
    func isRecommended(before other: LoadedCase) -> Bool {
        let mine = scenario.about.order ?? .max
        let theirs = other.scenario.about.order ?? .max
        if mine != theirs { return mine < theirs }
        return id.utf8.lexicographicallyPrecedes(other.id.utf8)
    }
}

extension Review.Status {
    /// The word used in cases.
    var name: String {
        switch self {
        case .draft: "draft"
        case .reviewed: "reviewed"
        }
    }
}
