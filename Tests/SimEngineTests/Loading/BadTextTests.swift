import Foundation
import Testing

@testable import SimEngine

/// What reaches a check by accident or by malice, with the one thing that is told about it.
@Suite("Texts that are no case are told plainly")
struct BadTextTests {
    private static let head = #""format":1,"id":"demo","title":"Demo","version":"1.0.0","language":"en""#
    private static let good = "{\(head),\"states\":[{\"id\":\"a\"}]}"

    private static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isBigEndian ? [high, low] : [low, high]
        }
    }

    /// Each text with the first thing found.
    static let texts: [(name: String, text: [UInt8], found: String)] = [
        ("nothing", [], "SIM0001@1:1"), ("blanks", Array(" \n\t\r\n".utf8), "SIM0001@1:1"),
        ("a byte order mark", [0xEF, 0xBB, 0xBF] + Array(good.utf8), "SIM0004@1:1"),
        ("UTF-16 with a mark, low byte first", [0xFF, 0xFE] + utf16(good, isBigEndian: false), "SIM0005@1:1"),
        ("UTF-16 with a mark, high byte first", [0xFE, 0xFF] + utf16(good, isBigEndian: true), "SIM0005@1:1"),
        ("UTF-16 without a mark, low byte first", utf16(good, isBigEndian: false), "SIM0005@1:1"),
        ("UTF-16 without a mark, high byte first", utf16(good, isBigEndian: true), "SIM0005@1:1"),
        ("Windows-1252", Array(good.utf8).map { $0 == UInt8(ascii: "D") ? 0x93 : $0 }, "SIM0005@1:34"),
        ("a file of zeros", [UInt8](repeating: 0, count: 4096), "SIM0017@1:1"),
        ("zeros after the end", Array(good.utf8) + [0, 0, 0], "SIM0008@1:96"),
        ("a zero between keys", Array("{\0 \"format\": 1}".utf8), "SIM0017@1:2"),
        ("a zero in a text", Array("{\"id\": \"a\0\"}".utf8), "SIM0021@1:10"),
        ("a space of another width", Array("{\u{A0}\"format\": 1}".utf8), "SIM0017@1:2"),
        ("typographic quotes", Array("{ \u{201C}format\u{201D}: 1 }".utf8), "SIM0018@1:3"),
        ("a web page", Array("<!DOCTYPE html><html>".utf8), "SIM0017@1:1"),
        ("a packed file", [0x50, 0x4B, 3, 4, 20, 0, 0xFF], "SIM0016@1:1"),
        ("an image", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "SIM0005@1:1"),
        ("another notation", Array("format: 1\nid: demo\n".utf8), "SIM0016@1:1"),
        ("marks of a conflict", Array("<<<<<<< HEAD\n{}\n".utf8), "SIM0017@1:1"),
    ]

    @Test("whatever it is, one diagnostic names it and the place", arguments: texts.indices)
    func isTold(index: Int) {
        let (name, text, found) = Self.texts[index]
        #expect(DiagnosticFixtures.found(text) == [found], "\(name)")
    }

    @Test(
        "what cannot be seen is named by its code point",
        arguments: [
            ("{\0}", "U+0000 cannot stand here"), ("{\u{A0}}", "U+00A0 cannot stand here"),
            ("{\u{200B}}", "U+200B cannot stand here"), ("{\u{FF1A}}", "'\u{FF1A}' (U+FF1A) cannot stand here"),
            ("{?}", "'?' cannot stand here"),
        ])
    func namesCharacters(text: String, message: String) {
        #expect(Loader.load(Array(text.utf8)).diagnostics.map { $0.message } == [message])
    }

    @Test("a case cut off anywhere has one error, of JSON, and mending it changes nothing")
    func isCut() {
        let text = Array(LoaderTests.hello.utf8)
        for end in 0..<(text.count - 1) {
            let cut = Array(text[..<end])
            let loaded = Loader.load(cut)
            #expect(loaded.scenario == nil && loaded.diagnostics.count == 1, "\(end)")
            #expect(loaded.diagnostics.first?.code.hasPrefix("SIM00") == true, "\(end)")
            #expect(loaded.diagnostics.allSatisfy { Int($0.range.end) <= end }, "\(end)")
            #expect(Repair(cut).bytes == cut, "\(end)")
        }
    }

    @Test("a case with one byte left out or typed twice is never a trap, mended or not")
    func isHalfTyped() {
        let text = Array(LoaderTests.hello.utf8)
        for index in text.indices {
            var (shorter, longer) = (text, text)
            shorter.remove(at: index)
            longer.insert(text[index], at: index)
            for changed in [shorter, longer] {
                let repair = Repair(changed)
                #expect(repair.loaded.diagnostics == Loader.load(repair.bytes).diagnostics, "\(index)")
            }
        }
    }
}

@Suite("Large and tangled cases are told in bounded time")
struct TangledCaseTests {
    /// The codes of a case, each once, sorted.
    private func codes(_ states: String, _ more: String = "") -> [String] {
        Array(Set(CaseText.codes(states, more))).sorted()
    }

    @Test("states nested a hundred deep load")
    func nestsDeep() throws {
        let open = (0..<100).map { #"{"id":"s\#($0)","states":["# }.joined()
        let text = open + #"{"id":"z"}"# + String(repeating: "]}", count: 100)
        let scenario = try CaseText.scenario(text)
        #expect(scenario.states.count == 101)
    }

    @Test(
        "brackets nested without end are one error",
        arguments: ["[", "{\"a\":", "{\"states\":[", "[[{\"a\":[", " [\n"])
    func nestsWithoutEnd(bracket: String) {
        let text = Array(String(repeating: bracket, count: 200_000).utf8)
        #expect(Loader.load(text).diagnostics.map { $0.code } == ["SIM0003"])
    }

    @Test(
        "an expression of a megabyte, or nested in itself, is one error",
        arguments: [
            (String(repeating: "1 + ", count: 262_144) + "1 > 0", "SIM0316"),
            (String(repeating: "(", count: 1 << 20), "SIM0316"),
            (String(repeating: "(", count: 2000) + "1" + String(repeating: ")", count: 2000), "SIM0317"),
            (String(repeating: "!", count: 4000) + "true", "SIM0317"),
            (String(repeating: "-", count: 4000) + "1 > 0", "SIM0317"),
            (String(repeating: "not ", count: 1000) + "true", "SIM0317"),
            (String(repeating: "min(1, ", count: 580), "SIM0317"),
        ])
    func expressions(text: String, code: String) {
        #expect(codes(#"{"id":"a","on":{"event":"e","if":"\#(text)","to":"a"}}"#) == [code])
    }

    @Test(
        "a start or a history that leads in a circle is refused",
        arguments: [
            (#"{"id":"a","initial":"a","states":[{"id":"b"}]}"#, "SIM0231"),
            (#"{"id":"a","initial":"b","states":[{"id":"b","initial":"a","states":[{"id":"c"}]}]}"#, "SIM0231"),
            (#"{"id":"a","states":[{"id":"h","type":"history","default":"h"},{"id":"b"}]}"#, "SIM0234"),
            (#"{"id":"a","states":[{"id":"h","type":"history"},{"id":"b"}]}"#, "SIM0233"),
            (
                #"{"id":"a","states":[{"id":"h","type":"history","default":"i"},{"id":"i","type":"history","default":"h"},{"id":"b"}]}"#,
                "SIM0244"
            ),
        ])
    func circles(states: String, code: String) { #expect(codes(states) == [code]) }

    @Test("histories that lead to each other end at a state, through sixty-four at most")
    func chains() throws {
        func chain(_ count: Int) -> String {
            let links = (0..<count).map { #"{"id":"h\#($0)","type":"history","default":"h\#($0 + 1)"},"# }
            return #"{"id":"a","states":[{"id":"b"},"# + links.joined()
                + #"{"id":"h\#(count)","type":"history","default":"b"}]},"#
                + #"{"id":"z","on":{"event":"e","to":"h0"}}"#
        }
        var play = try Play(#""initial":"z","states":[\#(chain(64))]"#)
        #expect(try play.send("e") == "b")
        #expect(codes(chain(65), #""initial":"z""#) == ["SIM0244"])
        #expect(codes(chain(100_000), #""initial":"z""#).first == "SIM0244")
    }

    @Test("ids that differ in case only are told, however many")
    func cases() {
        let states = (0..<3000).map { #"{"id":"ab\#($0)"},{"id":"AB\#($0)"}"# }
        #expect(codes(states.joined(separator: ",")) == ["SIM0122", "SIM0299"])
    }

    @Test(
        "letters of other scripts in ids are named, and written as ASCII where that is certain",
        arguments: [
            ("s\u{435}dation", "'\u{435}' (U+0435)", "sedation"), ("\u{FF41}bc", "'\u{FF41}' (U+FF41)", "abc"),
            ("a\u{2011}b", "'\u{2011}' (U+2011)", "a-b"), ("caf\u{E9}", "'\u{E9}' (U+00E9)", nil),
            ("a\u{200B}b", "U+200B", nil), ("\u{202E}abc", "U+202E", nil), ("a\u{A0}", "U+00A0", nil),
            ("a\u{301}", "'\u{301}' (U+0301)", nil),
        ] as [(String, String, String?)])
    func lookAlikes(id: String, named: String, meant: String?) {
        let text = CaseText.text(#"{"id":"\#(id)","on":{"event":"e","to":"\#(id)"}}"#)
        let found = Loader.load(text).diagnostics
        #expect(found.count == 1 && found.first?.message.contains(named) == true, "\(found.map { $0.message })")
        let wanted = meant.map { CaseText.text(#"{"id":"\#($0)","on":{"event":"e","to":"\#($0)"}}"#) }
        #expect(Repair(text).bytes == wanted ?? text)
    }

    @Test("a reference with a letter of another script says so, since both words look the same")
    func lookAlikeReferences() {
        let wrong = "s\u{435}dation"
        let text = CaseText.text(#"{"id":"sedation","on":{"event":"e","to":"\#(wrong)"}}"#)
        let found = Loader.load(text).diagnostics
        #expect(found.map { $0.code } == ["SIM0104"])
        #expect(found.first?.help == "did you mean 'sedation'? '\u{435}' (U+0435) only looks like 'e'")
        #expect(found.first?.fix?.title.hasSuffix("in which '\u{435}' (U+0435) only looks like 'e'") == true)
        #expect(Repair(text).loaded.scenario != nil)
    }
}
