import Foundation
import Testing

@testable import SimEngine

/// What exploring says of small random cases is what brute force finds in them.
@Suite struct AgreementTests {
    /// How many cases are compared; CI asks for more.
    private static let count = ProcessInfo.processInfo.environment["SIM_RANDOM_CASES"].flatMap { UInt64($0) } ?? 8
    private static let first = ProcessInfo.processInfo.environment["SIM_FIRST_CASE"].flatMap { UInt64($0) } ?? 1

    @Test func `exploration and brute force agree on random cases, together and apart`() throws {
        var loaded = 0
        var whole = 0
        for seed in Self.first..<Self.first + Self.count {
            let text = RandomCase.text(seed: seed)
            guard let machine = Self.machine(text) else { continue }
            loaded += 1
            let agreement = Agreement(machine)
            if agreement.isWhole { whole += 1 }
            guard let difference = agreement.differences.first else { continue }
            let kind = difference.prefix { $0 != ":" }
            Issue.record("seed \(seed): \(agreement.differences.joined(separator: "; "))")
            if ProcessInfo.processInfo.environment["SIM_SHRINK"] == nil { continue }
            let least = Shrinking.least(text) { smaller in
                guard let machine = Self.machine(smaller) else { return false }
                return Agreement(machine).differences.contains { $0.hasPrefix("\(kind):") }
            }
            let told = Self.machine(least).map { Agreement($0).differences } ?? []
            Issue.record("seed \(seed): \(told.joined(separator: "\n"))\n\(least)")
        }
        // Without these, nothing would have been shown.
        #expect(loaded * 2 >= Self.count, "only \(loaded) of \(Self.count) cases load")
        #expect(whole * 2 >= loaded, "only \(whole) of \(loaded) cases are explored to the end by brute force")
    }

    static func machine(_ inside: String) -> Machine? {
        let text = #"{ "format": 1, "id": "test", "title": "Test", "version": "1.0.0", "language": "en", \#(inside) }"#
        let loaded = Loader.load(Array(text.utf8))
        if loaded.diagnostics.contains(where: { $0.severity == .error }) { return nil }
        return loaded.scenario.map { Machine($0) }
    }
}
