/// Reads a question bank in Moodle XML: what Moodle refuses, or takes and changes.
///
/// - Note: Source: Moodle 4.5, `question/format/xml/format.php` and `question/format.php`.
enum MoodleCheck {
    /// The shares of credit that Moodle takes, in percent, without their signs.
    static let fractions = [
        "100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30",
        "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10", "5", "0",
    ]

    private static let types = [
        "category", "calculated", "calculatedmulti", "calculatedsimple", "cloze", "ddimageortext",
        "ddmarker", "ddwtos", "description", "essay", "gapselect", "matching", "multianswer",
        "multichoice", "multichoiceset", "numerical", "ordering", "random", "randomsamatch",
        "shortanswer", "truefalse",
    ]

    static func check(_ root: XMLCursor, _ inspection: inout PackageInspection) {
        var numbers: [(name: String, node: XMLCursor)] = []
        var category = ""
        for question in root.children {
            guard question.isCalled("question") else {
                inspection.refuse(
                    question, "\(Quoted.text(question.name.local)) stands among the questions")
                continue
            }
            guard let type = question.attribute("type") else {
                inspection.refuse(question, "the question has no type")
                continue
            }
            if type.isSame(as: "category") {
                category = question.child("category")?.child("text")?.text ?? ""
                if category.utf8.isEmpty { inspection.refuse(question, "the category has no name") }
                continue
            }
            if !types.contains(where: { $0.isSame(as: type) }) {
                inspection.refuse(
                    question, "the type \(Quoted.text(type)) is none of Moodle's own",
                    help: "Moodle leaves questions of unknown types out")
            }
            if let number = question.child("idnumber")?.text, !number.utf8.isEmpty {
                numbers.append((category + "\n" + number, question))
            }
            check(question, type, &inspection)
        }
        expectUnique(numbers, &inspection)
    }

    private static func expectUnique(
        _ numbers: [(name: String, node: XMLCursor)], _ inspection: inout PackageInspection
    ) {
        var table = NameTable()
        var count = 0
        for (name, node) in numbers {
            if Int(table.intern(name)) < count {
                inspection.refuse(
                    node, "the idnumber stands in this category already",
                    help: "Moodle keeps the question and drops the number")
            } else {
                count += 1
            }
        }
    }

    private static func check(
        _ question: XMLCursor, _ type: String, _ inspection: inout PackageInspection
    ) {
        if question.child("name")?.child("text")?.hasText != true {
            inspection.refuse(question, "the question has no name")
        }
        if question.child("questiontext")?.child("text")?.hasText != true {
            inspection.refuse(question, "the question has no text")
        }
        if let grade = question.child("defaultgrade"),
            !PackageNumber.isWithin(grade.text, 0...1_000_000)
        {
            inspection.refuse(grade, "the points \(Quoted.text(grade.text)) are no number")
        }
        let graded = ["multichoice", "shortanswer", "numerical", "truefalse", "calculated"]
        if graded.contains(where: { $0.isSame(as: type) }) {
            checkFractions(question, type, &inspection)
        } else if type.isSame(as: "matching") {
            let pairs = question.children("subquestion")
            let asked = pairs.filter { $0.child("text")?.hasText == true }
            if asked.count < 2 || pairs.count < 3 {
                inspection.refuse(
                    question, "a matching question needs two questions and three answers")
            }
        } else if type.isSame(as: "ordering"), question.children("answer").count < 2 {
            inspection.refuse(question, "an ordering question needs two steps")
        }
    }

    private static func checkFractions(
        _ question: XMLCursor, _ type: String, _ inspection: inout PackageInspection
    ) {
        let answers = question.children("answer")
        if answers.isEmpty {
            inspection.refuse(question, "the question has no answer")
            return
        }
        var best: Int64 = 0
        var sum: Int64 = 0
        for answer in answers {
            let text = answer.attribute("fraction") ?? ""
            guard let value = PackageNumber.tenMillionths(text), isAllowed(value) else {
                inspection.refuse(
                    answer, "the fraction \(Quoted.text(text)) is none that Moodle takes",
                    help: "take the nearest of " + fractions.joined(separator: ", "))
                continue
            }
            best = max(best, value)
            sum += max(0, value)
        }
        let whole: Int64 = 100 * 10_000_000
        let single = question.child("single")?.text ?? "true"
        let isSingle = single.isSame(as: "true") || single.isSame(as: "1")
        if type.isSame(as: "multichoice"), !isSingle {
            // Moodle rounds the sum to hundredths of the whole.
            if abs(sum - whole) > whole / 200 {
                inspection.refuse(question, "the positive fractions do not come to 100")
            }
        } else if best != whole {
            inspection.refuse(question, "no answer has the fraction 100")
        }
    }

    /// Whether Moodle takes a fraction; it compares to the fifth decimal.
    private static func isAllowed(_ value: Int64) -> Bool {
        fractions.contains { text in
            guard let allowed = PackageNumber.tenMillionths(text) else { return false }
            return abs(abs(value) - allowed) < 1000
        }
    }
}
