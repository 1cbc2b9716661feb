import SimEngine

/// What a page asks for on behalf of the course that launched it.
enum CourseVerb: Sendable {
    case restore, compact, statements
    case scormStart, scormNews, scormLeave
}

/// The engine as the page of a package talks to it, beside all that every page can ask for.
extension Bridge {
    private static let courseVerbs: [(name: StaticString, verb: Request.Verb)] = [
        ("restore", .course(.restore)), ("compact", .course(.compact)),
        ("statements", .course(.statements)),
        ("scormStart", .course(.scormStart)), ("scormNews", .course(.scormNews)),
        ("scormLeave", .course(.scormLeave)),
    ]

    /// Answers a message on behalf of a course.
    public func answerCourse(_ message: [UInt8]) -> [UInt8] {
        do throws(Refusal) {
            let request = try Request(message, verbs: Self.courseVerbs)
            guard case .course(let verb) = request.verb else { return Reply.done }
            switch verb {
            case .restore: return try restore(request)
            case .compact: return try compact(request)
            case .statements: return try statements(request)
            case .scormStart: return try scormStart(request)
            case .scormNews: return try scormNews(request)
            case .scormLeave: return try scormLeave(request)
            }
        } catch {
            return error.message
        }
    }

    /// The attempt that a course kept in few characters.
    private func restore(_ request: Request) throws(Refusal) -> [UInt8] {
        let loaded = try loadedCase(request)
        guard let data = try request.string("data") else { throw .error("'data' is missing") }
        let learner = try request.string("learner") ?? "learner"
        do throws(DocumentProblem) {
            let attempt = try CompactRun.attempt(
                data, on: loaded.machine, identity: loaded.identity, learner: learner)
            return Reply.done + [0x0A] + attempt
        } catch { throw .problem(error) }
    }

    /// A run in few characters.
    private func compact(_ request: Request) throws(Refusal) -> [UInt8] {
        let text = try playOfCourse(request).compactText
        return Reply.object { $0.member("data", text) }
    }

    /// Returns the session that a message names.
    func playOfCourse(_ request: Request) throws(Refusal) -> Play {
        guard let play = sessions.value(of: try request.handle("session")) else {
            throw .error("no such session is open")
        }
        return play
    }
}

extension Play {
    /// The run in few characters: its settings and its inputs.
    var compactText: String {
        var liveWaits: [Bool] = []
        do throws(DocumentProblem) {
            liveWaits = try AttemptRecord.read(attemptFile).lines.map { $0.isLive }
        } catch {
            // What this player wrote itself is whole.
        }
        return CompactRun.text(recorded.header, session, liveWaits: liveWaits)
    }
}

#if arch(wasm32)
/// Answers a message on behalf of a course; only the player of packages is linked with it.
@_cdecl("sim_course")
public func simCourse(_ pointer: UnsafeRawPointer, _ length: Int) -> UnsafeMutableRawPointer {
    handed(bridge.answerCourse([UInt8](UnsafeRawBufferPointer(start: pointer, count: length))))
}
#endif
