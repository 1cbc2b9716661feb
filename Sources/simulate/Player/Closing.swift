import SimEngine

/// The end of a run: the report as it is read in the terminal.
enum Closing {
    /// Draws the report.
    static func draw(_ session: Session, learner: String?, on page: inout Page) {
        let report = TextReport(feedback(session, learner: learner))
        for (place, section) in report.sections.enumerated() {
            if place == 0 { page.rule(section.title) } else { page.heading(section.title) }
            if place == 0 { page.space() }
            for paragraph in section.paragraphs { draw(paragraph, on: &page) }
        }
    }

    /// Returns what there is to say about a run.
    static func feedback(_ session: Session, learner: String?) -> FeedbackReport {
        FeedbackReport(
            session.machine, session.snapshot.facts, session.snapshot.monitor, session.log,
            session.report(), learner: learner)
    }

    private static func draw(_ paragraph: TextReport.Paragraph, on page: inout Page) {
        switch paragraph.style {
        case .plain: page.item("", paragraph.text)
        case .item:
            let isPlain = page.style.isPlain || !page.style.isUnicode
            page.item(isPlain ? "- " : "• ", paragraph.text)
        case .detail: page.item("", paragraph.text, indent: 4)
        }
    }
}
