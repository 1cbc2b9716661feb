// Where the chart stands: closed, or open beside the scene at one of its tabs.

class ChartPlace {
  /** @param {Play} play */
  constructor(play) {
    this.play = play;
    this.element = h("div", { class: "chartplace", hidden: true });
    /** @type {HTMLElement | null} */
    this.panel = null;
    /** @type {string | null} */
    this.tab = null;
  }

  /**
   * Opens the chart, at a tab if one is named; closing it brings the focus back to what opened it.
   * @param {string | null} tab
   * @param {EventTarget | null} from
   */
  open(tab, from) {
    this.from = from;
    if (!this.panel) {
      this.panel = chartPanel(this);
      this.show(this.panel);
    }
    if (tab !== null) this.openTab(tab);
    else focusOn(this.panel.querySelector("h2"));
  }

  close() {
    if (!this.panel) return;
    this.panel = null;
    this.tab = null;
    this.show();
    focusOn(this.from instanceof HTMLElement && this.from.isConnected ? this.from : this.play.bar.chart);
  }

  /** @param {HTMLElement[]} panel */
  show(...panel) {
    const isOpen = panel.length > 0;
    this.element.replaceChildren(...panel);
    this.element.hidden = !isOpen;
    this.play.stage.classList.toggle("withchart", isOpen);
    this.play.bar.chart.setAttribute("aria-expanded", String(isOpen));
  }

  /** @param {string} tab */
  openTab(tab) {
    this.play.quietly({ do: "input", input: { tab } });
    announce(freshWords(this.play.scene));
  }

  /**
   * Draws what is new in each tab.
   * @param {Scene} scene
   */
  draw(scene) {
    this.play.stage.classList.toggle("charting", scene.chart !== null);
    if (this.panel && scene.chart) drawTabs(this.panel, this, scene.chart.tabs);
  }

  /** @param {ChartPage} tab */
  drawTab(tab) {
    this.tab = tab.id;
    if (!this.panel) return;
    for (const page of this.panel.querySelectorAll(".page")) page.replaceWith(chartPage(tab));
    this.draw(this.play.scene);
    focusOn(this.panel.querySelector(".page h3"));
  }
}
