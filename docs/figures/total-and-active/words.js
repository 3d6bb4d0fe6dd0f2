// What the figure says in a state: how many experts work, and what is counted.
import { fixed, nearest, percent, sum } from "../numbers.js";
import { activeParts, expert, parts, predictionModule, scales, stored } from "./model.js";

/** A count in billions; a dash for nothing. */
export const billions = (count) => (count ? fixed(count / 1e9, 2) : "–");

/** What each part is called, with how many of it there are. */
export const names = (c, { experts }) => ({
  routed: `Routed, ${c.moe_layers} × ${experts} of ${c.routed_experts}`,
  attention: `Attention, ${c.layers} layers`,
  shared: `Shared experts, ${c.moe_layers}`,
  dense: `Dense blocks, ${c.first_dense_layers}`,
  input: "Input table",
  output: "Output table",
  rest: "Routers and norms",
});

/** Everything that a state counts: by part, in all and for one token, and what is outside the parts. */
export function counted(c, state) {
  const all = parts(c);
  const used = activeParts(c, state.experts, Number(state.input === "counted"), Number(state.output === "counted"));
  const extra = state.module === "with" ? predictionModule(c) + scales(c) : 0;
  return { all, used, extra, total: sum(Object.values(all)) + extra, active: sum(Object.values(used)) };
}

/** What waits while a token passes, as the drawing says it. */
export const resting = ({ all, used }) => `at rest: ${billions(all.routed - used.routed)} billion`;

/** The numbers in words: in all, per token, and the share. */
export const totals = ({ total, active }) => [`${fixed(total)} in store`, `${fixed(active)} work on a token`, percent(active / total, 1)];

export const question = (c) => ({
  question: "671 billion parameters, 256 routed experts in a layer. How large is one expert?",
  options: ["37 billion", "About 2.6 billion", "0.044 billion"],
  answer: 2,
  gives: [fixed(expert(c))],
  because:
    `There are ${c.routed_experts} in each of ${c.moe_layers} layers, ${fixed(c.routed_experts * c.moe_layers)} in all, ` +
    `and each has ${fixed(expert(c))} parameters.`,
});

export const answer = (c) => nearest([37, 2.6, 0.044], expert(c) / 1e9);

export function sentence(c, state) {
  const found = counted(c, state);
  const kept = ["input", "output"].filter((name) => state[name] !== "left");
  const tables = { 0: "no table", 1: `the ${kept[0]} table`, 2: "both tables" }[kept.length];
  return (
    `With ${state.experts} of ${c.routed_experts} routed experts in each layer and ${tables}, ${billions(found.active)} of ` +
    `${billions(found.total)} billion parameters work on a token: ${totals(found)[2]}.`
  );
}

export function alternative(c, state) {
  const found = counted(c, state);
  const { all, used, total, active } = found;
  const labels = names(c, state);
  const rows = Object.keys(all).map((name) => `${labels[name]}: ${billions(all[name])}, ${billions(used[name])}`);
  return (
    `In all ${fixed(total)} parameters, per token ${fixed(active)}. Drawn by area, in the order in which a token passes: the input table, ` +
    `${c.layers} layers as columns, the output table. What works is a thin band along the top; below it, in the ${c.moe_layers} layers with ` +
    `experts, the others wait, ${resting(found)}. The band of one layer is enlarged: attention, the shared expert and ` +
    `${state.experts} routed ones; ${c.routed_experts - state.experts} rest, of which ${c.most_experts - state.experts} are drawn. By part in billions, all and per token: ${rows.join("; ")}. With the prediction module and the scales ` +
    `of the weights on Hugging Face there are ${fixed(stored(c))}. One expert: ${fixed(expert(c))} parameters, 3 matrices of ` +
    `${fixed(c.hidden)} × ${fixed(c.expert_ffn_dim)}.`
  );
}
