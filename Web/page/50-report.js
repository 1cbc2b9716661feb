// The report of a run, for the screen and for two pages of paper.

/** Creates the report. */
function report(told, tools) {
  const head = h("header", { class: "reporthead " + (told.passed ? "passed" : "open") },
    h("p", { class: "label" }, words("span", told.title),
      told.learner && told.learner !== "learner" && [" \u00b7 ", words("span", told.learner)],
      told.started && [" \u00b7 ", h("time", { datetime: told.started }, localTime(told.started))]),
    h("p", { class: "paperonly name" }, "Name: "),
    h("h1", null, told.verdict),
    told.result.map((text) => words("p", text)), tools);
  return h("article", { class: "report" }, head, told.sections.map(section),
    h("footer", null,
      h("p", { class: "paperonly" }, "On paper this is a summary. Reasons and sources stand in the report on the "
        + "screen and in the one that can be saved."),
      told.notes.map((text) => words("p", text, { class: "quiet" }))));
}

function section(told) {
  const body = { findings, scores, list, table }[told.kind];
  return h("section", { class: "part " + told.id }, h("h2", null, told.title), body(told));
}

function findings(told) {
  return told.findings.map((finding) => h("article", { class: finding.critical ? "finding critical" : "finding" },
    h("h3", null, finding.critical && h("span", { class: "badge alert" }, "Critical"),
      words("span", finding.title)),
    h("dl", null, finding.details.map((detail) => {
      const name = detail.name.split(" ")[0].toLowerCase();
      return [h("dt", { class: name }, detail.name),
        detail.lines.map((line) => words("dd", line, { class: name }))];
    }))));
}

function scores(told) {
  return h("table", { class: "scores" },
    h("thead", null, h("tr", null, told.heads.map((head, place) => h("th", {
      scope: "col", class: place > 0 ? "figure" : null,
    }, head)))),
    h("tbody", null, told.rows.map((row) => {
      const bar = h("span", { class: "share", "aria-hidden": "true" }, h("span"));
      bar.firstChild.style.width = row.share + "%";
      return h("tr", null, h("th", { scope: "row" }, words("span", row.name), bar),
        h("td", { class: "figure" }, row.points), h("td", { class: "figure" }, row.possible),
        h("td", { class: "figure" }, row.percent));
    })));
}

function list(told) {
  return h("ul", null, told.items.map((item) => words("li", item)));
}

function table(told) {
  const scale = told.dues ? timeScale(told.times.concat(told.dues.filter((due) => due !== null))) : null;
  return h("div", { class: "wide", tabindex: "0", role: "group", "aria-label": "Table: " + told.title },
    h("table", { class: scale ? "timeline" : null },
      told.caption && h("caption", null, told.caption),
      h("thead", null, h("tr", null, told.heads.map((head) => h("th", { scope: "col" }, head)),
        scale && h("td", { class: "track" }))),
      h("tbody", null, told.rows.map((row, place) => h("tr",
        { class: told.situations && told.situations[place] ? "situation" : null },
        row.map((cell, column) => words(column === told.rowHead ? "th" : "td", cell,
          column === told.rowHead ? { scope: "row" } : { class: cell === "\u2013" ? "blank" : null })),
        scale && h("td", { class: "track" }, track(told.times[place], told.dues[place], scale)))))));
}

/** Returns where times stand on a line from 0 to 100; long spans without events are shortened. */
function timeScale(times) {
  const instants = [...new Set([0, ...times])].sort((one, other) => one - other);
  const places = [0];
  for (let place = 1; place < instants.length; place += 1) {
    places.push(places[place - 1] + Math.log1p((instants[place] - instants[place - 1]) / 10000));
  }
  const whole = places[places.length - 1] || 1;
  return (time) => 3 + (places[instants.indexOf(time)] / whole) * 94;
}

/** Draws when something was done against when it was due. */
function track(time, due, scale) {
  const [done, owed] = [scale(time), due === null ? null : scale(due)];
  return s("svg", {
    viewBox: "0 0 100 12", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false",
  },
  s("path", { class: "line", d: "M3 6H97", "vector-effect": "non-scaling-stroke" }),
  owed !== null && s("path", {
    class: "gap", d: "M" + done.toFixed(1) + " 6H" + owed.toFixed(1), "vector-effect": "non-scaling-stroke",
  }),
  owed !== null && s("path", {
    class: "due", d: "M" + owed.toFixed(1) + " 1V11", "vector-effect": "non-scaling-stroke",
  }),
  s("path", { class: "done", d: "M" + done.toFixed(1) + " 6h0", "vector-effect": "non-scaling-stroke" }));
}
