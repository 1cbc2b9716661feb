import SimEngine

/// `simulate web`: one file that plays cases in a browser, without a network.
enum WebCommand {
    /// Writes the file.
    static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        let names: [String]
        let goal: String
        do throws(UsageError) {
            names = try arguments.someOperands("a case: a file, a folder or an id")
            guard let file = arguments.value("-o") else {
                throw .missing("-o FILE.html", of: .web)
            }
            goal = file
        } catch { throw .usage(error) }
        let library = CaseLibrary(asked: arguments.value("--scenarios"))
        let page = WebPage.bytes(try cases(names, library))
        if goal == "-" {
            try Output.data.write(page)
            return .done
        }
        try AtomicFile.deliver(page, to: goal, replaces: arguments.has("--force"))
        Output.tell("The player is in \(goal). Open it in a browser, mail it, or host it as it is.")
        return .done
    }

    /// Reads every case; what is wrong with any of them is told before anything is given up.
    private static func cases(
        _ names: [String], _ library: CaseLibrary
    ) throws(Failure) -> [LoadedCase] {
        var found: [LoadedCase] = []
        var isBroken = false
        for name in names {
            do throws(Failure) {
                found.append(try LoadedCase.read(try library.file(of: name)))
            } catch {
                if case .outputClosed = error { throw error }
                _ = error.tell()
                isBroken = true
            }
        }
        if isBroken { throw .problem("nothing was written") }
        for (place, next) in found.enumerated() {
            if let twin = found[..<place].first(where: { $0.id == next.id }) {
                throw .problem(
                    "\(twin.path) and \(next.path) have the same id '\(next.id)';"
                        + " nothing was written", help: "give each case once")
            }
        }
        return found
    }
}
