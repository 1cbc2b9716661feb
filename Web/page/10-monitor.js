// The monitor: numbers, their course, and their changes in signs, words and lines.

/** Creates the monitor. */
function monitor(readings) {
  if (readings.length === 0) return null;
  return h("section", { class: "monitor", "aria-label": "Monitor" },
    h("h2", { class: "label" }, "Monitor"),
    h("ul", null, readings.map(reading)));
}

function reading(shown) {
  const sign = shown.change < 0 ? "\u25bc" : shown.change > 0 ? "\u25b2" : "";
  return h("li", { class: shown.side ? "abnormal" : null },
    heard(spokenReading(shown)),
    h("span", { "aria-hidden": "true", class: "reading" },
      words("span", shown.label, { class: "name" }),
      shown.side && h("span", { class: "side" }, shown.side),
      h("span", { class: "value" }, shown.value,
        shown.unit !== null && words("span", shown.unit, { class: "unit" }),
        sign && h("span", { class: "change" }, sign))),
    curve(shown.points, shown.normal));
}

/** Returns a measure in words with its course, without saying twice that it rose or fell. */
function spokenReading({ words: said, trend, change }) {
  if (!trend) return said;
  const direction = change < 0 ? "fell" : "rose";
  const isTold = change !== 0 && trend.startsWith(direction + " ");
  return (isTold ? said.replace(", " + direction, "") : said) + "; " + trend;
}

/** Draws how a number changed, with its normal range as a band. */
function curve(points, normal, name) {
  const numbers = points.filter((point) => point && point[1] !== null);
  if (numbers.length < 2) return null;
  const values = numbers.map((point) => point[1]);
  let [least, most] = [Math.min(...values), Math.max(...values)];
  if (most - least < 1e-9) [least, most] = [least - 1, most + 1];
  const margin = (most - least) * 0.15;
  [least, most] = [least - margin, most + margin];
  const [from, to] = [numbers[0][0], numbers[numbers.length - 1][0]];
  const x = (time) => (to > from ? ((time - from) / (to - from)) * 94 + 3 : 97);
  const y = (value) => 27 - ((Math.min(Math.max(value, least), most) - least) / (most - least)) * 26;
  let path = "";
  numbers.forEach(([time, value], place) => {
    // A measure keeps its value until it changes, so its line has steps.
    path += place === 0 ? "M" + at(x(time), y(value))
      : "H" + x(time).toFixed(1) + "V" + y(value).toFixed(1);
  });
  const last = numbers[numbers.length - 1];
  return s("svg", {
    class: name || "course", viewBox: "0 0 100 28", preserveAspectRatio: "none",
    "aria-hidden": "true", focusable: "false",
  },
  normal && s("rect", {
    class: "normal", x: 0, width: 100, y: y(normal.high),
    height: Math.max(0, y(normal.low) - y(normal.high)),
  }),
  s("path", { d: path, "vector-effect": "non-scaling-stroke" }),
  s("path", {
    class: "now", d: "M" + at(x(last[0]), y(last[1])) + "h0", "vector-effect": "non-scaling-stroke",
  }));
}

function at(x, y) { return x.toFixed(1) + " " + y.toFixed(1); }
