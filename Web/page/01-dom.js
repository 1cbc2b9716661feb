// Elements, built one by one: text of a case never meets a parser of markup.

/** The language of the case that is shown, as BCP 47 has it. */
let language = "en";

/**
 * Creates an element; a property that begins with "on" listens, and a mere string is the class.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Properties | string | null} [properties]
 * @param {Content[]} children
 */
function h(tag, properties, ...children) {
  return filled(document.createElement(tag), properties, children);
}

/**
 * Creates an element of a drawing.
 * @param {string} tag
 * @param {Properties} properties
 * @param {Content[]} children
 */
function s(tag, properties, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), properties, children);
}

/**
 * Creates a drawing for the eye alone, which fills its place.
 * @param {string} viewBox
 * @param {string | null} name
 * @param {Content[]} children
 */
function drawing(viewBox, name, ...children) {
  return s("svg", { viewBox, class: name, preserveAspectRatio: "none", "aria-hidden": "true" }, children);
}

/**
 * Creates a line of a drawing.
 * @param {string | null} name
 * @param {string} d
 */
function stroke(name, d) { return s("path", { class: name, d }); }

/**
 * Gives an element its properties and children.
 * @template {Element & Record<string, any>} Made
 * @param {Made} element
 * @param {Properties | string | null | undefined} properties
 * @param {Content[]} children
 */
function filled(element, properties, children) {
  const given = typeof properties === "string" ? { class: properties } : properties || {};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "checked" || name === "value") Object.assign(element, { [name]: value });
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...drawn(children));
  return element;
}

/**
 * Returns what there is among contents, in one list.
 * @param {readonly any[]} contents
 * @returns {(string | Node)[]}
 */
function drawn(contents) {
  /** @type {any[]} */
  const all = contents.flat(Infinity);
  return all.filter((one) => one !== undefined && one !== null && one !== false);
}

/**
 * Returns the nodes of a text: a string, or runs of plain, strong and slanted words.
 * @param {Words} text
 * @returns {Content}
 */
function runs(text) {
  if (typeof text === "string") return broken(text);
  return text.map(([mark, words]) => (mark ? h(mark, null, broken(words)) : broken(words)));
}

/**
 * Returns a text with its line breaks as elements.
 * @param {string} text
 * @returns {(string | Node)[]}
 */
function broken(text) {
  return text.split("\n").flatMap((line, place) => (place > 0 ? [h("br"), line] : [line]));
}

/**
 * Returns a text that no engine has read yet, its control and direction signs made visible.
 * @param {string} text
 */
function visible(text) {
  return text.replace(/\s/g, " ").replace(
    /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (sign) => "<U+" + sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0") + ">");
}

/**
 * Creates an element with an author's words, in their language and direction.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Words} text
 * @param {Properties} [properties]
 * @param {Content[]} after
 */
function words(tag, text, properties, ...after) {
  const lang = language.startsWith("en") ? null : language;
  return h(tag, { dir: "auto", lang, ...properties }, runs(text), after);
}

/**
 * Returns a text without its marks.
 * @param {Words | null | undefined} text
 */
function plain(text) {
  if (text === null || text === undefined) return "";
  return typeof text === "string" ? text : text.map(([, part]) => part).join("");
}

/**
 * Creates words for the ear alone.
 * @param {string} text
 */
function heard(text) { return h("span", "heard", text); }

/**
 * Creates words for the eye alone.
 * @param {string} text
 * @param {string} [name]
 */
function seen(text, name) { return h("span", { "aria-hidden": "true", class: name }, text); }

/**
 * Creates a button.
 * @param {Content} text
 * @param {(event: Event) => void} action
 * @param {Properties} [properties]
 */
function button(text, action, properties) {
  return h("button", { type: "button", onclick: action, ...properties }, text);
}

/**
 * Creates a button that asks once more, by its own words, before it does what cannot be undone.
 *
 * @param {string} text
 * @param {string} question
 * @param {() => void} action
 * @param {(() => string | null) | null} [why] what to say before the question; null where none is to be asked
 * @param {Properties} [properties]
 */
function doubtful(text, question, action, why, properties) {
  const one = button(text, () => {
    const reason = why ? why() : "";
    if (one.textContent === question || reason === null) return action();
    one.textContent = question;
    announce((reason && reason + ". ") + question);
  }, properties);
  one.addEventListener("blur", () => { one.textContent = text; });
  return one;
}

/**
 * Puts elements into a place, leaving alone those that are there already.
 * @param {Element} place
 * @param {Content[]} parts
 */
function renew(place, parts) {
  /** @type {any[]} */
  const elements = drawn(parts);
  for (const child of [...place.children]) if (!elements.includes(child)) child.remove();
  elements.forEach((element, index) => {
    if (place.children[index] !== element) place.insertBefore(element, place.children[index] || null);
  });
}

/**
 * Creates a bar for the eye alone, filled to a share in percent.
 * @param {string} name
 * @param {number} share
 */
function filledBar(name, share) {
  const inner = h("span");
  inner.style.width = share.toFixed(1) + "%";
  return h("span", { class: name, "aria-hidden": "true" }, inner);
}

let identifiers = 0;
/**
 * Returns an identifier that no other element has.
 * @param {string} stem
 */
function fresh(stem) { return stem + ++identifiers; }

/** Creates a place that says what is wrong, and what says it there and aloud. */
function refusal() {
  const wrong = h("p", { class: "wrong", id: fresh("wrong"), hidden: true });
  /** @param {string | null | undefined} text */
  const refuse = (text) => {
    wrong.hidden = !text;
    wrong.textContent = text || "";
    announce(text);
  };
  return { wrong, refuse };
}

/**
 * Returns an element that the page always has.
 * @param {string} id
 * @returns {HTMLElement}
 */
function byId(id) {
  /** @type {any} */
  const found = document.getElementById(id);
  return found;
}

/**
 * Moves the focus to an element, also to one that the keyboard does not reach by itself.
 * @param {Element | null | undefined} element
 */
function focusOn(element) {
  if (!(element instanceof HTMLElement)) return;
  if (!element.matches("a, button, input, select, textarea, summary")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  const box = element.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight) element.scrollIntoView({ block: "start" });
}

/**
 * Tells those who listen, politely; the same words told again are heard again.
 * @param {string | null | undefined} text
 */
function announce(text) {
  if (!text) return;
  const region = byId("told");
  region.textContent = region.textContent === text ? text + "\u00a0" : text;
  // What was said is not found again as if it were said of a later screen.
  clearTimeout(announced);
  announced = setTimeout(() => { region.textContent = ""; }, 10000);
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let announced;

/**
 * Offers bytes or text as a file to keep.
 * @param {string} name
 * @param {BlobPart} content
 * @param {string} type
 */
function download(name, content, type) {
  const link = h("a", {
    href: URL.createObjectURL(new Blob([content], { type })), download: name,
  });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
