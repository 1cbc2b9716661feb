/// What became of a document: the case it describes, or why it describes none.
public struct Loaded: Sendable {
    /// The case; nothing if there is any error.
    public let scenario: Scenario?
    /// Errors and warnings in the order of the text.
    public let diagnostics: [Diagnostic]

    /// Creates the outcome of loading.
    public init(scenario: Scenario?, diagnostics: [Diagnostic]) {
        self.scenario = scenario
        self.diagnostics = diagnostics
    }
}

/// Turns the text of a case into a scenario, collecting every problem on the way.
public enum Loader {
    /// Reads a case.
    ///
    /// Text that is not JSON gives one diagnostic; else everything that is wrong is found at once.
    /// - Complexity: O(length).
    public static func load(_ bytes: [UInt8]) -> Loaded { load(bytes, limit: Findings.limit) }

    /// Reads a case and tells at most so many problems of each severity.
    static func load(_ bytes: [UInt8], limit: Int) -> Loaded {
        do throws(JSONError) {
            return load(try JSONTree.parse(bytes), limit: limit)
        } catch {
            return Loaded(scenario: nil, diagnostics: [Diagnostic(error)])
        }
    }

    /// Reads a case from a document that was parsed before.
    public static func load(_ document: JSONTree) -> Loaded {
        load(document, limit: Findings.limit)
    }

    private static func load(_ document: JSONTree, limit: Int) -> Loaded {
        var reader = Reader(document, limit: limit)
        reader.readScenario()
        let findings = reader.findings
        return Loaded(
            scenario: findings.isUsable ? reader.scenario : nil,
            diagnostics: findings.sorted())
    }
}

extension Diagnostic {
    /// Creates the diagnostic of what keeps a text from being JSON.
    fileprivate init(_ error: JSONError) {
        self.init(.json(error.problem), at: error.range, fix: Fix.mending(error))
    }
}
