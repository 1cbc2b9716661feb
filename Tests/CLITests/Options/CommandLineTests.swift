import Testing

@Suite("The command line")
struct CommandLineTests {
    @Test(
        "help leads with an example, for the program and every command",
        arguments: [
            ["--help"], ["help"], ["help", "play"], ["play", "--help"], ["trace", "--help"],
            ["check", "-h"], ["report", "--help"],
        ])
    func help(_ words: [String]) throws {
        let result = try Simulate.withCases().run(words)
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("Example:  simulate "))
        #expect(result.errors.isEmpty)
    }

    @Test(
        "a mistake ends with 2, on the stream of words, with the word that was meant",
        arguments: [
            (["plya"], "did you mean 'play'?"), (["analyze"], "does not have 'analyze' yet"),
            (["list", "--jsn"], "did you mean '--json'?"), (["play"], "needs a case"),
            (["play", "hello", "--seed", "x"], "'--seed' takes a whole number"),
            (["play", "hello", "--seed"], "'--seed' needs a value"),
            (["play", "hello", "--live=yes"], "takes no value"),
            (["play", "hello", "--mode", "test"], "practice or exam"),
            (["play", "hello", "--learner", "../x"], "a pseudonym"),
            (["play", "hello", "world"], "does not know what to do with 'world'"),
            (["play", "hello", "--seed=1", "--seed=2"], "given twice"),
            (["list", "--json", "--markdown"], "exclude each other"),
            (["check", "hello", "--json", "--sarif"], "exclude each other"),
            (["check", "--fix", "-"], "none to be written to"), (["check"], "needs a file"),
            (["watch"], "needs a case"), (["watch", "-"], "a file that can be saved"),
            (["list", "--learner", "a b"], "a pseudonym"),
            (["list", "hello"], "does not know what to do with 'hello'"),
            (["trace", "hello", "+soon"], "a time such as +30s"),
        ])
    func mistakes(_ words: [String], _ told: String) throws {
        let result = try Simulate.withCases().run(words)
        #expect(result.status == 2)
        #expect(result.errors.contains(told))
        #expect(result.output.isEmpty)
    }

    @Test("the version is told")
    func version() throws {
        let result = try Simulate.withCases()("--version")
        #expect(result.output.hasPrefix("simulate "))
        #expect(result.status == 0)
    }

    @Test("without a terminal the program lists the cases and tells how to play")
    func start() throws {
        let result = try Simulate.withCases()()
        #expect(result.status == 0)
        #expect(result.output.contains("hello"))
        #expect(result.output.contains("To play a case, type:  simulate play "))
    }

    @Test("without a terminal nothing is asked")
    func noTerminal() throws {
        let result = try Simulate.withCases()("play", "hello")
        #expect(result.status == 2)
        #expect(result.errors.contains("terminal"))
    }
}
