import Testing

@testable import SimEngine

@Suite("What can be mended without a doubt is mended")
struct RepairTests {
    private static let head = #""format":1,"id":"demo","title":"Demo","version":"1.0.0","language":"en""#

    private static func repaired(_ text: String) -> (text: String, repair: Repair) {
        let repair = Repair(Array(text.utf8))
        return (String(decoding: repair.bytes, as: UTF8.self), repair)
    }

    @Test(
        "misspelled keys, names and words, and spaces around them",
        arguments: [
            (#"{"id":"a","titel":"A"}"#, #"{"id":"a","title":"A"}"#),
            (#"{"id":"a","text ":"A"}"#, #"{"id":"a","text":"A"}"#),
            (#"{"id":"a","tpye":"finl"}"#, #"{"id":"a","type":"final"}"#),
            (#"{"id":"abc","on":{"event":"e","to":"abd"}}"#, #"{"id":"abc","on":{"event":"e","to":"abc"}}"#),
            (#"{"id":"abc ","on":{"event":"e","to":"abc "}}"#, #"{"id":"abc","on":{"event":"e","to":"abc"}}"#),
            (#"{"id":"abc ","on":{"event":"e","to":"abc"}}"#, #"{"id":"abc","on":{"event":"e","to":"abc"}}"#),
            (
                #"{"id":"abc ","on":{"event":"e","if":"in('abc ')"}}"#,
                #"{"id":"abc","on":{"event":"e","if":"in('abc')"}}"#
            ),
            (#"{"id":"a","enter":{"raise":" go"}}"#, #"{"id":"a","enter":{"raise":"go"}}"#),
            (#"{"id":"a","after":{"delay":"5s ","do":{"note":"n"}}}"#, #"{"id":"a","after":{"delay":"5s","do":{"note":"n"}}}"#),
            (#"{"id":"a","text":"  A. "}"#, #"{"id":"a","text":"A."}"#),
            (
                #"{"id":"ask","on":{"event":"answer.aks.full","to":"ask"},"ask":{"kind":"numeric","text":"N","unit":"mL","full":[1,1]}}"#,
                #"{"id":"ask","on":{"event":"answer.ask.full","to":"ask"},"ask":{"kind":"numeric","text":"N","unit":"mL","full":[1,1]}}"#
            ),
        ])
    func mends(state: String, expected: String) {
        let (text, repair) = Self.repaired("{\(Self.head),\"states\":[\(state)]}")
        #expect(text == "{\(Self.head),\"states\":[\(expected)]}")
        #expect(repair.loaded.scenario != nil, "\(repair.loaded.diagnostics.map { $0.message })")
        #expect(!repair.changes.isEmpty)
    }

    @Test(
        "a missing version is added after the title, laid out as its neighbors",
        arguments: [
            (
                #"{"format":1,"id":"demo","title":"Demo","language":"en","states":{"id":"a"}}"#,
                #"{"format":1,"id":"demo","title":"Demo","version": "1.0.0","language":"en","states":{"id":"a"}}"#
            ),
            (
                "{ \"format\": 1, \"id\": \"demo\", \"title\": \"Demo\", \"language\": \"en\",\n  \"states\": { \"id\": \"a\" } }",
                "{ \"format\": 1, \"id\": \"demo\", \"title\": \"Demo\", \"version\": \"1.0.0\", \"language\": \"en\",\n  \"states\": { \"id\": \"a\" } }"
            ),
            (
                "{\r\n  \"title\": \"Demo\",\r\n\r\n  \"id\": \"demo\",\r\n  \"format\": 1,\r\n  \"language\": \"en\",\r\n  \"states\": { \"id\": \"a\" }\r\n}\r\n",
                "{\r\n  \"title\": \"Demo\",\r\n  \"version\": \"1.0.0\",\r\n\r\n  \"id\": \"demo\",\r\n  \"format\": 1,\r\n  \"language\": \"en\",\r\n  \"states\": { \"id\": \"a\" }\r\n}\r\n"
            ),
            (
                "{\n    \"format\": 1,\n    \"id\": \"demo\",\n    \"language\": \"en\",\n    \"states\": { \"id\": \"a\" },\n    \"title\": \"Demo\"\n}\n",
                "{\n    \"format\": 1,\n    \"id\": \"demo\",\n    \"language\": \"en\",\n    \"states\": { \"id\": \"a\" },\n    \"title\": \"Demo\",\n    \"version\": \"1.0.0\"\n}\n"
            ),
        ])
    func addsVersion(text: String, expected: String) {
        let (mended, repair) = Self.repaired(text)
        #expect(mended == expected)
        #expect(repair.loaded.diagnostics.isEmpty)
        #expect(repair.changes.map { $0.done } == ["added \"version\": \"1.0.0\""])
    }

    @Test(
        "what may mean two things, or would lead to another error, stays as it is",
        arguments: [
            // Two names are as near.
            #"{"id":"abc","on":{"event":"e","to":"abx"}},{"id":"aby","type":"final"}"#,
            // The object has the key already.
            #"{"id":"a","text":"A","txet":"B"}"#,
            // Another key excludes the one that may be meant.
            #"{"id":"a","ask":{"kind":"choice","text":"T","options":[{"id":"x","text":"X","correct":true,"credt":1},{"id":"y","text":"Y"}]}}"#,
            // An author of steps 1 and 2 may have forgotten to write the third.
            #"{"id":"step1","on":{"event":"e","to":"step3"}}"#,
            // The id would be taken twice.
            #"{"id":"a"},{"id":"a ","text":"T"}"#,
            // No one can tell where the quote belongs.
            #"{"id":"a","text":"A}"#,
        ])
    func leaves(states: String) {
        let text = "{\(Self.head),\"states\":[\(states)]}"
        let (mended, repair) = Self.repaired(text)
        #expect(mended == text)
        #expect(repair.changes.isEmpty)
        #expect(repair.loaded.diagnostics == Loader.load(Array(text.utf8)).diagnostics)
    }

    @Test("of several fixes those are made that lead to no other error")
    func dividesFixes() {
        let states = #"{"id":"a","titel":"A"},{"id":"a ","text":"T"},{"id":"bcd","on":{"event":"e","to":"bce"}}"#
        let (text, repair) = Self.repaired("{\(Self.head),\"states\":[\(states)]}")
        #expect(text.contains(#"{"id":"a","title":"A"}"#) && text.contains(#""to":"bcd""#))
        #expect(text.contains(#"{"id":"a ","text":"T"}"#))
        #expect(repair.loaded.diagnostics.map { $0.code } == ["SIM0123"])
    }

    @Test("what a renamed key brings to light does not keep it from being renamed")
    func revealsErrors() {
        let text = "{\(Self.head),\"stats\":[{\"id\":\"1\"},{\"id\":\"b\",\"no\":1}]}"
        let (mended, repair) = Self.repaired(text)
        #expect(mended.contains(#""states":[{"#))
        #expect(repair.loaded.diagnostics.map { $0.code } == ["SIM0125", "SIM0202"])
    }

    @Test("a misspelled version is not added a second time")
    func keepsMisspelledVersion() {
        let (text, repair) = Self.repaired(
            #"{"format":1,"id":"demo","title":"Demo","versoin":"2.1.0","language":"en","states":{"id":"a"}}"#)
        #expect(text.contains(#""version":"2.1.0""#) && !text.contains("1.0.0"))
        #expect(repair.loaded.scenario != nil)
    }

    @Test("a byte order mark goes, and what it hid is mended too")
    func takesMark() {
        let (text, repair) = Self.repaired("\u{FEFF}{\(Self.head),\"states\":{\"id\":\"a\",\"titel\":\"A\"}}")
        #expect(text == "{\(Self.head),\"states\":{\"id\":\"a\",\"title\":\"A\"}}")
        #expect(repair.changes.count == 2)
    }

    @Test("spaces at the ends of lines go, with every kind of line end, and nothing in texts does")
    func takesSpacesAtLineEnds() {
        let (text, repair) = Self.repaired(
            "{ \(Self.head), \t\r\n\"states\": {   \n \"id\": \"a\", \"text\": \"A  b\" \n} }  ")
        #expect(text == "{ \(Self.head),\r\n\"states\": {\n \"id\": \"a\", \"text\": \"A  b\"\n} }")
        #expect(repair.changes.map { $0.done } == ["took the spaces at the end of 4 lines, of which this is the first away"])
    }

    @Test("each change is told where it now stands")
    func placesChanges() {
        let text = """
            { "format": 1, "id": "demo",
              "title": "Demo", "lnguage": "en",
              "states": [ { "id": "abc", "titel": "T", "on": { "event": "e", "to": "abd" } } ] }
            """
        let (mended, repair) = Self.repaired(text)
        let places = repair.changes.map { change in
            String(decoding: Array(mended.utf8)[Int(change.offset)...].prefix(9), as: UTF8.self)
        }
        #expect(places == ["\"version\"", "language\"", "title\": \"", "abc\" } } "])
    }

    @Test("a mended text has nothing left to mend", arguments: 0..<40)
    func isStable(seed: Int) throws {
        let text = try CaseText.fixture("everything.json")
        var generator = SeededGenerator(seed: UInt64(seed))
        var changed = text
        for _ in 0..<4 {
            let place = Int(generator.below(UInt64(changed.count)))
            if changed[place] | 0x20 >= UInt8(ascii: "a"), changed[place] < 0x7B { changed[place] = UInt8(ascii: "x") }
        }
        let before = Loader.load(changed)
        let repair = Repair(changed)
        #expect(repair.loaded.diagnostics == Loader.load(repair.bytes).diagnostics)
        #expect(Repair(repair.bytes).bytes == repair.bytes)
        #expect(repair.loaded.diagnostics.count <= before.diagnostics.count + 40)
    }

    @Test("three thousand misspelled names are mended in one run")
    func mendsMany() {
        let states = (0..<3000).map { index in
            #"{"id":"place\#(index)","on":{"event":"e","too":"place\#(index)"}}"#
        }
        let repair = Repair(CaseText.text(states.joined(separator: ",")))
        #expect(repair.loaded.scenario != nil)
        #expect(repair.changes.count == 3000)
    }
}
