import Foundation
import Testing

@testable import SimEngine

@Suite("Images of cases")
struct CaseImageTests {
    /// Every case that loads: the bundled ones, and those of the fixtures.
    private static let cases: [(name: String, scenario: Scenario)] = {
        var found = BundledCase.all.compactMap { entry in
            entry.loaded.scenario.map { (name: entry.testDescription, scenario: $0) }
        }
        for folder in ["diagnostics", "loading", "attempts"] {
            let folder = ProjectDocument.root.appendingPathComponent("Tests/Fixtures/\(folder)")
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
            for name in (names ?? []).sorted() where name.hasSuffix(".json") {
                guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)),
                    let scenario = Loader.load([UInt8](data)).scenario
                else { continue }
                found.append((name: name, scenario: scenario))
            }
        }
        return found
    }()

    private static func image(_ scenario: Scenario) -> [UInt8] {
        CaseImage.bytes(of: scenario, identity: .of(scenario.document))
    }

    @Test("a case that is read from its image has the same image, and the identity of its text")
    func roundTrip() throws {
        #expect(Self.cases.count > 60)
        for (name, scenario) in Self.cases {
            let bytes = Self.image(scenario)
            let read = try #require(CaseImage(bytes), "\(name)")
            #expect(read.identity == .of(scenario.document), "\(name)")
            let again = CaseImage.bytes(of: read.scenario, identity: read.identity)
            #expect(again == bytes, "\(name)")
        }
    }

    @Test("every part of a case comes back: written out, the two cases are the same")
    func parts() throws {
        for (name, scenario) in Self.cases {
            let read = try #require(CaseImage(Self.image(scenario))).scenario
            var (one, other) = (Outline(), Outline())
            one.add(scenario, of: scenario)
            other.add(read, of: read)
            #expect(one.lines == other.lines, "\(name)")
        }
    }

    @Test("a case plays from its image as from its text", arguments: BundledRun.all)
    func playthrough(_ run: BundledRun) throws {
        let machine = try #require(run.machine)
        let identity = CaseIdentity.of(machine.scenario.document)
        let image = try #require(CaseImage(Self.image(machine.scenario)))
        let script = try run.playthrough()
        let told = try [machine, Machine(image.scenario)].map { machine in
            let session = try script.play(on: machine)
            let header = AttemptHeader(
                machine, identity: identity, learner: "learner", seed: session.seed,
                variant: session.variant, mode: session.mode)
            var recorded = RecordedSession(machine, session.variant, header: header)
            for input in session.inputs { try recorded.apply(input) }
            recorded.finish()
            var summary = JSONWriter()
            session.report().writeSummary(
                into: &summary, machine.scenario, seed: session.seed, attempt: nil)
            return [recorded.takeLines(), summary.bytes]
        }
        #expect(told[0] == told[1])
    }

    @Test("an image that was changed anywhere is none")
    func changed() throws {
        let bytes = Self.image(try AttemptFixtures.hello().scenario)
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 1 << UInt8(place % 8)
            #expect(CaseImage(changed) == nil, "\(place)")
            #expect(CaseImage(Array(bytes[..<place])) == nil, "\(place)")
        }
        #expect(CaseImage(bytes + [0]) == nil)
        #expect(CaseImage(CaseImage.withCheck(bytes + [0])) == nil)
    }

    @Test("what is made up under the right checksum is read or refused, and never traps")
    func madeUp() throws {
        var random = SeededGenerator(seed: 11)
        func byte() -> UInt8 { UInt8(truncatingIfNeeded: random.below(256)) }
        var refused = 0
        for scenario in [try AttemptFixtures.ward().scenario, try AttemptFixtures.forms().scenario] {
            let bytes = Self.image(scenario)
            for _ in 0..<4000 {
                var changed = bytes
                for _ in 0...random.below(4) {
                    // The first bytes say how long the numbers are, which follow.
                    let place = 77 + Int(random.below(UInt64(bytes.count - 77)))
                    changed[place] = byte()
                }
                if random.below(8) == 0 { changed.removeLast(Int(random.below(200))) }
                if CaseImage(CaseImage.withCheck(changed)) == nil { refused += 1 }
            }
        }
        #expect(refused > 100)
        let head = Array(Self.image(try AttemptFixtures.hello().scenario).prefix(77))
        for length in 0..<2000 {
            let noise = (0..<length).map { _ in byte() }
            #expect(CaseImage(noise) == nil)
            _ = CaseImage(CaseImage.withCheck(head + noise))
        }
    }
}

/// All that a value is made of, with texts instead of their places, and without places in the source.
private struct Outline {
    var lines: [String] = []

    mutating func add(_ value: Any, of scenario: Scenario) {
        switch value {
        case let text as Text: lines.append("text " + scenario.string(text))
        case is SourceRange, is JSONTree: return
        case let names as NameTable:
            for number in 0..<names.count { lines.append("name " + names.name(Int32(number))) }
        default:
            let mirror = Mirror(reflecting: value)
            if mirror.children.isEmpty { return lines.append("\(value)") }
            lines.append("\(mirror.subjectType)")
            for child in mirror.children {
                lines.append(child.label ?? "-")
                add(child.value, of: scenario)
            }
        }
    }
}
