import SimEngine

/// The places where cases are found by their ids.
struct CaseLibrary: Sendable {
    /// The folders, in the order in which they are searched.
    let folders: [String]
    /// What the file of a case is called in its folder.
    static let fileName = "scenario.json"

    /// Finds the places: the one asked for alone, else those of the environment and the usual ones.
    init(asked: String?) {
        if let asked {
            folders = [asked]
            return
        }
        var folders: [String] = []
        if let listed = Environment.value("SIMULATE_SCENARIOS") {
            for part in listed.utf8.split(separator: UInt8(ascii: ":")) {
                if let folder = String(part) { folders.append(folder) }
            }
        }
        if Paths.isFolder("Scenarios") { folders.append("Scenarios") }
        if let beside = Self.besideProgram(), Paths.resolved("Scenarios") != beside {
            folders.append(beside)
        }
        self.folders = folders
    }

    /// The folder of cases beside the program or a little above it, as in a checkout.
    private static func besideProgram() -> String? {
        guard var folder = Environment.programFolder else { return nil }
        for _ in 0..<5 {
            let candidate = Paths.join(folder, "Scenarios")
            if Paths.isFolder(candidate) { return Paths.resolved(candidate) }
            if folder == "/" { return nil }
            folder = Paths.folder(of: folder)
        }
        return nil
    }

    /// Returns the files of all cases; of folders of the same name the first one found counts.
    func files() throws(Failure) -> [String] {
        var files: [String] = []
        var names: Set<String> = []
        for folder in folders {
            let entries: [String]
            do throws(SystemError) { entries = try Paths.entries(of: folder) } catch {
                Output.tell("simulate: \(folder): \(error.words)")
                throw .told
            }
            for name in [Self.fileName] + entries {
                let isOwn = name == Self.fileName
                let inner = Paths.join(folder, name)
                let file = isOwn ? inner : Paths.join(inner, Self.fileName)
                guard Paths.exists(file), names.insert(isOwn ? folder : name).inserted else {
                    continue
                }
                if !files.contains(file) { files.append(file) }
            }
        }
        return files
    }

    /// Returns the file of a case: a path to it or its folder, or the id of one in the library.
    func file(of name: String) throws(Failure) -> String {
        if name == "-" { return name }
        if Paths.isFolder(name) {
            let file = Paths.join(name, Self.fileName)
            if Paths.exists(file) { return file }
            if name.utf8.contains(UInt8(ascii: "/")) {
                throw .problem("\(name): the folder has no \(Self.fileName)")
            }
        } else if Paths.exists(name) || name.hasSuffix(".json")
            || name.utf8.contains(UInt8(ascii: "/"))
        {
            return name
        }
        for folder in folders {
            let file = Paths.join(Paths.join(folder, name), Self.fileName)
            if Paths.exists(file) { return file }
        }
        return try file(withID: name)
    }

    /// Finds a case whose folder is called otherwise than the case.
    private func file(withID id: String) throws(Failure) -> String {
        var ids: [String] = []
        for file in try files() {
            guard let found = try Self.identify(file) else { continue }
            if found == id { return file }
            ids.append(found)
        }
        let meant = EditDistance.closest(to: id, among: ids).map { "did you mean '\($0)'?" }
        throw .problem(
            "there is no case called '\(id)'",
            help: meant ?? "see 'simulate list', or give the path of a file or folder")
    }

    /// Returns the id in a file as far as one can be read.
    private static func identify(_ file: String) throws(Failure) -> String? {
        let tree: JSONTree
        do {
            let bytes = try InputFile.read(file)
            tree = try JSONTree.parse(bytes)
        } catch { return nil }
        guard let id = tree.value(forKey: "id", in: 0) else { return nil }
        return tree.string(id)
    }
}
