// The bar above a run: its title, the clock, and what can be done at any time.

class Bar {
  /** @param {Play} play */
  constructor(play) {
    this.clock = h("span", { class: "time", "aria-hidden": "true" });
    this.spoken = heard("");
    this.chart = button("Chart", () => (play.chart.panel ? play.chart.close() : play.chart.open(null, this.chart)),
      { "aria-expanded": "false" });
    this.back = button("Undo", () => play.back());
    this.pause = button("Pause", () => play.pause(!play.isPaused));
    showBar(
      words("h1", play.played.title),
      h("p", "clock", h("span", "label", "Elapsed"), this.clock, this.spoken),
      h("div", "tools", this.chart, this.back, this.pause, play.leaving("Leave")));
  }

  /** @param {Scene} scene */
  draw(scene) {
    this.drawClock(scene);
    this.chart.hidden = scene.chart === null;
    const hasNews = scene.chart !== null && scene.chart.news;
    this.chart.replaceChildren("Chart", ...(hasNews ? [h("span", "badge", "new")] : []));
    this.back.hidden = scene.mode !== "practice";
    this.back.disabled = !scene.canGoBack;
    this.pause.hidden = !scene.live || scene.phase !== "running";
    this.pause.textContent = scene.clockState === "paused" ? "Go on" : "Pause";
  }

  /** @param {{ clock: string, clockWords: string }} told */
  drawClock({ clock, clockWords }) {
    this.clock.textContent = clock;
    this.spoken.textContent = clockWords;
  }
}
