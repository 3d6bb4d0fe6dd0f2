// What the figure says in a state: the newest word, with or without the cache, and the design.
import { fixed, sum } from "../numbers.js";
import { columns, designs } from "./model.js";

const GIB = 2 ** 30;

const ofDesign = ({ shape, groups }, key) => designs(shape, groups).find((design) => design.key === key);

/** Numbers that a word leaves in a layer. */
export const numbersOf = ({ parts }) => fixed(sum(parts));

/** A text as long as the model allows, a book, in GiB with three digits. */
function talk({ bytes }, { context }) {
  const size = (bytes * context) / GIB;
  return `${fixed(size, size < 10 ? 2 : size < 100 ? 1 : 0)} GiB`;
}

/** What a token takes in all layers. */
const each = ({ bytes }) => `${fixed(bytes / 1000)} kB`;

/** What a word leaves under each design. */
export function keeps({ shape: { heads, latent, rotary }, groups }, key) {
  return {
    mha: `${heads} keys + ${heads} values, a pair a head`,
    gqa: `${groups} keys + ${groups} values, ${heads / groups} heads a pair`,
    mla: `${latent} for keys and values + ${rotary} for the place`,
    mqa: `1 key + 1 value for all ${heads} heads`,
  }[key];
}

/** What a word's numbers become in a layer, in two parts; the second may be nothing. */
export function becomes(values, { design }) {
  const [main, place] = ofDesign(values, design).parts;
  return [fixed(main), place ? ` + ${place}` : ""];
}

const plural = (count, one) => (count === 1 ? `1 ${one}` : `${count} ${one}s`);

/** Columns that were computed so far, this way and the other. */
export function counts({ step, cache }) {
  const cached = cache === "with";
  return [`${plural(columns(step, cached), "column")} made; `, `${columns(step, !cached)} ${cached ? "without a cache" : "with the cache"}`];
}

/** Beside or below the areas: what the design keeps, named where rows of others stand beside it, and what it makes of a
 * word and of a conversation. */
export function sizes(values, { design }, named) {
  const found = ofDesign(values, design);
  return [
    (named ? `${found.name}: ` : "") + keeps(values, design),
    `${each(found)} a token, ${talk(found, values.shape)} for ${values.book} pages`,
  ];
}

export function sentence(values, { step, cache, design }) {
  const { words, shape, book } = values;
  const found = ofDesign(values, design);
  const [now, other] = cache === "with" ? [true, "without a cache"] : [false, "with the cache"];
  return (
    `“${words[step - 1]}” asks ${plural(step, "card")} (${step === 1 ? "a column" : "a column each"}) and writes “${words[step]}”: ${columns(step, now)} made so far, ` +
    `${columns(step, !now)} ${other}. ${found.name} leaves ${numbersOf(found)} numbers a layer, ` +
    `${each(found)} a token (here, a word) in all layers, ${talk(found, shape)} for a book of ${book} pages (${fixed(shape.context)} tokens).`
  );
}

export const alternative = (values, state) => `${asking(values, state)} ${leaving(values, state)}`;

function asking(values, { step, cache, design }) {
  const { words, shares, shape } = values;
  const [made, own, list] = [design === "mla", shape.width + shape.rotary, fixed(shape.query)];
  const from = made ? `, ${own} numbers, made, as those of all heads, from one short list of ${list},` : "";
  const read = shares[step - 1].map((share, index) => `${words[index]} ${share} %`).join(", ");
  const older = step === 1 ? "" : cache === "with" ? "; those before it are kept in the cache and only read" : "; those before it are computed again";
  return (
    `One query asks, one column is added: attention in one of the ${shape.layers} layers of ${shape.name}. Words: ` +
    `${words.slice(0, step).join(" ")}. The newest, “${words[step - 1]}”, is computed${older}. Its ${fixed(shape.hidden)} numbers become column ` +
    `${step}, its card: ${keeps(values, design)}. One of ${shape.heads} heads is drawn: its query${from} reads all columns, its own too, in made-up shares: ${read}. ` +
    `What it read is added back, goes through the experts and on through the other layers, and the model writes “${words[step]}”, which has ` +
    `no column yet. A staircase counts the columns computed in each step: ${columns(step, true)} with the cache, ${columns(step, false)} without. ` +
    `Attention sits before experts, and ${shape.expertLayers} of the ${shape.layers} layers have experts.`
  );
}

function leaving(values, { design }) {
  const { shape, groups, book } = values;
  const listed = designs(shape, groups).map(
    (row) => `${row.name} ${numbersOf(row)} numbers (${keeps(values, row.key)}), ${fixed(row.bytes)} bytes, ${talk(row, shape)}`,
  );
  return (
    `Below, by area, what one word leaves in one layer, with its bytes in ${shape.layers} layers at 16 bits and those of ` +
    `a book of ${book} pages, ${fixed(shape.context)} tokens: ${listed.join("; ")}. ${ofDesign(values, design).name} is marked. Only MLA was released.`
  );
}
