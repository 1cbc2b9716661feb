import Foundation
import Testing

@testable import SimEngine

@Suite("A bank of questions")
struct QuestionBankTests {
    @Test("has every decision that can stand alone, and says of every other why not")
    func complete() throws {
        for (name, scenario) in try Banks.all() {
            let bank = QuestionBank(scenario, seed: 0)
            for decision in scenario.decisions {
                let id = scenario.string(decision.id)
                let isThere = bank.questions.contains {
                    $0.frame.name == id || $0.frame.name.hasPrefix(id + ".")
                }
                let isTold = bank.sentences.contains { sentence in
                    guard sentence.hasPrefix("left out"),
                        let names = sentence.components(separatedBy: ": ").last
                    else { return false }
                    return names.components(separatedBy: ", ").contains {
                        $0 == id || $0.hasPrefix(id + ".")
                    }
                }
                #expect(isThere || isTold, "\(name): \(id)")
            }
        }
    }

    @Test("tells apart what depends on the run and what does not")
    func standing() throws {
        let bank = QuestionBank(try Banks.kinds(), seed: 0)
        let names = bank.questions.map { $0.frame.name }
        for left in ["board", "changing", "guarded", "hopeless", "talk.silent", "talk.skipped", "talk.later", "debrief-3"] {
            #expect(!names.contains(left), "\(left)")
        }
        for kept in ["one", "guardedByCause", "talk.opening", "talk.last", "debrief-1", "debrief-2"] {
            #expect(names.contains(kept), "\(kept)")
        }
        let sentences = bank.sentences
        #expect(
            sentences.contains(
                "left out, because it depends on what was said before: "
                    + "talk.silent, talk.skipped, talk.later"))
        #expect(
            sentences.contains("left out, because a board of acts is played and not asked: board"))
        #expect(
            sentences.contains(
                "left out, because the run decides which options are offered: guarded"))
    }

    @Test("offers what the variant of its seed offers, under the name it draws")
    func variants() throws {
        let scenario = try Banks.kinds()
        var seen: Set<String> = []
        for seed in UInt64(0)..<8 {
            let bank = QuestionBank(scenario, seed: seed)
            let settings = scenario.settings(of: scenario.drawn(seed: seed)).map { $0.value.words }
            let question = try #require(
                bank.questions.first { $0.frame.name == "guardedByCause" })
            guard case .single(let options) = question.form else { continue }
            #expect(options.map { $0.text } == [settings[1] == "vagal" ? "Lay her flat." : "Wake her.", "Wait."])
            let scene = QuestionHTML.stem(bank.questions[0].frame)
            #expect(scene.hasPrefix("<p>\(settings[0] == "anna" ? "Ms. R." : "Ms. Okafor") lies in bed 3.</p>"))
            seen.insert(settings[1])
        }
        #expect(seen.count == 2)
    }

    @Test("shows the pages of the chart that a question names, but not its passage twice")
    func chart() throws {
        let bank = QuestionBank(try Banks.kinds(), seed: 0)
        let frame = try #require(bank.questions.first { $0.frame.name == "words" }).frame
        let html = frame.scene.map { QuestionHTML.block($0) }.joined()
        #expect(html.contains("<strong>Flow sheet</strong>"))
        #expect(html.contains("Readings of <strong>this</strong> visit."))
        #expect(html.contains("<th>Pulse (/min)</th><th>Blood pressure</th>"))
        #expect(html.contains("<td>10:05</td><td>88</td><td>118/74</td>"))
        #expect(!html.contains("Not yet."))
        #expect(html.hasSuffix("<p><strong>Flow sheet</strong></p>"))
    }

    @Test("lets a conversation be asked turn by turn, in the patient's words")
    func turns() throws {
        let bank = QuestionBank(try Banks.kinds(), seed: 0)
        let frames = bank.questions.map { $0.frame }
        let opening = try #require(frames.first { $0.name == "talk.opening" })
        #expect(QuestionHTML.stem(opening).contains(":</strong> \u{201C}Is it over?\u{201D}</p>"))
        #expect(opening.points == .one)
        let last = try #require(bank.questions.first { $0.frame.name == "talk.last" })
        #expect(QuestionHTML.stem(last.frame).contains("<strong>Sister:</strong>"))
        guard case .single(let options) = last.form else { return }
        #expect(options.map { $0.text } == ["\"Soon,\" I say.", "\u{201C}Never.\u{201D}"])
    }

    @Test("gives every question a name of its own, whatever the case of letters")
    func names() throws {
        for (name, scenario) in try Banks.all() {
            let ids = QuestionBank(scenario, seed: 0).questions.map { $0.frame.id.lowercased() }
            #expect(Set(ids).count == ids.count, "\(name)")
        }
        let hostile = QuestionBank(try Banks.hostile(), seed: 0).questions.map { $0.frame.id }
        #expect(hostile.starts(with: ["order", "Order-2", "ORDER-3", "order-2-2"]))
    }

    @Test(
        "makes names out of any words",
        arguments: [
            ("a", "a"), ("A b", "A_b"), ("1st", "_1st"), ("größe", "gr__e"), ("日本", "__"), ("", "_"),
            ("a.b:c", "a-b_c"), ("-x", "_-x"),
        ])
    func sound(_ words: String, _ name: String) {
        #expect(UniqueNames.sound(words) == name)
    }

    @Test("is the same, byte for byte, whenever it is written")
    func deterministic() throws {
        for (_, scenario) in try Banks.all() {
            for write in writers {
                let first = write(QuestionBank(scenario, seed: 3))
                let second = write(QuestionBank(scenario, seed: 3))
                #expect(first.bytes == second.bytes && first.notes == second.notes)
            }
        }
    }

    @Test("holds no character that XML cannot, and no markup of an author's")
    func safety() throws {
        let scenario = try Banks.hostile()
        for write in writers {
            let text = String(decoding: write(QuestionBank(scenario, seed: 0)).bytes, as: UTF8.self)
            for character in ["\u{0}", "\u{1}", "\u{b}", "\u{1b}", "\u{fffe}"] where !text.hasPrefix("PK") {
                #expect(!text.contains(character))
            }
            // Titles and answers of GIFT are bare words, not HTML.
            if text.hasPrefix("//") { continue }
            for markup in ["<script>", "<h1>", "<b>", "<td>&", "<i>book"] {
                #expect(!text.contains(markup), "\(markup)")
            }
        }
    }

    private let writers: [(QuestionBank) -> Export] = [
        { MoodleBank.export($0, usesMatching: false) }, { MoodleBank.export($0, usesMatching: true) },
        { GIFTBank.export($0) }, { QTIBank.export($0, .v21) }, { QTIBank.export($0, .v30) },
        { CanvasBank.export($0) },
    ]
}
