import Foundation
import Testing

@testable import SimEngine

@Suite("Question banks in GIFT")
struct GIFTBankTests {
    @Test("are read back, question by question, in every case")
    func readBack() throws {
        for (name, scenario) in try Banks.all() {
            let gift = try read(scenario)
            #expect(gift.category.hasPrefix("$course$/top/"), "\(name)")
            #expect(gift.questions.count == gift.ids.count && !gift.questions.isEmpty, "\(name)")
            #expect(Set(gift.ids.map { $0.lowercased() }).count == gift.ids.count, "\(name)")
            #expect(gift.questions.allSatisfy { !$0.name.isEmpty && !$0.text.isEmpty })
        }
    }

    @Test("have the shares of Moodle's own format")
    func shares() throws {
        let gift = try read(try Banks.kinds())
        #expect(try weights(gift, "one") == ["100", "50", "30", "0"])
        #expect(
            try weights(gift, "plusMinus")
                == ["33.33333", "33.33333", "33.33333", "-33.33333", "-33.33333"])
        for question in gift.questions {
            guard case .choices(let answers, let isSingle) = question.form else { continue }
            let sum = answers.compactMap { Double($0.weight) }.filter { $0 > 0 }.reduce(0, +)
            #expect(isSingle ? answers.contains { $0.weight == "100" } : abs(sum - 100) < 0.01)
        }
    }

    @Test("write ordering as matching, numbers with their reach, and blanks one by one")
    func kinds() throws {
        let gift = try read(try Banks.kinds())
        #expect(
            try find(gift, "chain").form
                == .pairs([
                    ["First", "1"], ["Second", "2"], ["Third", "3"], ["Fourth", "4"],
                    ["Never", "not done"], ["Neither", "not done"],
                ]))
        #expect(try find(gift, "chain").text.contains("what does not belong is not done."))
        #expect(try find(gift, "partialOrder").text.contains("Give each step its position.</em>"))
        guard case .numbers(let numbers) = try find(gift, "dose").form else {
            Issue.record("no numbers")
            return
        }
        #expect(numbers.map { $0.weight + " " + $0.text } == ["100 4.5:0.5", "75 5:2", "25 5.5:3.499"])
        #expect(try find(gift, "dose").text.contains("Enter a number in mL."))
        let blank = try find(gift, "triad.cause")
        #expect(blank.text.contains("_____ (1), as _____ (2) and _____ (3)."), "\(blank.text)")
        #expect(blank.text.contains("What belongs in blank 2?"))
        #expect(try find(gift, "debrief-1").form == .essay)
        let notes = GIFTBank.export(QuestionBank(try Banks.kinds(), seed: 0)).notes
        #expect(notes.contains { $0.hasPrefix("ordering becomes matching") })
    }

    @Test("keep the words of an author whole, whatever they look like")
    func hostile() throws {
        let gift = try read(try Banks.hostile())
        let order = gift.questions[0]
        #expect(order.text.contains("::name:: {=yes ~no} #fb %50% -&gt; \\\\ [html] $CATEGORY: x"))
        guard case .choices(let answers, isSingle: true) = order.form else {
            Issue.record("no choices")
            return
        }
        #expect(answers[0].text == "=right ~ # { } : \\\\ -&gt; %100% [html]")
        #expect(answers[0].feedback == "#fb ~ = } { : ####")
        #expect(answers.count == 4)
        guard case .pairs(let pairs) = gift.questions[1].form else {
            Issue.record("no pairs")
            return
        }
        #expect(pairs.map { $0[0] }.first == "one -&gt; two" && pairs.count == 4)
        #expect(order.generalFeedback.contains("&lt;why&gt; ]]&gt; <strong>strong &amp; &lt;b&gt;</strong> <em>em</em>"))
        #expect(!order.text.contains("\u{0}") && !order.text.contains("\n"))
    }

    private func read(_ scenario: Scenario) throws -> GIFTReader {
        let export = GIFTBank.export(QuestionBank(scenario, seed: 0))
        return try GIFTReader(String(decoding: export.bytes, as: UTF8.self))
    }

    private func find(_ gift: GIFTReader, _ name: String) throws -> GIFTReader.Question {
        let id = UniqueNames.sound(name)
        return gift.questions[try #require(gift.ids.firstIndex(of: id), "\(gift.ids)")]
    }

    private func weights(_ gift: GIFTReader, _ id: String) throws -> [String] {
        guard case .choices(let answers, _) = try find(gift, id).form else { return [] }
        return answers.map { $0.weight }
    }
}
