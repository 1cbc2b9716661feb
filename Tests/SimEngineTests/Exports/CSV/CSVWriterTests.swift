import Testing

@testable import SimEngine

@Suite("Tables are written as RFC 4180 has them")
struct CSVWriterTests {
    private func line(_ cells: CSVCell...) -> String {
        var writer = CSVWriter()
        writer.row(cells)
        return String(utf8: writer.bytes)
    }

    @Test("cells are parted by commas and lines end with CR LF")
    func row() {
        #expect(
            line(.text("a"), .empty, .number(Decimal3(thousandths: -1500)), .whole(3))
                == "a,,-1.5,3\r\n")
    }

    @Test(
        "what needs quotes gets them",
        arguments: [
            ("a,b", "\"a,b\""), ("say \"a\"", "\"say \"\"a\"\"\""), ("a\nb", "\"a\nb\""),
            ("a;b", "\"a;b\""), (" a", "\" a\""), ("a ", "\"a \""), ("a\tb", "\"a\tb\""),
            ("plain", "plain"), ("", ""), ("\u{202E}ab", "\u{202E}ab"), ("a\u{1}", "a\u{FFFD}"),
        ])
    func quotes(_ text: String, _ written: String) {
        #expect(line(.text(text)) == written + "\r\n")
    }

    @Test(
        "what a spreadsheet would run gets an apostrophe",
        arguments: [
            "=1+1", "+cmd", "-cmd", "@SUM(A1)", "\tx", "\rx", "\nx", "\u{FF1D}1", "--1", "-", "+1",
        ])
    func formulas(_ text: String) throws {
        let written = line(.text(text))
        let table = try CSVTable.read(Array(written.utf8))
        #expect(table.rows.first?.cells.first?.text == "'" + text)
    }

    @Test("numbers get none, in a cell of text either", arguments: ["-1", "-0.5", "-12.3456", "1"])
    func numbers(_ text: String) {
        #expect(line(.text(text)) == text + "\r\n")
    }

    @Test("what is written comes back")
    func roundTrip() throws {
        let texts = ["a", "b,c", "\"", "\"\"", "x\r\ny", "", " ", "ü;\u{1F489}", "l\n"]
        var writer = CSVWriter()
        writer.row(texts)
        writer.row(["second"])
        let table = try CSVTable.read(writer.bytes)
        #expect(table.rows.map { $0.cells.map { $0.text } } == [texts, ["second"]])
    }
}
