import Testing

@testable import SimEngine

@Suite("A report is scanned first: what can wait is folded")
struct ReportSectionFoldingTests {
    private func sections(_ report: FeedbackReport) -> [String] {
        report.sections.map { section in
            section.topic.name + (section.isFolded ? " folded" : "")
                + (section.isOpen ? " open" : "") + (section.gist.map { ": " + $0 } ?? "")
        }
    }

    @Test("what went wrong and the figures are open; what went well and what is long says how much it is")
    func states() throws {
        #expect(
            try sections(ReportFixture.quiz("now", "right").feedback()) == [
                "critical open", "domains open", "strengths folded: 1 done or answered in full",
                "misses open: 1 item", "timeline folded: 3 moments, the last at 0:05",
                "readings folded: 1 source", "objectives open", "judgment open", "reflection open",
            ])
    }

    @Test("a few items to work on are told in full at once, many are a list of titles first", arguments: 1...5)
    func items(count: Int) throws {
        let questions = (1...count).map { place in
            """
            { "id": "q\(place)", "ask": { "kind": "choice", "text": "Which?",
              "to": "\(place == count ? "end" : "q\(place + 1)")", "options": [
                { "id": "good", "text": "This.", "correct": true },
                { "id": "bad", "text": "That." } ] } },
            """
        }
        var play = try Play(
            "\"states\": [" + questions.joined() + "{ \"id\": \"end\", \"type\": \"final\" } ]")
        for place in 1...count { try play.answer("q\(place)", "bad") }
        let misses = try #require(play.feedback().sections.first { $0.topic == .misses })
        #expect(misses.isOpen == (count <= 3))
        #expect(!misses.isFolded)
        #expect(misses.gist == (count == 1 ? "1 item" : "\(count) items"))
    }

    @Test("where the points stand with the title, they do not stand below it again")
    func labels() throws {
        let miss = try #require(ReportFixture.quiz("week", "right").feedback().misses.first)
        #expect(miss.details.map { $0.name }.contains("Counts"))
        #expect(!miss.unlabeledDetails.map { $0.name }.contains("Counts"))
        #expect(miss.unlabeledDetails.count + 1 == miss.details.count)
    }
}
