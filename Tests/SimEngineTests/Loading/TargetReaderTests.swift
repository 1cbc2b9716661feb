import Testing

@testable import SimEngine

@Suite("Several targets must be able to be active together")
struct TargetReaderTests {
    private static let states = """
        {"id":"p","type":"parallel","states":[
          {"id":"r1","states":[{"id":"a"},{"id":"b","states":[{"id":"b1"}]}]},
          {"id":"r2","states":[{"id":"c"},{"id":"q","type":"parallel","states":[
            {"id":"q1","states":[{"id":"x"}]},{"id":"q2","states":[{"id":"y"}]}]}]},
          {"id":"hp","type":"history","default":["r1"]}]},
        {"id":"out"}
        """

    @Test(
        "legal when any two lie in different regions of a parallel state",
        arguments: [
            (["a", "c"], true), (["b1", "x", "y"], true), (["y", "b1", "x"], true),
            (["r1", "r2"], true), (["a", "q"], true), (["p"], true),
            (["a", "b"], false), (["c", "x"], false), (["a", "out"], false), (["p", "a"], false),
            (["a", "p"], false), (["b", "b1"], false), (["a", "a"], false), (["hp", "a"], false),
            (["x", "c", "a"], false), (["q", "x"], false),
        ])
    func checksTargets(targets: [String], isLegal: Bool) {
        let list = targets.map { "\"\($0)\"" }.joined(separator: ",")
        let codes = CaseText.codes(
            #"{"id":"start","on":{"event":"e","to":[\#(list)]}},"# + Self.states)
        #expect(codes == (isLegal ? [] : ["SIM0241"]))
    }

    @Test("an empty list of targets is told, as is a target that is no name")
    func wantsNames() {
        #expect(CaseText.codes(#"{"id":"a","on":{"event":"e","to":[]}}"#) == ["SIM0208"])
        #expect(CaseText.codes(#"{"id":"a","on":{"event":"e","to":[1]}}"#) == ["SIM0206"])
    }
}
