// Where the parts of the drawing that change are, and how they look, at both widths: all is drawn by area.
import { fine, px } from "../looks.js";
import { attention, expert, router, table } from "./model.js";
import { billions, counted, names, resting, totals } from "./words.js";

export const TOP = 110; // of the columns
export const STRIP = [62, 18]; // of what is enlarged: its top and height
const MORE = 46; // pixels beside it, where the number of the experts stands that are not drawn

// By width: from one column to the next, the width of a column, the height of a layer with experts, and the width of the
// prediction module.
export const LAYOUT = {
  600: { pitch: 9, column: 8, high: 190, module: 25 },
  328: { pitch: 4.9, column: 4.2, high: 140, module: 14 },
};

/** The numbers in a layer of the model that has `experts` experts, routed and shared. */
const layer = (c, experts) => attention(c) + router(c) + 2 * c.hidden + experts * expert(c);

/** How tall a column of so many numbers is. */
export const tall = (c, width, count) => fine((LAYOUT[width].high * count) / layer(c, c.routed_experts + c.shared_experts));

/** The height of a layer without experts, and of a table. */
export const others = (c, width) => [attention(c) + 2 * c.hidden + 3 * c.hidden * c.dense_ffn_dim, table(c)].map((count) => tall(c, width, count));

/** Some columns side by side as one shape, from the place of the first. */
export function columns(width, first, count, high) {
  const { pitch, column } = LAYOUT[width];
  return `M${px(first * pitch)} ${TOP}${`h${column}v${high}h-${column}zm${pitch} 0`.repeat(count)}`;
}

/** The first columns with experts, which stand behind the input table and the layers without, and that of the output table. */
export const places = (c) => [1 + c.first_dense_layers, 1 + c.layers];

/** Where the shared expert begins in the enlarged layer, and how wide an expert is; what fills the rest of the width are attention and experts. */
export function enlarged(c, width) {
  const unit = (width - MORE) / layer(c, c.most_experts + c.shared_experts);
  return [unit * layer(c, 0), unit * expert(c)];
}

/** Some routed experts of the enlarged layer, behind the shared one. */
export function experts(c, width, count) {
  const [left, wide] = enlarged(c, width);
  return `M${px(left + wide)} ${STRIP[0]}${`h${fine(wide - 2)}v${STRIP[1]}h-${fine(wide - 2)}zm${fine(wide)} 0`.repeat(count)}`;
}

const LIT = { true: "s1", false: "faint" };

export function looks(v, state, width) {
  const { column, module } = LAYOUT[width];
  const found = counted(v, state);
  const [total, active, share] = totals(found);
  const rows = Object.keys(found.all).map((name) => ({
    [`used-${name}`]: { words: billions(found.used[name]), class: found.used[name] ? "s1 strong" : "soft" },
  }));
  return Object.assign(
    { total: { words: total }, active: { words: active }, share: { words: share }, resting: { words: resting(found) } },
    ...rows,
    ...["input", "output"].map((name) => ({ [`area-${name}`]: { class: LIT[found.used[name] > 0] } })),
    {
      lit: { d: columns(width, places(v)[0], v.moe_layers, tall(v, width, layer(v, v.shared_experts + state.experts))) },
      experts: { d: experts(v, width, state.experts) },
      work: { words: `${state.experts} of ${v.routed_experts} routed experts` },
      waits: { words: `${v.routed_experts - state.experts} rest` },
      "area-module": { height: fine((tall(v, width, found.extra) * column) / module) },
      "name-routed": { words: names(v, state).routed },
      "all-module": { words: billions(found.extra) },
    },
  );
}
