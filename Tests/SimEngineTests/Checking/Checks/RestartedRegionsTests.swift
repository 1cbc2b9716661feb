import Testing

@testable import SimEngine

@Suite("A way between regions restarts the others, so it is told")
struct RestartedRegionsTests {
    private func found(team: String = "", inner: String = "", nurse: String = "") throws -> [String] {
        try CheckedText.places(
            "SIM0376",
            """
            "events": ["go", "stop"], "states": [
              { "id": "all", "type": "parallel", "states": [
                { "id": "team"\(team), "states": [ { "id": "t1"\(inner) }, { "id": "t2", "on": { "event": "go", "to": "t1" } },
                  { "id": "back", "type": "history", "default": "t1" } ] },
                { "id": "nurse"\(nurse), "states": [ { "id": "n1", "on": { "event": "go", "to": "n2" } }, { "id": "n2" } ] } ] },
              { "id": "end", "type": "final" } ]
            """)
    }

    private static func way(_ to: String, _ more: String = "") -> String { ", \"on\": { \"event\": \"stop\", \"to\": \(to)\(more) }" }

    @Test("into another region, or into its own by leaving it")
    func told() throws {
        #expect(try found(inner: Self.way("\"n2\"")) == ["\"n2\""])
        #expect(try found(inner: Self.way("\"team\"")) == ["\"team\""])
        #expect(try found(team: Self.way("\"t2\"", ", \"reenter\": true")) == ["\"t2\""])
        #expect(try found(nurse: Self.way("\"back\"")) == ["\"back\""])
        #expect(try found(inner: ", \"after\": { \"delay\": \"5s\", \"to\": \"n1\" }") == ["\"n1\""])
    }

    @Test("inside its region, out of all of them, or with every region named")
    func kept() throws {
        #expect(try found(inner: Self.way("\"t2\"")) == [])
        #expect(try found(team: Self.way("\"t2\"")) == [])
        #expect(try found(team: Self.way("\"end\"")) == [])
        #expect(try found(inner: Self.way("[\"t2\", \"n1\"]")) == [])
        #expect(try found(inner: Self.way("\"all\"")) == [])
        #expect(try found(inner: Self.way("\"back\"")) == [])
    }
}
