// The parameters of DeepSeek-V3, part by part, from its configuration. The same functions as model.py.
// Source: inference/model.py, inference/configs/config_671B.json and README_WEIGHTS.md of the DeepSeek-V3 repository.
import { sum } from "../numbers.js";

/** One layer of latent attention: the five matrices and the norms of the two latents. */
export function attention(c) {
  const head = c.qk_nope_head_dim + c.qk_rope_head_dim;
  const queries = c.hidden * c.q_lora_rank + c.q_lora_rank + c.q_lora_rank * c.heads * head;
  const down = c.hidden * (c.kv_lora_rank + c.qk_rope_head_dim) + c.kv_lora_rank;
  const up = c.kv_lora_rank * c.heads * (c.qk_nope_head_dim + c.v_head_dim);
  return queries + down + up + c.heads * c.v_head_dim * c.hidden;
}

/** One expert: three matrices. */
export const expert = (c) => 3 * c.hidden * c.expert_ffn_dim;

/** The input table, or the output table: one row for each entry of the vocabulary. */
export const table = (c) => c.vocabulary * c.hidden;

/** One router: a vector and a bias for each routed expert. */
export const router = (c) => c.routed_experts * (c.hidden + 1);

/** All parameters of the model by part. */
export function parts(c) {
  return {
    routed: c.moe_layers * c.routed_experts * expert(c),
    attention: c.layers * attention(c),
    shared: c.moe_layers * c.shared_experts * expert(c),
    dense: c.first_dense_layers * 3 * c.hidden * c.dense_ffn_dim,
    input: table(c),
    output: table(c),
    rest: c.moe_layers * router(c) + (2 * c.layers + 1) * c.hidden,
  };
}

/** The parameters used for one token by part, with `experts` routed experts in each layer. */
export function activeParts(c, experts, withInput, withOutput) {
  const routed = c.moe_layers * experts * expert(c);
  return { ...parts(c), routed, input: table(c) * withInput, output: table(c) * withOutput };
}

/** The module that predicts a further token: a whole layer, a projection, three norms, its copies of both tables. */
export function predictionModule(c) {
  const layer = attention(c) + (c.routed_experts + c.shared_experts) * expert(c) + router(c) + 2 * c.hidden;
  return layer + 2 * c.hidden ** 2 + 3 * c.hidden + 2 * table(c);
}

/** How many square blocks cover a matrix. */
export const blocks = (rows, columns, side) => Math.ceil(rows / side) * Math.ceil(columns / side);

/** The scales of all eight-bit matrices, prediction module included. */
export function scales(c) {
  const { hidden, heads, scale_block: side, prediction_modules: modules } = c;
  const matrices = [
    [c.q_lora_rank, hidden],
    [heads * (c.qk_nope_head_dim + c.qk_rope_head_dim), c.q_lora_rank],
    [c.kv_lora_rank + c.qk_rope_head_dim, hidden],
    [heads * (c.qk_nope_head_dim + c.v_head_dim), c.kv_lora_rank],
    [hidden, heads * c.v_head_dim],
  ];
  const experts = (c.moe_layers + modules) * (c.routed_experts + c.shared_experts);
  const attentions = (c.layers + modules) * sum(matrices.map(([rows, columns]) => blocks(rows, columns, side)));
  const dense = c.first_dense_layers * 3 * blocks(hidden, c.dense_ffn_dim, side);
  return attentions + experts * 3 * blocks(hidden, c.expert_ffn_dim, side) + dense;
}

/** The numbers in the published weights: model, prediction modules, scales. */
export const stored = (c) => sum(Object.values(parts(c))) + c.prediction_modules * predictionModule(c) + scales(c);
