/// What a course system hands to a case that it launches.
///
/// - Note: Source: ADL and AICC, *cmi5 Specification Profile for xAPI*, first edition (2016), sections 8
///   and 10.
public struct CMI5Launch: Sendable {
    /// Everything as one document: `actor`, `registration`, `activityId`, and as `data` the launch data.
    private let tree: JSONTree
    /// The enrollment, as a UUID.
    let registration: String
    /// The address of the unit, as the system chose it.
    let activityID: String
    /// What every statement must repeat in its context.
    let template: JSONTree
    /// The session, as the system chose it.
    let sessionID: String
    /// How the unit is to be played.
    public let mode: Mode
    /// The learner, as JSON.
    let actor: [UInt8]

    /// How a unit is to be played.
    public enum Mode: Hashable, Sendable {
        /// To be recorded.
        case normal
        /// To be looked at.
        case browse
        /// To be looked at again.
        case review
    }

    /// Reads a launch.
    ///
    /// - Parameter bytes: One object with `actor`, `registration`, `activityId` and `data`.
    /// - Throws: ``DocumentProblem`` where something is missing that every course system must hand over.
    public init(_ bytes: [UInt8]) throws(DocumentProblem) {
        let tree = try Self.document(bytes)
        self.tree = tree
        let actor = try Self.member("actor", in: 0, tree, .object)
        var writer = JSONWriter()
        tree.write(actor, to: &writer)
        self.actor = writer.bytes
        registration = tree.string(try Self.member("registration", in: 0, tree, .string))
        activityID = tree.string(try Self.member("activityId", in: 0, tree, .string))
        let data = try Self.member("data", in: 0, tree, .object)
        let template = try Self.member("contextTemplate", in: data, tree, .object)
        self.template = try Self.part(template, of: tree)
        let extensions = try Self.member("extensions", in: template, tree, .object)
        sessionID = tree.string(try Self.member(Self.sessionTerm, in: extensions, tree, .string))
        let mode = try Self.member("launchMode", in: data, tree, .string)
        guard let found = Self.modes.first(where: { tree.isString(mode, equalTo: $0.name) }) else {
            throw DocumentProblem("the course asks for a launch mode that cmi5 does not have")
        }
        self.mode = found.mode
    }

    private static let sessionTerm = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"
    private static let modes: [(name: String, mode: Mode)] = [
        ("Normal", .normal), ("Browse", .browse), ("Review", .review),
    ]

    private static func member(
        _ key: String, in node: Int, _ tree: JSONTree, _ kind: JSONTree.Kind
    ) throws(DocumentProblem) -> Int {
        guard tree.kind(node) == .object, let member = tree.value(forKey: key, in: node),
            tree.kind(member) == kind
        else { throw DocumentProblem("the course did not hand over '" + key + "'") }
        return member
    }

    private static func document(_ bytes: [UInt8]) throws(DocumentProblem) -> JSONTree {
        do throws(JSONError) { return try JSONTree.parse(bytes) } catch {
            throw DocumentProblem("what the course handed over is not JSON")
        }
    }

    /// Returns part of a document as one of its own.
    private static func part(_ node: Int, of tree: JSONTree) throws(DocumentProblem) -> JSONTree {
        var writer = JSONWriter()
        tree.write(node, to: &writer)
        return try document(writer.bytes)
    }

    /// The mastery score as the course wrote it, or nothing where it gave none.
    var masteryScore: [UInt8]? {
        guard let data = tree.value(forKey: "data", in: 0),
            let node = tree.value(forKey: "masteryScore", in: data), tree.kind(node) == .number
        else { return nil }
        return Array(tree.utf8(node))
    }

    /// The mastery score as a percentage of three decimals, rounded up, so that a share of five decimals
    /// reaches one where it reaches the other.
    var masteryPercent: Decimal3? {
        guard let masteryScore else { return nil }
        let hasExponent = masteryScore.contains { $0 | 0x20 == UInt8(ascii: "e") }
        if hasExponent {
            guard case .value(let share) = Decimal3.parse(masteryScore[...]) else { return nil }
            return share.multiplied(by: Decimal3(100))
        }
        let text = masteryScore + Array("e2".utf8)
        if case .value(let percent) = Decimal3.parse(text[...]) { return percent }
        return Decimal3.floor(text[...])?.adding(Decimal3(thousandths: 1))
    }
}
