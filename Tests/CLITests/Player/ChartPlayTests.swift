import Foundation
import Testing

@testable import SimEngine
@testable import simulate

@Suite("The chart at the prompt")
struct ChartPlayTests {
    /// A board beside a chart with words, a table and a trend.
    static let ward = """
        { "format": 1, "id": "ward", "title": "Ward", "version": "1.0.0", "language": "en",
          "references": [ { "id": "book", "citation": "A book, page 7" } ],
          "patient": { "name": "Ms. R.", "chart": [
            { "id": "notes", "title": "Nursing notes", "entries": [
              { "id": "first", "time": "10:05", "text": "Arrived." },
              { "id": "late", "time": "10:20", "text": "Checked.", "if": "done('vitals')" } ] },
            { "id": "flow", "title": "Flow sheet",
              "columns": [ { "id": "spo2", "text": "Saturation", "unit": "%" },
                           { "id": "bp", "text": "Blood pressure", "unit": "mmHg" } ],
              "entries": [ { "id": "before", "time": "09:40", "values": { "spo2": 99, "bp": "118/74" } } ],
              "trend": { "measures": [ "spo2" ], "every": "1min" } },
            { "id": "consent", "title": "Consent form", "text": "Signed." } ] },
          "measures": [ { "id": "spo2", "label": "Saturation", "unit": "%", "initial": 98 } ],
          "states": [
            { "id": "work", "every": { "period": "30s", "do": { "set": "spo2", "to": "spo2 - 1" } },
              "ask": { "id": "board", "kind": "act", "text": "What do you do?", "until": "done('sedate')",
                "see": [ "consent", "notes.late" ], "to": "end",
                "acts": [ { "id": "vitals", "text": "Check", "takes": "2min" },
                          { "id": "sedate", "text": "Sedate" } ] } },
            { "id": "end", "type": "final" } ],
          "rubric": [ { "id": "read", "text": "The consent form first", "refs": "book",
            "domain": "safety", "first": "chart.consent", "before": "sedate" } ] }
        """

    private func play(_ arguments: [String], _ typed: String) throws -> Simulate.Result {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(Self.ward, to: "ward.json")
        return try simulate.run(["play", "ward.json"] + arguments, input: "\n" + typed + "quit\n")
    }

    @Test("a question names the pages to look at, and with what words they open")
    func see() throws {
        let result = try play(["--plain"], "1\n")
        #expect(result.output.contains("In the chart: Consent form (chart 3); Nursing notes (chart 1)."))
        #expect(
            result.output.contains("In the chart: Consent form (chart 3); Nursing notes, 10:20 (chart 1)."))
        #expect(result.output.contains("Something new is in the chart."))
    }

    @Test("tabs are listed with what was not read, and say so until it is read")
    func list() throws {
        let result = try play(["--plain"], "chart\nchart notes\nchart\n1\nchart\nchart 1\nchart\n")
        let marks = result.output.components(separatedBy: "\n").filter { $0.hasPrefix("1. Nursing notes") }
        #expect(
            marks == [
                "1. Nursing notes (not opened yet)", "1. Nursing notes", "1. Nursing notes (1 new entry)",
                "1. Nursing notes",
            ])
        #expect(result.output.contains("\n10:05: Arrived.\n"))
        #expect(result.output.contains("\nNew, 10:20: Checked.\n"))
    }

    @Test("plain drawing speaks each row of a table, and how each number changed")
    func spoken() throws {
        let result = try play(["--plain"], "1\nchart flow\n")
        #expect(
            result.output.contains(
                """
                09:40: Saturation 99 percent; Blood pressure 118/74 mmHg.
                At the start: Saturation 98 percent.
                After 1 minute: Saturation 96 percent.
                Now: Saturation 94 percent.

                Saturation fell from 99 to 94 percent.
                """))
    }

    @Test("a table is aligned where it fits, with a small graph")
    func aligned() {
        var page = Page(Style(isPlain: false, usesColor: false, isUnicode: true, columns: 60))
        page.table(Self.table)
        #expect(
            page.text == """

                               Saturation  Blood pressure
                                        %  mmHg
                  09:40                99  118/74
                  start                98
                  after 5 min          90                  new
                  now                 101

                  Saturation  ▇▆▁█  rose from 99 to 101%, lowest 90%

                """)
    }

    @Test("a rate is spoken per its unit", arguments: [(true, "72 per min"), (false, "72/min")])
    func rates(isPlain: Bool, words: String) {
        var page = Page(Style(isPlain: isPlain, usesColor: false, isUnicode: true, columns: 24))
        var table = Chart.Table()
        table.columns = [Chart.Column(name: "a", title: "Heart rate at rest", unit: "/min")]
        table.rows = [Chart.Row(time: .label("09:40"), cells: [Chart.Cell(text: "72", number: Decimal3(72))])]
        page.table(table)
        let text = page.text.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
        #expect(text == "09:40: Heart rate at rest \(words).")
    }

    @Test("a table that does not fit is told line by line")
    func narrow() {
        var page = Page(Style(isPlain: false, usesColor: false, isUnicode: false, columns: 36))
        page.table(Self.table)
        let lines = page.text.split(separator: "\n").map { String($0) }
        #expect(lines.allSatisfy { $0.utf8.count <= 36 })
        #expect(
            lines.prefix(4) == [
                "  09:40: Saturation 99%; Blood", "  pressure 118/74 mmHg.",
                "  At the start: Saturation 98%.", "  New, after 5 minutes: Saturation",
            ])
        #expect(lines.last == "  lowest 90%.")
    }

    private static var table: Chart.Table {
        func number(_ value: Int64) -> Chart.Cell {
            Chart.Cell(text: "\(value)", number: Decimal3(value))
        }
        var table = Chart.Table()
        table.columns = [
            Chart.Column(name: "spo2", title: "Saturation", unit: "%"),
            Chart.Column(name: "bp", title: "Blood pressure", unit: "mmHg"),
        ]
        table.rows = [
            Chart.Row(time: .label("09:40"), cells: [number(99), Chart.Cell(text: "118/74", number: nil)]),
            Chart.Row(time: .start, cells: [number(98), nil]),
            Chart.Row(time: .after(300_000), cells: [number(90), nil], isNew: true),
            Chart.Row(time: .now, cells: [number(101), nil]),
        ]
        return table
    }

    @Test("a scripted run opens tabs, and the rubric judges when", arguments: [true, false])
    func scripted(opensFirst: Bool) throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(Self.ward, to: "Scenarios/ward/scenario.json")
        let inputs = opensFirst ? #"{"tab":"consent"},{"act":"sedate"}"# : #"{"act":"vitals"},{"act":"sedate"}"#
        try simulate.folder.write(#"{"format":1,"case":"ward","inputs":[\#(inputs)]}"#, to: "run.json")
        let words = ["play", "ward", "--answers", "run.json", "--mode", "exam"]
        let result = try simulate.run(words + ["--attempts", "kept"])
        #expect(result.status == 0)
        #expect(result.output.contains("Signed.") == opensFirst)
        let points = try #require(result.objects.last?["points"] as? Int)
        #expect(points == (opensFirst ? 1 : 0))
        let name = try #require(simulate.folder.names(in: "kept").first)
        let replay = try simulate("replay", "kept/" + name, "--json")
        #expect(replay.objects.last?["points"] as? Int == points)
    }
}
