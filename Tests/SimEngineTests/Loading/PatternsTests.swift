import Testing

@testable import SimEngine

@Suite("Texts of other standards follow their patterns")
struct PatternsTests {
    private func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

    @Test(
        "versions",
        arguments: [
            ("1.0.0", true), ("0.0.0", true), ("1.2.3-rc.1", true), ("1.2.3+build.01", true),
            ("1.2.3-a-b+c", true), ("1.0", false), ("1.0.0.0", false), ("01.0.0", false),
            ("1.0.0-01", false), ("1.0.0-", false), ("1.0.0+", false), ("v1.0.0", false),
            ("1..0", false),
        ])
    func version(text: String, expected: Bool) {
        #expect(Patterns.isVersion(bytes(text)) == expected)
    }

    @Test(
        "languages",
        arguments: [
            ("en", true), ("pt-BR", true), ("zh-Hant-TW", true), ("de-1996", true), ("e", false),
            ("english1", false), ("en_US", false), ("en-", false), ("", false),
            ("en-toolongtag", false),
        ])
    func language(text: String, expected: Bool) {
        #expect(Patterns.isLanguage(bytes(text)) == expected)
    }

    @Test(
        "days",
        arguments: [
            ("2024-02-29", true), ("2023-02-29", false), ("2000-02-29", true),
            ("1900-02-29", false),
            ("2025-12-31", true), ("2025-13-01", false), ("2025-00-10", false),
            ("2025-01-00", false),
            ("2025-1-1", false), ("20250101", false),
        ])
    func date(text: String, expected: Bool) { #expect(Patterns.isDate(bytes(text)) == expected) }

    @Test(
        "DOIs",
        arguments: [
            ("10.1000/182", true), ("10.1016/j.ajog.2020.01.001", true), ("10.1/x", false),
            ("10.1000/", false), ("doi:10.1000/182", false), ("10.1000", false),
            ("10.10 0/1", false),
        ])
    func doi(text: String, expected: Bool) { #expect(Patterns.isDOI(bytes(text)) == expected) }

    @Test(
        "web addresses",
        arguments: [
            ("https://example.org", true), ("http://a/b?c#d", true), ("https://", false),
            ("ftp://a", false), ("javascript:alert(1)", false), ("https://a b", false),
            ("https://a\"b", false), ("https:///x", false),
        ])
    func url(text: String, expected: Bool) { #expect(Patterns.isURL(bytes(text)) == expected) }
}
