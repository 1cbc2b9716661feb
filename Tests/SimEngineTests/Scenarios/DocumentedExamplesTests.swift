import Foundation
import Testing

@testable import SimEngine

@Suite("The examples of the documentation are true")
struct DocumentedExamplesTests {
    @Test("every whole case of the documentation loads without an error")
    func cases() throws {
        var count = 0
        for page in try ProjectDocument.all() {
            for block in try page.blocks(having: "states") {
                #expect(errors(block) == [], "\(page.name): \(block.prefix(60))")
                count += 1
            }
        }
        #expect(count >= 2)
    }

    @Test("every playthrough of the format's page comes to what it expects")
    func playthroughs() throws {
        let page = try ProjectDocument("scenario-format.md")
        let cases = try page.blocks(having: "states").map {
            Machine(try #require(Loader.load(Array($0.utf8)).scenario))
        }
        let blocks = try page.blocks(having: "inputs")
        #expect(!blocks.isEmpty)
        for block in blocks {
            let playthrough = try Playthrough.read(Array(block.utf8))
            let machine = try #require(
                cases.first { $0.scenario.string($0.scenario.about.id) == playthrough.caseID })
            let expected = try #require(playthrough.expectation)
            #expect(expected.mismatches(with: try playthrough.play(on: machine)) == [])
        }
    }

    @Test("the examples of states, tabs and criteria fit into the page's larger case")
    func fragments() throws {
        let page = try ProjectDocument("scenario-format.md")
        var whole = try ProjectDocument.object(
            try #require(try page.blocks(having: "rubric").first))
        var states = try #require(whole["states"] as? [Any])
        var criteria = [try #require(whole["rubric"])]
        var patient = try #require(whole["patient"] as? [String: Any])
        var tabs = try #require(patient["chart"] as? [Any])
        var count = 0
        for block in page.jsonBlocks {
            let value = try JSONSerialization.jsonObject(with: Data(block.utf8))
            if let list = value as? [Any] {
                criteria += list
            } else if let object = value as? [String: Any], object["entries"] != nil {
                tabs.append(object)
            } else if let object = value as? [String: Any], object["format"] == nil {
                states.append(object)
            } else {
                continue
            }
            count += 1
        }
        patient["chart"] = tabs
        whole["patient"] = patient
        whole["states"] = states
        whole["rubric"] = criteria
        let text = try JSONSerialization.data(withJSONObject: whole, options: .sortedKeys)
        #expect(errors(String(decoding: text, as: UTF8.self)) == [])
        #expect(count >= 8)
    }

    @Test("every kind of decision and every template of the rubric has an example")
    func exampleOfEach() throws {
        let examples = try ProjectDocument("scenario-format.md").jsonBlocks.joined()
        for kind in Decision.Kind.allCases {
            #expect(examples.contains("\"kind\": \"\(kind.name)\""), "\(kind.name)")
        }
        let criteria = try #require(
            try ProjectDocument("scenario-format.md").jsonBlocks.first { $0.hasPrefix("[") })
        for template in Template.allCases {
            #expect(criteria.contains("\"\(template.key.word)\": "), "\(template.key.word)")
        }
    }

    private func errors(_ text: String) -> [String] {
        Loader.load(Array(text.utf8)).diagnostics.filter { $0.problem.severity == .error }
            .map { "\($0.problem.code) \($0.problem.message)" }
    }
}
