// Feeds the JSON reader with what a fuzzer makes up. From the root of the project:
//
//   swiftc -parse-as-library -sanitize=fuzzer,address -O -wmo -swift-version 6 \
//     -module-name FuzzJSON -o fuzz-json Sources/SimEngine/Support/*.swift \
//     Sources/SimEngine/Diagnostics/{SourceRange,SourcePosition,SourceLines,JSONProblem}.swift \
//     Sources/SimEngine/JSON/*.swift Tests/Fuzz/FuzzJSON.swift
//   ./fuzz-json -max_len=4096 CORPUS-FOLDER
//
// Inputs that crash it become fixtures in Tests/Fixtures/json-crashes, for good.

/// Checks what must hold of any bytes at all; a broken promise is a trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do throws(JSONError) {
        checkAccepted(try JSONTree.parse(bytes))
    } catch {
        checkRejected(bytes, error)
    }
    return 0
}

/// Checks that a document survives writing, and that its canonical form is one.
private func checkAccepted(_ tree: JSONTree) {
    precondition(parsedAgain(tree.write()).isEqual(to: tree), "writing changed the document")
    let canonical = CanonicalJSON.bytes(of: tree)
    let again = CanonicalJSON.bytes(of: parsedAgain(canonical))
    precondition(again == canonical, "the canonical form has another canonical form")
    for node in tree.nodes.indices {
        checkNode(node, of: tree)
    }
}

/// Checks that a node can be read in every way.
private func checkNode(_ node: Int, of tree: JSONTree) {
    let range = tree.range(node)
    precondition(range.start < range.end, "a node has no text")
    precondition(Int(range.end) <= tree.bytes.count, "a node ends outside of the text")
    let decoded = tree.decodedBytes(node)
    precondition(Array(tree.string(node).utf8) == decoded, "a string is not its bytes")
    switch tree.kind(node) {
    case .null, .true, .false, .string: break
    case .array, .object: precondition(tree.childCount(node) < tree.nodes.count)
    case .number:
        let shortest = CanonicalJSON.shortestNumber(tree.utf8(node))
        precondition(shortest.count <= decoded.count, "the shortest number is longer")
        let value = Decimal3.parse(tree.utf8(node))
        precondition(value != .malformed, "a number is malformed")
        precondition(value == Decimal3.parse(shortest[...]), "the shortest number is another")
    }
}

/// Checks that a problem has a place in the text and words.
private func checkRejected(_ bytes: [UInt8], _ error: JSONError) {
    precondition(error.range.start <= error.range.end, "a problem ends before it starts")
    precondition(Int(error.range.end) <= bytes.count, "a problem is outside of the text")
    let lines = SourceLines(bytes)
    let position = lines.position(of: error.range.start)
    precondition(position.line <= lines.count, "a problem is on a line that is not there")
    _ = lines.lineText(position.line)
    precondition(!error.problem.message.isEmpty && !error.problem.help.isEmpty)
}

/// Returns the document in a text that the engine itself wrote.
private func parsedAgain(_ bytes: [UInt8]) -> JSONTree {
    do throws(JSONError) {
        return try JSONTree.parse(bytes)
    } catch {
        preconditionFailure("what was written cannot be read: \(error.problem.message)")
    }
}
