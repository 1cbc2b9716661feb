// The way in: the list of cases, and what is read before a run begins.

/** The cases of this file, as the page lists them. */
let cases = [];

/** Shows the list of cases, or the only one. */
function showCases() {
  if (cases.length === 1) return showLobby(cases[0]);
  language = "en";
  showBar();
  show(
    h("h1", null, "Choose a case"),
    h("p", { class: "lead" }, "Everything runs on your device; nothing is sent anywhere."),
    h("ul", { class: "cases" }, cases.map((shown) => {
      language = shown.language;
      const runs = Store.list(shown.id).length;
      const item = h("li", null,
        h("h2", null, h("button", {
          type: "button", class: "link", "data-case": shown.id, onclick: () => showLobby(shown),
        }, words("span", shown.title))),
        shown.role && words("p", shown.role),
        h("p", { class: "quiet" }, [
          shown.minutes && "about " + shown.minutes + " minutes",
          shown.status === "draft" && "draft, not reviewed by clinicians",
          runs > 0 && (runs === 1 ? "1 run kept here" : runs + " runs kept here"),
        ].filter(Boolean).join(" \u00b7 ")));
      return item;
    })));
  language = "en";
  document.title = "Simulation";
}

/** Loads a case once, and returns its handle; nothing where it does not load. */
function loaded(shown) {
  if (shown.handle !== undefined) return shown.handle;
  const { head } = call({ do: "load" }, JSON.stringify(shown.text));
  if (head.diagnostics) {
    show(h("h1", null, "This case cannot be played"), h("pre", null, head.words));
    return undefined;
  }
  Object.assign(shown, { ...head, handle: head.case, text: shown.text });
  return shown.handle;
}

/** Shows what is read before a run, with the way in and the way out. */
function showLobby(shown, note) {
  language = shown.language;
  if (loaded(shown) === undefined) return;
  document.title = plain(shown.title);
  showBar();
  const settings = { mode: course ? course.mode : "practice", live: false, factor: 1, seed: drawnSeed(), ...fixed() };
  const read = h("div", { class: "briefing" });
  const drawBrief = () => {
    const { head } = tried({ do: "brief", case: shown.handle, ...settings });
    refuse(head.sections ? null : head.refused);
    if (!head.sections) return;
    const part = (told) => h("section", { class: "part " + told.id },
      told.title && h("h2", null, told.title), told.paragraphs.map((text) => words("p", text)));
    const care = head.sections.filter((told) => caring.includes(told.id));
    const rest = head.sections.filter((told) => !caring.includes(told.id) && !later.includes(told.id));
    read.replaceChildren(h("div", { class: "text" }, rest.map(part)),
      care.length > 0 ? h("div", { class: "care" }, care.map(part)) : "");
    mode.replaceChildren(...head.sections.filter((told) => later.includes(told.id)).map(part));
  };
  const mode = h("div", { class: "modewords", "aria-live": "polite" });
  const wrong = h("p", { class: "wrong", hidden: true });
  const refuse = (text) => {
    wrong.hidden = !text;
    wrong.textContent = text || "";
    announce(text);
  };
  const begin = h("form", { class: "card begin", onsubmit: (event) => start(event) },
    h("h2", null, "Your run"),
    h("div", { class: "settings" },
      !course && pick("Mode", "mode", [["practice", "Practice"], ["exam", "Exam"]], (value) => {
        settings.mode = value;
        drawBrief();
      }),
      pick("Clock", "clock", [
        ["0", "Stands while you think"], ["1", "Runs as in life"], ["1.5", "Runs, 1.5 times the time"],
        ["2", "Runs, twice the time"]], (value) => {
        settings.live = value !== "0";
        settings.factor = value === "0" ? 1 : Number(value);
        drawBrief();
      })),
    mode,
    !course && h("details", { class: "more" }, h("summary", null, "For a class"),
      h("div", { class: "settings" },
        entry("Your pseudonym in the attempt file", "learner", "learner"),
        entry("Number of the run; the same number gives the same run", "seed", "", (value) => {
          settings.seed = value || drawnSeed();
          drawBrief();
        }))),
    wrong,
    h("div", { class: "row" },
      h("button", { type: "submit", class: "primary" }, "Begin"),
      cases.length > 1 ? button("Not this case", () => showCases())
        : button("Not now", () => (course ? course.leave() : farewell(shown)))));
  const start = (event) => {
    event.preventDefault();
    const pseudonym = begin.querySelector("[name=learner]");
    const { head } = tried({
      do: "open", case: shown.handle, ...settings, wall: wall(),
      learner: (pseudonym && pseudonym.value.trim()) || "learner",
      start: new Date().toISOString().slice(0, 16) + "Z",
    });
    if (head.session === undefined) return refuse(head.refused);
    new Play(shown, head, Store.begin(shown.id));
  };
  show(note && h("p", { class: "note", role: "status" }, note),
    h("header", { class: "title" }, words("h1", shown.title)),
    kept(shown), read, begin);
  drawBrief();
}

/** What of the prebriefing stands on the card that may burden or helps. */
const caring = ["advisory", "leave", "support"];
/** What of it stands beside the settings. */
const later = ["mode", "draft"];

/** Returns what the address fixes for a class: `#seed=7`, `#variant={"a":1}`. */
function fixed() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const settings = {};
  if (asked.has("seed")) settings.seed = asked.get("seed");
  try {
    if (asked.has("variant")) settings.variant = JSON.parse(asked.get("variant"));
  } catch { /* It fixes nothing. */ }
  return settings;
}

/** Sends a message whose settings the learner or the address gave; what is wrong with them is refused. */
function tried(request) {
  try {
    const reply = call(request);
    if (reply.head.problem) reply.head.refused = sentence(reply.head.problem);
    return reply;
  } catch (error) {
    return { head: { refused: sentence(error) } };
  }
}

/** Draws the number of a run. */
function drawnSeed() {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2));
  return (high >>> 11) * 4294967296 + low;
}

function pick(title, name, choices, changed) {
  return h("fieldset", { class: "setting" }, h("legend", null, title), h("ul", { class: "options" },
    choices.map(([value, text], place) => h("li", null, h("label", { class: "option" },
      h("input", {
        type: "radio", name, value, checked: place === 0, onchange: () => changed(value),
      }), h("span", null, text))))));
}

function entry(title, name, value, changed) {
  const id = fresh(name);
  const field = h("input", {
    type: "text", id, name, value, autocomplete: "off", spellcheck: "false",
    onchange: () => changed && changed(field.value.trim()),
  });
  return h("div", { class: "field" }, h("label", { for: id }, title), field);
}

/** How many runs are listed at once. */
const mostKept = 3;

/** Lists the runs of a case that this browser keeps. */
function kept(shown) {
  const runs = Store.list(shown.id);
  if (runs.length === 0) return null;
  const rows = (part) => part.map((run) => keptRun(shown, run));
  const earlier = h("ul");
  // Earlier runs are looked at only when they are asked for.
  const open = () => { if (!earlier.firstChild) earlier.append(...rows(runs.slice(mostKept))); };
  return h("section", { class: "kept" }, h("h2", null, "Your runs"),
    h("ul", null, rows(runs.slice(0, mostKept))),
    runs.length > mostKept
      && h("details", { ontoggle: open }, h("summary", null, "Earlier runs"), earlier));
}

function keptRun(shown, run) {
  const { head } = call({ do: "glance" }, run.text);
  const keep = button("Download", () => download("learner-" + shown.id + ".attempt.jsonl", run.text,
    "application/jsonl"));
  const forget = doubtful("Delete", "Delete for good?", () => {
    Store.remove(run.key);
    showLobby(shown, "The run is deleted.");
  }, { class: "quiet" });
  if (head.problem) {
    return h("li", { class: "damaged" },
      h("p", null, h("strong", null, "A run that was kept here is damaged. "), sentence(head.problem)),
      h("div", { class: "row" }, keep, forget));
  }
  const { attempt } = head;
  const when = attempt.start ? h("time", { datetime: attempt.start }, localTime(attempt.start)) : "A run";
  const what = attempt.finished
    ? [attempt.passed ? "passed" : "not passed yet", attempt.percent + "%"].join(", ")
    : (attempt.steps === 1 ? "1 step" : attempt.steps + " steps") + " so far, " + attempt.clock + " elapsed";
  return h("li", null,
    h("p", null, when, " \u00b7 ", attempt.mode, attempt.live ? ", live" : "", " \u00b7 ", what),
    h("div", { class: "row" },
      button(attempt.finished ? "Read the report" : "Go on", () => resume(shown, run),
        { class: attempt.finished ? null : "primary", "data-resume": "" }), keep, forget));
}

/** Goes on with a run that was kept. */
function resume(shown, run) {
  const { head } = call({ do: "resume", case: shown.handle, wall: wall() }, run.text);
  if (head.problem) {
    return showLobby(shown, "This run cannot be gone on with. " + sentence(head.problem)
      + " You can still download it, or begin anew.");
  }
  // What the engine took over, which is without a line that was torn off.
  const whole = call({ do: "attempt", session: head.session, wall: wall() });
  const text = new TextDecoder().decode(whole.body);
  const play = new Play(shown, head, Store.reopen(shown.id, run.key, text));
  if (head.resumed.finished || head.scene.phase !== "running") play.report();
}

function sentence(problem) {
  const text = problem.message.charAt(0).toUpperCase() + problem.message.slice(1);
  return (/[.?!]$/.test(text) ? text : text + ".") + (problem.line ? " (Line " + problem.line + ".)" : "");
}

function localTime(start) {
  const time = new Date(start);
  if (Number.isNaN(time.getTime())) return start;
  return time.toLocaleString("en", { dateStyle: "medium", timeStyle: "short" });
}

function farewell(shown) {
  showBar();
  show(h("h1", null, "You have left"),
    h("p", null, "Nothing was recorded. Leaving is never a failure."),
    h("p", { class: "row" }, button("Back to the case", () => showLobby(shown))));
}
