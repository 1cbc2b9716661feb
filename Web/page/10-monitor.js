// The monitor: numbers, their course, and their changes in signs, words and lines.

/**
 * Creates the monitor.
 * @param {Reading[]} readings
 */
function monitor(readings) {
  if (readings.length === 0) return null;
  return h("section", { class: "monitor", "aria-label": "Monitor" },
    h("h2", "label", "Monitor"),
    h("ul", null, readings.map(reading)));
}

/** @param {Reading} shown */
function reading(shown) {
  const sign = shown.change < 0 ? "\u25bc" : shown.change > 0 ? "\u25b2" : "";
  return h("li", { class: shown.side ? "abnormal" : null },
    heard(spokenReading(shown)),
    h("span", { "aria-hidden": "true", class: "reading" },
      words("span", shown.label, { class: "name" }),
      shown.side && h("span", "side", shown.side),
      h("span", "value", shown.value,
        shown.unit !== null && words("span", shown.unit, { class: "unit" }),
        sign && h("span", "change", sign))),
    curve(shown.points, shown.normal));
}

/**
 * Returns a measure in words with its course, without saying twice that it rose or fell.
 * @param {Reading} shown
 */
function spokenReading({ words: said, trend, change }) {
  if (!trend) return said;
  const direction = change < 0 ? "fell" : "rose";
  const isTold = change !== 0 && trend.startsWith(direction + " ");
  return (isTold ? said.replace(", " + direction, "") : said) + "; " + trend;
}

/**
 * Draws how a number changed. Its normal range is a band that is always seen whole, so that a small change of a
 * number that is well looks small.
 * @param {[place: number, value: number | null][]} points
 * @param {NormalRange | null} normal
 * @param {string} [name]
 */
function curve(points, normal, name) {
  /** @type {any[]} */
  const known = points.filter(([, value]) => value !== null);
  /** @type {[place: number, value: number][]} */
  const numbers = known;
  if (numbers.length < 2) return null;
  const values = numbers.map((point) => point[1]);
  if (normal) values.push(normal.low, normal.high);
  let [least, most] = [Math.min(...values), Math.max(...values)];
  if (most - least < 1e-9) [least, most] = [least - 1, most + 1];
  const margin = (most - least) * 0.15;
  [least, most] = [least - margin, most + margin];
  const [from, to] = [numbers[0][0], numbers[numbers.length - 1][0]];
  /** @param {number} time */
  const x = (time) => (to > from ? ((time - from) / (to - from)) * 94 + 3 : 97);
  /** @param {number} value */
  const y = (value) => 27 - ((value - least) / (most - least)) * 26;
  let path = "";
  numbers.forEach(([time, value], place) => {
    // A measure keeps its value until it changes, so its line has steps.
    path += place === 0 ? "M" + at(x(time), y(value))
      : "H" + x(time).toFixed(1) + "V" + y(value).toFixed(1);
  });
  const last = numbers[numbers.length - 1];
  return drawing("0 0 100 28", name || "course",
    normal && s("rect", {
      class: "normal", x: 0, width: 100, y: y(normal.high), height: y(normal.low) - y(normal.high),
    }),
    stroke(null, path), stroke("now", "M" + at(x(last[0]), y(last[1])) + "h0"));
}

/**
 * Returns a point of a path.
 * @param {number} x
 * @param {number} y
 */
function at(x, y) { return x.toFixed(1) + " " + y.toFixed(1); }
