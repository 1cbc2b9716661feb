// The report of a run, for the screen and for two pages of paper.

/**
 * Creates the report.
 * @param {Report} told
 * @param {HTMLElement} tools
 */
function report(told, tools) {
  const head = h("header", "reporthead",
    h("p", "label", words("span", told.title),
      told.learner && told.learner !== "learner" && [" \u00b7 ", words("span", told.learner)],
      told.started && [" \u00b7 ", h("time", { datetime: told.started }, localTime(told.started))]),
    h("p", "paperonly name", "Name: "),
    h("h1", null, told.verdict),
    told.result.map((text) => words("p", text)), tools);
  /** @param {(part: ReportSection) => boolean} fits */
  const parts = (fits) => told.sections.filter(fits).map(section);
  return h("article", "report", head,
    parts(({ id }) => id === "critical"),
    h("div", "figures", parts(({ kind }) => kind === "scores")),
    h("div", "rest", parts(({ id, kind }) => id !== "critical" && kind !== "scores")),
    h("footer", null,
      h("p", "paperonly", "On paper this is a summary. Reasons and sources stand in the report on the "
        + "screen and in the one that can be saved."),
      told.notes.map((text) => words("p", text, { class: "quiet" }))));
}

/**
 * Creates a section; one that can wait is folded under its heading.
 * @param {ReportSection} told
 */
function section(told) {
  const heading = [h("h2", null, told.title), told.gist && h("span", "gist", told.gist)];
  return told.open || told.kind === "findings"
    ? h("section", "part " + told.id, heading, sectionBody(told))
    : h("section", "part folded " + told.id,
      h("details", null, h("summary", null, heading), sectionBody(told)));
}

/**
 * @param {ReportSection} told
 * @returns {Content}
 */
function sectionBody(told) {
  switch (told.kind) {
    case "findings": return findings(told);
    case "scores": return scores(told);
    case "list": return h("ul", null, told.items.map((item) => words("li", item)));
    case "table": return table(told);
  }
}

/** @param {FindingsSection} told */
function findings(told) {
  return told.findings.map((finding) => h("details", { class: "finding", open: told.open },
    h("summary", null,
      h("h3", null, finding.critical && h("span", "badge alert", "Critical"), words("span", finding.title)),
      finding.label !== null && words("span", finding.label, { class: "gist" })),
    h("dl", null, finding.details.map((detail) => {
      const name = detail.name.split(" ")[0].toLowerCase();
      return [h("dt", { class: name }, detail.name),
        detail.lines.map((line) => words("dd", line, { class: name }))];
    }))));
}

/**
 * Creates a button that opens what is folded in the report, or folds it all; on paper all is open.
 * @param {AbortSignal} signal ends what listens
 */
function unfolding(signal) {
  /** @param {boolean} isOpen */
  const that = (isOpen) => [...document.querySelectorAll("details")].filter((one) => one.open === isOpen);
  /** @param {HTMLDetailsElement[]} list */
  const turn = (list) => list.forEach((one) => { one.open = !one.open; });
  const [open, close] = ["Open all", "Close all"];
  const all = button(open, () => turn(that(all.textContent === close)));
  /** @type {HTMLDetailsElement[]} */
  let folded = [];
  addEventListener("toggle", () => { all.textContent = that(false).length > 0 ? open : close; },
    { capture: true, signal });
  addEventListener("beforeprint", () => turn(folded = that(false)), { signal });
  addEventListener("afterprint", () => turn(folded), { signal });
  return all;
}

/** @param {ScoresSection} told */
function scores(told) {
  return h("table", "scores",
    h("thead", null, h("tr", null, told.heads.map((head, place) => h("th", {
      scope: "col", class: place > 0 ? "figure" : null,
    }, head)))),
    h("tbody", null, told.rows.map((row) => h("tr", null,
      h("th", { scope: "row" }, words("span", row.name), filledBar("share", row.share)),
      [row.points, row.possible, row.percent].map((figure) => h("td", "figure", figure))))));
}

/** @param {TableSection} told */
function table(told) {
  const dues = told.dues || [];
  const scale = told.dues ? timeScale([...told.times, ...dues.flatMap((due) => (due === null ? [] : [due]))]) : null;
  return h("div", { class: "wide", tabindex: "0", role: "group", "aria-label": "Table: " + told.title },
    h("table", { class: scale ? "timeline" : null },
      told.caption && h("caption", null, told.caption),
      h("thead", null, h("tr", null, told.heads.map((head) => h("th", { scope: "col" }, head)),
        scale && h("td", "track"))),
      h("tbody", null, told.rows.map((row, place) => h("tr",
        told.situations && told.situations[place] ? "situation" : null,
        row.map((cell, column) => words(column === told.rowHead ? "th" : "td", cell,
          column === told.rowHead ? { scope: "row" } : { class: cell === "\u2013" ? "blank" : null })),
        scale && h("td", "track", track(told.times[place], dues[place], scale)))))));
}

/**
 * Returns where times stand on a line from 0 to 100; long spans without events are shortened.
 * @param {number[]} times
 */
function timeScale(times) {
  const instants = [...new Set([0, ...times])].sort((one, other) => one - other);
  const places = [0];
  for (let place = 1; place < instants.length; place += 1) {
    places.push(places[place - 1] + Math.log1p((instants[place] - instants[place - 1]) / 10000));
  }
  const whole = places[places.length - 1] || 1;
  /** @param {number} time */
  const scale = (time) => 3 + (places[instants.indexOf(time)] / whole) * 94;
  return scale;
}

/**
 * Draws when something was done against when it was due.
 * @param {number} time
 * @param {number | null} due
 * @param {(time: number) => number} scale
 */
function track(time, due, scale) {
  const [done, owed] = [scale(time), due === null ? null : scale(due)];
  return drawing("0 0 100 12", null,
    stroke("line", "M3 6H97"),
    owed !== null && [
      stroke("gap", "M" + done.toFixed(1) + " 6H" + owed.toFixed(1)), stroke("due", "M" + owed.toFixed(1) + " 1V11")],
    stroke("done", "M" + done.toFixed(1) + " 6h0"));
}
