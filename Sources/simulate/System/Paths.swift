#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Names of files and folders.
enum Paths {
    /// Returns a name inside a folder.
    static func join(_ folder: String, _ name: String) -> String {
        if folder.isEmpty || folder == "." { return name }
        return folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// Returns the folder a path lies in.
    static func folder(of path: String) -> String {
        var end = path.utf8.endIndex
        while let slash = path.utf8[..<end].lastIndex(of: UInt8(ascii: "/")) {
            let rest = path.utf8[path.utf8.index(after: slash)..<end]
            if rest.isEmpty, slash > path.utf8.startIndex {
                end = slash
                continue
            }
            return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
        }
        return "."
    }

    /// Returns the last part of a path.
    static func name(of path: String) -> String {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"))
        return parts.last.flatMap { String($0) } ?? path
    }

    /// Returns the path without links, or nothing where it leads nowhere.
    static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Whether a path leads to a folder.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether a path leads to a file that holds bytes: no folder, no device, no pipe.
    static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether a path leads to anything at all.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0
    }

    /// Returns the names in a folder by their bytes, without hidden ones.
    static func entries(of folder: String) throws(SystemError) -> [String] {
        guard let stream = opendir(folder) else { throw .latest }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Makes a folder and those around it, as far as they are missing.
    static func makeFolders(_ path: String) throws(SystemError) {
        if path.isEmpty || isFolder(path) { return }
        let parent = folder(of: path)
        if parent != path { try makeFolders(parent) }
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw .latest }
        guard isFolder(path) else { throw SystemError(code: ENOTDIR) }
    }

    /// Gives a file a second name that must be free, and takes the first away.
    ///
    /// Where the file system knows no second names, the name is reserved and then replaced.
    static func moveToFreeName(_ old: String, _ new: String) throws(SystemError) {
        if link(old, new) == 0 {
            unlink(old)
            return
        }
        let error = SystemError.latest
        if error.isNameTaken || error.code == ENOENT || error.code == ENOSPC { throw error }
        _ = try Descriptor.open(new, .create)
        try replace(old, new)
    }

    /// Renames a file over another.
    static func replace(_ old: String, _ new: String) throws(SystemError) {
        guard rename(old, new) == 0 else { throw .latest }
    }

    /// Removes a file as far as that is possible.
    static func remove(_ path: String) { unlink(path) }

    /// Takes an empty folder away, if it can be.
    static func removeFolder(_ path: String) { rmdir(path) }

    /// The number of this process, for names of temporary files.
    static var processNumber: Int { Int(getpid()) }
}
