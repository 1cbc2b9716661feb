// Feeds the attempt reader with what a fuzzer makes up. From the root of the project:
//
//   swiftc -parse-as-library -sanitize=fuzzer,address -O -wmo -swift-version 6 \
//     -module-name FuzzAttempt -o fuzz-attempt $(find Sources/SimEngine -name '*.swift') \
//     Tests/Fuzz/FuzzAttempt.swift
//   ./fuzz-attempt -max_len=4096 CORPUS-FOLDER
//
// Inputs that crash it become fixtures named crash-* in Tests/Fixtures/attempts, for good.

import Foundation

/// The case that attempts are replayed on, and a small undamaged attempt.
private let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/attempts")
private let golden = bytes("hello.attempt.jsonl")
private let machine = Loader.load(bytes("hello.json")).scenario.map { Machine($0) }
private let identity = machine.map { CaseIdentity.of($0.scenario.document) }

private func bytes(_ name: String) -> [UInt8] {
    (try? Data(contentsOf: fixtures.appendingPathComponent(name))).map { [UInt8]($0) } ?? []
}

/// Checks what must hold of any bytes at all; a broken promise is a trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAttempt(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    precondition(!golden.isEmpty, "the fixtures are not found: run from the root of the project")
    check(bytes)
    check(sealed(bytes))
    checkEdited(bytes)
    return 0
}

/// Checks that bytes are refused with a place, or give an attempt that goes on from what is valid.
private func check(_ bytes: [UInt8]) {
    do throws(DocumentProblem) {
        let record = try AttemptRecord.read(bytes)
        precondition(record.validLength + record.tornBytes == bytes.count, "bytes are lost")
        let kept = Array(bytes[..<record.validLength])
        let again = try? AttemptRecord.read(kept)
        precondition(again?.lastHash == record.lastHash, "the whole lines alone are refused")
        precondition(again?.tornBytes == 0, "what is left of a torn attempt is torn")
        guard let machine, let identity else { preconditionFailure("the case does not load") }
        _ = try record.replay(on: machine, identity: identity, allowingChangedBehavior: true)
    } catch {
        precondition(!error.message.isEmpty, "a problem has no words")
    }
}

/// Gives each line the hash that it needs, so that what lies behind the hashes is reached.
private func sealed(_ bytes: [UInt8]) -> [UInt8] {
    var previous: [UInt8] = []
    var result: [UInt8] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        let members = Array(line.dropLast()) + [UInt8(ascii: ",")] + AttemptSeal.opening
        previous = AttemptSeal.digest(of: members[...], after: previous[...])
        result += members + previous + AttemptSeal.closing + [UInt8(ascii: "\n")]
    }
    return result
}

/// Checks that changed bytes of an undamaged attempt are found: two of place, one of value each.
private func checkEdited(_ edits: [UInt8]) {
    var edited = golden
    var index = 0
    while index + 2 < edits.count, index < 12 {
        let place = (Int(edits[index]) << 8 | Int(edits[index + 1])) % edited.count
        edited[place] = edits[index + 2]
        index += 3
    }
    guard edited != golden else { return }
    guard let record = try? AttemptRecord.read(edited) else { return }
    // Several changes together can make the last line look torn; the lines before are as they were.
    precondition(record.tornBytes > 0, "a change was not found")
    precondition(golden.starts(with: edited[..<record.validLength]), "a whole line was changed")
}
