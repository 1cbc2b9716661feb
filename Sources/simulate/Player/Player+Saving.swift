import SimEngine

/// Keeping what was answered, and leaving.
extension Player {
    /// Makes every answer durable; where that fails, nothing is lost and the learner chooses.
    mutating func save() throws(Failure) {
        guard let problem = trySaving() else {
            if isUnsavedAccepted {
                isUnsavedAccepted = false
                try explain("Your answers can be saved again, and all of them are.")
            }
            return
        }
        if isUnsavedAccepted {
            try explain("Still not saved: \(problem.words). Your answers are kept in memory.")
        } else {
            try solve(problem)
        }
    }

    /// Tries to make every answer durable, and returns why that fails.
    private func trySaving() -> SystemError? {
        do throws(SystemError) { try recorder.save() } catch { return error }
        return nil
    }

    private func tryMoving(to folder: String) -> SystemError? {
        do throws(SystemError) { try recorder.file?.move(to: folder) } catch { return error }
        return nil
    }

    /// Lets the learner choose what to do about a disk that takes nothing.
    private mutating func solve(_ first: SystemError) throws(Failure) {
        let wasPaused = clock?.isPaused ?? true
        clock?.pause(true)
        defer { if !wasPaused { clock?.pause(false) } }
        var problem = first
        while true {
            try showTrouble(problem)
            switch try ask() {
            case "1":
                guard let next = trySaving() else { return }
                problem = next
            case "2":
                try explain("Type the folder to save in.")
                guard let folder = try ask(), !folder.isEmpty else { continue }
                guard let next = tryMoving(to: folder) else {
                    return try explain("Saved in \(recorder.file?.path ?? folder).")
                }
                problem = next
            case "3", nil:
                isUnsavedAccepted = true
                return
            default: try explain("Type 1, 2 or 3.")
            }
        }
    }

    private func showTrouble(_ problem: SystemError) throws(Failure) {
        var page = Page(style)
        page.space()
        page.put(Mark.alert("Your answers cannot be saved: \(problem.words)."))
        page.words("None is lost: they are kept as long as this program runs.")
        page.list(["Try again", "Save in another folder", "Go on without saving for now"])
        try terminal.show(page)
    }

    /// Asks for a line outside the session; nothing when the learner leaves.
    private mutating func ask() throws(Failure) -> String? {
        try terminal.ask(promptSign, footer: Page(style))
        while true {
            switch try terminal.wait(milliseconds: nil) {
            case .line(let line): return Command.trimmed(line)
            case .time: break
            case .redraw: try terminal.refresh(promptSign, footer: Page(style))
            case .ended:
                leaving = .ended
                return nil
            case .leave(let number):
                leaving = .signal(number)
                return nil
            }
        }
    }

    /// Saves and says how to go on later.
    mutating func leave(_ reason: Leaving) throws(Failure) -> ExitStatus {
        do throws(InputProblem) { try advanceClock() } catch { /* The clock is no answer. */  }
        var problem = trySaving()
        if let first = problem, reason == .quit, !isUnsavedAccepted {
            try solve(first)
            problem = isUnsavedAccepted ? first : nil
        }
        do throws(Failure) { try terminal.show(farewell(problem)) } catch {
            if reason == .quit { throw error }
        }
        switch reason {
        case .quit, .ended: return problem == nil ? .done : .problems
        case .signal(let number): return .signal(number)
        }
    }

    private func farewell(_ problem: SystemError?) -> Page {
        var page = Page(style)
        page.space()
        if let problem {
            page.put(Mark.alert("The latest answers could not be saved: \(problem.words)."))
        }
        guard let path = recorder.file?.path else { return page }
        page.words(
            problem == nil
                ? "Saved. To go on from here later, type:" : "To go on from what is saved, type:")
        page.space()
        page.line(page.safe(ShellWords.join(resumeWords + ["--resume", path])))
        page.space()
        return page
    }

    /// Writes the last line, and shows what the run came to.
    mutating func close() throws(Failure) -> ExitStatus {
        recorder.finish()
        try save()
        var page = Page(style)
        Closing.draw(session, learner: recorder.header.learner, on: &page)
        if let path = recorder.file?.path, recorder.file?.isSaved == true {
            page.space()
            page.words("Your attempt is saved. To read this report again, type:")
            page.space()
            page.line(page.safe(ShellWords.join([resumeWords[0], "report", path])))
        }
        page.space()
        try terminal.show(page)
        return recorder.file?.isSaved == false ? .problems : .done
    }
}
