/// Reading the rubric.
extension Reader {
    /// Reads the criteria, after everything that they can be about.
    mutating func readRubric(_ root: Fields) {
        guard root.has(.rubric) else { return }
        var events = KnownEvents(scenario.eventNames)
        for node in list(.rubric, in: root) {
            if let criterion = criterion(node, &events) { scenario.rubric.append(criterion) }
        }
    }

    private mutating func criterion(_ node: Int, _ events: inout KnownEvents) -> Criterion? {
        guard kind(node) == .object else {
            wrongType(node, .rubric, "an object in braces")
            return nil
        }
        guard let template = source.firstKey(of: node, in: .templates).flatMap({ Template($0) })
        else {
            criterionWithoutTemplate(node)
            return nil
        }
        let required = KeySet.criterionRequired.union(template.required)
        guard let fields = object(node, template.keys, required: required, as: .rubric) else {
            return nil
        }
        for other in Template.allCases where other != template {
            exclude(template.key, other.key, in: fields)
        }
        let id = criterionID(fields)
        let domain = word(.domain, in: fields, among: Self.domains)
        let rule = rule(template, fields, &events)
        // What all criteria have is read even where this one cannot be judged, for its mistakes.
        var criterion = Criterion(
            id: id, domain: domain ?? .knowledge, rule: rule ?? .absent(.event(.any)),
            source: range(node))
        readCommon(fields, &criterion)
        return domain == nil || rule == nil ? nil : criterion
    }

    private mutating func criterionID(_ fields: Fields) -> Text {
        if let node = value(.id, in: fields) {
            define(.criterion, node, place: names.nodes(.criterion).count)
        }
        return requiredID(fields)
    }

    private mutating func readCommon(_ fields: Fields, _ criterion: inout Criterion) {
        criterion.text = prose(.text, in: fields)
        criterion.points = decimal(.points, in: fields, .points) ?? .one
        criterion.isCritical = flag(.critical, in: fields) ?? false
        criterion.isRemedial = flag(.remedial, in: fields) ?? false
        criterion.objectives = servedObjectives(fields)
        criterion.why = prose(.why, in: fields)
        criterion.refs = sources(fields)
        if fields.has(.void) {
            criterion.isFullWhenVoid = word(.void, in: fields, among: [("full", true)]) ?? false
        }
    }

    private mutating func criterionWithoutTemplate(_ node: Int) {
        guard object(node, Template.allKeys, required: .criterionRequired, as: .rubric) != nil
        else { return }
        let words = Template.allCases.map { "'\($0.key.word)'" }.joined(separator: ", ")
        error(.structure(.missingOneOf(words)), at: opening(node))
    }
}

/// What a criterion judges, as its key says.
enum Template: CaseIterable {
    case exists, absent, first, after, every, never, always

    /// Creates the template that a key stands for.
    init?(_ key: Key) {
        for template in Self.allCases where template.key == key {
            self = template
            return
        }
        return nil
    }

    /// The key.
    var key: Key {
        switch self {
        case .exists: .exists
        case .absent: .absent
        case .first: .first
        case .after: .after
        case .every: .every
        case .never: .never
        case .always: .always
        }
    }

    /// The keys of such a criterion; other templates are among them, so that two are told apart.
    var keys: KeySet {
        let own: KeySet =
            switch self {
            case .exists: [.min, .max]
            case .absent: []
            case .first: [.before]
            case .after: [.expect, .within, .partial, .notBefore]
            case .every: [.atMost, .while]
            case .never: [.unless]
            case .always: [.while]
            }
        return own.union(.criterion).union(.templates)
    }

    /// Of these keys, those that it must have.
    var required: KeySet {
        switch self {
        case .exists, .absent, .always: []
        case .first: [.before]
        case .after: [.expect]
        case .every: [.atMost]
        case .never: [.unless]
        }
    }

    /// The keys of all criteria.
    static let allKeys: KeySet = allCases.reduce([]) { $0.union($1.keys) }
}
