// What the figure says in a state. `values` is the model's shape: name, layers, heads and widths.
import { cacheBytes, headElements, latentElements } from "../cache.js";
import { fixed, memory, nearest } from "../numbers.js";
import { equalGroups } from "./model.js";

const many = (groups) => `${groups} group${groups > 1 ? "s" : ""}`;
const kept = (heads) => (heads > 1 ? `${heads} keys and ${heads} values` : "1 key and 1 value");

/** The four designs in the shape of one model, in the order of the drawing; `pairs` counts what is kept apart. */
export function designs({ layers, heads, head_dim: width, latent, rotary }, groups) {
  const rows = [
    ["mha", "MHA", heads, kept(heads), headElements(heads, width)],
    ["gqa", `GQA, ${many(groups)}`, groups, kept(groups), headElements(groups, width)],
    ["mla", "MLA", 1, `${latent} latent + ${rotary} rotary numbers`, latentElements(latent, rotary)],
    ["mqa", "MQA", 1, kept(1), headElements(1, width)],
  ];
  return rows.map(([key, name, pairs, keeps, elements]) => ({ key, name, pairs, keeps, elements, bytes: cacheBytes(elements, layers) }));
}

/** What a whole sequence takes. */
export const gibibytes = ({ bytes }, context) => memory(bytes * context);

/** What the numbers on the right are. */
export const scope = (context) => `bytes of a token, then for ${fixed(context)} tokens.`;

export const bytesWords = ({ bytes }) => `${fixed(bytes)} bytes`;

export function question({ head_dim: width, latent, rotary }) {
  const elements = latentElements(latent, rotary);
  return {
    question: "GQA with how many groups would keep about as much as MLA?",
    options: ["About 32", "About 8", "About 2"],
    answer: 2,
    because:
      `MLA keeps ${elements} numbers a layer and one group ${headElements(1, width)}: ` +
      `that is ${equalGroups(elements, width)} groups.`,
  };
}

export const answer = ({ head_dim: width, latent, rotary }) =>
  nearest([32, 8, 2], equalGroups(latentElements(latent, rotary), width));

/** The state in words with its numbers; the two ends of the control are two other designs. */
export function sentence(values, { groups, context }) {
  const [, gqa, mla] = designs(values, Number(groups));
  const same = { 1: " is MQA and", [values.heads]: " is MHA and" }[groups] ?? "";
  return (
    `With ${many(groups)} GQA${same} keeps ${bytesWords(gqa)} a token, ${fixed(gqa.bytes / mla.bytes, 2)} times MLA’s ` +
    `${fixed(mla.bytes)}. At ${fixed(context)} tokens that is ${gibibytes(gqa, context)} against ${gibibytes(mla, context)}.`
  );
}

export function alternative(values, { groups, context }) {
  const { name, layers, head_dim: width, latent, rotary } = values;
  const rows = designs(values, Number(groups));
  const listed = rows.map((row) => `${row.name} keeps ${row.keeps}, ${bytesWords(row)} a token and ${gibibytes(row, context)}`);
  return (
    `Four rows of ${values.heads} heads, each joined by a line to what it shares: below, at one scale, what one token leaves in one layer. Only MLA was released in this shape: each head translates its query, and the kept sketch is not unpacked. ` +
    `In the shape of ${name}, ${layers} layers, 2 bytes a number, ${fixed(context)} tokens: ${listed.join("; ")}. ` +
    `MLA’s latent of ${latent} numbers and its rotary key of ${rotary}, drawn apart, weigh together as much as ${fixed(equalGroups(rows[2].elements, width), 2)} groups.`
  );
}
