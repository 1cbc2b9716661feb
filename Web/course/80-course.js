// A run that a course launched: what is kept of it is kept there, and nowhere else.

/**
 * The ways to talk to a course, by the standard's name: classes that are made with the course.
 *
 * `open()` begins the launch, perhaps only promising to: what the course kept, "" where it kept nothing.
 * What it throws is a sentence that says why no course can be reached.
 * `begin(play, isResumed)`, if there is one, is told of the run before anything of it is handed over.
 * `keep()` hands over what is new of the run, and then says `course.told(problem)`, now or later;
 * `leave(isMeant)` ends the launch, because the learner chose to or because the window closes; it may be
 * called twice.
 */
const links = {};

class Course {
  constructor(settings) {
    this.settings = settings;
    this.mode = settings.mode;
    this.play = null;
    this.problem = null;
    this.openings = new Map();
    this.latencies = {};
    this.isReview = false;
    this.hasLeft = false;
    this.started = wall();
  }

  /** Asks the engine what only packages ask. */
  call(request, body) {
    const reply = engine.call(request, body, "sim_course");
    if (reply.head.error) throw new Error(reply.head.error);
    return reply;
  }

  /** Begins the launch and shows the first screen: the lobby, or the run where it was left. */
  async start() {
    const [shown] = cases;
    let [kept, note] = ["", null];
    try {
      this.link = new links[this.settings.standard](this);
      kept = await this.link.open();
    } catch (error) {
      this.link = null;
      this.problem = error.message;
      note = "Nothing you do here is recorded by a course: " + error.message + ". You can play all "
        + "the same, and download the attempt.";
    }
    addEventListener("pagehide", () => { if (this.link) this.link.leave(false); });
    // A page that comes back from a cache has lost its session.
    addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
    if (this.isReview) note = this.link.note || "This attempt is closed: nothing you do now is recorded by the course.";
    language = shown.language;
    if (loaded(shown) === undefined) return;
    if (!kept) return showLobby(shown, note);
    const { head, body } = this.call({ do: "restore", case: shown.handle, data: kept });
    if (head.problem) {
      return showLobby(shown, "A run that the course kept cannot be gone on with. " + sentence(head.problem));
    }
    const text = new TextDecoder().decode(body);
    if (this.mode === "practice" && call({ do: "glance" }, text).head.attempt.finished) {
      return showLobby(shown, "You have played this case through. You can play it again, as often as you like.");
    }
    this.isResumed = true;
    resume(shown, { key: "", text });
    if (this.isReview && this.play && this.play.scene.phase === "running") this.play.say(note);
  }

  /** Takes note that a run begins or goes on. */
  begin(play) {
    this.play = play;
    if (this.link && this.link.begin) this.link.begin(play, this.isResumed);
    // A run that had come to its end is told again, should its result not have arrived.
    this.isResumed = false;
  }

  /** Takes note of what is asked now, and since when. */
  shown(scene) {
    for (const { id, opening } of scene.prompts) {
      const known = this.openings.get(id);
      if (!known || known.opening !== opening) this.openings.set(id, { opening, wall: wall() });
    }
  }

  /** Returns how long each decision has been shown, in milliseconds. */
  waited() {
    return Object.fromEntries([...this.openings].map(([id, shown]) => [id, wall() - shown.wall]));
  }

  /** Hands over what is new of the run. */
  keep() {
    if (this.isReview) return this.told(null);
    if (!this.link) return this.told(this.problem);
    this.link.keep();
  }

  /** Takes note of whether the course kept what it was handed. */
  told(problem) {
    this.problem = problem;
    if (!this.play) return;
    this.play.attempt.problem = problem;
    this.play.drawTrouble();
  }

  /** Ends the launch, and says how the run is kept. */
  leave(phase) {
    if (this.link) this.link.leave(true);
    this.hasLeft = true;
    showBar();
    show(h("h1", null, "You have left"),
      h("p", null, this.farewell(phase)),
      h("p", null, "You can close this window, or go back to the course."));
  }

  farewell(phase) {
    if (!phase) return "Nothing was recorded. Leaving is never a failure.";
    if (this.isReview) return "Nothing was recorded.";
    if (this.problem) return "The course did not keep your run.";
    if (phase === "faulted") {
      return "The course has your answers up to here. Tell your teacher that the case cannot go on.";
    }
    if (phase === "running") {
      return "You can go on later where you left: open the case in the course again. "
        + "Leaving is never a failure.";
    }
    return this.mode === "practice" || this.settings.completionOnly
      ? "Your run is complete, and the course knows it." : "Your run is complete, and the course has its result.";
  }
}

Object.assign(Store, {
  trouble: "The course does not keep your answers",
  list: () => [],
  write: () => course.keep(),
  remove: () => {},
});

course = new Course(JSON.parse(document.getElementById("course").textContent));
