// Feeds the playthrough reader and a session with what a fuzzer makes up. From the project's root:
//
//   swiftc -parse-as-library -sanitize=fuzzer,address -O -wmo -swift-version 6 \
//     -module-name FuzzPlaythrough -o fuzz-playthrough \
//     $(find Sources/SimEngine -name '*.swift') Tests/Fuzz/FuzzPlaythrough.swift
//   ./fuzz-playthrough -max_len=4096 CORPUS-FOLDER
//
// Inputs that crash it become fixtures named crash-* in Tests/Fixtures/attempts, for good.

import Foundation

/// The cases that are played: one with acts and time, one with every form of question.
private let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/attempts")
private let machines = ["ward.json", "forms.json"].compactMap { name in
    (try? Data(contentsOf: fixtures.appendingPathComponent(name)))
        .flatMap { Loader.load([UInt8]($0)).scenario }.map { Machine($0) }
}

/// Checks what must hold of any bytes at all; a broken promise is a trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPlaythrough(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    if let tree = try? JSONTree.parse(bytes) { checkIdentity(tree) }
    do throws(DocumentProblem) {
        let playthrough = try Playthrough.read(bytes)
        precondition(machines.count == 2, "a case is not found: run from the root of the project")
        for machine in machines { try play(playthrough, on: machine) }
    } catch {
        precondition(!error.message.isEmpty, "a problem has no words")
        precondition((error.line ?? 1) >= 1 && (error.column ?? 1) >= 1, "a place is nowhere")
    }
    return 0
}

/// Checks that any document has an identity, and that its canonical text has the same.
private func checkIdentity(_ tree: JSONTree) {
    let identity = CaseIdentity.of(tree)
    guard let again = try? JSONTree.parse(CanonicalJSON.bytes(of: tree)) else {
        preconditionFailure("the canonical text is refused")
    }
    precondition(CaseIdentity.of(again) == identity, "the canonical text is another case")
}

/// Plays what fits, saves it, and checks that reading and replaying give the same again.
private func play(_ playthrough: Playthrough, on machine: Machine) throws(DocumentProblem) {
    let identity = CaseIdentity.of(machine.scenario.document)
    var session = Session(machine, seed: playthrough.seed ?? 0, mode: .practice)
    var writer = AttemptWriter(
        header: AttemptHeader(
            machine, identity: identity, learner: playthrough.caseID, seed: session.seed,
            mode: .practice, start: playthrough.caseID))
    var bytes = writer.headerLine()
    for place in playthrough.inputs.indices {
        guard let input = try? playthrough.apply(place, to: &session) else { continue }
        bytes += writer.line(for: input, session: session)
    }
    bytes += writer.footer(session.report(), session: session)
    _ = playthrough.expectation?.mismatches(with: session)
    let replayed = try? AttemptRecord.read(bytes).replay(on: machine, identity: identity)
    guard let replayed else { preconditionFailure("a saved attempt does not replay") }
    precondition(replayed.log == session.log, "a replay has another log")
    precondition(replayed.inputs == session.inputs, "a replay has other inputs")
}
