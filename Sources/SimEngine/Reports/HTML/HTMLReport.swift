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
                footer.element("p", text: report.status)
                footer.element("p", text: TextReport.notice)
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
    }

    private static func writeMain(_ report: FeedbackReport, into page: inout HTMLWriter) {
        write("Critical failures", report.failures, into: &page)
        write("By domain", "Domain", report.domains, into: &page)
        write("What went well", report.strengths, into: &page)
        write("What to work on", report.misses, into: &page)
        writeResponses(report.responses, into: &page)
        write("In the chart", report.chart, into: &page)
        writeTimeline(report.timeline, into: &page)
        write("What to read", report.numberedReadings, into: &page)
        write("By objective", "Objective", report.objectives, into: &page)
        write("By clinical judgment", "Function", report.functions, into: &page)
        write("To reflect on", report.prompts, into: &page)
    }

    private static func write(
        _ title: String, _ lines: [String], into page: inout HTMLWriter
    ) {
        if lines.isEmpty { return }
        page.element("section") { section in
            section.element("h2", text: title)
            section.element("ul") { list in
                for line in lines { list.element("li", text: line) }
            }
        }
    }

    private static func write(
        _ title: String, _ findings: [Finding], into page: inout HTMLWriter
    ) {
        if findings.isEmpty { return }
        page.element("section") { section in
            section.element("h2", text: title)
            for finding in findings { write(finding, into: &section) }
        }
    }

    private static func write(_ finding: Finding, into page: inout HTMLWriter) {
        page.element("article") { article in
            article.element("h3") { heading in
                if finding.isCritical {
                    heading.element("strong", "class=\"critical\"", text: "Critical")
                }
                heading.text(finding.title)
            }
            article.element("dl") { list in
                for detail in finding.details {
                    list.element("dt", text: detail.name)
                    for line in detail.lines { list.element("dd", text: line) }
                }
            }
        }
    }
}
