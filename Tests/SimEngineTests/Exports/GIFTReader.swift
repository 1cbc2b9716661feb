import Foundation
import Testing

/// Reads GIFT as Moodle's importer does, strictly: what that would misread fails.
struct GIFTReader {
    /// One question.
    struct Question {
        var name: String
        var text: String
        var form: Form
        var generalFeedback: String
    }

    /// What is asked.
    enum Form: Equatable {
        case essay
        /// Weight in percent as written, text, feedback; whether one answer is given.
        case choices([Answer], isSingle: Bool)
        case numbers([Answer])
        case pairs([[String]])
    }

    /// An answer.
    struct Answer: Equatable {
        var weight: String
        var text: String
        var feedback: String
    }

    private(set) var category = ""
    private(set) var questions: [Question] = []
    /// The ids that comments give, in order.
    private(set) var ids: [String] = []

    init(_ text: String) throws {
        for block in text.components(separatedBy: "\n\n") where !block.isEmpty {
            var lines = block.components(separatedBy: "\n")
            for line in lines where line.hasPrefix("// [id:") {
                ids.append(String(line.dropFirst(7).prefix { $0 != "]" }))
            }
            lines.removeAll { $0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
            let text = lines.joined(separator: "\n")
            if text.isEmpty { continue }
            if text.hasPrefix("$CATEGORY: ") {
                category = String(text.dropFirst(11))
            } else {
                questions.append(try Self.question(Self.hidden(text)))
            }
        }
    }

    /// Escaped characters as ones that mean nothing, as the importer does first.
    private static func hidden(_ text: String) -> String {
        var out = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                let place = special.firstIndex(of: character)
                out += place.map { String(hiding[$0]) } ?? "\\\(character)"
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                out.append(character)
            }
        }
        return out
    }

    private static let special: [Character] = ["~", "=", "#", "{", "}", ":", "\\"]
    private static let hiding = Array("\u{E000}\u{E001}\u{E002}\u{E003}\u{E004}\u{E005}\u{E006}")

    private static func shown(_ text: String) -> String {
        var text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        if text.hasPrefix("[html]") { text = String(text.dropFirst(6)) }
        return String(
            text.map { character in
                hiding.firstIndex(of: character).map { special[$0] } ?? character
            })
    }

    private static func question(_ text: String) throws -> Question {
        try #require(text.hasPrefix("::"))
        let rest = text.dropFirst(2)
        let nameEnd = try #require(rest.range(of: "::"))
        let name = shown(String(rest[..<nameEnd.lowerBound]))
        let body = rest[nameEnd.upperBound...]
        let open = try #require(body.firstIndex(of: "{"))
        let close = try #require(body.firstIndex(of: "}"))
        // One answer section, at the end.
        try #require(body.filter { $0 == "{" }.count == 1 && body.filter { $0 == "}" }.count == 1)
        try #require(body[body.index(after: close)...].trimmingCharacters(in: .newlines).isEmpty)
        var answers = String(body[body.index(after: open)..<close])
        var feedback = ""
        if let mark = answers.range(of: "####", options: .backwards) {
            feedback = shown(String(answers[mark.upperBound...]))
            answers = String(answers[..<mark.lowerBound])
        }
        return Question(
            name: name, text: shown(String(body[..<open])),
            form: try form(answers.trimmingCharacters(in: .whitespacesAndNewlines)),
            generalFeedback: feedback)
    }

    private static func form(_ answers: String) throws -> Form {
        if answers.isEmpty { return .essay }
        if answers.hasPrefix("#") {
            let parts = answers.dropFirst().components(separatedBy: "=").dropFirst()
            return .numbers(try parts.map { try answer($0) })
        }
        if answers.contains("~") {
            let isSingle = answers.contains("=")
            let parts = answers.replacingOccurrences(of: "=", with: "~=")
                .components(separatedBy: "~").dropFirst()
            return .choices(
                try parts.map { part in
                    part.hasPrefix("=")
                        ? try answer("%100%" + part.dropFirst()) : try answer(part)
                }, isSingle: isSingle)
        }
        let parts = answers.components(separatedBy: "=").dropFirst()
        return .pairs(
            try parts.map { part in
                let arrow = try #require(part.range(of: "->"), "no pair: \(part)")
                return [
                    shown(String(part[..<arrow.lowerBound])), shown(String(part[arrow.upperBound...])),
                ]
            })
    }

    private static func answer(_ text: String) throws -> Answer {
        try #require(text.hasPrefix("%"), "no weight: \(text)")
        let rest = text.dropFirst()
        let end = try #require(rest.firstIndex(of: "%"))
        let words = rest[rest.index(after: end)...].components(separatedBy: "#")
        try #require(words.count <= 2)
        return Answer(
            weight: String(rest[..<end]), text: shown(words[0]),
            feedback: words.count == 2 ? shown(words[1]) : "")
    }
}
