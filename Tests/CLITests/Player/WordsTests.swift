import SimEngine
import Testing

@testable import simulate

@Suite("Times, numbers and paths in words")
struct WordsTests {
    @Test(
        "a clock shows minutes, then hours, then days",
        arguments: [
            (0, "00:00"), (150_000, "02:30"), (3_661_000, "1:01:01"),
            (90_061_000, "day 2, 01:01:01"),
        ] as [(Int64, String)])
    func clock(_ time: Int64, _ words: String) {
        #expect(Spoken.clock(time) == words)
    }

    @Test(
        "a span has its two largest units",
        arguments: [
            (0, "no time"), (400, "less than a second"), (1000, "1 second"),
            (150_000, "2 minutes 30 seconds"), (3_600_000, "1 hour"),
            (694_861_000, "1 week 1 day"),
        ] as [(Int64, String)])
    func span(_ time: Int64, _ words: String) {
        #expect(Spoken.span(time) == words)
    }

    @Test(
        "a line of numbers names places in a list",
        arguments: [
            ("3 1 2", .places([2, 0, 1])), ("3,1;2", .places([2, 0, 1])), ("", .places([])),
            ("4", .unclear("There is no number 4; they go from 1 to 3.")),
            ("1 1", .unclear("The number 1 stands there twice.")),
            ("x", .unclear("'x' is not one of the numbers.")),
            ("99999999999999999999", .unclear("'99999999999999999999' is not one of the numbers.")),
        ] as [(String, Numbers.Reading)])
    func numbers(_ line: String, _ reading: Numbers.Reading) {
        #expect(Numbers.read(line, count: 3) == reading)
    }

    @Test(
        "a command line can be copied into a shell",
        arguments: [
            (["simulate", "a b"], "simulate 'a b'"), (["it's"], "'it'\\''s'"), ([""], "''"),
            (["/x/y-z_1.json"], "/x/y-z_1.json"),
        ])
    func shell(_ words: [String], _ line: String) {
        #expect(ShellWords.join(words) == line)
    }

    @Test(
        "the folder and the name of a path",
        arguments: [
            ("a/b", "a", "b"), ("b", ".", "b"), ("/b", "/", "b"), ("a/b/", "a", "b"),
            ("/a/b", "/a", "b"),
        ])
    func paths(_ path: String, _ folder: String, _ name: String) {
        #expect(Paths.folder(of: path) == folder)
        #expect(Paths.name(of: path) == name)
    }

    @Test(
        "the words a learner can type are known in any case, and everything else is an answer",
        arguments: [
            ("HELP", .help), ("q", .quit), ("wait 30 s", .wait("30 s")), ("chart", .chart("")),
            ("  3 1 ", .answer("3 1")), ("", .answer("")), ("back to", .answer("back to")),
        ] as [(String, Command)])
    func commands(_ line: String, _ command: Command) {
        #expect(Command(line) == command)
    }
}
