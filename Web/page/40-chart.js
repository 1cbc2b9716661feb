// The patient's chart beside the scene.

/**
 * Creates the list of tabs and the page that is open.
 * @param {ChartPlace} place
 */
function chartPanel(place) {
  const { head } = call({ do: "chart", session: place.play.session });
  const panel = h("aside", { class: "chart", "aria-labelledby": "charttitle" },
    h("div", "charthead",
      h("h2", { id: "charttitle" }, "Chart"),
      button("Close the chart", () => place.close(), { class: "quiet" })),
    head.title !== null && words("p", head.title, { class: "who" }),
    head.summary.length > 0 && h("details", "summary",
      h("summary", null, "About the patient"), head.summary.map((text) => words("p", text))),
    h("nav", { "aria-label": "Tabs of the chart" }, h("ul", "tabs")),
    h("div", "page", h("p", "quiet", "Open a tab to read it.")));
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") place.close();
  });
  drawTabs(panel, place, head.tabs);
  return panel;
}

/**
 * Draws the tabs with what is new in each.
 * @param {HTMLElement} panel
 * @param {ChartPlace} place
 * @param {ChartTab[]} tabs
 */
function drawTabs(panel, place, tabs) {
  const focus = document.activeElement;
  const focused = focus instanceof HTMLElement && focus.dataset.tab;
  const list = h("ul", "tabs", tabs.map((tab) => h("li", null,
    h("button", {
      type: "button", "data-tab": tab.id, "aria-current": place.tab === tab.id ? "true" : null,
      onclick: () => place.openTab(tab.id),
    }, words("span", tab.title), tab.note && h("span", "note", heard(", "), tab.note)))));
  for (const there of panel.querySelectorAll(".tabs")) there.replaceWith(list);
  if (focused) focusOn(list.querySelector("[data-tab='" + focused + "']"));
}

/**
 * Creates a page of the chart.
 * @param {ChartPage} tab
 */
function chartPage(tab) {
  return h("div", "page",
    words("h3", tab.title),
    tab.empty && h("p", "quiet", "Nothing is charted here yet."),
    tab.text.map((text) => words("p", text)),
    tab.entries.map((entry) => h("section", { class: entry.new ? "entry new" : "entry" },
      (entry.time !== null || entry.new) && h("h4", null,
        entry.time !== null && words("span", entry.time), entry.new && h("span", "badge", "new")),
      entry.text.map((text) => words("p", text)))),
    tab.table && chartTable(tab.table, plain(tab.title)));
}

/**
 * Creates the table of a page, and a drawing of each column that has numbers.
 * @param {ChartTable} table
 * @param {string} name
 */
function chartTable(table, name) {
  const heads = table.columns.map((column) => h("th", {
    scope: "col", class: column.words ? null : "figure",
  }, words("span", column.title), column.unit !== null && words("span", column.unit, { class: "unit" })));
  const rows = table.rows.map((row) => h("tr", { class: row.new ? "new" : null },
    h("th", { scope: "row" }, seen(row.time || ""), heard(row.timeWords || row.time || "no time"),
      row.new && h("span", "badge", "new")),
    row.cells.map((cell, place) => (cell === null ? h("td", null, heard("none"))
      : words("td", cell.text, { class: table.columns[place].words ? null : "figure" })))));
  return [
    h("div", { class: "wide", tabindex: "0", role: "group", "aria-label": "Table: " + name },
      h("table", "charted",
        h("thead", null, h("tr", null, h("th", { scope: "col" }, "When"), heads)), h("tbody", null, rows))),
    table.graphs.length > 0 && h("ul", "graphs", table.graphs.map((graph) => h("li", null,
      words("span", graph.title, { class: "name" }),
      curve(graph.points.map((value, place) => [place, value]), null, "course tall"),
      h("span", "trend", graph.words))))];
}
