// Feeds the loader with what a fuzzer makes up. From the root of the project:
//
//   swiftc -parse-as-library -sanitize=fuzzer,address -O -wmo -swift-version 6 \
//     -module-name FuzzLoader -o fuzz-loader $(find Sources/SimEngine -name '*.swift') \
//     Tests/Fuzz/FuzzLoader.swift
//   ./fuzz-loader -max_len=4096 CORPUS-FOLDER Tests/Fixtures/diagnostics
//
// Inputs that crash it become fixtures named crash-* in Tests/Fixtures/loading, for good.

import Foundation

/// A case with every key of the format, and its values.
private let whole = bytes("everything.json")
private let nodes = (try? JSONTree.parse(whole))?.nodes ?? []

private func bytes(_ name: String) -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures/loading")
    return (try? Data(contentsOf: folder.appendingPathComponent(name))).map { [UInt8]($0) } ?? []
}

/// Checks what must hold of any bytes at all; a broken promise is a trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLoader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    check(bytes)
    check(grafted(bytes))
    return 0
}

/// Checks that a text gives a scenario or an error, and places that lie in it.
private func check(_ bytes: [UInt8]) {
    let loaded = Loader.load(bytes)
    let hasError = loaded.diagnostics.contains { $0.severity == .error }
    precondition(hasError == (loaded.scenario == nil), "a scenario and an error, or neither")
    precondition(loaded.diagnostics.count <= 1001, "more diagnostics than the limit")
    for diagnostic in loaded.diagnostics {
        precondition(diagnostic.range.start <= diagnostic.range.end, "a range is reversed")
        precondition(Int(diagnostic.range.end) <= bytes.count, "a range leaves the text")
        precondition(!diagnostic.message.isEmpty && !diagnostic.help.isEmpty, "no words")
    }
    let text = DiagnosticRenderer(file: "fuzz.json", text: bytes)
        .render(loaded.diagnostics, limit: 20)
    precondition(text.isEmpty == loaded.diagnostics.isEmpty, "nothing is rendered")
    let repair = Repair(bytes)
    precondition(repair.loaded.diagnostics == Loader.load(repair.bytes).diagnostics, "stale")
    precondition(loaded.scenario == nil || repair.loaded.scenario != nil, "mending broke the case")
    if let scenario = loaded.scenario { checkIndices(scenario) }
}

/// Checks that every name was resolved to something that exists.
private func checkIndices(_ scenario: Scenario) {
    precondition(!scenario.initial.isEmpty, "a case has no start")
    for (index, state) in scenario.states.enumerated() {
        precondition(state.lastDescendant.int >= index, "a subtree ends before it starts")
        precondition(state.lastDescendant.int < scenario.states.count, "a subtree has no end")
        let targets = state.initial + state.transitions.flatMap { $0.targets }
        precondition(targets.allSatisfy { $0.int < scenario.states.count }, "a target is nowhere")
        precondition(state.kind != .compound || !state.initial.isEmpty, "no child to enter")
    }
    for instruction in scenario.code where instruction.opcode == .measure {
        precondition(instruction.operand < scenario.measures.count, "a measure is nowhere")
    }
}

/// Returns the whole case with values replaced by others of it, or by what the fuzzer made up.
private func grafted(_ seed: [UInt8]) -> [UInt8] {
    var text = whole
    var index = 0
    var edits: [(place: Int, value: [UInt8])] = []
    while index + 4 < seed.count, edits.count < 4, !nodes.isEmpty {
        let place = (Int(seed[index]) << 8 | Int(seed[index + 1])) % nodes.count
        let other = (Int(seed[index + 2]) << 8 | Int(seed[index + 3])) % nodes.count
        let length = min(Int(seed[index + 4] & 0x3F), seed.count - index - 5)
        let isOwn = seed[index + 4] & 0x40 != 0
        let own =
            [UInt8(ascii: "\"")] + seed[(index + 5)..<(index + 5 + length)] + [UInt8(ascii: "\"")]
        let given = Array(whole[Int(nodes[other].start)..<Int(nodes[other].end)])
        edits.append((place, isOwn ? own : given))
        index += 5 + (isOwn ? length : 0)
    }
    // From the back, so that places before an edit stay where they are; nested ones are dropped.
    var limit = Int.max
    for edit in edits.sorted(by: { $0.place > $1.place }) {
        let node = nodes[edit.place]
        guard Int(node.end) <= limit else { continue }
        text.replaceSubrange(Int(node.start)..<Int(node.end), with: edit.value)
        limit = Int(node.start)
    }
    return text
}
