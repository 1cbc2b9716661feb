/// Something a report goes into: a critical failure, or what earned less than all.
public struct Finding: Hashable, Sendable {
    /// What it is about.
    public let title: String
    /// Where it counts and what it earned, such as `Timing, 0.5 of 1 point`.
    public var label: String?
    /// Whether it is a critical failure.
    public var isCritical = false
    /// What was done, or what happened.
    public var done: [String] = []
    /// Whether ``done`` tells what the learner did; else what happened, or did not.
    public var isDeed = true
    /// When, on the simulated clock.
    public var when: String?
    /// Where the same is told already, if it is.
    public var seeAlso: String?
    /// What was expected.
    public var expected: [String] = []
    /// The reasons: the rationale, and the author's words about what was chosen.
    public var why: [String] = []
    /// The citations.
    public var references: [String] = []
    /// The places of the citations among the readings of the report, from 1.
    public internal(set) var sources: [Int] = []
    /// The references behind the citations.
    var cited: [ReferenceID] = []

    init(title: String) { self.title = title }

    /// Leaves out what is told where it refers to: what was done, why, and the sources.
    mutating func refer(to place: String) {
        seeAlso = place
        (done, when, why, references, cited) = ([], nil, [], [], [])
    }

    /// One thing there is to say about a finding.
    public struct Detail: Hashable, Sendable {
        /// What is said: what was done, was expected, and so on.
        public let name: String
        /// The words; at least one line.
        public let lines: [String]

        /// The lines as one; those that are no sentences are parted by semicolons.
        public var text: String {
            var text = ""
            for line in lines {
                if let last = Array(text.utf8).last {
                    let isSentence =
                        last == UInt8(ascii: ".") || last == UInt8(ascii: "?")
                        || last == UInt8(ascii: "!")
                    text += isSentence ? " " : "; "
                }
                text += line
            }
            return text
        }
    }

    /// What there is to say, each thing under its name; things with nothing to say are absent.
    public var details: [Detail] { details(label: label) }

    /// The same where ``label`` stands with the title.
    public var unlabeledDetails: [Detail] { details(label: nil) }

    private func details(label: String?) -> [Detail] {
        let when = when.map { " (at " + $0 + ")" } ?? ""
        let all = [
            Detail(name: (isDeed ? "Done" : "What happened") + when, lines: done),
            Detail(name: "Expected", lines: expected),
            Detail(name: "Why", lines: why),
            Detail(name: "Counts", lines: label.map { [$0] } ?? []),
            Detail(name: "See", lines: seeAlso.map { [$0] } ?? []),
            Detail(
                name: "Source",
                lines: sources.isEmpty
                    ? [] : [sources.map { "[\($0)]" }.joined(separator: " ")]),
        ]
        return all.filter { !$0.lines.isEmpty }
    }
}
