import SimEngine

/// Reading saved attempts, with every problem placed.
enum AttemptReading {
    /// Reads an attempt and verifies its chain.
    static func record(_ bytes: [UInt8], _ path: String) throws(Failure) -> AttemptRecord {
        do throws(DocumentProblem) { return try AttemptRecord.read(bytes) } catch {
            throw error.failure(in: path)
        }
    }

    /// Runs an attempt again.
    ///
    /// The identity of the case costs far more than a replay: whoever reads many attempts of a case
    /// computes it once.
    static func replay(
        _ record: AttemptRecord, of played: LoadedCase, _ identity: CaseIdentity, path: String,
        allowsChanged: Bool
    ) throws(Failure) -> Session {
        do throws(DocumentProblem) {
            return try record.replay(
                on: played.machine, identity: identity, allowingChangedBehavior: allowsChanged)
        } catch { throw error.failure(in: path) }
    }

    /// Finds the case of an attempt: the one given, else by its id.
    static func find(
        _ header: AttemptHeader, given: String?, in library: CaseLibrary
    ) throws(Failure) -> LoadedCase {
        try LoadedCase.read(try library.file(of: given ?? header.caseID))
    }
}

extension DocumentProblem {
    /// The problem with its place in a file.
    func failure(in path: String) -> Failure {
        var place = path
        if let line {
            place += ":\(line)"
            if let column { place += ":\(column)" }
        }
        return .problem("\(place): \(message)", help: help)
    }
}
