// SCORM: carries values to the course. What is told, in which form and when, the engine says.

/**
 * Returns what answers to a name in this window, those around it, or those that opened it.
 * @param {string} name
 */
function courseAPI(name) {
  const seen = new Set();
  /** @param {any} start */
  const search = (start) => {
    let place = start;
    for (let steps = 0; place && steps < 500 && !seen.has(place); steps += 1) {
      seen.add(place);
      // A window of another origin keeps itself to itself.
      try {
        if (place[name]) return place[name];
        if (place.parent === place) return null;
        place = place.parent;
      } catch { return null; }
    }
    return null;
  };
  /** @param {any} place */
  const opener = (place) => { try { return place.opener; } catch { return null; } };
  /** @param {any} place */
  const around = (place) => { try { return place.top; } catch { return null; } };
  let found = search(window);
  /** @type {any} */
  let place = window;
  while (!found && place && seen.size < 500) {
    place = opener(place) || (around(place) && opener(around(place)));
    if (!place || seen.has(place)) break;
    found = search(place);
  }
  return found;
}

class ScormLink {
  /** @param {Course} course */
  constructor(course) {
    this.course = course;
    this.isFirst = course.settings.standard === "scorm12";
    this.told = 0;
    this.next = 0;
    /** @type {string[]} */
    this.objectives = [];
    this.isResumed = false;
    this.isClosed = false;
    this.isFinal = false;
    this.isOver = false;
  }

  // MARK: The course's functions

  /**
   * Calls one of the course's functions; what it throws, and what is nothing, is an empty answer.
   * @param {string} name
   * @param {string[]} words
   */
  ask(name, ...words) {
    try {
      const answer = this.api[(this.isFirst ? "LMS" : "") + name](...words);
      return answer === undefined || answer === null ? "" : String(answer);
    } catch { return ""; }
  }

  /** @param {string} element */
  get(element) { return this.ask("GetValue", element); }

  /** @param {CourseValue} value */
  set([element, value]) { return this.ask("SetValue", element, value) === "true"; }

  /** Returns what the course says of its latest refusal. */
  reason() {
    const code = this.ask("GetLastError");
    const words = code === "0" || code === "" ? "" : this.ask("GetErrorString", code);
    return words ? " (" + words + ")" : "";
  }

  /**
   * Asks the engine for values, about this launch as it stands.
   * @template {keyof CourseHeads} Name
   * @param {Asked<Name>} request
   */
  values(request) {
    const now = Date.now();
    return this.course.call({
      ...request, standard: this.course.settings.standard,
      completionOnly: this.course.settings.completionOnly, closed: this.isClosed,
      told: this.told, next: this.next, objectives: this.objectives, mastery: this.mastery,
      universal: now, local: now - new Date(now).getTimezoneOffset() * 60000,
      elapsed: wall() - this.course.started, latencies: this.course.waited(),
    }).head;
  }

  // MARK: A launch

  open() {
    this.api = courseAPI(this.isFirst ? "API" : "API_1484_11");
    if (!this.api) throw new Error("no course system was found around this page");
    if (this.ask("Initialize", "") !== "true") {
      throw new Error("the course system did not begin a session" + this.reason()
        + "; close this window and open the case in the course again");
    }
    const core = this.isFirst ? "cmi.core." : "cmi.";
    const mode = this.get(core + (this.isFirst ? "lesson_mode" : "mode"));
    const status = this.get(core + (this.isFirst ? "lesson_status" : "completion_status"));
    this.isClosed = ["passed", "failed", "completed"].includes(status);
    // An exam has one result; whether there is another attempt is for the course to say.
    this.course.isReview = mode === "review" || mode === "browse"
      || (this.isClosed && this.course.mode === "exam");
    this.readLists();
    const mastery = this.get(this.isFirst ? "cmi.student_data.mastery_score" : "cmi.scaled_passing_score");
    if (mastery.trim() !== "" && Number.isFinite(Number(mastery))) this.mastery = Number(mastery);
    const kept = this.get("cmi.suspend_data");
    if (!this.course.isReview) {
      const { values } = this.values({ do: "scormStart" });
      for (const value of values) {
        if (!this.set(value)) throw new Error("the course system refuses to note that a run began" + this.reason());
      }
    }
    return kept;
  }

  /** Reads what the course lists already. */
  readLists() {
    /** @param {string} element */
    const count = (element) => Number(this.get(element)) || 0;
    this.next = count("cmi.interactions._count");
    this.objectives = Array.from({ length: count("cmi.objectives._count") },
      (_, place) => this.get("cmi.objectives." + place + ".id"));
  }

  /**
   * @param {Play} play
   * @param {boolean} isResumed
   */
  begin(play, isResumed) {
    this.session = play.session;
    if (!isResumed || this.course.isReview) return;
    // What the course gave back it was told before, but for a result that did not arrive.
    const news = this.values({ do: "scormNews", session: this.session });
    this.told = news.told;
    if (news.final) this.keep();
  }

  keep() { this.course.told(this.isOver ? "its session is over" : this.send()); }

  /** Sends what is new, and returns what went wrong. */
  send() {
    let problem = null;
    if (!this.isFinal) {
      const news = this.values({ do: "scormNews", session: this.session });
      const refused = news.details.filter((value) => !this.set(value));
      [this.told, this.next] = [news.told, news.next];
      if (refused.length > 0) {
        console.warn("the course system refused", ...refused.map(([element]) => element));
        this.readLists();
      }
      for (const value of news.essentials) {
        if (!this.set(value)) {
          this.ask("Commit", "");
          return "the course system refuses '" + value[0] + "'" + this.reason();
        }
      }
      this.isFinal = news.final;
      problem = news.problem;
    }
    if (this.ask("Commit", "") !== "true") return "the course system could not save" + this.reason();
    return problem;
  }

  /** @param {boolean} isMeant */
  leave(isMeant) {
    if (this.isOver) return;
    this.isOver = true;
    try {
      if (!this.course.isReview) {
        if (this.course.problem && this.session !== undefined) this.course.told(this.send());
        this.values({ do: "scormLeave", over: this.isFinal, meant: isMeant }).values
          .forEach((value) => this.set(value));
        this.ask("Commit", "");
      }
    } catch { /* An engine that failed must not keep the session open. */ }
    this.ask(this.isFirst ? "Finish" : "Terminate", "");
  }
}

links.scorm12 = ScormLink;
links.scorm2004 = ScormLink;
