import Foundation
import Testing

@testable import SimEngine

@Suite("Question banks for Canvas")
struct CanvasBankTests {
    private let types = [
        "multiple_choice_question", "multiple_answers_question", "matching_question",
        "numerical_question", "multiple_dropdowns_question", "essay_question",
    ]

    @Test("have a manifest whose files are all there, and a quiz that says what it is worth")
    func package() throws {
        for (name, scenario) in try Banks.all() {
            let files = try Banks.unzip(export(scenario).bytes)
            let manifest = try XMLTree.parse(try file("imsmanifest.xml", files))
            #expect(manifest.attributes["xmlns"]?.contains("imsccv1p1") == true)
            let resources = try manifest.one("resources").all("resource")
            #expect(resources.first?.attributes["type"] == "imsqti_xmlv1p2", "\(name)")
            let ids = resources.compactMap { $0.attributes["identifier"] }
            for resource in resources {
                for file in resource.all("file") {
                    #expect(files.contains { $0.path == file.attributes["href"] })
                }
                for needed in resource.all("dependency") {
                    #expect(ids.contains(needed.attributes["identifierref"] ?? ""))
                }
            }
            let meta = try XMLTree.parse(try file("/assessment_meta.xml", files))
            #expect(try meta.text("scoring_policy") == "keep_highest")
            #expect(try meta.text("allowed_attempts") == "1")
            let points = try items(scenario).reduce(0) {
                $0 + (Double(try field("points_possible", of: $1)) ?? 0)
            }
            #expect(abs((Double(try meta.text("points_possible")) ?? -1) - points) < 0.0005, "\(name)")
        }
    }

    @Test("have items of known types, whose answers and feedback all exist")
    func itemsStand() throws {
        for (name, scenario) in try Banks.all() {
            var idents: Set<String> = []
            for item in try items(scenario) {
                #expect(idents.insert(item.attributes["ident"] ?? "").inserted)
                #expect(types.contains(try field("question_type", of: item)))
                let all = item.descendants
                let responses = all.filter { ["response_lid", "response_str"].contains($0.name) }
                for test in all where ["varequal", "vargte", "varlte"].contains(test.name) {
                    let response = responses.first {
                        $0.attributes["ident"] == test.attributes["respident"]
                    }
                    let labels = response?.descendants.filter { $0.name == "response_label" } ?? []
                    let isKnown = labels.contains { $0.attributes["ident"] == test.text }
                    #expect(response != nil && (isKnown || test.name != "varequal"), "\(name)")
                }
                let told = all.filter { $0.name == "itemfeedback" }.compactMap { $0.attributes["ident"] }
                let shown = all.filter { $0.name == "displayfeedback" }
                    .compactMap { $0.attributes["linkrefid"] }
                #expect(told.sorted() == shown.sorted(), "\(name)")
            }
        }
    }

    @Test("earn the whole where all is right")
    func sums() throws {
        for item in try items(try Banks.kinds()) {
            let sets = item.descendants.filter { $0.name == "setvar" }
            let values = sets.compactMap { Double($0.text) }
            switch try field("question_type", of: item) {
            case "matching_question", "multiple_dropdowns_question":
                #expect(sets.allSatisfy { $0.attributes["action"] == "Add" })
                #expect(abs(values.reduce(0, +) - 100) < 0.05)
            case "essay_question": #expect(values.isEmpty)
            default: #expect(!values.isEmpty && values.allSatisfy { $0 == 100 })
            }
        }
    }

    @Test("turn each kind into what Canvas has for it, and say what that loses")
    func kinds() throws {
        let scenario = try Banks.kinds()
        let types = try items(scenario).map {
            try field("question_type", of: $0).replacingOccurrences(of: "_question", with: "")
        }
        #expect(Set(types).count == 6)
        let blanks = try #require(
            try items(scenario).first { $0.attributes["title"]?.contains(" blanks") == true })
        let stem = try blanks.one("presentation").one("material").text("mattext")
        #expect(stem.contains("She is at risk of [effect], as [cause] shows."))
        let notes = export(scenario).notes
        for beginning in [
            "ordering becomes matching", "partial credit is lost: only the best option earns: one",
            "the unit is told", "a matrix becomes a question for each column",
        ] {
            #expect(notes.contains { $0.hasPrefix(beginning) }, "\(beginning)")
        }
    }

    private func export(_ scenario: Scenario) -> Export {
        CanvasBank.export(QuestionBank(scenario, seed: 0))
    }

    private func items(_ scenario: Scenario) throws -> [XMLTree] {
        let files = try Banks.unzip(export(scenario).bytes)
        let quiz = try #require(
            files.first { $0.path != "imsmanifest.xml" && !$0.path.hasSuffix("/assessment_meta.xml") })
        let root = try XMLTree.parse(quiz.bytes)
        return try root.one("assessment").one("section").all("item")
    }

    private func file(_ name: String, _ files: [(path: String, bytes: [UInt8])]) throws -> [UInt8] {
        try #require(files.first { $0.path.hasSuffix(name) }).bytes
    }

    private func field(_ label: String, of item: XMLTree) throws -> String {
        let fields = try item.one("itemmetadata").one("qtimetadata").all("qtimetadatafield")
        return try #require(fields.first { try $0.text("fieldlabel") == label }).text("fieldentry")
    }
}
