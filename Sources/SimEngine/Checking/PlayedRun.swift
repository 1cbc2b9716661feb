/// A playthrough that its author keeps beside a case, played on the case as it is now.
public struct PlayedRun: Sendable {
    /// What the playthrough is called.
    public let name: String
    /// The playthrough.
    let script: Playthrough
    /// The session after the last input that fits.
    public let session: Session
    /// How it comes out otherwise than its author wrote it down; nothing where it does not.
    let deviation: Deviation?

    /// How a case plays otherwise than a playthrough says.
    enum Deviation: Sendable {
        /// An input does not fit; the node of the input in its document.
        case unfit(String, JSONTree, node: Int)
        /// It comes to something else; in sentences, and what was expected.
        case otherwise([String], Expectation)
    }

    /// Plays a playthrough.
    ///
    /// - Throws: ``DocumentProblem`` where it is for another case, or for a variant that the case has
    ///   not.
    /// - Complexity: O(session).
    public init(
        _ name: String, _ script: Playthrough, on machine: Machine
    ) throws(DocumentProblem) {
        self.name = name
        self.script = script
        var session = try script.start(on: machine)
        var deviation: Deviation?
        for place in script.inputs.indices {
            do throws(DocumentProblem) { _ = try script.apply(place, to: &session) } catch {
                deviation = .unfit(error.message, script.tree, node: script.inputs[place])
                break
            }
        }
        if deviation == nil, let expectation = script.expectation {
            let sentences = expectation.mismatches(with: session)
            if !sentences.isEmpty { deviation = .otherwise(sentences, expectation) }
        }
        self.session = session
        self.deviation = deviation
    }
}
