/// The tables of the page, each with a caption and headers for those who cannot see it.
extension HTMLReport {
    /// Writes a table; columns of figures are set as such.
    static func write(_ table: ReportTable, figures: [Int], into section: inout HTMLWriter) {
        section.element("table") { page in
            if let caption = table.caption { page.element("caption", text: caption) }
            page.element("thead") { head in
                head.element("tr") { line in
                    for name in table.heads { line.element("th", "scope=\"col\"", text: name) }
                }
            }
            page.element("tbody") { body in
                for row in table.rows { write(row, of: table, figures, into: &body) }
            }
        }
    }

    private static func write(
        _ row: [String], of table: ReportTable, _ figures: [Int], into body: inout HTMLWriter
    ) {
        body.element("tr") { line in
            for (column, text) in row.enumerated() {
                if column == table.rowHead {
                    line.element("th", "scope=\"row\"", text: text)
                } else if figures.contains(column) {
                    line.element("td", "class=\"number\"", text: text)
                } else {
                    line.element("td", text: text)
                }
            }
        }
    }
}
