extension CompactRun {
    /// Returns about how many characters a run takes that answers every decision once, performs
    /// every act once and opens every page of the chart once.
    public static func expectedLength(of scenario: Scenario) -> Int {
        // Settings, hashes, the start and the checksum.
        var bytes = 48 + scenario.parameters.count
        for decision in scenario.decisions {
            switch decision.form {
            case .choice: bytes += 3
            case .numeric: bytes += 6
            case .multiple, .highlight, .ordering, .matrix, .cloze, .bowtie:
                bytes += 3 + decision.options.count
            case .counsel(let turns): bytes += 3 + turns.count
            case .act(let board): bytes += 3 * board.acts.count
            }
        }
        bytes += 2 * scenario.patient.chart.count
        return (bytes * 4 + 2) / 3
    }
}
