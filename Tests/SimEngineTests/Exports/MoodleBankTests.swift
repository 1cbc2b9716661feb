import Foundation
import Testing

@testable import SimEngine

@Suite("Question banks for Moodle")
struct MoodleBankTests {
    /// The shares that Moodle 4.5 accepts, as its own export writes them, and their negatives.
    private static let allowed: Set<String> = {
        let shares = [
            "100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333",
            "30", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10", "5", "0",
        ]
        return Set(shares + shares.map { "-" + $0 })
    }()

    @Test("carry only shares that Moodle accepts, and a best answer of 100", arguments: [false, true])
    func shares(_ usesMatching: Bool) throws {
        for (name, scenario) in try Banks.all() {
            for question in try questions(scenario, usesMatching: usesMatching) {
                let id = try question.text("idnumber")
                let fractions = question.all("answer").map { $0.attributes["fraction"] ?? "none" }
                #expect(fractions.allSatisfy { Self.allowed.contains($0) }, "\(name) \(id) \(fractions)")
                let shares = fractions.compactMap { Double($0) }
                switch question.attributes["type"] {
                case "multichoice":
                    if try question.text("single") == "true" {
                        #expect(shares.max() == 100, "\(name) \(id)")
                        #expect(shares.allSatisfy { $0 >= 0 })
                    } else {
                        let sum = shares.filter { $0 > 0 }.reduce(0, +)
                        #expect((sum * 100).rounded() == 10_000, "\(name) \(id) \(sum)")
                    }
                case "numerical": #expect(shares.first == 100)
                case "ordering": #expect(!usesMatching && question.all("answer").count >= 2)
                case "matching": #expect(question.all("subquestion").count >= 3)
                case "cloze", "essay": #expect(shares.isEmpty)
                default: Issue.record("unknown type \(question.attributes)")
                }
            }
        }
    }

    @Test("name every question and number it once, whatever the case of letters")
    func names() throws {
        for (name, scenario) in try Banks.all() {
            var ids: Set<String> = []
            for question in try questions(scenario, usesMatching: false) {
                let id = try question.text("idnumber")
                #expect(ids.insert(id.lowercased()).inserted, "\(name) \(id)")
                #expect(id.count <= 100)
                let title = try question.text("name", "text")
                #expect(!title.isEmpty && title.utf8.count <= 240)
                if question.attributes["type"] == "ordering" { #expect(title.utf8.count <= 42) }
                for tag in try question.one("tags").all("tag") {
                    #expect(try tag.text("text").count <= 50)
                }
            }
        }
    }

    @Test("weigh wrong choices so that plus-minus scores as in the case, over every answer")
    func plusMinus() throws {
        let scenario = try Banks.kinds()
        let decision = try #require(
            scenario.decisions.first { scenario.string($0.id) == "plusMinus" })
        let question = try find("plusMinus", scenario)
        let shares = question.all("answer").compactMap { Double($0.attributes["fraction"] ?? "") }
        for subset in 0..<(1 << shares.count) {
            let chosen = shares.indices.filter { subset >> $0 & 1 == 1 }
            let credit = decision.credit(for: .options(chosen.map { OptionID($0) })) { _ in true }
            // Moodle sums the shares and lets no sum fall below zero or rise above one.
            let sum = min(max(chosen.reduce(0) { $0 + shares[$1] }, 0), 100)
            let wanted = 100 * Double(credit.numerator) / Double(credit.denominator)
            #expect(abs(sum - wanted) < 0.001, "\(chosen)")
        }
    }

    @Test("round credit to the nearest share, and say so")
    func rounding() throws {
        let scenario = try Banks.kinds()
        let answers = try find("one", scenario).all("answer")
        #expect(answers.map { $0.attributes["fraction"] } == ["100", "50", "30", "0"])
        let best = try find("half", scenario).all("answer")
        #expect(best.map { $0.attributes["fraction"] } == ["100", "25", "0"])
        let eleven = try find("eleven", scenario).all("answer").map { $0.attributes["fraction"] }
        #expect(eleven.filter { $0 == "10" }.count == 9 && eleven.filter { $0 == "5" }.count == 2)
        let notes = MoodleBank.export(QuestionBank(scenario, seed: 0), usesMatching: false).notes
        #expect(notes.contains { $0.contains("nearest share") && $0.contains("one, eleven") })
        #expect(notes.contains { $0.contains("earns 100 % there") && $0.hasSuffix(": half") })
    }

    @Test(
        "take the nearest share of any credit",
        arguments: [
            (Fraction(1, 3), Int64(33_33333), true), (Fraction(2, 3), 66_66667, true),
            (Fraction(283, 1000), 30_00000, false), (Fraction(1, 11), 10_00000, false),
            (Fraction(1, 40), 5_00000, false), (Fraction(1, 50), 0, false), (.one, 100_00000, true),
        ])
    func nearest(_ credit: Fraction, _ share: Int64, _ isExact: Bool) {
        #expect(MoodleFraction.nearest(credit) == (share, isExact))
    }

    @Test("make any number of right options up to twenty add up to 100 %")
    func sums() {
        for count in 1...20 {
            let sum = MoodleFraction.shares(count).shares.reduce(0, +)
            #expect(abs(sum - 100_00000) <= 3, "\(count): \(sum)")
        }
        #expect(MoodleFraction.shares(23).shares.count == 23)
    }

    @Test("write ordering by the nearest rule, in a right order, or as matching when told to")
    func ordering() throws {
        let scenario = try Banks.kinds()
        for (name, grading) in [
            ("chain", "RELATIVE_ALL_PREVIOUS_AND_NEXT"), ("allOrder", "ALL_OR_NOTHING"),
            ("editChain", "LONGEST_ORDERED_SUBSET"),
        ] {
            let question = try find(name, scenario)
            #expect(question.attributes["type"] == "ordering")
            #expect(try question.text("gradingtype") == grading)
            #expect(try question.text("layouttype") == "VERTICAL")
            #expect(try question.text("selecttype") == "ALL")
            #expect(try question.text("selectcount") == "4")
        }
        let loose = try find("partialOrder", scenario).all("answer").map { try $0.text("text") }
        #expect(loose == ["Begin", "Go on", "Or so", "Last", "Any time"])
        let matching = try find("chain", scenario, usesMatching: true).all("subquestion")
        let pairs = try matching.map { try $0.text("text") + "=" + $0.text("answer", "text") }
        #expect(
            pairs == [
                "First=1", "Second=2", "Third=3", "Fourth=4", "Never=not done", "Neither=not done",
            ])
    }

    @Test("ask row by row where a table is too small to match, and add a position to two steps")
    func small() throws {
        let rows = try ["order-2-2-r1", "order-2-2-R1-2"].map { try find($0, try Banks.hostile()) }
        for row in rows {
            #expect(row.attributes["type"] == "multichoice")
            #expect(try row.text("single") == "true" && row.text("defaultgrade") == "0.5")
        }
        let two = try CaseText.scenario(
            """
            {"id":"two","ask":{"kind":"ordering","steps":[{"id":"a","text":"A"},{"id":"b","text":"B"}],
            "to":"end"}},{"id":"end","type":"final"}
            """)
        let pairs = try find("two", two, usesMatching: true).all("subquestion")
        #expect(try pairs.map { try $0.text("text") + "=" + $0.text("answer", "text") } == ["A=1", "B=2", "=3"])
    }

    @Test("accept a number in steps of its credit, and only in its unit")
    func numbers() throws {
        let dose = try find("dose", try Banks.kinds())
        let answers = try dose.all("answer").map {
            "\($0.attributes["fraction"] ?? "") \(try $0.text("text"))±\(try $0.text("tolerance"))"
        }
        // Full 4 to 5; half the credit is earned at 3 and 7; something above 2 and below 9.
        #expect(answers == ["100 4.5±0.5", "75 5±2", "25 5.5±3.499"])
        let units = try dose.one("units").all("unit").map {
            try $0.text("unit_name") + "×" + $0.text("multiplier")
        }
        #expect(units == ["mL×1", "mg×1000000000", "units×1000000000"])
        #expect(try dose.text("unitgradingtype") == "1" && dose.text("unitpenalty") == "1.0000000")
        let days = try find("inDays", try Banks.kinds())
        #expect(try days.text("showunits") == "3")
        #expect(try days.text("questiontext", "text").contains("Enter a number in days."))
        #expect(try days.all("answer").map { try $0.text("text") } == ["0.3125"])
        #expect(try days.all("answer").map { try $0.text("tolerance") } == ["1.8125"])
    }

    @Test("embed the blanks of a sentence, with nothing in them that ends them")
    func cloze() throws {
        let text = try find("blanks", try Banks.kinds()).text("questiontext", "text")
        #expect(
            text.contains("{1:MULTICHOICE_S:=too little oxygen#Yes.~%0%fever}, as "), "\(text)")
        #expect(text.contains("<p>Brackets [so] stay.</p>"))
        let hostile = try find("ORDER-3", try Banks.hostile()).text("questiontext", "text")
        let embedded = hostile.components(separatedBy: "{")
        #expect(embedded.count == 3 && hostile.components(separatedBy: "}").count == 3, "\(hostile)")
        #expect(embedded[1].hasPrefix("1:MULTICHOICE_S:=&#61;a&#125;&#126;b&#35;c#f&#125;&#126;g~%0%"))
    }

    @Test("embed every option of every blank, in every case")
    func allBlanks() throws {
        var count = 0
        for (name, scenario) in try Banks.all() {
            for question in QuestionBank(scenario, seed: 0).questions {
                guard case .cloze(let cloze) = question.form else { continue }
                let text = try find(question.frame.id, scenario).text("questiontext", "text")
                // Between braces, and nowhere else, stand the blanks in the order of the sentence.
                let embedded = try text.components(separatedBy: "{").dropFirst().map {
                    try #require($0.components(separatedBy: "}").first)
                }
                #expect(text.filter { $0 == "}" }.count == embedded.count, "\(name)")
                let order = cloze.sentence.compactMap { piece -> Int? in
                    if case .part(let place) = piece { place } else { nil }
                }
                try #require(embedded.count == order.count, "\(name)")
                for (text, place) in zip(embedded, order) {
                    let parts = text.components(separatedBy: ":MULTICHOICE_S:")
                    try #require(parts.count == 2 && Int(parts[0]) != nil, "\(text)")
                    let answers = parts[1].components(separatedBy: "~")
                    #expect(answers.count == cloze.blanks[place].options.count)
                    for (answer, option) in zip(answers, cloze.blanks[place].options) {
                        #expect(answer.hasPrefix(option.isKey ? "=" : "%0%"))
                        // A hash after an ampersand is part of a numbered character.
                        let hashes = answer.replacingOccurrences(of: "&#", with: "").filter { $0 == "#" }
                        #expect(hashes.count == (option.feedback.isEmpty ? 0 : 1), "\(answer)")
                    }
                    count += 1
                }
            }
        }
        #expect(count > 15)
    }

    @Test("carry feedback, reasons, sources and tags")
    func words() throws {
        let question = try find("one", try Banks.kinds())
        #expect(try question.text("questiontext", "text").contains("<p>What <em>now</em>?</p>"))
        let reasons = try question.text("generalfeedback", "text")
        #expect(reasons.contains("<p>Because it <strong>helps</strong>.</p>"))
        #expect(reasons.contains("<a href=\"https://doi.org/10.1000/182\">"))
        #expect(reasons.contains("https://example.org/a?b=c&amp;d=e"))
        let feedback = try question.all("answer").map { try $0.text("feedback", "text") }
        #expect(feedback[0] == "Yes." && feedback[3].contains("critical failure"))
        let tags = try question.one("tags").all("tag").map { try $0.text("text") }
        #expect(
            tags == [
                "case:kinds-of-questions", "draft", "domain:safety", "objective:watch",
                "judgment:recognize-cues",
            ])
        #expect(try question.text("defaultgrade") == "2")
    }

    /// The questions of a case, without the category.
    private func questions(_ scenario: Scenario, usesMatching: Bool) throws -> [XMLTree] {
        let export = MoodleBank.export(QuestionBank(scenario, seed: 0), usesMatching: usesMatching)
        let quiz = try XMLTree.parse(export.bytes)
        #expect(quiz.name == "quiz" && quiz.children.allSatisfy { $0.name == "question" })
        let category = try #require(quiz.children.first)
        #expect(category.attributes["type"] == "category")
        #expect(try category.text("category", "text").hasPrefix("$course$/top/"))
        return Array(quiz.children.dropFirst())
    }

    private func find(
        _ id: String, _ scenario: Scenario, usesMatching: Bool = false
    ) throws -> XMLTree {
        let found = try questions(scenario, usesMatching: usesMatching).first {
            try $0.text("idnumber") == id
        }
        return try #require(found, "\(id)")
    }
}
