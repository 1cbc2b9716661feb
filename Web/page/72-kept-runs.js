// Runs of a case that this browser keeps.

/** How many runs are listed at once. */
const mostKept = 3;

/**
 * Lists the runs of a case that this browser keeps.
 * @param {Case} shown
 */
function kept(shown) {
  const runs = Store.list(shown.id);
  if (runs.length === 0) return null;
  /** @param {KeptRun[]} part */
  const rows = (part) => part.map((run) => keptRun(shown, run));
  const earlier = h("ul");
  // Earlier runs are looked at only when they are asked for.
  const open = () => { if (!earlier.firstChild) earlier.append(...rows(runs.slice(mostKept))); };
  return h("section", "kept", h("h2", null, "Your runs"),
    h("ul", null, rows(runs.slice(0, mostKept))),
    runs.length > mostKept
      && h("details", { ontoggle: open }, h("summary", null, "Earlier runs"), earlier));
}

/**
 * Creates the row of a run that is kept.
 * @param {Case} shown
 * @param {KeptRun} run
 */
function keptRun(shown, run) {
  const { head } = call({ do: "glance" }, run.text);
  const keep = button("Download", () => download("learner-" + shown.id + ".attempt.jsonl", run.text,
    "application/jsonl"));
  const forget = doubtful("Delete", "Delete for good?", () => {
    Store.remove(run.key);
    showLobby(shown, "The run is deleted.");
  }, null, { class: "quiet" });
  if (head.problem) {
    return h("li", "damaged",
      h("p", null, h("strong", null, "A run that was kept here is damaged. "), sentence(head.problem)),
      h("div", "row", keep, forget));
  }
  const { attempt } = head;
  const when = attempt.start ? h("time", { datetime: attempt.start }, localTime(attempt.start)) : "A run";
  const what = attempt.finished
    ? [attempt.passed ? "passed" : "not passed yet", attempt.percent + "%"].join(", ")
    : (attempt.steps === 1 ? "1 step" : attempt.steps + " steps") + " so far, " + attempt.clock + " elapsed";
  return h("li", null,
    h("p", null, when, " \u00b7 ", attempt.mode, attempt.live ? ", live" : "", " \u00b7 ", what),
    h("div", "row",
      button(attempt.finished ? "Read the report" : "Go on", () => resume(shown, run),
        { class: attempt.finished ? null : "primary", "data-resume": "" }), keep, forget));
}

/**
 * Goes on with a run that was kept.
 * @param {Case} shown
 * @param {KeptRun} run
 */
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
  if ((head.resumed && head.resumed.finished) || head.scene.phase !== "running") play.report();
}

/**
 * Returns what is wrong as a sentence.
 * @param {unknown} problem a problem that the engine tells, or what was thrown
 */
function sentence(problem) {
  /** @type {any} */
  const told = problem;
  const { message, line } = told;
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return (/[.?!]$/.test(text) ? text : text + ".") + (line ? " (Line " + line + ".)" : "");
}

/** @param {string} start */
function localTime(start) {
  const time = new Date(start);
  if (Number.isNaN(time.getTime())) return start;
  return time.toLocaleString("en", { dateStyle: "medium", timeStyle: "short" });
}
