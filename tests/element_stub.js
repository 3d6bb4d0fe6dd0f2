// Enough of a browser for a figure's behaviour to build its controls and to render a state with nothing on a screen,
// and a log of what the functions of models were given and gave.

const nothing = new Proxy(function nothing() {}, {
  get: (_, key) => {
    if (key === Symbol.toPrimitive) return () => "";
    return key === Symbol.iterator ? [][Symbol.iterator].bind([]) : nothing;
  },
  set: () => true,
  apply: () => nothing,
  construct: () => nothing,
});
const sized = { ownerSVGElement: { dataset: { width: "600" } }, children: [] };
const part = (dataset = {}) => new Proxy({ ...sized, dataset, querySelectorAll: found }, {
  get: (held, key) => held[key] ?? nothing,
});
let list = { entry: [], group: [] }; // the names in the list beside a figure that has one
const found = (wanted) => {
  const [, kind] = wanted.match(/^\[data-(part|entry|group)/) ?? [];
  return kind === "part" ? [part(), part()] : (list[kind] ?? []).map((name) => part({ [kind]: name }));
};

globalThis.HTMLElement = class {
  querySelector = () => nothing;
  querySelectorAll = found;
  addEventListener() {}
  dispatchEvent() {}
};
for (const name of ["document", "window", "CustomEvent", "URL"]) globalThis[name] = nothing;
for (const name of ["setTimeout", "clearTimeout", "setInterval", "clearInterval"]) globalThis[name] = () => null;
globalThis.addEventListener = () => null;
globalThis.location = { search: "", href: "" };
globalThis.history = { replaceState() {} };
globalThis.localStorage = { getItem: () => null, setItem() {} };
globalThis.URLSearchParams = class {
  get = () => location.search || null;
};
let Figure = null;
globalThis.customElements = { define: (_, found) => (Figure = found) };

const MOST = 30; // calls of one function that are kept
let calls = [];
let kept = {};
const text = (value) => JSON.stringify(value, (_, held) => (typeof held === "bigint" ? `${held}n` : held));

/** A function of a model that notes each call; what is given or gives functions cannot be compared and is not noted. */
function noted(module, name, act) {
  kept[module + name] = 0;
  return (...given) => {
    const before = kept[module + name] < MOST ? text(given) : null;
    const result = act(...given);
    if (before === null || [...given, result].some((value) => typeof value === "function")) return result;
    kept[module + name] += 1;
    calls.push(`[${JSON.stringify(module)},${JSON.stringify(name)},${before},${text(result) ?? null}]`);
    return result;
  };
}

/** A figure at work with these values, beside a list of these names. */
function opened(name, values, names) {
  list = names;
  const figure = new Figure();
  figure.dataset = { figure: name, values: JSON.stringify(values) };
  location.search = "";
  figure.connectedCallback();
  return figure;
}

/** The fields of a figure's state, each with the values that are tried first: its own examples, or its ends. */
function fields(name, values, names) {
  return opened(name, values, names).schema.fields.map((field) => ({
    ...field,
    edges: field.options?.examples ?? (field.kind === "choice" ? field.options : field.kind === "list" ? listed(field) : [field.min, field.max]),
  }));
}

const listed = ({ options }) => ["none", ...options.slice(0, 9), options.slice(0, 4).join("_"), options.join("_")];

/** For each state what comes back from the address, the sentence and the alternative, when it has been rendered. */
function worked(name, values, names, states) {
  const figure = opened(name, values, names);
  const { sentence, alternative } = Figure.words;
  return states.map((state) => {
    figure.update(state);
    location.search = figure.stateText();
    return [figure.readAddress(), sentence(figure.values, figure.state), alternative(figure.values, figure.state)];
  });
}

/** What a figure takes from addresses, in the order of the texts. */
function read(name, values, names, addresses) {
  const figure = opened(name, values, names);
  return addresses.map((address) => {
    location.search = address;
    return figure.readAddress();
  });
}
