import Testing

@testable import SimEngine

@Suite("SHA-256 gives the published digests")
struct SHA256Tests {
    /// Messages and digests of NIST's examples for FIPS 180-4.
    static let published: [(message: String, digest: String)] = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ]

    @Test("of NIST's examples", arguments: published)
    func matchesPublished(message: String, digest: String) {
        #expect(SHA256.hex(Array(message.utf8)) == digest)
    }

    @Test("of a million letters a")
    func matchesMillion() {
        #expect(
            SHA256.hex([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test("however the bytes are cut", arguments: 0...130)
    func isIndependentOfCuts(cut: Int) {
        let bytes = (0..<130).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        var digest = SHA256()
        digest.update(bytes[..<cut])
        for index in cut..<bytes.count { digest.update([bytes[index]]) }
        #expect(SHA256.hexadecimal(digest.finalize()) == SHA256.hex(bytes))
    }

    @Test("around the length that needs another block for padding")
    func padsAtEveryLength() {
        // Worked with another implementation (coreutils' sha256sum) for 55, 56 and 64 zeros.
        let digests = [
            (55, "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"),
            (56, "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"),
            (64, "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"),
        ]
        for (count, digest) in digests {
            #expect(SHA256.hex([UInt8](repeating: 0, count: count)) == digest)
        }
    }
}
