/// What can be said against a case without playing it: its questions, its words, what nothing uses,
/// and ways of its statechart that hardly are what its author means.
public enum StaticChecks {
    /// The most findings that are told of one case.
    public static let limit = 1000

    /// Returns what is found in a case that loaded, in the order of its text; all are warnings.
    /// - Complexity: O(size of the case), but for orderings, which are bounded.
    public static func findings(_ scenario: Scenario) -> [Diagnostic] {
        let target = CheckedCase(scenario)
        var found: [Diagnostic] = []
        for check in all { found += check(target) }
        found.sort(by: Diagnostic.isBefore)
        return Array(found.prefix(limit))
    }

    /// The checks.
    private static var all: [(CheckedCase) -> [Diagnostic]] {
        [
            LongestRight.check, RightPlace.check, ReferringOptions.check, NegativeStems.check,
            OverlappingOptions.check, SameOptions.check, UnexplainedOptions.check,
            AbsoluteWords.check, ArticleCues.check, RightAnswers.check, ReadingLevel.check,
            AvoidedPhrases.check, GuessedOrders.check, UnreadMeasures.check, UnheardEvents.check,
            ImpossibleEvents.check, UnusedDeclarations.check, ShadowedWays.check,
            ImpossibleConditions.check, RestartedRegions.check, UnansweredDecisions.check,
            ShortLimits.check, OddTargets.check, NeighboringRanges.check, NeedlessTargets.check,
            NeverRepeated.check, UnreadableLimits.check, ConditionalExits.check,
        ]
    }
}
