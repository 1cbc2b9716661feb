// Just enough of a bundler's run time to find Mermaid among the modules of a published wheel and call its parser.
const modules = {}, cache = {};
const chunk = { push: entry => Object.assign(modules, entry[1]) };
for (const name of ['rspackChunk', 'webpackChunk']) self[name + '_jupyterlab_application_top'] = chunk;

function load(id) {
  if (cache[id]) return cache[id].exports;
  const module = cache[id] = { id, exports: {}, loaded: false };
  // Libraries that the wheel shares between its parts, such as one for Markdown, are not needed to parse.
  if (modules[id]) modules[id].call(module.exports, module, module.exports, load);
  module.loaded = true;
  return module.exports;
}
load.m = modules;
load.d = (exports, getters) => {
  for (const key of Object.keys(getters)) {
    if (!(key in exports)) Object.defineProperty(exports, key, { enumerable: true, get: getters[key] });
  }
};
load.o = (object, key) => Object.prototype.hasOwnProperty.call(object, key);
load.r = exports => Object.defineProperty(exports, '__esModule', { value: true });
load.n = module => {
  const get = module && module.__esModule ? () => module.default : () => module;
  load.d(get, { a: get });
  return get;
};
load.t = value => (typeof value === 'object' ? value : load(value));
load.e = () => Promise.resolve();
load.g = self;
load.p = '';
load.nmd = load.hmd = module => module;

async function parseAll(diagrams) {
  const id = Object.keys(modules).find(key => /registerExternalDiagrams:/.test(modules[key].toString()));
  if (id === undefined) throw new Error('Mermaid is not among the modules');
  const mermaid = load(id).default;
  mermaid.initialize({ startOnLoad: false, maxTextSize: 10000000, maxEdges: 100000 });
  let refuses = false;
  try { await mermaid.parse('stateDiagram-v2\n  state "open\n'); } catch { refuses = true; }
  if (!refuses) throw new Error('the parser takes anything');
  const results = {};
  for (const [label, text] of Object.entries(diagrams)) {
    try {
      const { diagramType } = await mermaid.parse(text);
      results[label] = /^state/.test(diagramType) || diagramType;
    } catch (error) { results[label] = String(error); }
  }
  return results;
}
