/// Inputs written down beforehand, with what is expected of them: `playthroughs/expert.json`.
public struct Playthrough: Sendable {
    /// The id of the case it plays.
    public let caseID: String
    /// The seed of every shuffle, where the file gives one.
    public let seed: UInt64?
    /// The values of some of the case's parameters; the others are drawn from the seed.
    public let variant: [VariantSetting]
    /// The document.
    public let tree: JSONTree
    /// The nodes of the inputs, in order.
    public let inputs: [Int]
    /// What should come of it, where the file says so.
    public let expectation: Expectation?

    /// The seed of a playthrough that gives none.
    public static let defaultSeed: UInt64 = 1
    private static let keys = [
        "format", "case", "seed", "variant", "inputs", "expect", "$schema",
    ]

    /// Reads a playthrough.
    ///
    /// The names in its inputs are resolved only when they are played.
    /// - Throws: ``DocumentProblem`` with the place of the first problem.
    public static func read(_ bytes: [UInt8]) throws(DocumentProblem) -> Playthrough {
        let tree: JSONTree
        do throws(JSONError) {
            tree = try JSONTree.parse(bytes)
        } catch {
            throw DocumentProblem(error, in: bytes)
        }
        return try Playthrough(tree)
    }

    private init(_ tree: JSONTree) throws(DocumentProblem) {
        self.tree = tree
        let fields = try DocumentFields(tree, 0, "a playthrough", keys: Self.keys)
        try Self.checkFormat(fields)
        guard let id = try fields.string("case") else {
            throw fields.problem("'case' is missing", at: 0, help: "name the case by its id")
        }
        caseID = id
        seed = try Self.seed(fields)
        variant = try Self.variant(fields)
        guard let list = fields.value("inputs") else {
            throw fields.problem(
                "'inputs' is missing", at: 0, help: "list what is done; the list may be empty")
        }
        guard tree.kind(list) == .array else {
            throw fields.problem("'inputs' is a list in brackets", at: list)
        }
        inputs = Array(tree.elements(list))
        if let node = fields.value("expect") {
            expectation = try Expectation(tree, node)
        } else {
            expectation = nil
        }
    }

    private static func checkFormat(_ fields: DocumentFields) throws(DocumentProblem) {
        guard let format = fields.value("format") else {
            throw fields.problem("'format' is missing", at: 0, help: "write \"format\": 1")
        }
        if fields.tree.kind(format) == .number, WholeNumber.read(fields.tree.utf8(format)) == 1 {
            return
        }
        throw fields.problem(
            "the playthrough is of format \(Quoted.text(fields.tree.decoded(format))),"
                + " and this program reads format 1", at: format)
    }

    private static func variant(
        _ fields: DocumentFields
    ) throws(DocumentProblem) -> [VariantSetting] {
        guard let node = fields.value("variant") else { return [] }
        guard fields.tree.kind(node) == .object else {
            throw fields.problem("'variant' is an object in braces", at: node)
        }
        var settings: [VariantSetting] = []
        for member in VariantSetting.members(fields.tree, node) {
            guard let setting = VariantSetting(fields.tree, member) else {
                throw fields.problem(
                    "a value of 'variant' is a number or a name in quotes", at: member.value)
            }
            settings.append(setting)
        }
        return settings
    }

    private static func seed(_ fields: DocumentFields) throws(DocumentProblem) -> UInt64? {
        guard let node = fields.value("seed") else { return nil }
        if fields.tree.kind(node) == .number, let seed = WholeNumber.read(fields.tree.utf8(node)) {
            return seed
        }
        throw fields.problem("'seed' is a whole number from 0 to \(UInt64.max)", at: node)
    }
}

/// Playing it, at once or input by input.
extension Playthrough {
    /// Plays all inputs.
    ///
    /// - Parameters:
    ///   - machine: The case.
    ///   - seed: The seed, or nothing for that of the file.
    ///   - variant: The variant, or nothing for that of the file.
    ///   - mode: How the session is run.
    /// - Returns: The session after the last input.
    /// - Throws: ``DocumentProblem`` with the first input that does not fit, and what was open.
    public func play(
        on machine: Machine, seed: UInt64? = nil, variant: Variant? = nil, mode: Mode = .practice
    ) throws(DocumentProblem) -> Session {
        var session = try start(on: machine, seed: seed, variant: variant, mode: mode)
        for place in inputs.indices { _ = try apply(place, to: &session) }
        return session
    }

    /// Returns the session before the first input.
    /// - Throws: ``DocumentProblem`` where it is for another case, or the case has no such variant.
    public func start(
        on machine: Machine, seed: UInt64? = nil, variant: Variant? = nil, mode: Mode = .practice
    ) throws(DocumentProblem) -> Session {
        try checkCase(machine)
        let seed = seed ?? self.seed ?? Self.defaultSeed
        let own = try self.variant(machine.scenario, seed: seed)
        return Session(machine, seed: seed, variant: variant ?? own, mode: mode)
    }

    /// Returns the variant of a case that it plays.
    ///
    /// - Parameters:
    ///   - scenario: The case.
    ///   - seed: The seed of whatever is not given.
    ///   - given: Values that count instead of those of the file.
    /// - Returns: The variant.
    /// - Throws: ``DocumentProblem`` where the case has no such variant.
    public func variant(
        _ scenario: Scenario, seed: UInt64, given: [VariantSetting] = []
    ) throws(DocumentProblem) -> Variant {
        let own = variant.filter { setting in
            !given.contains { $0.parameter.isSame(as: setting.parameter) }
        }
        do throws(VariantMismatch) {
            return try scenario.variant(own + given, seed: seed)
        } catch {
            let node = tree.value(forKey: "variant", in: 0) ?? 0
            throw DocumentProblem(
                error.message, at: tree.nodes[node].start, of: tree.bytes, help: error.help)
        }
    }

    /// Checks that it was written for a case.
    public func checkCase(_ machine: Machine) throws(DocumentProblem) {
        let id = machine.scenario.string(machine.scenario.about.id)
        if id.isSame(as: caseID) { return }
        throw DocumentProblem(
            "this playthrough is for the case \(Quoted.text(caseID)), not \(Quoted.text(id))")
    }

    /// Carries out one input and returns it.
    ///
    /// - Parameters:
    ///   - place: The place of the input, 0 for the first.
    ///   - session: The session; unchanged if the input does not fit.
    /// - Returns: The input.
    /// - Throws: ``DocumentProblem`` with the place of the input, and what was open.
    public func apply(
        _ place: Int, to session: inout Session
    ) throws(DocumentProblem) -> Input {
        let node = inputs[place]
        do throws(InputProblem) {
            let input = try InputCodec.read(tree, node, in: session)
            try session.apply(input)
            return input
        } catch {
            throw DocumentProblem(
                "input \(place + 1) does not fit: \(error.message)", at: tree.nodes[node].start,
                of: tree.bytes, help: session.whatIsOpen)
        }
    }
}
