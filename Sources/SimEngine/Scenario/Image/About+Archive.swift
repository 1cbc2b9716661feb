extension About: Archived {
    static var empty: About {
        About(id: .empty, title: .empty, version: .empty, language: .empty)
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        id = archive.text(id)
        title = archive.text(title)
        version = archive.text(version)
        language = archive.text(language)
        role = archive.text(role)
        minutes = archive.decimal(minutes)
        order = archive.number(order)
        archive.list(&advisory.content)
        archive.list(&advisory.optOut)
        archive.list(&advisory.support)
        archive.list(&prebriefing)
        archive.list(&objectives)
        archive.list(&references)
        review.status = archive.flag(review.status == .reviewed) ? .reviewed : .draft
        archive.list(&review.reviewers)
        review.date = archive.text(review.date)
        archive.list(&debrief)
    }
}

extension Objective: Archived {
    static var empty: Objective {
        Objective(id: .empty, text: .empty, judgment: nil, competency: nil)
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        id = archive.text(id)
        text = archive.text(text)
        let isJudged = archive.flag(judgment != nil)
        judgment = isJudged ? archive.choice(judgment ?? .recognizeCues) : nil
        competency = archive.text(competency)
    }
}

extension Reference: Archived {
    static var empty: Reference {
        Reference(id: .empty, citation: .empty, doi: nil, url: nil, kind: nil)
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        id = archive.text(id)
        citation = archive.text(citation)
        doi = archive.text(doi)
        url = archive.text(url)
        kind = archive.text(kind)
    }
}
