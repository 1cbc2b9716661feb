import Foundation
import Testing

@Suite("simulate trace")
struct TraceTests {
    private let chart = """
        { "format": 1, "id": "chart", "title": "Chart", "version": "1.0.0", "language": "en",
          "events": ["go", "stop"],
          "states": [
            { "id": "both", "type": "parallel", "states": [
              { "id": "one", "states": [
                { "id": "a", "on": [{ "event": "go", "to": "b" }] },
                { "id": "b", "after": [{ "delay": "30s", "to": "a" }] } ] },
              { "id": "two", "states": [ { "id": "c" } ] } ],
              "on": [{ "event": "stop", "to": "end" }] },
            { "id": "end", "type": "final" } ] }
        """

    @Test("prints the active atomic states at the start and after each word")
    func lines() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(chart, to: "chart.json")
        let result = try simulate("trace", "chart.json", "go", "+10s", "+20s", "what", "stop", "go")
        #expect(result.status == 0)
        #expect(
            result.output == """
                {"event":null,"time":0,"configuration":["a","c"]}
                {"event":"go","time":0,"configuration":["b","c"]}
                {"event":"+10s","time":10000,"configuration":["b","c"]}
                {"event":"+20s","time":30000,"configuration":["a","c"]}
                {"event":"what","time":30000,"configuration":["a","c"]}
                {"event":"stop","time":30000,"configuration":["end"]}
                {"event":"go","time":30000,"configuration":["end"]}

                """)
    }

    @Test("reads a case from standard input")
    func standardInput() throws {
        let result = try Simulate.withCases()("trace", "-", "go", input: chart)
        #expect(result.objects.count == 2)
        #expect(result.status == 0)
    }

    @Test("refuses a case that does not load, with the place")
    func broken() throws {
        let result = try Simulate.withCases()("trace", "-", input: "{\n  \"format\": 1,\n")
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("[SIM0007]"))
    }
}
