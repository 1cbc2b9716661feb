// Feeds the bridge of the browser with what a fuzzer makes up. From the root of the project:
//
//   swiftc -parse-as-library -sanitize=fuzzer,address -O -wmo -swift-version 6 -suppress-warnings \
//     -module-name SimEngine -o fuzz-bridge $(find Sources/SimEngine Web/bridge -name '*.swift') \
//     Tests/Fuzz/FuzzBridge.swift
//   ./fuzz-bridge -max_len=8192 -dict=Tests/Fuzz/bridge.dict CORPUS-FOLDER
//
// An input is a conversation: messages parted by lines that hold one '%'. It follows one in which a
// case was loaded and two sessions, one of them live, were opened. Every answer must be a message.

import Foundation

private let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/attempts")
private let text =
    (try? Data(contentsOf: fixtures.appendingPathComponent("forms.json")))
    .map { [UInt8]($0) } ?? []
private let image: [UInt8] =
    Loader.load(text).scenario
    .map { CaseImage.bytes(of: $0, identity: .of($0.document)) } ?? []
private let opened: Bridge = {
    var bridge = Bridge()
    _ = bridge.answer(Array(#"{"do":"load"}"#.utf8) + [0x0A] + image)
    _ = bridge.answer(Array(#"{"do":"open","case":1,"seed":1,"mode":"practice"}"#.utf8))
    _ = bridge.answer(
        Array(#"{"do":"open","case":1,"seed":2,"mode":"practice","live":true,"wall":0}"#.utf8))
    return bridge
}()

/// Checks what must hold of any bytes at all; a broken promise is a trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzBridge(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    precondition(!image.isEmpty, "the fixtures are not found: run from the root of the project")
    var bridge = opened
    for message in split(Array(UnsafeBufferPointer(start: start, count: count))) {
        check(bridge.answer(message))
    }
    return 0
}

private func split(_ bytes: [UInt8]) -> [[UInt8]] {
    var messages: [[UInt8]] = [[]]
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        if line.elementsEqual([UInt8(ascii: "%")]) {
            messages.append([])
        } else {
            if !messages[messages.count - 1].isEmpty { messages[messages.count - 1].append(0x0A) }
            messages[messages.count - 1] += line
        }
    }
    return messages
}

private func check(_ answer: [UInt8]) {
    let end = answer.firstIndex(of: 0x0A) ?? answer.count
    guard let tree = try? JSONTree.parse(Array(answer[..<end])), tree.kind(0) == .object else {
        preconditionFailure("an answer is no message")
    }
    let kinds = ["ok", "refused", "problem", "error"]
    let found = kinds.filter { tree.value(forKey: $0, in: 0) != nil }
    precondition(found.count == 1, "an answer is of no kind, or of several")
}
