// Feeds what reads packages and rosters with what a fuzzer makes up. From the root of the project:
//
//   swiftc -parse-as-library -sanitize=fuzzer,address -O -wmo -swift-version 6 \
//     -module-name FuzzPackage -o fuzz-package $(find Sources/SimEngine -name '*.swift') \
//     Tests/Fuzz/FuzzPackage.swift
//   ./fuzz-package -max_len=4096 -dict=Tests/Fuzz/package.dict CORPUS-FOLDER
//
// Inputs that crash it become tests beside those of the reader that they crash, for good.

/// Checks what must hold of any bytes at all; a broken promise is a trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPackage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    check(bytes)
    // What lies behind the checksums of an archive is reached only in a whole one.
    var archive = ZipArchive()
    archive.add("imsmanifest.xml", bytes)
    archive.add("cmi5.xml", bytes)
    archive.add("index.html", [])
    check(archive.bytes)
    _ = try? Inflate.bytes(of: bytes[...], atMost: 1 << 16)
    checkTable(bytes)
    return 0
}

/// Checks that every flaw has words, and that they are in order.
private func check(_ bytes: [UInt8]) {
    let check = PackageCheck(bytes)
    for flaw in check.flaws { precondition(!flaw.message.isEmpty, "a flaw has no words") }
    for (first, second) in zip(check.flaws, check.flaws.dropFirst()) {
        precondition(!second.precedes(first), "flaws are out of order")
    }
    precondition(!check.flaws.isEmpty || !check.kinds.isEmpty, "what is unknown is in order")
}

/// Checks that a table that was read is the same when it is written and read again.
private func checkTable(_ bytes: [UInt8]) {
    do throws(DocumentProblem) {
        let table = try CSVTable.read(bytes)
        var writer = CSVWriter()
        for row in table.rows { writer.row(row.cells.map { $0.text }) }
        let again = try CSVTable.read(writer.bytes)
        precondition(again.rows.count == table.rows.count, "rows are lost")
        _ = try Roster.read(bytes)
    } catch { precondition(!error.message.isEmpty, "a problem has no words") }
}
