import Testing

@testable import SimEngine

@Suite("Archives are read whole and their flaws told")
struct ZipReaderTests {
    private typealias Entry = OddZip.Entry

    private func flaws(_ entries: Entry...) -> [String] {
        ZipReader(OddZip(entries: entries).bytes).flaws.map { flaw in
            (flaw.path.map { $0 + ": " } ?? "") + flaw.message
        }
    }

    @Test("what the writer wrote comes back")
    func writes() {
        var archive = ZipArchive()
        archive.add("index.html", Array("<p>".utf8))
        archive.add("a/ü.txt", [])
        let read = ZipReader(archive.bytes)
        #expect(read.flaws.isEmpty)
        #expect(read.entries.map { $0.path } == ["index.html", "a/ü.txt"])
        #expect(read.entries.map { $0.bytes } == [Array("<p>".utf8), []])
    }

    @Test("an archive in the form of Zip64 comes back, its sizes in a field of their own")
    func zip64() {
        var out = ByteWriter()
        func append(_ numbers: [(UInt32, UInt32)]) {
            for (value, width) in numbers { out.append(little: value, bytes: width) }
        }
        let data = Array("hello".utf8)
        let sum = CRC32.checksum(data)
        append([(0x0403_4B50, 4), (45, 2), (0, 2), (0, 2), (0, 2), (0x21, 2), (sum, 4)])
        append([(.max, 4), (.max, 4), (1, 2), (20, 2)])
        out.append("a")
        append([(1, 2), (16, 2), (5, 4), (0, 4), (5, 4), (0, 4)])
        out.append(contentsOf: data)
        let start = UInt32(out.bytes.count)
        append([(0x0201_4B50, 4), (45, 2), (45, 2), (0, 2), (0, 2), (0, 2), (0x21, 2), (sum, 4)])
        append([(.max, 4), (.max, 4), (1, 2), (32, 2), (0, 2), (0, 2), (0, 2), (0, 4), (.max, 4)])
        out.append("a")
        append([(0x5455, 2), (0, 2)])
        append([(1, 2), (24, 2), (5, 4), (0, 4), (5, 4), (0, 4), (0, 4), (0, 4)])
        let end = UInt32(out.bytes.count)
        append([(0x0606_4B50, 4), (44, 4), (0, 4), (45, 2), (45, 2), (0, 4), (0, 4)])
        append([(1, 4), (0, 4), (1, 4), (0, 4), (end - start, 4), (0, 4), (start, 4), (0, 4)])
        append([(0x0706_4B50, 4), (0, 4), (end, 4), (0, 4), (1, 4)])
        append([(0x0605_4B50, 4), (0, 4), (0xFFFF, 2), (0xFFFF, 2), (.max, 4), (.max, 4), (0, 2)])
        let read = ZipReader(out.bytes)
        #expect(read.flaws.map { $0.message } == [])
        #expect(read.entries.map { $0.bytes } == [data])
        for place in out.bytes.indices {
            var changed = out.bytes
            changed[place] ^= 0x81
            _ = ZipReader(changed)
        }
    }

    @Test("a compressed file comes back")
    func deflated() {
        var entry = Entry("hello.txt", "hello")
        entry.method = 8
        entry.data = [0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x07, 0x00]
        let read = ZipReader(OddZip(entries: [entry]).bytes)
        #expect(read.flaws.isEmpty)
        #expect(read.entries.first.map { String(utf8: $0.bytes) } == "hello")
    }

    @Test(
        "paths that do not stay inside are told",
        arguments: ["../up.txt", "a/../../b", "/root.txt", "a\\b.txt", "C:/x", "a//b", "./a"])
    func paths(_ path: String) {
        #expect(
            flaws(Entry(path)) == [
                "\(path): the path leaves the package, or has a sign that some systems refuse"
            ])
    }

    @Test("folders, links, encrypted files and unknown methods are told")
    func kinds() {
        #expect(flaws(Entry("a/", "")) == ["a/: this is a folder's entry"])
        var link = Entry("link")
        link.mode = 0xA1FF
        #expect(flaws(link) == ["link: this is a link to another file"])
        var secret = Entry("secret")
        secret.flags = 1
        #expect(flaws(secret) == ["secret: the file is encrypted"])
        var strange = Entry("strange")
        strange.method = 12
        #expect(flaws(strange) == ["strange: the file is damaged"])
        var name = Entry("name")
        name.name = [0x66, 0xFC]
        #expect(flaws(name) == ["f\u{FFFD}: the name is not in UTF-8"])
    }

    @Test("a wrong checksum and a wrong size are told")
    func damage() {
        var entry = Entry("page.html", "hello")
        entry.checksum ^= 1
        #expect(flaws(entry) == ["page.html: the file is damaged"])
        entry = Entry("page.html", "hello")
        entry.size = 4
        #expect(flaws(entry) == ["page.html: the file is damaged"])
    }

    @Test("paths that stand twice, or differ by capitals only, are told")
    func twins() {
        #expect(
            flaws(Entry("a"), Entry("b"), Entry("a")) == [
                "a: the path stands twice in the package"
            ])
        #expect(
            flaws(Entry("Index.html"), Entry("b"), Entry("index.HTML")) == [
                "index.HTML: another path differs from this one only by capitals"
            ])
    }

    @Test("an archive that is cut anywhere is told, never read as whole")
    func cut() {
        let bytes = OddZip(entries: [Entry("a", "hello"), Entry("b")]).bytes
        for count in 0..<bytes.count {
            #expect(!ZipReader(Array(bytes[..<count])).flaws.isEmpty, "\(count) bytes")
        }
    }

    @Test("an archive with a changed byte is told or has the same files; nothing traps")
    func changed() {
        let bytes = OddZip(entries: [Entry("a", "hello"), Entry("b", "there")]).bytes
        for place in bytes.indices {
            for change in [0x01, 0x80, 0xFF] as [UInt8] {
                var changed = bytes
                changed[place] ^= change
                let read = ZipReader(changed)
                let isSame =
                    read.entries.map { $0.bytes } == [Array("hello".utf8), Array("there".utf8)]
                #expect(isSame || !read.flaws.isEmpty, "byte \(place)")
            }
        }
    }

    @Test("any bytes behind a good beginning are refused, none trap")
    func anything() {
        var random = SeededGenerator(seed: 5)
        let bytes = OddZip(entries: [Entry("a", "hello"), Entry("b")]).bytes
        for _ in 0..<5_000 {
            var spoiled = bytes
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: spoiled.indices, using: &random)
                spoiled[place] = UInt8.random(in: .min ... .max, using: &random)
            }
            let check = PackageCheck(spoiled)
            #expect(!check.flaws.isEmpty)
        }
    }
}
