/// Words of the case, as they stand in one variant before anything has happened.
extension BankBuilder {
    /// Returns a text, which must not tell a value that changes during the run.
    func words(_ text: Text) throws(Unfit) -> String {
        let words = scenario.string(text)
        if fixed.changing(in: words) != nil { throw Unfit(reason: Self.changes) }
        return scenario.filled(text, variant)
    }

    /// Returns texts, none of which may tell a value that changes during the run.
    func words(_ texts: [Text]) throws(Unfit) -> [String] {
        try texts.map { (text) throws(Unfit) in try words(text) }
    }

    /// Returns what is told after an answer; what tells a changing value is left out, and noted.
    mutating func told(_ text: Text, _ name: String) -> [String] {
        if let words = try? words(text) { return [words] }
        bank.notes.add("feedback that tells a value of the run is left out", name)
        return []
    }

    /// Whether a condition holds whatever happens in the run.
    func holds(_ condition: Expression?, else reason: String) throws(Unfit) -> Bool {
        guard let condition else { return true }
        guard let truth = scenario.value(of: condition, fixed) else { throw Unfit(reason: reason) }
        return truth != 0
    }

    /// Returns the name of whoever speaks: the patient, unless someone else is named.
    func speaker(_ speaker: Text?) -> String? {
        let name = scenario.string(speaker)
        if let name, !name.utf8.elementsEqual("patient".utf8), let speaker {
            return scenario.filled(speaker, variant)
        }
        return scenario.patient.name.map { scenario.filled($0, variant) }
    }

    /// Returns sources by their references, each once.
    func sources(_ refs: [ReferenceID], after earlier: [BankSource] = []) -> [BankSource] {
        var sources = earlier
        for ref in refs {
            let reference = scenario.about.references[ref.int]
            let citation = scenario.string(reference.citation)
            if sources.contains(where: { $0.citation.utf8.elementsEqual(citation.utf8) }) {
                continue
            }
            let doi = scenario.string(reference.doi).map { "https://doi.org/" + $0 }
            sources.append(
                BankSource(citation: citation, url: doi ?? scenario.string(reference.url)))
        }
        return sources
    }

    /// Words to find every question of the case by.
    var commonTags: [String] {
        var tags = ["case:" + bank.id]
        if scenario.about.review.status == .draft { tags.append("draft") }
        return tags
    }

    /// Returns words to find a decision by.
    func tags(of decision: Decision) -> [String] {
        var tags = commonTags + ["domain:" + decision.domain.name]
        for objective in decision.objectives {
            let objective = scenario.about.objectives[objective.int]
            tags.append("objective:" + scenario.string(objective.id))
            if let judgment = objective.judgment {
                let tag = "judgment:" + judgment.name
                if !tags.contains(where: { $0.utf8.elementsEqual(tag.utf8) }) { tags.append(tag) }
            }
        }
        if decision.isRemedial { tags.append("remedial") }
        return tags
    }

    /// Returns what whoever opens the bank reads first.
    func introduction() -> [String] {
        let about = scenario.about
        var paragraphs = [
            "Questions of the case " + Quotation.marked(bank.title) + ", version "
                + scenario.string(about.version)
                + ". Each stands alone: what an answer leads to in "
                + "the case does not follow here."
        ]
        if about.review.status == .draft {
            paragraphs.append(
                "No clinician has reviewed this case yet. Do not take it for guidance.")
        }
        let texts = about.advisory.content + scenario.patient.summary
        return paragraphs + texts.map { scenario.filled($0, variant) }
    }
}
