// What stands when some claims are set: the same functions as model.py, by the same names.

const SET = { true: 2, unknown: 1, false: 0 };
const FOLLOWS = ["lost", "open", "stands"];
const STANDING = ["stands", "true"];

/** For each claim its setting or, where it has none, "stands", "open" or "lost". */
export function standings(supports, settings) {
  const known = {};
  const word = (name) => settings[name] ?? FOLLOWS[strength(name, supports, settings, known)];
  return Object.fromEntries(Object.keys(supports).map((name) => [name, word(name)]));
}

/** 2, 1 or 0 for one claim; `known` keeps what has been worked out. */
function strength(name, supports, settings, known) {
  if (!(name in known)) {
    const below = supports[name].map((support) => strength(support, supports, settings, known));
    known[name] = name in settings ? SET[settings[name]] : below.length ? Math.max(...below) : 2;
  }
  return known[name];
}

/** How many of some claims stand, by themselves or because they were set to true. */
export function remaining(names, standing) {
  return names.filter((name) => STANDING.includes(standing[name])).length;
}

/** The claims whose standing is this word, in their order. */
export function which(standing, word) {
  return Object.keys(standing).filter((name) => standing[name] === word);
}
