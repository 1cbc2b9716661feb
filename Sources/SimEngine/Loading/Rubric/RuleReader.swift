/// Reading what a criterion judges.
extension Reader {
    /// Returns the rule of a template, or nil after reporting why there is none.
    mutating func rule(
        _ template: Template, _ fields: Fields, _ events: inout KnownEvents
    ) -> Criterion.Rule? {
        switch template {
        case .exists: return exists(fields, &events)
        case .absent:
            return occurrence(.absent, in: fields, &events).map { .absent($0) }
        case .first:
            let first = occurrence(.first, in: fields, &events)
            guard let before = occurrence(.before, in: fields, &events), let first else {
                return nil
            }
            return .precedence(first: first, before: before)
        case .after: return response(fields, &events)
        case .every:
            let what = occurrence(.every, in: fields, &events)
            let gap = duration(.atMost, in: fields, .positive)
            let condition = condition(.while, in: fields)
            guard let what, let gap else { return nil }
            return .interval(what, atMost: gap, while: condition)
        case .never:
            let what = occurrence(.never, in: fields, &events)
            guard let condition = condition(.unless, in: fields), let what else { return nil }
            return .never(what, unless: condition)
        case .always:
            let condition = condition(.always, in: fields)
            let during = self.condition(.while, in: fields)
            return condition.map { .always($0, while: during) }
        }
    }

    private mutating func exists(
        _ fields: Fields, _ events: inout KnownEvents
    ) -> Criterion.Rule? {
        let what = occurrence(.exists, in: fields, &events)
        let least = whole(.min, in: fields, .count) ?? 1
        let most = whole(.max, in: fields, .count)
        if let most, most < least, let node = value(.max, in: fields) {
            error(.rubric(.maximumBelowMinimum), at: range(node))
        }
        return what.map { .exists($0, min: least, max: most) }
    }

    private mutating func response(
        _ fields: Fields, _ events: inout KnownEvents
    ) -> Criterion.Rule? {
        let trigger = occurrence(.after, in: fields, &events)
        let expected = occurrence(.expect, in: fields, &events)
        let within = duration(.within, in: fields, .positive)
        let partial = duration(.partial, in: fields)
        let notBefore = duration(.notBefore, in: fields) ?? .zero
        if fields.has(.partial) { requireKeys([.within], in: fields) }
        if let within, let partial, partial <= within, let node = value(.partial, in: fields) {
            error(.rubric(.partialNotLonger), at: range(node))
        }
        if let within, notBefore > within, let node = value(.notBefore, in: fields) {
            error(.rubric(.notBeforeTooLong), at: range(node))
        }
        guard let trigger, let expected else { return nil }
        return .response(
            trigger: trigger, expected: expected, within: within, partial: partial,
            notBefore: notBefore)
    }
}
