/// The files of a zip archive that was read, with everything that is wrong with it.
struct ZipReader {
    /// The files that could be read, in the order of the archive's directory.
    private(set) var entries: [ZipArchive.Entry] = []
    /// What is wrong: the path it is about, or nothing for the archive, and a sentence with its help.
    private(set) var flaws: [(path: String?, message: String, help: String?)] = []
    private let zip: ZipBytes
    private var bytes: [UInt8] { zip.bytes }
    private var size = 0

    /// The most bytes that the files of an archive may hold together.
    static let largest = 1 << 29

    /// Reads an archive.
    ///
    /// Files may be stored or deflated; every checksum is checked. What can be read is, whatever else is
    /// wrong.
    /// - Complexity: O(*n* log *n*) in the bytes and files.
    init(_ bytes: [UInt8]) {
        zip = ZipBytes(bytes: bytes)
        do throws(ZipDirectory.Problem) {
            readDirectory(try ZipDirectory(zip))
        } catch {
            switch error {
            case .missing:
                flaw(nil, "the archive has no directory at its end", "is it a whole zip archive?")
            case .parted:
                flaw(nil, "the archive is one of several parts", "put the files into one archive")
            case .misplaced:
                flaw(
                    nil, "the archive's directory is not where its end says", "pack the files anew")
            }
        }
        findTwins()
    }

    private mutating func flaw(_ path: String?, _ message: String, _ help: String?) {
        flaws.append((path, message, help))
    }

    private mutating func readDirectory(_ directory: ZipDirectory) {
        var place = directory.start
        for _ in 0..<directory.count {
            guard place + 46 <= directory.end, number(place, 4) == 0x0201_4B50 else {
                flaw(nil, "the archive's directory is damaged", "pack the files anew")
                return
            }
            let nameEnd = place + 46 + Int(number(place + 28, 2))
            let extraEnd = nameEnd + Int(number(place + 30, 2))
            let next = extraEnd + Int(number(place + 32, 2))
            guard next <= directory.end else {
                flaw(nil, "the archive's directory is damaged", "pack the files anew")
                return
            }
            read(
                ZipHeader(zip, place, extra: nameEnd..<extraEnd),
                name: Array(bytes[(place + 46)..<nameEnd]))
            place = next
        }
        if place != directory.end {
            flaw(nil, "the archive's directory has more than its files", nil)
        }
    }

    private func number(_ offset: Int, _ count: Int) -> UInt64 { zip.number(offset, count) }

    private mutating func read(_ header: ZipHeader, name: [UInt8]) {
        let path = String(utf8: name)
        if UTF8Check.firstFlaw(in: name) != nil {
            return flaw(path, "the name is not in UTF-8", "rename the file and pack anew")
        }
        if name.last == UInt8(ascii: "/") {
            return flaw(
                path, "this is a folder's entry", "pack files only: zip has the option -D for it")
        }
        if !ZipPath.isSound(path) {
            return flaw(
                path, "the path leaves the package, or has a sign that some systems refuse",
                "use relative paths with '/', without '..', '\\' and ':'")
        }
        if header.mode & 0xF000 == 0xA000 {
            return flaw(path, "this is a link to another file", "pack the file itself")
        }
        if header.flags & 1 == 1 { return flaw(path, "the file is encrypted", nil) }
        guard let data = data(of: header, name) else {
            return flaw(path, "the file is not where the directory says", "pack the files anew")
        }
        guard header.size <= UInt64(Self.largest - size) else {
            return flaw(path, "the files of the package are too large to be read here", nil)
        }
        size += Int(header.size)
        guard let content = content(data, header) else {
            return flaw(path, "the file is damaged", "pack the files anew")
        }
        entries.append(ZipArchive.Entry(path: path, bytes: content))
    }

    /// Returns the bytes of a file as they lie in the archive.
    private func data(of header: ZipHeader, _ name: [UInt8]) -> ArraySlice<UInt8>? {
        guard bytes.count >= 30, header.offset <= UInt64(bytes.count - 30) else { return nil }
        let place = Int(header.offset)
        let nameStart = place + 30
        let nameEnd = nameStart + Int(number(place + 26, 2))
        let start = nameEnd + Int(number(place + 28, 2))
        guard number(place, 4) == 0x0403_4B50, start <= bytes.count,
            bytes[nameStart..<nameEnd].elementsEqual(name),
            number(place + 8, 2) == header.method,
            header.packed <= UInt64(bytes.count - start)
        else { return nil }
        return bytes[start..<(start + Int(header.packed))]
    }

    private func content(_ data: ArraySlice<UInt8>, _ header: ZipHeader) -> [UInt8]? {
        var content: [UInt8]
        switch header.method {
        case 0: content = Array(data)
        case 8:
            do throws(InflateProblem) {
                content = try Inflate.bytes(of: data, atMost: Int(header.size))
            } catch { return nil }
        default: return nil
        }
        guard UInt64(content.count) == header.size, CRC32.checksum(content) == header.checksum
        else { return nil }
        return content
    }

    /// Finds paths that stand twice, and such as differ by capitals only.
    private mutating func findTwins() {
        var exact = NameTable()
        var folded = NameTable()
        for entry in entries {
            let (exactCount, foldedCount) = (exact.count, folded.count)
            let isKnown = Int(exact.intern(entry.path)) < exactCount
            let isTwin = Int(folded.intern(ZipPath.folded(entry.path))) < foldedCount
            if isKnown {
                flaw(entry.path, "the path stands twice in the package", nil)
            } else if isTwin {
                flaw(
                    entry.path, "another path differs from this one only by capitals",
                    "on some systems one replaces the other: rename it")
            }
        }
    }
}

extension ZipPath {
    /// Returns a path with the capitals of ASCII as small letters.
    static func folded(_ path: String) -> String {
        String(
            utf8: path.utf8.map { byte in
                byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
            })
    }
}
