// A figure's state and its place in the address: pure functions, no document.
//
// A schema lists the fields in order: { name, kind: 'integer' | 'number' | 'choice' | 'list', fallback, min, max, options }.
// A field that was added later says in `absent` what a link from before it shows.
// The value of a list is text: some of its options in their order, joined by "_"; "none" for none.
// A state is written whole, after the version of its schema: 1~context.131072~precision.bf16

const SEPARATOR = "~";
const NONE = "none";

/** The state in which every field has its fallback. */
export function defaults(schema) {
  return Object.fromEntries(schema.fields.map((field) => [field.name, field.fallback]));
}

/** The text of a state for the address; all fields, in the schema's order. */
export function encode(schema, state) {
  const parts = schema.fields.map((field) => `${field.name}.${state[field.name]}`);
  return [schema.version, ...parts].join(SEPARATOR);
}

/** The state that a text holds; the fallback for a field that is absent. Null when the text is not of this form. */
export function decode(schema, text) {
  const [version, ...parts] = String(text).split(SEPARATOR);
  if (version !== String(schema.version)) return null;
  const state = { ...defaults(schema), ...before(schema) };
  for (const part of parts) {
    const dot = part.indexOf(".");
    const field = schema.fields.find((candidate) => candidate.name === part.slice(0, dot));
    const value = field && accept(field, part.slice(dot + 1));
    if (value === null || value === undefined) return null;
    state[field.name] = value;
  }
  return state;
}

/** What links from before a field was added show of it. */
function before(schema) {
  return Object.fromEntries(schema.fields.filter(({ absent }) => absent !== undefined).map(({ name, absent }) => [name, absent]));
}

/** The text of a figure's state in a mangled query: escaped, or with what programs put behind links. Null for none. */
export function meantState(query, name) {
  const plain = query.replace(/%(25)+/g, "%").replace(/%([2-7][0-9a-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  const found = plain.replace(/&amp;/g, "&").replace(/[\\\s]/g, "").match(`[?&]${name}=(3D)?([^?&#|]*)`);
  if (!found) return null;
  const [text, cut] = found[2].match(/^(?:(?!%[89a-f])[!-~])*(…|%E2%80%A6)?/i); // a sentence in other signs may follow
  if (cut || text.endsWith("...")) return text; // cut short: what is lost is not known
  return text.replace(/[^a-z0-9]+$/i, "");
}

/** The text of the state that a link to a figure that is gone means to the one that took its place; null for none.
 * `former` holds for each name that is gone a function from its fields, as they are written, to fields of the schema. */
export function formerState(schema, former = {}, query) {
  const [name] = Object.keys(former).filter((each) => meantState(query, each));
  if (!name) return null;
  const old = meantState(query, name).split(SEPARATOR).slice(1).map((part) => part.split(/\.(.*)/s));
  const fields = Object.entries(former[name](Object.fromEntries(old)));
  return [schema.version, ...fields.map(([field, value]) => `${field}.${value}`)].join(SEPARATOR);
}

/** A field's value from text, or null when it lies outside what the field allows. */
export function accept(field, text) {
  if (field.kind === "choice") return field.options.includes(text) ? text : null;
  if (field.kind === "list") return acceptList(field, text);
  if (!/^-?\d+(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  if (field.kind === "integer" && !Number.isInteger(value)) return null;
  return value >= field.min && value <= field.max ? value : null;
}

/** A list as text with its options in their order, or null when one is unknown or stands twice. */
function acceptList(field, text) {
  const names = listed(text);
  const known = names.every((name) => field.options.includes(name)) && new Set(names).size === names.length;
  return known ? joined(field.options.filter((option) => names.includes(option))) : null;
}

/** The options that the text of a list holds. */
export const listed = (text) => (text === NONE ? [] : text.split("_"));

/** The text of a list of options. */
export const joined = (names) => (names.length ? names.join("_") : NONE);
