// The patient's chart beside the scene.

/** Creates the list of tabs and the page that is open. */
function chartPanel(play) {
  const { head } = call({ do: "chart", session: play.session });
  const panel = h("aside", { class: "chart", "aria-labelledby": "charttitle" },
    h("div", { class: "charthead" },
      h("h2", { id: "charttitle" }, "Chart"),
      button("Close the chart", () => play.closeChart(), { class: "quiet" })),
    head.title !== null && words("p", head.title, { class: "who" }),
    head.summary.length > 0 && h("details", { class: "summary" },
      h("summary", null, "About the patient"), head.summary.map((text) => words("p", text))),
    h("nav", { "aria-label": "Tabs of the chart" }, h("ul", { class: "tabs" })),
    h("div", { class: "page" }, h("p", { class: "quiet" }, "Open a tab to read it.")));
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") play.closeChart();
  });
  drawTabs(panel, play, head.tabs);
  return panel;
}

/** Draws the tabs with what is new in each. */
function drawTabs(panel, play, tabs) {
  const list = panel.querySelector(".tabs");
  const focused = document.activeElement && document.activeElement.dataset.tab;
  list.replaceChildren(...tabs.map((tab) => h("li", null,
    h("button", {
      type: "button", "data-tab": tab.id, "aria-current": play.tab === tab.id ? "true" : null,
      onclick: () => play.openTab(tab.id),
    }, words("span", tab.title), tab.note && h("span", { class: "note" }, heard(", "), tab.note)))));
  if (focused) focusOn(list.querySelector("[data-tab='" + focused + "']"));
}

/** Creates a page of the chart. */
function chartPage(tab) {
  return h("div", { class: "page" },
    words("h3", tab.title),
    tab.empty && h("p", { class: "quiet" }, "Nothing is charted here yet."),
    tab.text.map((text) => words("p", text)),
    tab.entries.map((entry) => h("section", { class: entry.new ? "entry new" : "entry" },
      (entry.time !== null || entry.new) && h("h4", null,
        entry.time !== null && words("span", entry.time), entry.new && h("span", { class: "badge" }, "new")),
      entry.text.map((text) => words("p", text)))),
    tab.table && chartTable(tab.table, plain(tab.title)));
}

function chartTable(table, name) {
  const hasNew = table.rows.some((row) => row.new);
  const heads = table.columns.map((column) => h("th", {
    scope: "col", class: column.words ? null : "figure",
  }, words("span", column.title), column.unit !== null && words("span", column.unit, { class: "unit" })));
  const rows = table.rows.map((row) => h("tr", { class: row.new ? "new" : null },
    h("th", { scope: "row" }, seen(row.time || ""), heard(row.timeWords || row.time || "no time"),
      row.new && h("span", { class: "badge" }, "new")),
    row.cells.map((cell, place) => (cell === null ? h("td", null, heard("none"))
      : words("td", cell.text, { class: table.columns[place].words ? null : "figure" })))));
  return [
    h("div", { class: "wide", tabindex: "0", role: "group", "aria-label": "Table: " + name },
      h("table", { class: hasNew ? "charted marked" : "charted" },
        h("thead", null, h("tr", null, h("th", { scope: "col" }, "When"), heads)), h("tbody", null, rows))),
    table.graphs.length > 0 && h("ul", { class: "graphs" }, table.graphs.map((graph) => h("li", null,
      words("span", graph.title, { class: "name" }),
      curve(graph.points.map((value, place) => [place, value]), null, "course tall"),
      h("span", { class: "trend" }, graph.words))))];
}
