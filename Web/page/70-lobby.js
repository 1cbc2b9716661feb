// The way in: the list of cases, and what is read before a run begins.

/**
 * The cases of this file, as the page lists them.
 * @type {Case[]}
 */
let cases = [];

/** Shows the list of cases, or the only one. */
function showCases() {
  if (cases.length === 1) return showLobby(cases[0]);
  language = "en";
  showBar();
  show(
    h("h1", null, "Choose a case"),
    h("p", "lead", "Everything runs on your device; nothing is sent anywhere."),
    h("ul", "cases", cases.map((shown) => {
      language = shown.language;
      const runs = Store.list(shown.id).length;
      const item = h("li", null,
        h("h2", null, h("button", {
          type: "button", class: "link", "data-case": shown.id, onclick: () => showLobby(shown),
        }, words("span", shown.title))),
        shown.role && words("p", shown.role),
        h("p", "quiet", [
          shown.minutes && "about " + shown.minutes + " minutes",
          shown.status === "draft" && "draft, not reviewed by clinicians",
          runs > 0 && (runs === 1 ? "1 run kept here" : runs + " runs kept here"),
        ].filter(Boolean).join(" \u00b7 ")));
      return item;
    })));
  language = "en";
  document.title = "Simulation";
}

/**
 * Loads a case once, and returns its handle; nothing where it does not load.
 * @param {Case} shown
 */
function loaded(shown) {
  if (shown.handle !== undefined) return shown.handle;
  const { head } = call({ do: "load" }, Engine.image(shown));
  if (head.problem) {
    show(h("h1", null, "This case cannot be played"),
      h("p", null, head.problem.message + " " + (head.problem.help || "")));
    return undefined;
  }
  Object.assign(shown, { ...head, handle: head.case });
  return shown.handle;
}

/**
 * Shows what is read before a run, with the way in and the way out.
 * @param {Case} shown
 * @param {string | null} [note]
 */
function showLobby(shown, note) {
  language = shown.language;
  if (loaded(shown) === undefined) return;
  document.title = plain(shown.title);
  showBar();
  /** @type {RunSettings} */
  const settings = { mode: course ? course.mode : "practice", live: false, factor: 1, seed: drawnSeed(), ...fixed() };
  const read = h("div", "briefing");
  const mode = h("div", { class: "modewords", "aria-live": "polite" });
  const { wrong, refuse } = refusal();
  const drawBrief = () => {
    const head = tried({ do: "brief", case: shown.handle, ...settings }, refuse);
    if (head) drawBriefing(head.sections, read, mode);
  };
  const begin = h("form", "card begin",
    h("h2", null, "Your run"), ...choosing(settings, mode, drawBrief), wrong,
    h("div", "row",
      h("button", { type: "submit", class: "primary" }, "Begin"),
      cases.length > 1 ? button("Not this case", showCases)
        : button("Not now", () => (course ? course.leave() : farewell(shown)))));
  begin.addEventListener("submit", (event) => {
    event.preventDefault();
    const head = tried({
      do: "open", case: shown.handle, ...settings, wall: wall(),
      start: new Date().toISOString().slice(0, 19) + "Z",
    }, refuse);
    if (head) new Play(shown, head, Store.begin(shown.id));
  });
  show(note && h("p", { class: "note", role: "status" }, note),
    h("header", "title", words("h1", shown.title)),
    kept(shown), read, begin);
  drawBrief();
}

/** What of the prebriefing stands on the card that may burden or helps, and what beside the settings. */
const [caring, later] = [["advisory", "leave", "support"], ["mode", "draft"]];

/**
 * Draws the prebriefing, each part in its place.
 * @param {BriefSection[]} sections
 * @param {HTMLElement} read what is read before the settings
 * @param {HTMLElement} mode what stands beside them
 */
function drawBriefing(sections, read, mode) {
  /** @param {(id: string) => boolean} fits */
  const parts = (fits) => sections.filter(({ id }) => fits(id)).map((told) => h("section", { class: "part " + told.id },
    told.title && h("h2", null, told.title), told.paragraphs.map((text) => words("p", text))));
  const care = parts((id) => caring.includes(id));
  read.replaceChildren(h("div", "text", parts((id) => !caring.includes(id) && !later.includes(id))),
    care.length > 0 ? h("div", "care", care) : "");
  mode.replaceChildren(...parts((id) => later.includes(id)));
}

/** @param {Case} shown */
function farewell(shown) {
  showBar();
  show(h("h1", null, "You have left"),
    h("p", null, "Nothing was recorded. Leaving is never a failure."),
    h("p", "row", button("Back to the case", () => showLobby(shown))));
}
