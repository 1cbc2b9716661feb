// Measures drawings in the browser: what graph_check.py promises is tested here, on the boxes that are really drawn.
function measureAll(drawings) {
  const results = {};
  for (const [label, drawing] of Object.entries(drawings)) results[label] = measure(drawing);
  return Promise.resolve(results);
}

function measure({ svg, parents }) {
  const problems = [];
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  if (parsed.querySelector('parsererror')) return { problems: ['not well-formed'], size: '' };
  const root = document.importNode(parsed.documentElement, true);
  document.getElementById('stage').replaceChildren(root);
  const width = root.viewBox.baseVal.width, height = root.viewBox.baseVal.height;
  const states = [...root.querySelectorAll('.state')].map(group => ({
    id: group.id.slice(6), box: box(group.querySelector('.box')),
    texts: [...group.querySelectorAll('text')].map(text => ({ box: box(text), words: text.textContent })),
  }));
  const byID = new Map(states.map(state => [state.id, state]));
  if (byID.size !== Object.keys(parents).length) problems.push('states are missing');
  checkSafety(root, byID, problems);
  checkBoxes(states, parents, problems);
  const texts = states.flatMap(state => state.texts.map(text => ({ ...text, owner: state })));
  for (const text of root.querySelectorAll('.legend text')) texts.push({ box: box(text), words: text.textContent });
  checkTexts(texts, states, parents, width, height, problems);
  checkLines(root, texts, states, byID, parents, width, height, problems);
  return { problems, size: `${states.length} states, ${width} x ${height}` };
}

function box(element) {
  const { x, y, width, height } = element.getBBox();
  return { left: x, top: y, right: x + width, bottom: y + height };
}
const overlap = (a, b, slack = 0.5) =>
  a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
const within = (a, b) =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

function isInside(id, other, parents) {
  for (let above = parents[id]; above != null; above = parents[above]) if (above === other) return true;
  return false;
}

function checkSafety(root, byID, problems) {
  if (root.querySelector('script, foreignObject, iframe, image, use')) problems.push('something foreign is in it');
  for (const element of root.querySelectorAll('*')) {
    for (const { name } of element.attributes) if (/^on/i.test(name)) problems.push(`${name} can run`);
  }
  for (const link of root.querySelectorAll('a')) {
    const goal = link.getAttribute('href');
    if (!goal.startsWith('#state-') || !byID.has(goal.slice(7))) problems.push(`a link leads to ${goal}`);
  }
  for (const name of ['title', 'desc']) if (!root.querySelector(`#${name}`)?.textContent) problems.push(`no ${name}`);
}

function checkBoxes(states, parents, problems) {
  for (const [place, one] of states.entries()) {
    for (const other of states.slice(place + 1)) {
      if (isInside(other.id, one.id, parents)) {
        if (!within(other.box, one.box)) problems.push(`${other.id} sticks out of ${one.id}`);
      } else if (overlap(one.box, other.box)) problems.push(`${one.id} and ${other.id} overlap`);
    }
  }
}

function checkTexts(texts, states, parents, width, height, problems) {
  const image = { left: 0, top: 0, right: width, bottom: height };
  for (const [place, text] of texts.entries()) {
    if (!within(text.box, text.owner ? text.owner.box : image)) problems.push(`cut: ${text.words.slice(0, 60)}`);
    for (const other of texts.slice(place + 1)) {
      if (overlap(text.box, other.box)) problems.push(`overlap: ${text.words.slice(0, 40)} / ${other.words.slice(0, 40)}`);
    }
    for (const state of states) {
      if (text.owner && (state === text.owner || isInside(text.owner.id, state.id, parents))) continue;
      if (overlap(text.box, state.box)) problems.push(`over ${state.id}: ${text.words.slice(0, 60)}`);
    }
  }
}

function checkLines(root, texts, states, byID, parents, width, height, problems) {
  const stretches = [];
  const leaves = states.filter(state => !Object.values(parents).includes(state.id));
  for (const path of root.querySelectorAll('.ways .way')) {
    const ends = path.querySelector('title').textContent.match(/^(\S+) \u2192 (\S+): /);
    const source = byID.get(ends[1]), target = byID.get(ends[2]);
    const points = corners(path.getAttribute('d'));
    const first = points[0], last = points.at(-1);
    const isOn = first.x >= source.box.left - 1 && first.x <= source.box.right + 1
      && first.y >= source.box.top - 1 && first.y <= source.box.bottom + 1;
    if (!isOn) problems.push(`${ends[0]} does not begin at its state`);
    if (Math.abs(last.y - target.box.top) > 1 || last.x < target.box.left || last.x > target.box.right) {
      problems.push(`${ends[0]} does not end at its state`);
    }
    for (let place = 1; place < points.length; place++) {
      const [from, to] = [points[place - 1], points[place]];
      if (from.x !== to.x && from.y !== to.y) problems.push(`${ends[0]} is not level or upright`);
      const line = {
        left: Math.min(from.x, to.x), right: Math.max(from.x, to.x), top: Math.min(from.y, to.y),
        bottom: Math.max(from.y, to.y), target: ends[2],
      };
      if (line.left < 0 || line.top < 0 || line.right > width || line.bottom > height) problems.push(`${ends[0]} leaves`);
      stretches.push(line);
      for (const state of leaves) {
        if (overlap(line, { ...state.box }, -0.5) && !touches(line, state.box)) {
          problems.push(`${ends[0]} runs through ${state.id}`);
        }
      }
    }
  }
  for (const text of texts) {
    for (const line of stretches) {
      if (overlap(line, text.box, 0)) problems.push(`a line to ${line.target} crosses: ${text.words.slice(0, 50)}`);
    }
  }
  checkNets(stretches, problems);
}

// A line that only touches the edge of a box begins or ends there.
const touches = (line, box) =>
  line.right <= box.left + 1 || line.left >= box.right - 1 || line.bottom <= box.top + 1 || line.top >= box.bottom - 1;

// The corners before rounding: those of Q, and the ends.
function corners(d) {
  const points = [];
  for (const [, kind, rest] of d.matchAll(/([MLQ])([^MLQ]*)/g)) {
    const numbers = rest.trim().split(/\s+/).map(Number);
    points.push({ kind, x: numbers[0], y: numbers[1] });
  }
  return points.filter((point, place) => point.kind !== 'L' || place === points.length - 1);
}

function checkNets(stretches, problems) {
  const lines = new Map();
  for (const line of stretches) {
    const isLevel = line.top === line.bottom;
    const key = isLevel ? `y${line.top}` : `x${line.left}`;
    const [low, high] = isLevel ? [line.left, line.right] : [line.top, line.bottom];
    for (const other of lines.get(key) ?? []) {
      if (other.target !== line.target && low < other.high && other.low < high) {
        problems.push(`lines to ${line.target} and ${other.target} share a stretch at ${key}`);
      }
    }
    lines.set(key, [...(lines.get(key) ?? []), { low, high, target: line.target }]);
  }
}
