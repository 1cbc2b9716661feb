@testable import SimEngine
import Testing

@Suite("Reports tell how long a response took, and which tabs were opened")
struct ResponseTimeTests {
    /// A state to respond to, and acts that respond.
    private func play(_ template: String) throws -> Play {
        try Play(
            """
            "patient": {"chart": [{"id": "consent", "title": "Consent form", "text": "Yes."},
              {"id": "orders", "title": "Orders", "text": "None."}]},
            "acts": [{"id": "wash", "text": "Wash hands", "takes": "10s"}, {"id": "touch", "text": "Touch"}],
            "rubric": [{"id": "rule", "text": "Clean hands", "domain": "timing", \(template)}],
            "states": [{"id": "room", "on": {"event": "stop", "to": "end"},
              "ask": {"kind": "act", "text": "Act.", "acts": ["wash", "touch"]}},
              {"id": "end", "type": "final", "title": "Home"}]
            """)
    }

    private static let within = #""after": "touch", "expect": "wash", "within": "15s""#

    @Test(
        "from the trigger to the end of what was expected, in time or not",
        arguments: [
            (0, within, "10 s (within 15 s), full credit"), (5, within, "15 s (within 15 s), full credit"),
            (6, within, "16 s (within 15 s), no credit"), (110, within, "2 min (within 15 s), no credit"),
            (5, within + #", "partial": "20s""#, "15 s (within 15 s), full credit"),
            (8, within + #", "partial": "20s""#, "18 s (within 15 s), some credit"),
            (10, within + #", "partial": "20s""#, "20 s (within 15 s), no credit"),
            (30, #""after": "touch", "expect": "wash""#, "40 s (by the ending), full credit"),
            (4, within + #", "notBefore": "5s""#, "4 s (not before 5 s, within 15 s), too early"),
            (5, within + #", "notBefore": "5s""#, "15 s (not before 5 s, within 15 s), full credit"),
        ])
    func took(seconds: Int64, template: String, words: String) throws {
        var play = try play(template)
        try play.wait(20)
        try play.act("touch")
        if seconds > 0 { try play.wait(seconds) }
        try play.act("wash")
        try play.send("stop")
        let sentence = "\u{201C}Touch\u{201D} at 0:20: \u{201C}Wash hands\u{201D} after " + words + "."
        #expect(play.feedback().responses.map { $0.sentence } == [sentence])
    }

    @Test("what never came is told so")
    func never() throws {
        var play = try play(Self.within)
        try play.act("touch")
        try play.wait(100)
        try play.send("stop")
        let found = try #require(play.feedback().responses.first)
        #expect(found.took == nil && found.tookWords == "never")
        #expect(found.sentence.hasSuffix("did not follow (within 15 s), no credit."))
    }

    @Test("an author's event is told in words, not in the signs of a name")
    func spoken() throws {
        var play = try Play(
            #""events": ["call-sign.first"], "acts": [{"id": "wash", "text": "Wash hands"}], "rubric": [{"id": "rule", "domain": "timing", "after": "call-sign.first", "expect": "wash"}], "states": [{"id": "room", "on": {"event": "stop", "to": "end"}, "ask": {"kind": "act", "text": "Act.", "acts": ["wash"]}}, {"id": "end", "type": "final"}]"#
        )
        try play.send("call-sign.first")
        try play.send("stop")
        #expect(play.feedback().responses.map { $0.trigger } == ["\u{201C}call sign first\u{201D}"])
    }

    @Test("states, options and events set a time running and answer it")
    func kinds() throws {
        var play = try play(#""after": "room", "expect": "chart.orders", "within": "5s""#)
        try play.wait(7)
        try play.open("orders")
        #expect(
            play.feedback().responses.map { $0.sentence } == [
                "A change in the situation at 0:00: the chart\u{2019}s \u{201C}Orders\u{201D} after 7 s (within 5 s), no credit."
            ])
    }

    @Test("each tab has a line, and each opening one in the timeline; what was taken back counts nowhere")
    func chart() throws {
        var play = try play(Self.within)
        try play.open("orders")
        try play.session.apply(.back)
        try play.wait(40)
        try play.open("consent")
        #expect(
            play.feedback().chart == [
                "\u{201C}Consent form\u{201D}: opened at 0:40", "\u{201C}Orders\u{201D}: not opened",
            ])
        try play.wait(1)
        try play.open("consent")
        #expect(play.feedback().chart[0] == "\u{201C}Consent form\u{201D}: opened 2 times, first at 0:40")
        #expect(
            play.feedback().timeline.map { TimeWords.clock($0.time) + $0.what } == [
                "0:40Opened \u{201C}Consent form\u{201D}", "0:41Opened \u{201C}Consent form\u{201D}",
            ])
    }

    @Test("text and page both show them, the text only so many")
    func shown() throws {
        var play = try play(#""after": "touch", "expect": "wash""#)
        for _ in 0..<33 { try play.act("touch") }
        try play.act("wash")
        try play.send("stop")
        let feedback = play.feedback()
        let sections = TextReport(feedback).sections
        let soon = try #require(sections.first { $0.title == "How soon" })
        #expect(soon.paragraphs.count == 31 && soon.paragraphs.last?.text == "and 3 more.")
        #expect(sections.contains { $0.title == "In the chart" })
        let page = String(decoding: HTMLReport.page(feedback), as: UTF8.self)
        #expect(page.split(separator: "<td class=\"number\">10 s</td>").count == 34)
        #expect(page.contains("<h2>In the chart</h2>"))
    }
}
