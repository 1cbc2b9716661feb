import SimEngine
import Testing

@testable import simulate

@Suite("How a number changed, in bars and in words")
struct CourseTests {
    @Test(
        "the least is the lowest bar and the greatest the highest",
        arguments: [
            (["78", "96", "104"], "▁▆█", "rose from 78 to 104"),
            (["98", "97", "91"], "█▇▁", "fell from 98 to 91"),
            (["97", "97"], "▄▄", "stayed at 97"),
            (["90", "80", "90"], "█▁█", "began and ended at 90, lowest 80"),
            (["1", "0.5", "3", "2"], "▂▁█▅", "rose from 1 to 2, lowest 0.5, highest 3"),
            (["-1000000000000", "1000000000000"], "▁█", "rose from -1000000000000 to 1000000000000"),
        ])
    func course(numbers: [String], bars: String, words: String) throws {
        let numbers = numbers.compactMap { text -> Decimal3? in
            guard case .value(let number) = Decimal3.parse(Array(text.utf8)[...]) else { return nil }
            return number
        }
        let course = try #require(Course(numbers))
        #expect(course.bars == bars)
        #expect(course.words("") == words)
    }

    @Test("the unit stands after each value")
    func unit() throws {
        let course = try #require(Course([Decimal3(3), Decimal3(1), Decimal3(2)]))
        #expect(course.words(" mL") == "fell from 3 to 2 mL, lowest 1 mL")
    }

    @Test("a row without a number leaves its bar free")
    func gaps() throws {
        let course = try #require(Course([Decimal3(1), nil, nil, Decimal3(2)]))
        #expect(course.bars == "▁  █" && course.words("") == "rose from 1 to 2")
    }

    @Test("fewer than two numbers make no course")
    func tooFew() {
        #expect(Course([]) == nil && Course([.one, nil]) == nil)
    }
}
