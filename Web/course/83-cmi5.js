// A course that launches by cmi5. Every statement is the engine's; here they only travel.

links.cmi5 = class extends RecordLink {
  // MARK: The launch

  /** Goes through the launch; where that fails, nothing is sent later either. */
  async open() {
    try {
      return await this.begun();
    } catch (error) {
      this.launch = null;
      throw error;
    }
  }

  /** Does what begins a launch, in the order that cmi5 asks for. */
  async begun() {
    const asked = new URLSearchParams(location.search);
    const [endpoint, fetch, actor, registration, activityId] = ["endpoint", "fetch", "actor", "registration",
      "activityId"].map((key) => asked.get(key));
    if (!endpoint || !fetch || !actor || !registration || !activityId) {
      throw new Error("it was not opened by a course");
    }
    this.where = {
      endpoint: webAddress(endpoint) + (endpoint.endsWith("/") ? "" : "/"), fetch: webAddress(fetch), actor,
      registration, activityId, token: "",
    };
    const learner = readJSON(actor);
    this.confine();
    await this.authorize();
    this.data = await this.document("LMS.LaunchData");
    if (!this.data) throw new Error("the course has no data for this launch");
    await this.preferences();
    this.launch = JSON.stringify({ actor: learner, registration, activityId, data: this.data });
    const kept = await this.restored();
    this.add(this.statements({ event: "initialized" }).statements);
    await this.first();
    this.course.isReview = this.data.launchMode !== "Normal";
    this.note = "The course opened this for looking only: nothing is recorded.";
    return kept;
  }

  /** Lets this page reach the addresses of this launch, and no others. */
  confine() {
    const origins = new Set([new URL(this.where.endpoint).origin, new URL(this.where.fetch).origin]);
    const policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = "connect-src " + [...origins].join(" ");
    document.head.append(policy);
  }

  /** Gets the token of this session, which is given only once. */
  async authorize() {
    const reply = await this.persistent(() => webRequest(this.where.fetch, { method: "POST" }));
    const answer = readJSON(await reply.text(), null) || {};
    if (!answer["auth-token"]) {
      throw new Error("it does not let this page in"
        + (answer["error-text"] ? " (" + visible(String(answer["error-text"])) + ")" : "")
        + ". Open the case in the course again");
    }
    this.where.token = answer["auth-token"];
  }

  /** Gets what the learner prefers; nothing in this page depends on it, but every unit is to ask. */
  async preferences() {
    const query = new URLSearchParams({ profileId: "cmi5LearnerPreferences", agent: this.where.actor });
    const reply = await this.persistent(() => this.talk("agents/profile?" + query));
    if (!reply.ok && reply.status !== 404 && reply.status !== 403) throw new Error(await complaint(reply));
  }

  /**
   * Returns a document that the course keeps for this learner and unit, or nothing.
   * @param {string} stateId
   * @returns {Promise<any>}
   */
  async document(stateId) {
    const reply = await this.persistent(() => this.talk(this.state(stateId)));
    if (reply.status === 404 || reply.status === 204) return null;
    if (!reply.ok) throw new Error(await complaint(reply));
    return readJSON(await reply.text(), null);
  }

  /** Returns the run to go on with, "" where there is none. */
  async restored() {
    /** @type {KeptState} */
    const kept = await this.document(runState) || {};
    for (const key of Array.isArray(kept.told) ? kept.told : []) {
      this.told.add(String(key));
      this.confirmed.add(String(key));
    }
    this.latest = typeof kept.latest === "string" ? kept.latest : "";
    if (this.data.launchMode === "Review") return this.latest;
    if (this.data.launchMode !== "Normal" || typeof kept.run !== "string" || !kept.run) return "";
    this.before = Number(kept.elapsed) || 0;
    return kept.run;
  }

  // MARK: The run

  /**
   * Tells what an earlier session of this run could not; a run that begins has told nothing yet.
   * @param {Play} _
   * @param {boolean} isResumed
   */
  begin(_, isResumed) {
    if (this.course.isReview) return;
    if (!isResumed) {
      this.before = 0;
      for (const keys of [this.told, this.confirmed]) {
        for (const key of [...keys]) if (!onlyOnce.includes(key)) keys.delete(key);
      }
    }
    this.keep();
  }

  /** Hands over what is new of the run. */
  keep() {
    const { play } = this.course;
    if (!play || this.hasLeft) return;
    const told = this.statements({
      session: play.session, waited: this.course.waited(), told: [...this.told],
      graded: this.course.mode === "exam" && !this.course.settings.completionOnly,
      elapsed: this.before + this.elapsed(),
    });
    this.add(told.statements);
    this.isRunOver = told.over === true;
    this.run = this.course.call({ do: "compact", session: play.session }).head.data;
    this.isChanged = true;
    this.hurry();
  }

  /** Ends the session, and goes back to the course. */
  leave() {
    if (this.hasLeft || !this.launch) return;
    this.hasLeft = true;
    this.add(this.statements({ event: "terminated", elapsed: this.elapsed() }).statements);
    this.hurry();
  }

  /**
   * Lets the engine make statements.
   * @param {Record<string, unknown>} asked
   */
  statements(asked) {
    const { head } = this.course.call(
      { do: "statements", now: new Date().toISOString(), ...asked }, this.launch || "");
    if (head.problem) throw new Error(head.problem.message.replace(/\.$/, ""));
    return head;
  }

  /** @param {Statement[]} statements */
  add(statements) {
    for (const statement of statements) {
      this.queue.push(statement);
      this.told.add(statement.key);
    }
  }
};
