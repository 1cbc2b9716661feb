/// The tables of the page, each with a caption and headers for those who cannot see it.
extension HTMLReport {
    /// Writes points by name.
    static func write(
        _ title: String, _ header: String, _ rows: [FeedbackReport.Row],
        into page: inout HTMLWriter
    ) {
        if rows.isEmpty { return }
        page.element("section") { section in
            section.element("h2", text: title)
            section.element("table") { table in
                write(headers: [header, "Earned", "Possible", "Percent"], into: &table)
                table.element("tbody") { body in
                    for row in rows { write(row, into: &body) }
                }
            }
        }
    }

    private static func write(_ row: FeedbackReport.Row, into body: inout HTMLWriter) {
        body.element("tr") { line in
            line.element("th", "scope=\"row\"", text: row.name)
            line.element("td", "class=\"number\"", text: row.score.points.description)
            line.element("td", "class=\"number\"", text: row.score.possible.description)
            line.element("td", "class=\"number\"", text: row.score.percentWords)
        }
    }

    /// Writes how long each response took.
    static func writeResponses(_ times: [ResponseTime], into page: inout HTMLWriter) {
        if times.isEmpty { return }
        page.element("section") { section in
            section.element("h2", text: "How soon")
            section.element("table") { table in
                table.element("caption", text: "From what set the time running to what was due.")
                write(headers: ["At", "After", "Expected", "Took", "Due", "Judged"], into: &table)
                table.element("tbody") { body in
                    for time in times { write(time, into: &body) }
                }
            }
        }
    }

    private static func write(_ time: ResponseTime, into body: inout HTMLWriter) {
        body.element("tr") { line in
            line.element("td", "class=\"number\"", text: TimeWords.clock(time.opened))
            line.element("td", text: time.trigger)
            line.element("th", "scope=\"row\"", text: time.expected)
            line.element("td", "class=\"number\"", text: time.tookWords)
            line.element("td", text: time.due)
            line.element("td", text: time.verdict)
        }
    }

    /// Writes what happened when, against when it was due.
    static func writeTimeline(_ entries: [TimelineEntry], into page: inout HTMLWriter) {
        if entries.isEmpty { return }
        page.element("section") { section in
            section.element("h2", text: "Timeline")
            section.element("table") { table in
                table.element(
                    "caption",
                    text: "Simulated time. Some rows are acts and answers; others say"
                        + " when the rubric judged that something was due.")
                write(headers: ["Time", "What", "Due", "Judged"], into: &table)
                table.element("tbody") { body in
                    for entry in entries { write(entry, into: &body) }
                }
            }
        }
    }

    private static func write(_ entry: TimelineEntry, into body: inout HTMLWriter) {
        body.element("tr") { line in
            line.element("td", "class=\"number\"", text: TimeWords.clock(entry.time))
            line.element("th", "scope=\"row\"", text: entry.what)
            line.element("td", text: entry.due ?? "\u{2013}")
            line.element("td", text: entry.verdict ?? "\u{2013}")
        }
    }

    private static func write(headers: [String], into table: inout HTMLWriter) {
        table.element("thead") { head in
            head.element("tr") { line in
                for header in headers { line.element("th", "scope=\"col\"", text: header) }
            }
        }
    }
}
