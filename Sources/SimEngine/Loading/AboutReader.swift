/// Reading what introduces a case.
extension Reader {
    /// Reads title, version, advisory and the like.
    mutating func readAbout(_ root: Fields) {
        if let node = value(.id, in: root), identifier(node) != nil {
            scenario.about.id = text(at: node)
        }
        scenario.about.title = requiredWords(.title, in: root)
        scenario.about.version = patterned(.version, in: root, Patterns.isVersion) {
            .badVersion($0)
        }
        scenario.about.language = patterned(.language, in: root, Patterns.isLanguage) {
            .badLanguage($0)
        }
        if let node = value(.schema, in: root) { _ = words(node, .schema) }
        scenario.about.role = words(.role, in: root)
        scenario.about.minutes = decimal(.minutes, in: root, .minutes)
        scenario.about.order = whole(.order, in: root, .count)
        scenario.about.prebriefing = paragraphs(.prebriefing, in: root)
        scenario.about.debrief = paragraphs(.debrief, in: root)
        readAdvisory(root)
        readObjectives(root)
        readReferences(root)
        readReview(root)
    }

    private mutating func patterned(
        _ key: Key, in fields: Fields, _ isValid: (ArraySlice<UInt8>) -> Bool,
        _ problem: (String) -> ValueProblem
    ) -> Text {
        guard let node = value(key, in: fields), let text = words(node, key) else {
            return Text(start: 0, end: 0, isEscaped: false)
        }
        if text.start < text.end, !isValid(name(node)) {
            let fix = source.trim(node) { isValid($0[...]) }
            error(.value(problem(quote(node))), at: range(node), fix: fix)
        }
        return text
    }

    private mutating func readAdvisory(_ root: Fields) {
        guard let node = value(.advisory, in: root) else { return }
        guard kind(node) == .object else {
            scenario.about.advisory.content = paragraphs(.advisory, in: root)
            return
        }
        guard let fields = object(node, .advisory, as: .advisory) else { return }
        scenario.about.advisory.content = paragraphs(.content, in: fields)
        scenario.about.advisory.optOut = paragraphs(.optOut, in: fields)
        scenario.about.advisory.support = paragraphs(.support, in: fields)
    }

    private mutating func readObjectives(_ root: Fields) {
        let words: Words<JudgmentFunction> = JudgmentFunction.allCases.map { ($0.name, $0) }
        for node in list(.objectives, in: root) {
            guard let fields = object(node, .objective, required: .idAndText, as: .objectives)
            else { continue }
            let id = requiredID(fields)
            let text = requiredProse(.text, in: fields)
            let judgment = word(.judgment, in: fields, among: words)
            scenario.about.objectives.append(
                Objective(
                    id: id, text: text, judgment: judgment,
                    competency: self.words(.competency, in: fields)))
        }
    }

    private mutating func readReferences(_ root: Fields) {
        for node in list(.references, in: root) {
            guard
                let fields = object(
                    node, .reference, required: [.id, .citation], as: .references)
            else { continue }
            let doi =
                fields.has(.doi)
                ? patterned(.doi, in: fields, Patterns.isDOI) { .badDOI($0) } : nil
            let url =
                fields.has(.url)
                ? patterned(.url, in: fields, Patterns.isURL) { .badURL($0) } : nil
            let id = requiredID(fields)
            let citation = requiredWords(.citation, in: fields)
            scenario.about.references.append(
                Reference(
                    id: id, citation: citation, doi: doi, url: url, kind: words(.kind, in: fields)))
        }
    }

    private mutating func readReview(_ root: Fields) {
        guard let node = value(.review, in: root),
            let fields = object(node, .review, as: .review)
        else { return }
        let words: Words<Review.Status> = [("draft", .draft), ("reviewed", .reviewed)]
        scenario.about.review.status = word(.status, in: fields, among: words) ?? .draft
        scenario.about.review.reviewers = wordList(.reviewers, in: fields)
        if fields.has(.date) {
            scenario.about.review.date = patterned(.date, in: fields, Patterns.isDate) {
                .badDate($0)
            }
        }
    }

    /// Returns the text of an id that the first pass has checked, or none where it is missing.
    func requiredID(_ fields: Fields) -> Text {
        guard let node = value(.id, in: fields), kind(node) == .string else {
            return Text(start: 0, end: 0, isEscaped: false)
        }
        return text(at: node)
    }
}
