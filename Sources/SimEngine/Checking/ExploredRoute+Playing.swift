/// A route as it is played and written down.
extension ExploredRoute {
    /// One step of a route, as it is told.
    public struct Step: Hashable, Sendable {
        /// The input, as a playthrough has it.
        public let input: String
        /// When it was carried out to the end, in milliseconds of simulated time.
        public let time: Int64
        /// The ids of the active states without children after it.
        public let states: [String]
    }

    /// The seed of every counterexample; what varies is fixed, so only the order of options is its.
    private static let seed: UInt64 = 1

    /// Plays the route as a learner would.
    ///
    /// - Returns: The session after the last input that fits; all do, unless the explorer erred.
    public func play(on machine: Machine) -> (session: Session, fits: Bool) {
        var session = Session(machine, seed: Self.seed, variant: variant, mode: .practice)
        for input in inputs {
            do throws(InputProblem) { try session.apply(input) } catch { return (session, false) }
        }
        return (session, true)
    }

    /// Returns the steps, each with where it leads.
    public func steps(on machine: Machine) -> [Step] {
        var session = Session(machine, seed: Self.seed, variant: variant, mode: .practice)
        var steps: [Step] = []
        for input in inputs {
            do throws(InputProblem) { try session.apply(input) } catch { return steps }
            var writer = JSONWriter()
            InputCodec.write(input, in: machine, into: &writer)
            steps.append(
                Step(
                    input: String(decoding: writer.bytes, as: UTF8.self), time: session.time,
                    states: session.activeAtomicStates))
        }
        return steps
    }

    /// Returns the route as a playthrough, in the usual layout.
    ///
    /// - Parameters:
    ///   - machine: The case.
    ///   - comment: What it shows.
    /// - Returns: The text of the playthrough's file.
    public func playthrough(on machine: Machine, comment: String) -> [UInt8] {
        let scenario = machine.scenario
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("$comment")
        writer.string(comment)
        writer.key("format")
        writer.number(1)
        writer.key("case")
        writer.string(scenario.string(scenario.about.id))
        writer.key("seed")
        writer.raw(Self.seed.description)
        if !variant.places.isEmpty {
            writer.key("variant")
            writer.write(scenario.settings(of: variant))
        }
        writer.key("inputs")
        writer.beginArray()
        for input in inputs { InputCodec.write(input, in: machine, into: &writer) }
        writer.endArray()
        let (session, _) = play(on: machine)
        let ending = session.report().ending.map { scenario.string(scenario.states[$0.int].id) }
        writer.key("expect")
        writer.beginObject()
        writer.key("ending")
        writer.write(optional: ending)
        writer.endObject()
        writer.endObject()
        do throws(JSONError) {
            return JSONFormatter.format(try JSONTree.parse(writer.bytes))
        } catch { return writer.bytes }
    }
}
