// Feeds the reader of expressions with what a fuzzer makes up. From the root of the project:
//
//   swiftc -parse-as-library -sanitize=fuzzer,address -O -wmo -swift-version 6 \
//     -module-name FuzzExpression -o fuzz-expression \
//     $(find Sources/SimEngine -name '*.swift') Tests/Fuzz/FuzzExpression.swift
//   ./fuzz-expression -max_len=4200 CORPUS-FOLDER
//
// Inputs that crash it become fixtures named crash-* in Tests/Fixtures/loading, for good.

/// Checks what must hold of any expression; a broken promise is a trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzExpression(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    check(bytes, isEscaped: false)
    check(bytes, isEscaped: true)
    return 0
}

private let head = """
    { "format": 1, "id": "fuzz", "title": "Fuzz", "version": "1.0.0", "language": "en",
    "measures": [ { "id": "m", "initial": 1 } ], "acts": [ { "id": "a", "text": "A." } ],
    "states": [ { "id": "s", "ask": { "id": "d", "kind": "act", "acts": ["a"] },
    "on": [ { "event": "e", "if": "
    """
private let tail = "\" } ] } ] }"

/// Checks that an expression gives code that keeps the stack, or an error inside it.
private func check(_ expression: [UInt8], isEscaped: Bool) {
    var text = Array(head.utf8)
    let first = text.count
    for byte in expression {
        if isEscaped || byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
            guard byte < 0x80 else { return }
            text += Array("\\u00".utf8) + hexadecimal(byte)
        } else {
            text.append(byte)
        }
    }
    let last = text.count
    text += Array(tail.utf8)
    let loaded = Loader.load(text)
    for diagnostic in loaded.diagnostics {
        precondition(Int(diagnostic.range.start) >= first - 1, "an error before the expression")
        precondition(Int(diagnostic.range.end) <= last + 1, "an error after the expression")
    }
    guard let scenario = loaded.scenario else { return }
    precondition(depth(scenario.code) == 1, "an expression leaves more or less than its value")
}

private func hexadecimal(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
}

/// Returns how many values the code leaves, checking that it never needs more than there are.
private func depth(_ code: [Instruction]) -> Int {
    var depth = 0
    for (index, instruction) in code.enumerated() {
        switch instruction.opcode {
        case .constant, .measure, .isIn, .visited, .done, .count, .since, .answered, .chosen,
            .everChosen, .credit, .time:
            depth += 1
        case .add, .subtract, .multiply, .divide, .modulo, .equal, .notEqual, .less, .lessOrEqual,
            .greater, .greaterOrEqual, .min, .max:
            depth -= 1
        case .clamp: depth -= 2
        case .negate, .not: break
        case .skipIfFalse, .skipIfTrue:
            depth -= 1
            precondition(index + Int(instruction.operand) < code.count, "a skip leaves the code")
        }
        precondition(depth >= 0 && depth <= Instruction.stackLimit, "the stack is left")
    }
    return depth
}
