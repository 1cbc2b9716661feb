// The way of statements to a course, over a connection that may be lost.

/** Where this player keeps the run, beside what belongs to the course. */
const runState = "simulate.run";

/** What is told once of a learner, and what is told of every session; all else is told once of a run. */
const [onlyOnce, eachSession] = [["completed", "passed"], ["initialized", "terminated"]];

/**
 * What waits to be sent, and how it gets there: in order, each once, again where it got lost.
 *
 * A statement has the same id whenever it is made, so that what got through unnoticed is found there.
 * Neither the token nor a statement is stored in the browser: a page that was closed is a session that ended.
 */
class RecordLink {
  /** @param {Course} owner */
  constructor(owner) {
    this.course = owner;
    /**
     * What a launch tells: where to, of what, for whom, by what right.
     * @type {Record<"endpoint" | "fetch" | "actor" | "registration" | "activityId" | "token", string>}
     */
    this.where = { endpoint: "", fetch: "", actor: "", registration: "", activityId: "", token: "" };
    /** @type {LaunchData} */
    this.data = {};
    /**
     * The launch as the engine takes it; null where there is none.
     * @type {string | null}
     */
    this.launch = null;
    /** @type {Statement[]} */
    this.queue = [];
    /** @type {Set<string>} */
    this.told = new Set();
    /** @type {Set<string>} */
    this.confirmed = new Set();
    this.run = "";
    this.latest = "";
    this.before = 0;
    this.isRunOver = false;
    this.hasLeft = false;
    /** @type {string | null} */
    this.refused = null;
    this.pause = firstPause;
    addEventListener("online", () => this.hurry());
    addEventListener("pagehide", () => {
      this.isHiding = true;
      if (this.hasLeft) this.blurt();
    });
  }

  /** Sends what waits, now; where a page closes, in one go. */
  hurry() {
    clearTimeout(this.timer);
    if (this.isHiding) return this.blurt();
    if (!this.isBusy && this.launch) this.send();
  }

  /** Sends the first statement of all; without it there is no session. */
  async first() {
    const reply = await this.persistent(() => this.post(this.queue));
    if (!reply.ok && reply.status !== 409) throw new Error(await complaint(reply));
    this.arrived(this.queue.splice(0));
  }

  /**
   * Sends what waits, in order, until nothing does or the way is closed.
   *
   * What ends the session goes last, after the run is kept: the course may then take nothing any more.
   */
  async send() {
    this.isBusy = true;
    try {
      while (!this.isHiding) {
        const waiting = this.queue.filter(({ key }) => key !== "terminated");
        if (waiting.length === 0 && this.isChanged) {
          if (!await this.sendState()) return;
        } else if (this.queue.length > 0) {
          if (!await this.sendStatements(waiting.length > 0 ? waiting : this.queue.slice())) return;
        } else {
          return this.settled();
        }
      }
    } finally {
      this.isBusy = false;
    }
  }

  /** Takes note that nothing waits any more. */
  settled() {
    this.pause = firstPause;
    this.course.told(this.refused);
    if (!this.hasLeft) return;
    if (this.wasLate) this.course.leave(this.course.play && this.course.play.scene.phase);
    this.goBack();
  }

  /**
   * Sends statements: all, or one after the other where the course takes not all of them.
   * @param {Statement[]} statements
   */
  async sendStatements(statements) {
    const batch = this.isPicky ? statements.slice(0, 1) : statements;
    this.flying = batch.length;
    const reply = await this.post(batch).catch(() => null);
    this.flying = 0;
    if (isHiccup(reply)) {
      // Some systems stumble over lists.
      if (reply && batch.length > 1) this.isPicky = true;
      return this.later(reply);
    }
    if (reply.status === 401) return this.over(reply);
    if (!reply.ok && batch.length > 1) {
      this.isPicky = true;
      return true;
    }
    this.queue.splice(0, batch.length);
    // A statement that is there already is there, whoever sent it first.
    if (reply.ok || reply.status === 409) this.arrived(batch);
    else this.refused = await complaint(reply);
    if (this.queue.length === 0) this.isPicky = false;
    return true;
  }

  /**
   * Notes what has arrived.
   * @param {Statement[]} batch
   */
  arrived(batch) {
    for (const { key } of batch) {
      this.confirmed.add(key);
      if (!eachSession.includes(key)) this.isChanged = true;
    }
  }

  async sendState() {
    this.isChanged = false;
    const reply = await this.talk(this.state(runState), this.stateRequest()).catch(() => null);
    if (isHiccup(reply)) {
      this.isChanged = true;
      return this.later(reply);
    }
    if (!reply.ok) this.refused = await complaint(reply);
    return true;
  }

  /** How long this session has lasted, in whole milliseconds. */
  elapsed() { return Math.round(wall() - this.course.started); }

  /** The run as the course keeps it: the inputs, and what was told of them. */
  stateRequest(waiting = this.queue) {
    const isOver = this.isRunOver && waiting.every(({ key }) => key === "terminated");
    const told = [...this.confirmed].filter((key) => (isOver ? onlyOnce.includes(key) : !eachSession.includes(key)));
    return {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        run: isOver ? "" : this.run, latest: isOver ? this.run : this.latest, told,
        elapsed: isOver ? 0 : this.before + this.elapsed(),
      }),
    };
  }

  /**
   * Says that something waits, and tries again later.
   * @param {Response | null} reply
   */
  later(reply) {
    const asked = reply ? Number(reply.headers.get("Retry-After")) : 0;
    const pause = Math.min(asked > 0 ? asked * 1000 : this.pause, 4 * longestPause);
    this.pause = Math.min(this.pause * 2, longestPause);
    const problem = (reply ? "it is busy" : "the connection to it is lost")
      + "; what is not sent yet will be as soon as it answers";
    this.course.told(problem);
    if (this.hasLeft) this.showWaiting(problem);
    this.timer = setTimeout(() => this.hurry(), pause);
    return false;
  }

  /**
   * Shows, once the learner has left, that this page is still needed.
   * @param {string} problem
   */
  showWaiting(problem) {
    if (this.wasLate) return;
    this.wasLate = true;
    const { play } = this.course;
    show(h("h1", null, "Not everything is sent yet"),
      h("p", { role: "alert" }, "The course does not answer: " + problem + ". Leave this page open until then."),
      play && h("p", null, "To be sure, keep your attempt as a file."),
      play && h("div", "row", button("Download the attempt", () => play.keeping.download())));
  }

  /**
   * Gives up: the course has closed the session.
   * @param {Response} reply
   */
  async over(reply) {
    this.refused = "it has closed this session; " + await complaint(reply);
    this.queue = [];
    this.isChanged = false;
    this.isOver = true;
    this.course.told(this.refused);
    return false;
  }

  /** Sends what there is while the page closes: no reply will be read. */
  blurt() {
    if (!this.launch || this.isOver) return;
    const rest = this.queue.splice(0).slice(this.flying || 0);
    if (this.isChanged && this.course.play) {
      this.talk(this.state(runState), { ...this.stateRequest(rest), keepalive: true }).catch(() => {});
    }
    if (rest.length > 0) this.post(rest).catch(() => {});
  }

  /** Goes back to where the course wants the learner to be. */
  goBack() {
    if (this.isOver || this.hasGone || !this.data.returnURL) return;
    this.hasGone = true;
    try {
      location.assign(webAddress(this.data.returnURL));
    } catch { /* An address that is none leads nowhere. */ }
  }

  // MARK: Requests

  /** @param {string} stateId */
  state(stateId) {
    const { activityId, actor, registration } = this.where;
    return "activities/state?" + new URLSearchParams({ stateId, activityId, agent: actor, registration });
  }

  /**
   * Sends statements.
   * @param {Statement[]} batch
   */
  post(batch) {
    const body = JSON.stringify(batch.map(({ statement }) => statement));
    return this.talk("statements", {
      method: "POST", body, headers: { "Content-Type": "application/json" }, keepalive: body.length < lastWords,
    });
  }

  /**
   * Makes a request of the record store.
   * @param {string} path
   * @param {WebRequest} [request]
   */
  talk(path, request = {}) {
    const { endpoint, token } = this.where;
    return webRequest(endpoint + path, {
      ...request,
      headers: { Authorization: "Basic " + token, "X-Experience-API-Version": "1.0.3", ...request.headers },
    });
  }

  /**
   * Makes a request of the launch, again where it does not get through.
   * @param {() => Promise<Response>} attempt
   * @returns {Promise<Response>}
   */
  async persistent(attempt) {
    for (let turn = 0; ; turn += 1) {
      const reply = await attempt().catch(() => null);
      if (!isHiccup(reply)) return reply;
      if (turn === 3) throw new Error("it cannot be reached");
      await new Promise((resolve) => setTimeout(resolve, firstPause * 2 ** turn));
    }
  }
}
