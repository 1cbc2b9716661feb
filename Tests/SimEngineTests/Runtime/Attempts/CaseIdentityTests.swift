import Testing

@testable import SimEngine

@Suite("A case's identity tells a revision of words from one of behavior")
struct CaseIdentityTests {
    private func identity(_ text: String) throws -> CaseIdentity {
        .of(try JSONTree.parse(Array(text.utf8)))
    }

    /// Computed outside this program, the behavior from a form reduced by hand.
    @Test("the hashes of the smallest case are those of its canonical forms")
    func golden() throws {
        let identity = try identity(try AttemptFixtures.text("hello.json"))
        #expect(
            identity.hash == "f8cb63f0c51a7732c032c9526b0602b9848392deeb201e52303817b478d1d54a")
        #expect(
            identity.behavior == "39f7ec8602c892224dee57e671c455570937d700dd9fbc0fa349d8f6595657a3")
    }

    @Test("the behavior of a case is what remains without its words")
    func form() throws {
        let tree = try JSONTree.parse(try AttemptFixtures.bytes("hello.json"))
        let expected = """
            {"format":1,"id":"hello","states":[{"ask":{"kind":"choice","options":\
            [{"correct":true,"id":"days","to":"end"},{"id":"now","to":"end"}]},"id":"ask"},\
            {"id":"end","type":"final"}]}
            """
        #expect(String(decoding: BehaviorForm.bytes(of: tree), as: UTF8.self) == expected)
    }

    /// What a revision does to the two hashes.
    enum Effect: Sendable { case nothing, wordsOnly, behavior }

    @Test(
        "an edit of the smallest case changes what it should",
        arguments: [
            (" \"format\": 1,", "\"format\":1.0 ,\n", Effect.nothing),
            ("\"format\"", "\"$comment\": \"x\", \"format\"", .nothing),
            ("\"format\"", "\"$schema\": \"x\", \"format\"", .nothing),
            ("\"format\"", "\"review\": {\"status\": \"draft\"}, \"format\"", .nothing),
            ("\"now\"", "\"n\\u006fw\"", .nothing), ("\"text\"", "\"t\\u0065xt\"", .nothing),
            ("First case", "A case", .wordsOnly), ("1.0.0", "1.0.1", .wordsOnly),
            ("\"en\"", "\"de\"", .wordsOnly), ("2 to 7 days", "2 to 10 days", .wordsOnly),
            ("You answer:", "You say:", .wordsOnly), ("counseling", "knowledge", .wordsOnly),
            ("Ease today", "Ease now", .wordsOnly),
            ("\"domain\"", "\"points\": 3, \"domain\"", .wordsOnly),
            ("\"domain\"", "\"critical\": true, \"domain\"", .wordsOnly),
            ("\"domain\"", "\"why\": \"x\", \"domain\"", .wordsOnly),
            ("\"format\"", "\"passMark\": 50, \"format\"", .wordsOnly),
            ("\"format\"", "\"patient\": {\"name\": \"R.\", \"age\": 3}, \"format\"", .wordsOnly),
            ("\"format\"", "\"patient\": {\"chart\": []}, \"format\"", .wordsOnly),
            ("\"correct\"", "\"do\": {\"say\": \"x\", \"by\": \"y\"}, \"correct\"", .wordsOnly),
            ("\"correct\"", "\"do\": [{\"note\": \"x\"}], \"correct\"", .wordsOnly),
            ("\"text\": \"Ms", "\"enter\": [{\"say\": \"x\"}], \"text\": \"Ms", .wordsOnly),
            ("\"hello\"", "\"hallo\"", .behavior), ("\"now\"", "\"soon\"", .behavior),
            ("\"correct\": true", "\"correct\": false", .behavior),
            ("\"correct\": true", "\"credit\": 1", .behavior),
            ("\"correct\"", "\"do\": {\"raise\": \"x\"}, \"correct\"", .behavior),
            ("\"domain\"", "\"within\": \"9s\", \"domain\"", .behavior),
            ("\"domain\"", "\"takes\": \"9s\", \"domain\"", .behavior),
            ("\"domain\"", "\"shuffle\": false, \"domain\"", .behavior),
            ("\"final\"", "\"parallel\"", .behavior),
        ])
    func helloEdits(old: String, new: String, effect: Effect) throws {
        try check("hello.json", old, new, effect)
    }

    @Test(
        "an edit of a case with everything changes what it should",
        arguments: [
            ("\"Every kind", "\"All kinds", Effect.nothing),
            ("\"draft\"", "\"reviewed\"", .nothing),
            ("\"Nurse\"", "\"Student\"", .wordsOnly),
            ("\"minutes\": 5", "\"minutes\": 6", .wordsOnly),
            ("\"minutes\": 5", "\"minutes\": 5, \"order\": 2", .wordsOnly),
            ("A needle is shown.", "Needles.", .wordsOnly), ("Good morning.", "Hi.", .wordsOnly),
            ("Ask first.", "Ask.", .wordsOnly), ("take-action", "analyze-cues", .wordsOnly),
            ("\"Consent\" }", "\"Ethics\" }", .wordsOnly), ("10.1000/1", "10.1000/2", .wordsOnly),
            ("\"guideline\"", "\"trial\"", .wordsOnly), ("\"age\": 34", "\"age\": 35", .wordsOnly),
            ("\"Labs\"", "\"Laboratory\"", .wordsOnly), ("\"Normal.\"", "[\"N.\"]", .wordsOnly),
            (
                "\"text\": \"None.\"", "\"entries\": { \"id\": \"one\", \"text\": \"None.\" }",
                .wordsOnly
            ),
            ("\"kind\": \"multiple\"", "\"kind\": \"multiple\", \"see\": \"meds\"", .wordsOnly),
            ("\"kind\": \"multiple\"", "\"kind\": \"multiple\", \"entry\": \"meds.one\"", .wordsOnly),
            ("\"SpO2\"", "\"Saturation\"", .wordsOnly),
            ("\"unit\": \"%\"", "\"unit\": \"percent\"", .wordsOnly),
            ("\"unit\": \"%\", ", "", .wordsOnly), ("[94, 100]", "[92, 100]", .wordsOnly),
            ("Well done.", "Good.", .wordsOnly), (", \"refs\": \"guide\"", "", .wordsOnly),
            ("\"critical\": false", "\"critical\": true", .wordsOnly),
            ("It cannot be less.", "No.", .wordsOnly), ("\"title\": \"Low\", ", "", .wordsOnly),
            ("\"enter\": { \"say\": \"I feel dizzy.\", \"by\": \"Ms. R.\" },", "", .wordsOnly),
            (
                "{ \"set\": \"spo2\", \"to\": 99 }",
                "[{ \"say\": \"There.\" }, { \"set\": \"spo2\", \"to\": 99 }, { \"note\": \"o\" }]",
                .wordsOnly
            ),
            (", { \"say\": \"Yes, please.\", \"by\": \"Ms. R.\" }", "", .wordsOnly),
            (
                "[\"wash\", \"gown\"]", "{ \"steps\": [\"wash\", \"gown\"], \"why\": \"Clean.\" }",
                .wordsOnly
            ),
            ("[[\"wash\", \"gown\"]]", "[\"wash\", \"gown\"]", .wordsOnly),
            (
                "[[\"wash\", \"gown\"]], \"criticalPrecedence\": [[\"gown\", \"touch\"]]",
                "[[\"gown\", \"touch\"], [\"wash\", \"gown\"]]", .wordsOnly
            ),
            ("\"points\": 2, \"why\": \"Consent", "\"points\": 3, \"why\": \"Consent", .wordsOnly),
            ("names-emotion", "teach-back", .wordsOnly), ("false-promise", "minimizes", .wordsOnly),
            ("\"reply\": \"Yes.\"", "\"reply\": \"No.\"", .wordsOnly),
            ("\"Will it hurt?\", \"by\": \"Ms. R.\"", "\"Will it hurt?\"", .wordsOnly),
            ("\"exists\": \"vitals\"", "\"absent\": \"oxygen\"", .wordsOnly),
            ("\"passMark\": 60", "\"passMark\": 70", .wordsOnly),
            (", \"possible\": { \"ordering\": 3, \"knowledge\": 2 }", "", .wordsOnly),
            ("What went well?", "What now?", .wordsOnly),
            ("\"labs\", \"title\"", "\"lab\", \"title\"", .behavior),
            (
                ", { \"id\": \"meds\", \"title\": \"Medicines\", \"text\": \"None.\" }", "",
                .behavior
            ),
            ("\"initial\": 98", "\"initial\": 97", .behavior),
            ("[0, 10]", "[0, 11]", .behavior),
            ("trust + 1\" }], \"f", "trust + 2\" }], \"f", .behavior),
            ("\"takes\": \"20s\"", "\"takes\": \"21s\"", .behavior),
            ("\"once\": true", "\"once\": false", .behavior),
            ("spo2 < 98", "spo2 < 97", .behavior), ("\"visitor\"]", "\"guest\"]", .behavior),
            ("\"10s\"", "\"11s\"", .behavior), ("\"90s\"", "\"91s\"", .behavior),
            ("visitor chart.labs", "visitor chart.meds", .behavior),
            ("spo2 >= 0", "spo2 >= 1", .behavior),
            ("\"within\": \"30s\"", "\"within\": \"31s\"", .behavior),
            (
                "\"credit\": 0.5 }, { \"id\": \"rest", "\"credit\": 0.6 }, { \"id\": \"rest",
                .behavior
            ),
            ("plusMinus", "zeroOne", .behavior), ("\"takes\": \"3s\", ", "", .behavior),
            ("[[\"gown\", \"touch\"]]", "[[\"touch\", \"gown\"]]", .behavior),
            ("\"precedence\": [[\"wash\", \"gown\"]], ", "", .behavior),
            ("\"eat\"", "\"drink\"", .behavior),
            ("\"unit\": \"mL\"", "\"unit\": \"mg\"", .behavior),
            ("[\"mL\", \"mg\"]", "[\"mL\", \"g\"]", .behavior),
            ("[2, 2.5]", "[2, 2.6]", .behavior), ("[1, 4]", "[1, 5]", .behavior),
            (
                "{ \"if\": \"none\", \"to\": \"dose2\" }", "{ \"if\": \"none\", \"to\": \"talk\" }",
                .behavior
            ),
            ("\"then\": \"end\"", "\"then\": \"t2\"", .behavior),
            ("count('vitals') >= 3", "count('vitals') >= 2", .behavior),
            ("[\"vitals\", \"oxygen\", {", "[\"vitals\", {", .behavior),
        ])
    func wardEdits(old: String, new: String, effect: Effect) throws {
        try check("ward.json", old, new, effect)
    }

    /// Applies an edit to the first place where it fits, and compares the hashes.
    private func check(_ name: String, _ old: String, _ new: String, _ effect: Effect) throws {
        let text = try AttemptFixtures.text(name)
        let edited = text.replacing(old, with: new, maxReplacements: 1)
        try #require(edited != text, "'\(old)' is not in \(name)")
        let before = try identity(text)
        let after = try identity(edited)
        #expect((before.hash == after.hash) == (effect == .nothing))
        #expect((before.behavior == after.behavior) == (effect != .behavior))
    }

    @Test("steps that stand in order as listed are no other case when some of it is critical")
    func criticalOfDefault() throws {
        let plain = try identity(#"{"steps": [{"id": "a"}, {"id": "b"}]}"#)
        let critical = try identity(
            #"{"steps": [{"id": "a"}, {"id": "b"}], "criticalPrecedence": ["a", "b"]}"#)
        #expect(plain.behavior == critical.behavior)
        #expect(plain.hash != critical.hash)
    }

    @Test("keys in another order are the same case")
    func orderOfKeys() throws {
        let first = try identity(#"{"b": [{"x": 1, "y": 2}], "a": 1e2}"#)
        let second = try identity(#"{"a": 100, "b": [{"y": 2.0, "x": 1}]}"#)
        #expect(first == second)
    }

    @Test(
        "what is no case still has an identity",
        arguments: [
            "[]", "null", #"{"patient": 7}"#, #"{"patient": {"chart": 7}}"#, #"{"do": 7}"#,
            #"{"precedence": 7, "criticalPrecedence": [[1, {}], {"steps": "x"}]}"#,
            #"{"measures": {"unit": 1}}"#, #"{"do": [[[{"say": 1}]]]}"#,
        ])
    func anything(text: String) throws {
        #expect(try identity(text).behavior.utf8.count == 64)
    }

    @Test("text nested to the limit still has an identity")
    func nested() throws {
        let depth = JSONTree.deepestNesting
        var text = String(repeating: "{\"do\":", count: depth)
        text += "1" + String(repeating: "}", count: depth)
        #expect(try identity(text).behavior.utf8.count == 64)
    }
}
