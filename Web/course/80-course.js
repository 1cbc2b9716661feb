"use strict";
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
 * @type {Record<string, new (owner: Course) => CourseLink>}
 */
const links = {};

class Course {
  /** @param {CourseSettings} settings */
  constructor(settings) {
    this.settings = settings;
    this.mode = settings.mode;
    /** @type {CourseLink | null} */
    this.link = null;
    /** @type {Play | null} */
    this.play = null;
    /** @type {string | null} */
    this.problem = null;
    /** @type {Map<string, { opening: number, wall: number }>} */
    this.openings = new Map();
    this.isReview = false;
    this.isResumed = false;
    this.hasLeft = false;
    this.started = wall();
  }

  /**
   * Asks the engine what only packages ask.
   * @template {keyof CourseHeads} Name
   * @param {Asked<Name>} request
   * @param {string} [body]
   * @returns {Reply<CourseHeads[Name]>}
   */
  call(request, body) {
    const reply = engine.call(request, body, "sim_course");
    if (reply.head.error) throw new Error(reply.head.error);
    return reply;
  }

  /** Begins the launch and shows the first screen: the lobby, or the run where it was left. */
  async start() {
    const [shown] = cases;
    let kept = "";
    /** @type {string | null} */
    let note = null;
    try {
      this.link = new links[this.settings.standard](this);
      kept = await this.link.open();
    } catch (error) {
      this.link = null;
      this.problem = error instanceof Error ? error.message : String(error);
      note = "Nothing you do here is recorded by a course: " + this.problem + ". You can play all "
        + "the same, and download the attempt.";
    }
    addEventListener("pagehide", () => { if (this.link) this.link.leave(false); });
    // A page that comes back from a cache has lost its session.
    addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
    if (this.isReview) {
      note = (this.link && this.link.note)
        || "This attempt is closed: nothing you do now is recorded by the course.";
    }
    language = shown.language;
    if (loaded(shown) === undefined) return;
    if (!kept) return showLobby(shown, note);
    const { head, body } = this.call({ do: "restore", case: shown.handle, data: kept });
    if (head.problem) {
      return showLobby(shown, "A run that the course kept cannot be gone on with. " + sentence(head.problem));
    }
    const text = new TextDecoder().decode(body);
    const { head: seen } = call({ do: "glance" }, text);
    if (this.mode === "practice" && seen.attempt && seen.attempt.finished) {
      return showLobby(shown, "You have played this case through. You can play it again, as often as you like.");
    }
    this.isResumed = true;
    resume(shown, { key: "", text });
    if (note && this.isReview && this.play && this.play.scene.phase === "running") this.play.say(note);
  }

  /**
   * Takes note that a run begins or goes on.
   * @param {Play} play
   */
  begin(play) {
    this.play = play;
    if (this.link && this.link.begin) this.link.begin(play, this.isResumed);
    // A run that had come to its end is told again, should its result not have arrived.
    this.isResumed = false;
  }

  /**
   * Takes note of what is asked now, and since when.
   * @param {Scene} scene
   */
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

  /**
   * Takes note of whether the course kept what it was handed.
   * @param {string | null} problem
   */
  told(problem) {
    this.problem = problem;
    if (this.play) this.play.keeping.told(problem);
  }

  /**
   * Ends the launch, and says how the run is kept.
   * @param {Scene["phase"] | null} [phase]
   */
  leave(phase) {
    if (this.link) this.link.leave(true);
    this.hasLeft = true;
    showBar();
    show(h("h1", null, "You have left"),
      h("p", null, this.farewell(phase)),
      h("p", null, "You can close this window, or go back to the course."));
  }

  /** @param {Scene["phase"] | null} [phase] */
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
  write: () => course && course.keep(),
  remove: () => {},
  draft: () => {},
  draftOf: () => null,
});

course = new Course(JSON.parse(byId("course").textContent || ""));
