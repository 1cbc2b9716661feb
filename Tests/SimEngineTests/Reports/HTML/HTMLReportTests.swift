import Testing

@testable import SimEngine

@Suite("The page stands alone")
struct HTMLReportTests {
    private func page(_ first: String, _ second: String) throws -> String {
        let feedback = try ReportFixture.quiz(first, second).feedback(learner: "<b>\"A & B\"</b>")
        return String(decoding: HTMLReport.page(feedback), as: UTF8.self)
    }

    @Test("words are escaped wherever they stand")
    func escaped() throws {
        let page = try page("now", "right")
        #expect(page.contains("Learner: &lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;"))
        #expect(page.contains("That is &lt;sedation&gt;."))
        #expect(!page.contains("<sedation>"))
    }

    @Test("there is no script and nothing from outside")
    func standsAlone() throws {
        let page = try page("now", "wrong")
        for forbidden in ["<script", "src=", "href=", "url(", "@import", "http:", "onload"] {
            #expect(!page.contains(forbidden), "\(forbidden)")
        }
    }

    @Test("it has a language, a title, headings in order, and tables with headers")
    func accessible() throws {
        let page = try page("week", "right")
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(page.contains("<title>Feedback: Test, version 1.0.0</title>"))
        #expect(page.contains("<h1>") && page.contains("<h2>Timeline</h2>"))
        #expect(page.contains("<th scope=\"col\">Domain</th>"))
        #expect(page.contains("<th scope=\"row\">Counseling</th>"))
        #expect(page.contains("prefers-color-scheme: dark") && page.contains("@media print"))
    }

    @Test("what can wait is folded under its heading, what went wrong is open, and paper has it all")
    func folded() throws {
        let page = try page("now", "right")
        #expect(page.contains("<details><summary><h2>Timeline</h2>\n<span class=\"gist\">3 moments, "))
        #expect(page.contains("<details class=\"finding\" open><summary><h3><strong class=\"critical\">"))
        #expect(page.contains("<section><h2>By domain</h2>\n<table>"))
        #expect(page.contains("details::details-content { content-visibility: visible"))
    }

    @Test("every element that opens closes, in order")
    func wellFormed() throws {
        var open: [String] = []
        for piece in try page("now", "wrong").split(separator: "<").dropFirst() {
            let tag = String(piece.prefix { $0 != ">" && $0 != " " && $0 != "\n" })
            if tag == "!DOCTYPE" || tag == "meta" { continue }
            if tag.hasPrefix("/") {
                #expect(open.popLast() == String(tag.dropFirst()))
            } else {
                open.append(tag)
            }
        }
        #expect(open.isEmpty)
    }
}
