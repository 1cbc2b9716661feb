@testable import SimEngine
import Testing

@Suite("Semantics §11: the chart")
struct ChartTests {
    /// A board with an act that takes time and a measure that falls, and a choice beside it.
    private func play(_ chart: String, _ more: String = "", mode: Mode = .practice) throws -> Play {
        try Play(
            """
            "patient": {"chart": [\(chart)]}, \(more)
            "measures": [{"id": "spo2", "label": "SpO2", "unit": "%", "initial": 98}],
            "acts": [{"id": "vitals", "text": "v", "takes": "1min"}, {"id": "sedate", "text": "s"},
              {"id": "drop", "text": "d", "do": {"set": "spo2", "to": "spo2 - 10"}}],
            "states": [{"id": "all", "type": "parallel", "states": [
              {"id": "body", "every": {"period": "1min", "do": {"set": "spo2", "to": "spo2 - 1"}}},
              {"id": "quiz", "on": {"event": "again", "to": "quiz", "reenter": true},
                "ask": {"id": "q", "kind": "choice", "text": "?", "see": ["notes.late"], "options": [
                  {"id": "x", "text": "X", "correct": true}, {"id": "y", "text": "Y"}]}},
              {"id": "work", "on": {"event": "chart.notes", "to": "end", "if": "done('sedate')"},
                "ask": {"id": "board", "kind": "act", "text": "Act.", "acts": ["vitals", "sedate", "drop"]}}]},
              {"id": "end", "type": "final"}]
            """, mode: mode)
    }

    private static let notes = """
        {"id": "notes", "title": "Notes", "entries": [
          {"id": "first", "time": "10:00", "text": "Arrived."},
          {"id": "late", "time": "10:05", "text": ["Checked.", "Sleeps."], "if": "done('vitals')"},
          {"id": "later", "text": "Twice.", "if": "count('vitals') >= 2 and time() > 2min"}]}
        """

    @Test("§11.1 opening a tab takes no time, and its event moves the case before it is read")
    func opening() throws {
        var play = try play(Self.notes)
        try play.open("notes")
        #expect(play.session.time == 0 && play.session.phase == .running)
        try play.act("sedate")
        try play.open("notes")
        #expect(play.active == "end")
    }

    @Test("§11.1 whether a tab was opened before an act is judged", arguments: [true, false])
    func rubric(opens: Bool) throws {
        var play = try play(
            Self.notes,
            """
            "rubric": [{"id": "read", "domain": "safety", "first": "chart.notes", "before": "sedate"}],
            """, mode: .exam)
        if opens { try play.open("notes") }
        try play.act("sedate")
        if !opens { try play.open("notes") }
        let item = try #require(play.session.report().items.first { $0.subject == .criterion(CriterionID(0)) })
        #expect(item.credit == (opens ? .one : .zero))
    }

    @Test("§11.2 an entry appears when its condition first holds, and stays")
    func appearing() throws {
        var play = try play(Self.notes)
        #expect(try play.charted("notes") == ["Arrived."])
        try play.act("vitals")
        #expect(try play.charted("notes") == ["Arrived.", "Checked.", "Sleeps."])
        try play.act("vitals")
        #expect(try play.charted("notes") == ["Arrived.", "Checked.", "Sleeps."])
        try play.wait(1)
        #expect(try play.charted("notes").count == 4)
        try play.session.apply(.back)
        #expect(try play.charted("notes").count == 3)
    }

    @Test("§11.2 in an entry, chosen speaks of any answer so far")
    func everChosen() throws {
        var play = try play(
            #"{"id": "notes", "title": "N", "entries": [{"id": "late", "text": "X.", "if": "chosen('q.x')"}]}"#,
            #""events": ["again"],"#)
        try play.answer("q", "x")
        #expect(try play.charted("notes") == ["X."])
        try play.send("again")
        try play.answer("q", "y")
        #expect(try play.charted("notes") == ["X."])
    }

    @Test("§11.3 a condition that cannot be computed does not hold, and is no fault of the run")
    func faulting() throws {
        var play = try play(
            #"{"id": "notes", "title": "N", "entries": [{"id": "late", "text": "X.", "if": "1 / 0 > 1 or done('sedate')"}]}"#)
        try play.act("sedate")
        #expect(try play.open("notes").isEmpty)
        #expect(play.session.snapshot.faults == 0)
    }

    private static let trend = #""trend": {"measures": "spo2", "every": "2min"}"#

    @Test("§11.4 a trend has rows for the start, each multiple that has passed, and now")
    func trend() throws {
        var play = try play(#"{"id": "notes", "title": "N", \#(Self.trend), "entries": [{"id": "late", "text": "L"}]}"#)
        #expect(try play.charted("notes") == ["L", "now: 98"])
        try play.act("drop")
        #expect(try play.charted("notes") == ["L", "now: 88"])
        try play.wait(120)
        #expect(try play.charted("notes") == ["L", "start: 98", "now: 86"])
        try play.act("drop")
        try play.wait(30)
        #expect(try play.charted("notes") == ["L", "start: 98", "after(120000): 76", "now: 76"])
        try play.session.apply(.back)
        try play.session.apply(.back)
        try play.wait(121)
        #expect(
            try play.charted("notes") == [
                "L", "start: 98", "after(120000): 86", "after(240000): 84", "now: 84",
            ])
    }

    @Test("§11.4 the start has the value that was drawn", arguments: [88, 104])
    func drawnTrend(drawn: Int64) throws {
        let machine = try Play.machine(
            """
            "vary": {"id": "hr0", "values": [88, 104]}, "measures": {"id": "hr", "label": "HR", "initial": "hr0"},
            "patient": {"chart": {"id": "flow", "title": "F", "trend": {"measures": "hr"},
              "entries": {"id": "told", "text": "Pulse {hr0}.", "if": "hr0 > 100"}}},
            "states": [{"id": "a", "every": {"period": "1s", "do": {"set": "hr", "to": "hr - 1"}}}]
            """)
        let variant = Variant(places: [drawn == 88 ? 0 : 1])
        var session = Session(machine, seed: 1, variant: variant, mode: .exam)
        try session.apply(.wait(3000))
        let tab = session.chartTab(ChartTabID(0))
        #expect(tab.table?.rows.map { $0.cells[0]?.text } == ["\(drawn)", "\(drawn - 3)"])
        #expect(tab.entries.map { $0.text } == (drawn == 88 ? [] : [["Pulse 104."]]))
    }

    @Test("§11.4 of many multiples a trend has the latest, however long the run")
    func longTrend() throws {
        var play = try play(#"{"id": "notes", "title": "N", \#(Self.trend), "entries": [{"id": "late", "text": "L"}]}"#)
        try play.wait(4 * 3600)
        let rows = try play.charted("notes")
        #expect(rows.count == 1 + 1 + TrendMoment.limit + 1)
        #expect(rows[1] == "start: 98" && rows.last == "now: -142")
        #expect(rows[2] == "after(\((120 - TrendMoment.limit) * 120_000)): -94")
        #expect(rows[rows.count - 2] == "after(14280000): -140")
    }

    @Test("§11.4 charted values and the trend share the column of a measure's id")
    func table() throws {
        var play = try play(
            """
            {"id": "notes", "title": "N", "columns": [{"id": "bp", "text": "Pressure"},
              {"id": "spo2", "text": "Saturation", "unit": "%"}], "trend": {"measures": "spo2"},
              "entries": [{"id": "late", "time": "9:40", "values": {"spo2": 97.5, "bp": "118/74"}},
                {"id": "x", "values": {"bp": "100/60"}, "if": "done('sedate')"}]}
            """)
        #expect(try play.charted("notes") == ["label(Optional(\"9:40\")): 118/74 97.5", "now: - 98"])
        try play.act("sedate")
        #expect(try play.charted("notes")[1] == "label(nil): 100/60 -")
        let table = try #require(try play.open("notes").table)
        #expect(table.columns.map { $0.title } == ["Pressure", "Saturation"])
        #expect(table.rows[0].cells.map { $0?.number?.description } == [nil, "97.5"])
    }

    @Test("§11.5 an entry is unread until its tab is opened, and new to one who opened it before")
    func unread() throws {
        var play = try play(Self.notes)
        #expect(play.session.chart().tabs[0].unread == 1)
        #expect(!play.session.scene().chartHasNews)
        #expect(try play.open("notes").entries.map { $0.isNew } == [false])
        try play.act("vitals")
        #expect(play.session.chart().tabs[0].unread == 1 && play.session.scene().chartHasNews)
        let opened = try play.open("notes")
        #expect(opened.entries.map { $0.isNew } == [false, true] && opened.timesOpened == 2)
        #expect(play.session.chart().tabs[0].unread == 0 && !play.session.scene().chartHasNews)
        try play.session.apply(.back)
        #expect(play.session.chart().tabs[0].unread == 0)
        #expect(try play.open("notes").entries.map { $0.isNew } == [false, false])
    }

    @Test("§11.6 a prompt names the pages to see, of an entry not there yet only the tab")
    func see() throws {
        var play = try play(Self.notes)
        func see() -> [PromptPage] { play.session.scene().prompts.first { $0.id == "q" }?.see ?? [] }
        #expect(see().map { [$0.name, $0.title, $0.entry ?? "", $0.time ?? ""] } == [["notes", "Notes", "", ""]])
        try play.act("vitals")
        #expect(see().map { [$0.name, $0.entry ?? "", $0.time ?? ""] } == [["notes", "late", "10:05"]])
    }
}
