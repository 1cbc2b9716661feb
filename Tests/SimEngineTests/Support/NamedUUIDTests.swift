import SimEngine
import Testing

@Suite("Name-based identifiers")
struct NamedUUIDTests {
    /// FIPS 180-4's examples, as NIST publishes them, and the digest of nothing.
    @Test(
        "SHA-1 gives the published digests",
        arguments: [
            ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
            ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
            ),
            (
                "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
                "a49b2446a02c645bf419f995b67091253a04a259"
            ),
        ])
    func digest(text: String, digits: String) {
        #expect(SHA256.hexadecimal(SHA1.digest(Array(text.utf8))) == digits)
    }

    @Test("SHA-1 of a million letters, where blocks and padding matter")
    func long() {
        let digest = SHA1.digest([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        #expect(SHA256.hexadecimal(digest) == "34aa973cd4c4daa4f61eeb2bdbad27316534016f")
    }

    @Test("the identifier of RFC 9562's example, and of an address")
    func examples() {
        var dns = NamedUUID.url
        dns[3] = 0x10
        #expect(NamedUUID.text("www.example.com", in: dns) == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
        // Python: uuid.uuid5(uuid.NAMESPACE_URL, "https://example.com/ä")
        #expect(NamedUUID.text("https://example.com/ä") == "afdef7ba-7312-5e42-ac2d-ed60cef58139")
    }

    /// RFC 4648, section 10, without the padding.
    @Test(
        "bytes as letters and back",
        arguments: [
            ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ])
    func base64(text: String, letters: String) {
        #expect(Base64URL.text(Array(text.utf8)) == letters)
        #expect(Base64URL.bytes(letters) == Array(text.utf8))
    }

    @Test("bytes that need the signs of addresses")
    func signs() {
        #expect(Base64URL.text([0xFB, 0xFF, 0xBF]) == "-_-_")
        #expect(Base64URL.bytes("-_-_") == [0xFB, 0xFF, 0xBF])
    }

    @Test("what is the text of no bytes is refused", arguments: ["Z", "Zh", "Zm9", "Zg==", "Z g", "Zm9vé", "+/+/"])
    func refused(text: String) { #expect(Base64URL.bytes(text) == nil) }
}
