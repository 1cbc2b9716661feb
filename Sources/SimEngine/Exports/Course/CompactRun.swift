/// A run in as few characters as can be: its settings and its inputs, not its state.
///
/// A course keeps little for a learner between two launches, in SCORM 1.2 4,096 characters. Whoever
/// reads it runs the inputs again. The case itself must be the same: the run carries part of the hash
/// of how the case behaves, and a checksum of its own.
public enum CompactRun {
    /// The revision of the form.
    private static let revision: UInt8 = 1

    /// Returns a run as text: letters, digits, `-` and `_`.
    ///
    /// - Parameters:
    ///   - header: The run's settings.
    ///   - session: The run.
    ///   - liveWaits: For each input whether it is a wait that the clock made.
    /// - Returns: The text.
    public static func text(
        _ header: AttemptHeader, _ session: Session, liveWaits: [Bool]
    ) -> String {
        var out = ByteWriter()
        out.append(revision)
        let isPractice: UInt8 = header.mode == .practice ? 1 : 0
        out.append(isPractice | (header.isLive ? 2 : 0))
        out.append(contentsOf: mark(of: header.behaviorHash))
        out.append(varint: header.seed)
        out.append(varint: UInt64(header.factor.thousandths.magnitude))
        out.append(varint: UInt64(session.variant.places.count))
        for place in session.variant.places { out.append(varint: UInt64(place.magnitude)) }
        let start = Array((header.start ?? "").utf8)
        out.append(varint: UInt64(start.count))
        out.append(contentsOf: start)
        for (place, input) in session.inputs.enumerated() {
            append(input, isLive: liveWaits.indices.contains(place) && liveWaits[place], to: &out)
        }
        out.append(little: CRC32.checksum(out.bytes), bytes: 4)
        return Base64URL.text(out.bytes)
    }

    /// The first bytes of a hash, given as hexadecimal digits.
    private static func mark(of hash: String) -> [UInt8] { Array(hash.utf8.prefix(8)) }

    /// The kinds of input, as the low three bits of an input's first number.
    private enum Kind: UInt64 {
        case option, options, quantity, act, wait, liveWait, tab, other
    }

    private static func append(_ input: Input, isLive: Bool, to out: inout ByteWriter) {
        func head(_ kind: Kind, _ number: UInt64) {
            out.append(varint: number &<< 3 | kind.rawValue)
        }
        switch input {
        case .answer(let decision, .option(let option)):
            head(.option, UInt64(decision.int))
            out.append(varint: UInt64(option.int))
        case .answer(let decision, .options(let options)):
            head(.options, UInt64(decision.int))
            out.append(varint: UInt64(options.count))
            for option in options { out.append(varint: UInt64(option.int)) }
        case .answer(let decision, .quantity(let value, let unit)):
            head(.quantity, UInt64(decision.int))
            out.append(varint: zigzag(value.thousandths))
            out.append(varint: zigzag(Int64(unit)))
        case .answer(_, .board): break
        case .act(let act, let decision):
            head(.act, UInt64(decision.int))
            out.append(varint: UInt64(act.int))
        case .wait(let milliseconds):
            head(isLive ? .liveWait : .wait, UInt64(milliseconds.magnitude))
        case .tab(let tab): head(.tab, UInt64(tab.int))
        case .back: head(.other, 0)
        case .event(let event):
            head(.other, 1)
            out.append(varint: event.raw)
        }
    }

    private static func zigzag(_ value: Int64) -> UInt64 {
        UInt64(bitPattern: (value &<< 1) ^ (value &>> 63))
    }
}

/// Reading.
extension CompactRun {
    /// Runs a run again and returns its attempt, as whole lines.
    ///
    /// - Parameters:
    ///   - text: What ``text(_:_:liveWaits:)`` made.
    ///   - machine: The case.
    ///   - identity: The case's hashes.
    ///   - learner: The pseudonym for the attempt.
    /// - Returns: The lines, as bytes.
    /// - Throws: ``DocumentProblem`` where the text is damaged or of a case that behaves otherwise.
    public static func attempt(
        _ text: String, on machine: Machine, identity: CaseIdentity, learner: String
    ) throws(DocumentProblem) -> [UInt8] {
        guard let bytes = Base64URL.bytes(text), bytes.count > 14 else { throw damage }
        let body = Array(bytes.dropLast(4))
        var sum = ByteWriter()
        sum.append(little: CRC32.checksum(body), bytes: 4)
        guard sum.bytes.elementsEqual(bytes.suffix(4)) else { throw damage }
        guard body[0] == revision else {
            throw DocumentProblem(
                "what the course kept of this run was written by another version of the player",
                help: "begin the run anew")
        }
        guard body[2..<10].elementsEqual(mark(of: identity.behavior)) else {
            throw DocumentProblem(
                "the case has changed since this run was begun", help: "begin the run anew")
        }
        var reader = Reader(bytes: body, place: 10)
        let (header, variant) = try header(&reader, flags: body[1], machine, identity, learner)
        var recorded = RecordedSession(machine, variant, header: header)
        while reader.place < body.count {
            let (input, isLive) = try input(&reader)
            do throws(InputProblem) {
                guard isKnown(input, machine) else { throw InputProblem("") }
                try recorded.apply(input, isLive: isLive)
            } catch { throw damage }
        }
        recorded.finish()
        return recorded.takeLines()
    }

    private static let damage = DocumentProblem(
        "what the course kept of this run is damaged", help: "begin the run anew")

    private static func header(
        _ reader: inout Reader, flags: UInt8, _ machine: Machine, _ identity: CaseIdentity,
        _ learner: String
    ) throws(DocumentProblem) -> (AttemptHeader, Variant) {
        let seed = try reader.number()
        let factor = Decimal3(thousandths: Int64(truncatingIfNeeded: try reader.number()))
        var variant = Variant(places: [])
        for _ in 0..<(try reader.count()) {
            variant.places.append(Int32(truncatingIfNeeded: try reader.number()))
        }
        let start = String(utf8: try reader.bytes(try reader.count()))
        guard machine.scenario.allows(variant), AttemptHeader.isFactor(factor),
            AttemptHeader.isPseudonym(learner)
        else { throw damage }
        let isStarted = AttemptHeader.isStart(start)
        let header = AttemptHeader(
            machine, identity: identity, learner: learner, seed: seed, variant: variant,
            mode: flags & 1 == 1 ? .practice : .exam, isLive: flags & 2 == 2, factor: factor,
            start: isStarted ? start : nil)
        return (header, variant)
    }

    private static func input(
        _ reader: inout Reader
    ) throws(DocumentProblem) -> (Input, isLive: Bool) {
        let head = try reader.number()
        guard let kind = Kind(rawValue: head & 7), head >> 3 < 1 << 53 else { throw damage }
        let number = Int64(head >> 3)
        let place = Int(truncatingIfNeeded: min(number, 1 << 30))
        switch kind {
        case .option: return (.answer(DecisionID(place), .option(try reader.option())), false)
        case .options:
            var options: [OptionID] = []
            for _ in 0..<(try reader.count()) { options.append(try reader.option()) }
            return (.answer(DecisionID(place), .options(options)), false)
        case .quantity:
            let value = Decimal3(thousandths: unzigzag(try reader.number()))
            let unit = Int32(truncatingIfNeeded: unzigzag(try reader.number()))
            return (.answer(DecisionID(place), .quantity(value, unit: unit)), false)
        case .act:
            return (.act(ActID(try reader.option().int), on: DecisionID(place)), false)
        case .wait: return (.wait(number), false)
        case .liveWait: return (.wait(number), true)
        case .tab: return (.tab(ChartTabID(place)), false)
        case .other:
            if number == 0 { return (.back, false) }
            return (.event(EventCode(raw: try reader.number())), false)
        }
    }

    /// Whether everything an input names is there, so that it can be judged at all.
    private static func isKnown(_ input: Input, _ machine: Machine) -> Bool {
        let scenario = machine.scenario
        switch input {
        case .answer(let decision, let response):
            guard scenario.decisions.indices.contains(decision.int) else { return false }
            let options = scenario.decisions[decision.int].options.indices
            switch response {
            case .option(let option): return options.contains(option.int)
            case .options(let chosen): return chosen.allSatisfy { options.contains($0.int) }
            case .quantity(_, let unit):
                guard case .numeric(let numeric) = scenario.decisions[decision.int].form else {
                    return false
                }
                return unit == -1 || numeric.units.indices.contains(Int(unit))
            case .board: return false
            }
        case .act(let act, let decision):
            return scenario.acts.indices.contains(act.int)
                && scenario.decisions.indices.contains(decision.int)
        case .tab(let tab): return scenario.patient.chart.indices.contains(tab.int)
        case .wait, .back: return true
        case .event(let event):
            return event == .unknown
                || event.family == .named && event.level == 0
                    && (0..<scenario.eventNames.count).contains(event.index)
        }
    }

    private static func unzigzag(_ value: UInt64) -> Int64 {
        Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    /// Numbers out of bytes, one after the other.
    private struct Reader {
        let bytes: [UInt8]
        var place: Int

        mutating func number() throws(DocumentProblem) -> UInt64 {
            var value: UInt64 = 0
            for shift in stride(from: UInt64(0), to: 70, by: 7) {
                guard place < bytes.count else { throw damage }
                let byte = bytes[place]
                place += 1
                if shift == 63, byte > 1 { throw damage }
                value |= UInt64(byte & 0x7F) << shift
                if byte < 0x80 { return value }
            }
            throw damage
        }

        /// A number of things that follow, of which each takes a byte at least.
        mutating func count() throws(DocumentProblem) -> Int {
            let value = try number()
            guard value <= UInt64(bytes.count - place) else { throw damage }
            return Int(value)
        }

        mutating func option() throws(DocumentProblem) -> OptionID {
            let value = try number()
            guard value < 1 << 30 else { throw damage }
            return OptionID(Int(value))
        }

        mutating func bytes(_ count: Int) throws(DocumentProblem) -> [UInt8] {
            defer { place += count }
            return Array(bytes[place..<place + count])
        }
    }
}

extension ByteWriter {
    /// Writes a number seven bits at a time, the least first.
    fileprivate mutating func append(varint value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }
}
