// The engine, and what to do should it fail.

/**
 * The engine, once it runs.
 * @type {Engine}
 */
let engine;
/**
 * The attempt that is under way, to be offered should anything fail.
 * @type {Kept | null}
 */
let underWay = null;

/**
 * Sends a message to the engine and returns its reply.
 * @template {keyof Heads} Name
 * @param {Asked<Name>} request
 * @param {string | Uint8Array} [body]
 * @returns {Reply<Heads[Name]>}
 */
function call(request, body) {
  const reply = engine.call(request, body);
  if (reply.head.error) throw new Error(reply.head.error);
  return reply;
}

/** Returns the time of a clock that never goes back. */
function wall() { return Math.floor(performance.now()); }

/** Whether the player failed: what fails after that says nothing new. */
let hasFailed = false;

/**
 * Shows that the player itself failed, with the attempt to keep.
 * @param {string} message
 */
function fail(message) {
  if (hasFailed) return;
  hasFailed = true;
  const attempt = underWay;
  showBar();
  show(
    h("h1", null, "The player cannot go on"),
    h("p", null, "This is a fault of the player, not of anything you did."),
    h("p", "quiet", String(message || "")),
    attempt && h("p", null, "Every answer up to here is in your attempt. Keep it as a file, or "
      + "open the player again and go on from there."),
    h("div", "row",
      attempt && button("Download the attempt", () => download(
        "learner-" + attempt.caseID + ".attempt.jsonl", attempt.text, "application/jsonl")),
      button("Open the player again", () => location.reload(), { class: "primary" })));
}

/** Whether a screen was shown already; the first one leaves the focus where a browser puts it. */
let wasShown = false;

/**
 * Fills the stage with a screen and moves the focus to its heading.
 * @param {Content[]} content
 */
function show(...content) {
  const stage = byId("stage");
  stage.className = "";
  stage.replaceChildren(...drawn(content));
  scrollTo(0, 0);
  if (wasShown) focusOn(stage.querySelector("h1, h2"));
  wasShown = true;
}

/**
 * Fills the bar above the stage.
 * @param {Content[]} content
 */
function showBar(...content) {
  byId("bar").replaceChildren(...drawn(content));
}
