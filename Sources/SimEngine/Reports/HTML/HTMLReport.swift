/// Feedback on a run as one page that needs nothing else: for the screen, for print, for keeping.
public enum HTMLReport {
    /// Returns the page as UTF-8.
    public static func page(_ report: FeedbackReport) -> [UInt8] {
        var writer = HTMLWriter()
        writer.markup("<!DOCTYPE html>\n<html lang=\"")
        writer.text(report.language)
        writer.markup("\">\n")
        writer.element("head") { head in
            head.markup("<meta charset=\"utf-8\">\n")
            head.markup(
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            head.element("title", text: "Feedback: " + report.caseTitle)
            head.element("style") { $0.markup(style) }
        }
        writer.element("body") { body in
            body.element("header") { writeHeader(report, into: &$0) }
            body.element("main") { writeMain(report, into: &$0) }
            body.element("footer") { footer in
                for note in report.notes { footer.element("p", text: note) }
            }
        }
        writer.markup("</html>\n")
        return writer.out.bytes
    }

    private static func writeHeader(_ report: FeedbackReport, into page: inout HTMLWriter) {
        page.element("h1", text: "Feedback: " + report.caseTitle)
        if let learner = report.learner { page.element("p", text: "Learner: " + learner) }
        page.element("p", "class=\"verdict\"", text: report.verdict)
        for line in report.result { page.element("p", text: line) }
        page.element("p", "class=\"unfold\"") {
            $0.markup("This browser prints only what is open.")
        }
    }

    private static func writeMain(_ report: FeedbackReport, into page: inout HTMLWriter) {
        for section in report.sections {
            page.element("section") { write(section, into: &$0) }
        }
    }

    /// Writes a section; what can wait is folded under its heading.
    private static func write(_ section: ReportSection, into page: inout HTMLWriter) {
        let isFolded = section.isFolded
        if isFolded { page.markup("<details><summary>") }
        write("h2", section.title, gist: section.gist, into: &page)
        if isFolded { page.markup("</summary>\n") }
        write(section.content, isOpen: section.isOpen, into: &page)
        if isFolded { page.markup("</details>\n") }
    }

    /// Writes a heading, and how much stands under it or what it earned.
    private static func write(
        _ tag: StaticString, _ title: String, isCritical: Bool = false, gist: String?,
        into page: inout HTMLWriter
    ) {
        page.element(tag) { heading in
            if isCritical { heading.element("strong", "class=\"critical\"", text: "Critical") }
            heading.text(title)
        }
        if let gist { page.element("span", "class=\"gist\"", text: gist) }
    }

    private static func write(
        _ content: ReportSection.Content, isOpen: Bool, into page: inout HTMLWriter
    ) {
        switch content {
        case .findings(let findings):
            for finding in findings { write(finding, isOpen: isOpen, into: &page) }
        case .list(let lines):
            page.element("ul") { list in
                for line in lines { list.element("li", text: line) }
            }
        case .scores(let rows, let name):
            write(ReportTable(rows, of: name), figures: [1, 2, 3], into: &page)
        case .responses(let times): write(ReportTable(times), figures: [0, 3], into: &page)
        case .timeline(let entries): write(ReportTable(entries), figures: [0], into: &page)
        }
    }

    private static func write(_ finding: Finding, isOpen: Bool, into page: inout HTMLWriter) {
        page.markup("<details class=\"finding\"")
        page.markup(isOpen ? " open><summary>" : "><summary>")
        write(
            "h3", finding.title, isCritical: finding.isCritical, gist: finding.label, into: &page)
        page.markup("</summary>\n")
        page.element("dl") { list in
            for detail in finding.unlabeledDetails {
                list.element("dt", text: detail.name)
                for line in detail.lines { list.element("dd", text: line) }
            }
        }
        page.markup("</details>\n")
    }
}
