// What tests ask of a figure on the stage of overrides/hooks/explainer/figures/stage.js, and a log of what the functions
// of models were given and gave.

const MOST = 30; // calls of one function that are kept
globalThis.matchMedia = () => nothing;
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

/** The fields of a figure, with the values that are tried first. */
function fields(name, values) {
  return fieldsOf(opened(name, values));
}

/** What was noted. */
function called() {
  return calls;
}

/** For each state what comes back from the address, the sentence and the alternative, when it has been rendered. */
function worked(name, values, states) {
  const figure = opened(name, values);
  const { sentence, alternative } = Figure.shows;
  return states.map((state) => {
    figure.update(state);
    location.search = figure.stateText();
    return [figure.readAddress(), sentence(figure.values, figure.state), alternative(figure.values, figure.state)];
  });
}

/** What a figure takes from addresses, in the order of the texts. */
function read(name, values, addresses) {
  const figure = opened(name, values);
  return addresses.map((address) => {
    location.search = address;
    return figure.readAddress();
  });
}

/** For each state the class and visibility of each named part that is dressed in it: those of the wide drawing. */
function dressed(name, values, states) {
  const figure = opened(name, values);
  const worn = {};
  figure.parts = (part) => (worn[part] ??= [1, 2].map(() => orNothing(Object.assign(new Made("part"), sized))));
  return states.map((state) => {
    figure.update(state);
    return Object.fromEntries(Object.entries(worn).map(([part, [{ attributes }]]) => [part, [attributes.class ?? "", attributes.visibility ?? ""]]));
  });
}

/** The controls of a figure: their labels, for each list its choices in their order, and what pressing each button again makes of the state. */
function controls(name, values) {
  const [found, buttons] = [{ labels: [], lists: {}, pressed: {} }, []];
  opened(name, values); // which defines it
  Object.assign(Figure.prototype, {
    addRange: (_, label) => found.labels.push(label),
    addChoice(field, label, options) {
      found.labels.push(label);
      found.lists[field] = (Array.isArray(options) ? options : Object.entries(options)).map(([value]) => value);
    },
    addButton: (...button) => buttons.push(button) && nothing,
  });
  const figure = opened(name, values);
  for (const method of ["addRange", "addChoice", "addButton"]) delete Figure.prototype[method];
  for (const [words, act] of buttons) {
    figure.reset();
    found.pressed[words] = [0, 1, 2, 3].map((times) => {
      if (times) figure.update(act(figure.state) ?? {});
      return { ...figure.state };
    });
  }
  return found;
}
