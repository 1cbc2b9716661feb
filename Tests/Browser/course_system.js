// A course system as strict as they come, kept in memory: refuses and writes down whatever is not just as the
// editions of SCORM, and the strict setting of Moodle, have it.

const of = (pattern) => (value) => pattern.test(value);
const within = (least, most, pattern = /^-?\d{0,5}(\.\d{1,7})?$/) => (value) =>
  value !== "" && pattern.test(value) && Number(value) >= least && Number(value) <= most;
const words = (...list) => (value) => list.includes(value);
const upTo = (most) => (value) => value.length <= most;
const read = { access: "r" };

const plainNumber = /^-?\d{1,3}(\.\d{1,2})?$/;
const clockSpan = of(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const period = of(/^P(?=.)(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/);
const instant = of(/^20[0-3]\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{1,2}Z$/);
const shortId = of(/^[\w.]{1,250}$/);
const longId = (value) => value !== "" && value.length <= 4000 && !/\s/.test(value);
const described = of(/^(\{lang=[a-z]{2,3}(-[a-zA-Z0-9]{2,8})?\})?(?!\{)[^\n\r]{0,250}$/);
const number = within(-99999.999, 99999.999);

const elements = {
  scorm12: {
    "cmi.core.student_id": read, "cmi.core.student_name": read, "cmi.core.credit": read, "cmi.core.entry": read,
    "cmi.core.lesson_mode": read, "cmi.core.total_time": read, "cmi.launch_data": read,
    "cmi.student_data.mastery_score": read, "cmi.interactions._count": read, "cmi.objectives._count": read,
    "cmi.core.lesson_location": { check: upTo(255) },
    "cmi.core.lesson_status": { check: words("passed", "completed", "failed", "incomplete", "browsed") },
    "cmi.core.score.raw": { check: within(0, 100, plainNumber) },
    "cmi.core.score.min": { check: within(0, 100, plainNumber) },
    "cmi.core.score.max": { check: within(0, 100, plainNumber) },
    "cmi.core.exit": { access: "w", check: words("time-out", "suspend", "logout", "") },
    "cmi.core.session_time": { access: "w", check: clockSpan },
    "cmi.suspend_data": { check: upTo(4096) },
    "cmi.objectives.n.id": { check: of(/^[!-~]{1,255}$/) },
    "cmi.objectives.n.score.raw": { check: within(0, 100, plainNumber) },
    "cmi.objectives.n.score.min": { check: within(0, 100, plainNumber) },
    "cmi.objectives.n.score.max": { check: within(0, 100, plainNumber) },
    "cmi.objectives.n.status": {
      check: words("passed", "completed", "failed", "incomplete", "browsed", "not attempted"),
    },
    "cmi.interactions.n.id": { access: "w", check: of(/^[A-Za-z0-9_-]{1,255}$/) },
    "cmi.interactions.n.objectives.n.id": { access: "w", check: of(/^[!-~]{1,255}$/) },
    "cmi.interactions.n.time": { access: "w", check: of(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/) },
    "cmi.interactions.n.type": {
      access: "w",
      check: words("true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric"),
    },
    "cmi.interactions.n.correct_responses.n.pattern": { access: "w", check: upTo(255) },
    "cmi.interactions.n.weighting": { access: "w", check: within(-100, 100, plainNumber) },
    "cmi.interactions.n.student_response": { access: "w", check: upTo(255) },
    "cmi.interactions.n.result": {
      access: "w",
      check: (value) => words("correct", "wrong", "unanticipated", "neutral")(value) || within(0, 1, plainNumber)(value),
    },
    "cmi.interactions.n.latency": { access: "w", check: clockSpan },
  },
  scorm2004: {
    "cmi.learner_id": read, "cmi.learner_name": read, "cmi.credit": read, "cmi.entry": read, "cmi.mode": read,
    "cmi.total_time": read, "cmi.launch_data": read, "cmi.scaled_passing_score": read,
    "cmi.interactions._count": read, "cmi.objectives._count": read,
    "cmi.location": { check: upTo(1000) },
    "cmi.completion_status": { check: words("completed", "incomplete", "not attempted", "unknown") },
    "cmi.success_status": { check: words("passed", "failed", "unknown") },
    "cmi.progress_measure": { check: within(0, 1) },
    "cmi.score.scaled": { check: within(-1, 1) }, "cmi.score.raw": { check: number },
    "cmi.score.min": { check: number }, "cmi.score.max": { check: number },
    "cmi.exit": { access: "w", check: words("time-out", "suspend", "logout", "normal", "") },
    "cmi.session_time": { access: "w", check: period },
    "cmi.suspend_data": { check: upTo(64000) },
    "adl.nav.request": { check: words("exitAll", "suspendAll", "_none_") },
    "cmi.objectives.n.id": { check: longId },
    "cmi.objectives.n.score.scaled": { check: within(-1, 1) }, "cmi.objectives.n.score.raw": { check: number },
    "cmi.objectives.n.score.min": { check: number }, "cmi.objectives.n.score.max": { check: number },
    "cmi.objectives.n.success_status": { check: words("passed", "failed", "unknown") },
    "cmi.objectives.n.completion_status": { check: words("completed", "incomplete", "not attempted", "unknown") },
    "cmi.objectives.n.progress_measure": { check: within(0, 1) },
    "cmi.objectives.n.description": { check: described },
    "cmi.interactions.n.id": { check: longId },
    "cmi.interactions.n.type": {
      check: words("true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing",
        "likert", "numeric", "other"),
    },
    "cmi.interactions.n.objectives.n.id": { check: longId },
    "cmi.interactions.n.timestamp": { check: instant },
    "cmi.interactions.n.correct_responses.n.pattern": { check: () => true },
    "cmi.interactions.n.weighting": { check: number },
    "cmi.interactions.n.learner_response": { check: () => true },
    "cmi.interactions.n.result": {
      check: (value) => words("correct", "incorrect", "unanticipated", "neutral")(value) || number(value),
    },
    "cmi.interactions.n.latency": { check: period },
    "cmi.interactions.n.description": { check: described },
  },
};

/** Whether a response of SCORM 2004 has the form of its type. */
function fits(type, value, isPattern) {
  const nodes = value.split("[,]");
  const pairs = (second) => nodes.every((node) => {
    const halves = node.split("[.]");
    return halves.length === 2 && shortId(halves[0]) && second(halves[1]);
  });
  switch (type) {
    case "choice": return nodes.length <= 36 && nodes.every(shortId) && new Set(nodes).size === nodes.length;
    case "sequencing": return nodes.length <= 36 && nodes.every(shortId);
    case "matching": return nodes.length <= 36 && pairs(shortId);
    case "performance": return nodes.length <= 250 && pairs(shortId);
    case "fill-in": return nodes.length <= 10 && nodes.every((node) => node.length <= 250 && !node.startsWith("{"));
    case "numeric": {
      const bounds = value.split("[:]");
      return isPattern ? bounds.length === 2 && bounds.every(number) : number(value);
    }
    default: return false;
  }
}

/** A course system: what it keeps of one attempt survives its launches. */
class CourseSystem {
  constructor(standard, { mastery = "", objectives = [], mode = "normal" } = {}) {
    this.standard = standard;
    this.isFirst = standard === "scorm12";
    this.kept = {};
    objectives.forEach((id, place) => { this.kept["cmi.objectives." + place + ".id"] = id; });
    this.mastery = mastery;
    this.mode = mode;
    /** Everything that was refused, with why. */
    this.faults = [];
    /** How often each call came. */
    this.calls = { commit: 0, finish: 0, set: 0 };
    /** What the next commits answer. */
    this.fails = 0;
    /** Elements that are refused whatever their value. */
    this.refuses = [];
    this.launches = 0;
  }

  /** Begins a launch, and returns what stands in the window for the package to find. */
  launch() {
    this.launches += 1;
    this.state = "new";
    this.live = { ...this.kept };
    this.error = "0";
    const core = this.isFirst ? "cmi.core." : "cmi.";
    const wasSuspended = this.kept[core + "exit"] === "suspend";
    Object.assign(this.live, {
      [core + "entry"]: this.launches === 1 ? "ab-initio" : wasSuspended ? "resume" : "",
      [core + (this.isFirst ? "student_id" : "learner_id")]: "someone@example.org",
      [core + (this.isFirst ? "student_name" : "learner_name")]: "Doe, Jane",
      [core + "credit"]: "credit",
      [core + (this.isFirst ? "lesson_mode" : "mode")]: this.mode,
      [this.isFirst ? "cmi.student_data.mastery_score" : "cmi.scaled_passing_score"]: this.mastery,
    });
    if (this.live[this.status] === undefined) this.live[this.status] = this.isFirst ? "not attempted" : "unknown";
    const prefix = this.isFirst ? "LMS" : "";
    const api = {
      Initialize: (word) => this.initialize(word), GetValue: (element) => this.get(element),
      SetValue: (element, value) => this.set(element, value), Commit: (word) => this.commit(word),
      [this.isFirst ? "Finish" : "Terminate"]: (word) => this.finish(word),
      GetLastError: () => this.error, GetErrorString: (code) => "error " + code, GetDiagnostic: () => "",
    };
    return Object.fromEntries(Object.entries(api).map(([name, answer]) => [prefix + name, answer]));
  }

  get status() { return this.isFirst ? "cmi.core.lesson_status" : "cmi.completion_status"; }

  fault(code, what) {
    this.error = code;
    this.faults.push(what);
    return "false";
  }

  good(answer = "true") {
    this.error = "0";
    return answer;
  }

  initialize(word) {
    if (word !== "") return this.fault("201", "Initialize takes an empty text");
    if (this.state !== "new") return this.fault("101", "Initialize came twice or too late");
    this.state = "open";
    return this.good();
  }

  model(element) { return element.replace(/\.\d+(?=\.)/g, ".n"); }

  count(list) {
    const pattern = new RegExp("^" + list.replaceAll(".", "\\.") + "\\.(\\d+)\\.");
    const places = Object.keys(this.live).map((name) => pattern.exec(name)).filter(Boolean);
    return new Set(places.map((found) => found[1])).size;
  }

  get(element) {
    if (this.state !== "open") return this.fault("301", "GetValue outside of a session: " + element) && "";
    const rule = elements[this.standard][this.model(element)];
    if (!rule) return this.fault("201", "there is no element " + element) && "";
    if (rule.access === "w") return this.fault("404", element + " cannot be read") && "";
    if (element.endsWith("._count")) return this.good(String(this.count(element.slice(0, -7))));
    return this.good(this.live[element] ?? "");
  }

  set(element, value) {
    this.calls.set += 1;
    if (this.state !== "open") return this.fault("301", "SetValue outside of a session: " + element);
    if (this.refuses.some((part) => element.includes(part))) { this.error = "401"; return "false"; }
    const rule = elements[this.standard][this.model(element)];
    if (!rule) return this.fault("201", "there is no element " + element);
    if (rule.access === "r") return this.fault("403", element + " cannot be set");
    if (typeof value !== "string") return this.fault("405", element + " was given a " + typeof value);
    if (!rule.check(value)) return this.fault("405", element + " does not take '" + value + "'");
    const wrong = this.misplaced(element) || this.misformed(element, value);
    if (wrong) return this.fault(this.isFirst ? "201" : "351", wrong);
    this.live[element] = value;
    return this.good();
  }

  /** Returns what is wrong with the order in which elements of lists come. */
  misplaced(element) {
    const parts = element.split(".");
    for (let at = 2; at < parts.length - 1; at += 1) {
      if (!/^\d+$/.test(parts[at])) continue;
      const list = parts.slice(0, at).join(".");
      const entry = parts.slice(0, at + 1).join(".");
      const count = this.count(list);
      if (Number(parts[at]) > count) return element + " leaves places out";
      const first = list.endsWith("correct_responses") ? "pattern" : "id";
      if (this.live[entry + "." + first] === undefined && element !== entry + "." + first) {
        return element + " comes before " + entry + "." + first;
      }
    }
    if (element.endsWith(".id") && this.live[element] !== undefined) return element + " is set twice";
    return null;
  }

  /** Returns what is wrong with a value beside others. */
  misformed(element, value) {
    const entry = element.split(".").slice(0, 3).join(".");
    const siblings = Object.entries(this.live).filter(([name]) => this.model(name) === this.model(element)
      && name.split(".").slice(0, -2).join(".") === element.split(".").slice(0, -2).join("."));
    if (element.endsWith(".id") && !/^cmi\.interactions\.\d+\.id$/.test(element)
      && siblings.some(([, other]) => other === value)) return element + " repeats '" + value + "'";
    if (this.isFirst) return null;
    const isPattern = element.endsWith(".pattern");
    if (!isPattern && !element.endsWith(".learner_response")) return null;
    const type = this.live[entry + ".type"];
    if (type === undefined) return element + " comes before its type";
    if (isPattern && siblings.some(([, other]) => other === value)) return element + " repeats '" + value + "'";
    return fits(type, value, isPattern) ? null : element + " is no " + type + ": '" + value + "'";
  }

  commit(word) {
    this.calls.commit += 1;
    if (word !== "") return this.fault("201", "Commit takes an empty text");
    if (this.state !== "open") return this.fault("301", "Commit outside of a session");
    if (this.fails > 0) {
      this.fails -= 1;
      this.error = "101";
      return "false";
    }
    this.kept = { ...this.live };
    return this.good();
  }

  finish(word) {
    this.calls.finish += 1;
    if (word !== "") return this.fault("201", "Finish takes an empty text");
    if (this.state !== "open") return this.fault("301", "Finish outside of a session");
    this.derive();
    const answer = this.commit("");
    this.state = "over";
    return answer;
  }

  /** What systems make of a score where there is a mastery score, and of a launch that told no status. */
  derive() {
    const live = this.live;
    if (this.isFirst) {
      if (live[this.status] === "not attempted") live[this.status] = "completed";
      const raw = live["cmi.core.score.raw"];
      if (this.mode === "normal" && this.mastery !== "" && raw !== undefined) {
        live[this.status] = Number(raw) >= Number(this.mastery) ? "passed" : "failed";
      }
    } else if (this.mastery !== "" && live["cmi.score.scaled"] !== undefined) {
      live["cmi.success_status"] = Number(live["cmi.score.scaled"]) >= Number(this.mastery) ? "passed" : "failed";
    }
  }

  /** Returns what a gradebook would show. */
  grade() {
    const kept = this.kept;
    const get = (name) => kept[(this.isFirst ? "cmi.core." : "cmi.") + name] ?? null;
    const interactions = [];
    for (let place = 0; kept["cmi.interactions." + place + ".id"] !== undefined; place += 1) {
      const stem = "cmi.interactions." + place + ".";
      interactions.push(Object.fromEntries(Object.entries(kept).filter(([name]) => name.startsWith(stem))
        .map(([name, value]) => [name.slice(stem.length), value])));
    }
    const objectives = {};
    for (let place = 0; kept["cmi.objectives." + place + ".id"] !== undefined; place += 1) {
      const stem = "cmi.objectives." + place + ".";
      objectives[kept[stem + "id"]] = kept[stem + "score.raw"] ?? null;
    }
    return {
      raw: get("score.raw"), scaled: get("score.scaled"), status: kept[this.status] ?? null,
      success: this.isFirst ? null : kept["cmi.success_status"] ?? null, exit: get("exit"),
      time: get("session_time"), data: (kept["cmi.suspend_data"] ?? "").length, interactions, objectives,
      faults: this.faults, calls: this.calls, state: this.state,
    };
  }
}
globalThis.CourseSystem = CourseSystem;
