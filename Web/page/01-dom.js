// Elements, built one by one: text of a case never meets a parser of markup.

/** The language of the case that is shown, as BCP 47 has it. */
let language = "en";

/** Creates an element; a property that begins with "on" listens. */
function h(tag, properties, ...children) {
  return filled(document.createElement(tag), properties, children);
}

/** Creates an element of a drawing. */
function s(tag, properties, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), properties, children);
}

function filled(element, properties, children) {
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "checked" || name === "value") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(3)) {
    if (child !== undefined && child !== null && child !== false) element.append(child);
  }
  return element;
}

/** Returns the nodes of a text: a string, or runs of plain, strong and slanted words. */
function runs(text) {
  if (typeof text === "string") return broken(text);
  return text.map(([mark, words]) => (mark ? h(mark, null, broken(words)) : broken(words)));
}

/** Returns a text with its line breaks as elements. */
function broken(text) {
  return text.split("\n").flatMap((line, place) => (place > 0 ? [h("br"), line] : [line]));
}

/** Returns a text that no engine has read yet, its control and direction signs made visible. */
function visible(text) {
  return text.replace(/\s/g, " ").replace(
    /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (sign) => "<U+" + sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0") + ">");
}

/** Creates an element with an author's words, in their language and direction. */
function words(tag, text, properties, ...after) {
  const lang = language.startsWith("en") ? null : language;
  return h(tag, { dir: "auto", lang, ...properties }, runs(text), after);
}

/** Returns a text without its marks. */
function plain(text) {
  if (text === null || text === undefined) return "";
  return typeof text === "string" ? text : text.map(([, part]) => part).join("");
}

/** Creates words for the ear alone. */
function heard(text) { return h("span", { class: "heard" }, text); }

/** Creates words for the eye alone. */
function seen(text, name) { return h("span", { "aria-hidden": "true", class: name }, text); }

/** Creates a button. */
function button(text, action, properties) {
  return h("button", { type: "button", onclick: action, ...properties }, text);
}

/** Creates a button that asks once more, by its own words, before it does what cannot be undone. */
function doubtful(text, question, action, properties) {
  const one = button(text, () => {
    if (one.textContent === question) return action();
    one.textContent = question;
    announce(question);
  }, properties);
  one.addEventListener("blur", () => { one.textContent = text; });
  return one;
}

/** Puts elements into a place, leaving alone those that are there already. */
function renew(place, elements) {
  for (const child of [...place.children]) if (!elements.includes(child)) child.remove();
  elements.forEach((element, index) => {
    if (place.children[index] !== element) place.insertBefore(element, place.children[index] || null);
  });
}

let identifiers = 0;
/** Returns an identifier that no other element has. */
function fresh(stem) { return stem + ++identifiers; }

/** Moves the focus to an element, also to one that the keyboard does not reach by itself. */
function focusOn(element) {
  if (!element) return;
  if (!element.matches("a, button, input, select, textarea, summary")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  const box = element.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight) element.scrollIntoView({ block: "start" });
}

/** Tells those who listen, politely; the same words told again are heard again. */
function announce(text) {
  if (!text) return;
  const region = document.getElementById("told");
  region.textContent = region.textContent === text ? text + "\u00a0" : text;
  // What was said is not found again as if it were said of a later screen.
  clearTimeout(announced);
  announced = setTimeout(() => { region.textContent = ""; }, 10000);
}

let announced = null;

/** Offers bytes or text as a file to keep. */
function download(name, content, type) {
  const link = h("a", {
    href: URL.createObjectURL(new Blob([content], { type })), download: name,
  });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
