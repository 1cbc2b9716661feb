/// A package while it is looked at: its files, and what was found wrong so far.
struct PackageInspection {
    /// The files of the package; nothing where a bare XML file is looked at.
    let files: PackageFiles?
    /// What was found.
    private(set) var flaws: [PackageFlaw] = []
    /// The XML file that is looked at; nothing where it is the only one.
    var file: String?

    init(files: PackageFiles?) { self.files = files }

    /// Notes a flaw of the package itself, or of a file in it.
    mutating func refuse(file: String?, _ message: String, help: String? = nil) {
        flaws.append(PackageFlaw(file: file, message, help: help))
    }

    /// Notes a flaw of an element.
    mutating func refuse(_ node: XMLCursor, _ message: String, help: String? = nil) {
        let place = node.position
        flaws.append(
            PackageFlaw(
                file: file, line: place.line, column: place.column, message, help: help))
    }

    /// Notes a flaw of a document.
    mutating func refuse(_ problem: DocumentProblem) {
        flaws.append(
            PackageFlaw(
                file: file, line: problem.line, column: problem.column, problem.message,
                help: problem.help))
    }

    /// Reads a file of the package as XML; nothing, and a flaw, where that cannot be done.
    mutating func document(_ path: String, _ bytes: [UInt8]) -> XMLCursor? {
        file = path
        do throws(DocumentProblem) { return try XMLReader.read(bytes).root } catch {
            refuse(error)
            return nil
        }
    }
}

/// The files of a package by their paths.
struct PackageFiles {
    let entries: [ZipArchive.Entry]
    private var paths = NameTable()
    private var folded = NameTable()
    private var places: [Int] = []

    init(_ entries: [ZipArchive.Entry]) {
        self.entries = entries
        for (place, entry) in entries.enumerated() {
            if Int(paths.intern(entry.path)) == places.count { places.append(place) }
            _ = folded.intern(ZipPath.folded(entry.path))
        }
    }

    /// Returns the bytes of a file.
    func bytes(_ path: String) -> [UInt8]? {
        paths.find(path).map { entries[places[Int($0)]].bytes }
    }

    /// Whether there is a file.
    func has(_ path: String) -> Bool { paths.find(path) != nil }

    /// Returns a path that differs from one by capitals only.
    func twin(of path: String) -> String? {
        let wanted = ZipPath.folded(path)
        guard folded.find(wanted) != nil else { return nil }
        return entries.first { ZipPath.folded($0.path).isSame(as: wanted) }?.path
    }
}
