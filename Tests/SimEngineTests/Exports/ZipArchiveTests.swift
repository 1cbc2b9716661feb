import Foundation
import SimEngine
import Testing

@Suite("Writing zip archives")
struct ZipArchiveTests {
    /// The check value of CRC-32/ISO-HDLC, and others that Python's zlib.crc32 gives.
    @Test(
        "the checksum of zip",
        arguments: [
            ("", 0), ("123456789", 0xCBF4_3926), ("a", 0xE8B7_BE43), ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
        ] as [(String, UInt32)])
    func checksum(text: String, sum: UInt32) { #expect(CRC32.checksum(Array(text.utf8)) == sum) }

    @Test("two files, byte for byte")
    func bytes() {
        var zip = ZipArchive()
        zip.add("a.txt", Array("hi".utf8))
        zip.add("ä/b", [])
        let hex = SHA256.hexadecimal(zip.bytes)
        let hi = "ac2a93d8"
        #expect(
            hex == "504b0304" + "1400" + "0000" + "0000" + "00002100" + hi + "02000000" + "02000000" + "0500" + "0000" + "612e747874" + "6869"
                + "504b0304" + "1400" + "0008" + "0000" + "00002100" + "00000000" + "00000000" + "00000000" + "0400" + "0000" + "c3a42f62"
                + "504b0102" + "1400" + "1400" + "0000" + "0000" + "00002100" + hi + "02000000" + "02000000" + "0500" + "0000" + "0000" + "0000"
                + "0000" + "00000000" + "00000000" + "612e747874"
                + "504b0102" + "1400" + "1400" + "0008" + "0000" + "00002100" + "00000000" + "00000000" + "00000000" + "0400" + "0000" + "0000"
                + "0000" + "0000" + "00000000" + "25000000" + "c3a42f62"
                + "504b0506" + "00000000" + "0200" + "0200" + "65000000" + "47000000" + "0000")
    }

    @Test(
        "paths that would leave the archive, or read otherwise elsewhere, are not sound",
        arguments: [
            ("index.html", true), ("a/b/c.xml", true), ("", false), ("/a", false), ("a/", false), ("a//b", false), ("../a", false),
            ("a/../b", false), ("./a", false), ("a\\b", false), ("C:a", false), ("a\nb", false), ("a..b", true), (".a", true),
        ])
    func paths(path: String, isSound: Bool) { #expect(ZipPath.isSound(path) == isSound) }
}
