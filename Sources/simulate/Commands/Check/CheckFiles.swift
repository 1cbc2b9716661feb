import SimEngine

/// Which files are checked where folders are named.
enum CheckFiles {
    /// How deep cases may lie in a folder of cases.
    private static let depth = 4

    /// Returns the files of what was named: a file, a case's folder or id, or a folder of cases.
    static func find(_ name: String, in library: CaseLibrary) throws(Failure) -> [String] {
        guard Paths.isFolder(name), !Paths.exists(Paths.join(name, CaseLibrary.fileName)) else {
            return [try library.file(of: name)]
        }
        let files = cases(in: name, Self.depth)
        if !files.isEmpty { return files }
        if name.utf8.contains(UInt8(ascii: "/")) || name == "." || name == ".." {
            throw .problem(
                "\(name): the folder has no \(CaseLibrary.fileName), nor have the folders in it",
                help: "name the file of a case, or the folder it is in")
        }
        return [try library.file(of: name)]
    }

    /// Returns the files of the cases in a folder, by name; a case's own folders are not searched.
    private static func cases(in folder: String, _ depth: Int) -> [String] {
        let entries: [String]
        do throws(SystemError) { entries = try Paths.entries(of: folder) } catch {
            Output.tell("simulate: \(folder): \(error.words)")
            return []
        }
        var files: [String] = []
        for entry in entries {
            let inner = Paths.join(folder, entry)
            guard Paths.isFolder(inner) else { continue }
            let file = Paths.join(inner, CaseLibrary.fileName)
            if Paths.exists(file) {
                files.append(file)
            } else if depth > 1 {
                files += cases(in: inner, depth - 1)
            }
        }
        return files
    }
}
