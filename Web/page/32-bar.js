// The bar above a run: its title, the clock, and what can be done at any time.

class Bar {
  constructor(play) {
    this.clock = h("span", { class: "time", "aria-hidden": "true" });
    this.spoken = heard("");
    this.chart = button("Chart", () => (play.chart ? play.closeChart() : play.openChart(null, this.chart)),
      { "aria-expanded": "false" });
    this.back = button("Undo", () => play.back());
    this.pause = button("Pause", () => play.pause(!play.isPaused));
    showBar(
      words("h1", play.played.title),
      h("p", { class: "clock" }, h("span", { class: "label" }, "Elapsed"), this.clock, this.spoken),
      h("div", { class: "tools" }, this.chart, this.back, this.pause, play.leaving("Leave")));
  }

  draw(scene) {
    this.drawClock(scene);
    this.chart.hidden = scene.chart === null;
    const hasNews = scene.chart !== null && scene.chart.news;
    this.chart.replaceChildren("Chart", ...(hasNews ? [h("span", { class: "badge" }, "new")] : []));
    this.back.hidden = scene.mode !== "practice";
    this.back.disabled = !scene.canGoBack;
    this.pause.hidden = !scene.live || scene.phase !== "running";
    this.pause.textContent = scene.clockState === "paused" ? "Go on" : "Pause";
  }

  drawClock({ clock, clockWords }) {
    this.clock.textContent = clock;
    this.spoken.textContent = clockWords;
  }
}
