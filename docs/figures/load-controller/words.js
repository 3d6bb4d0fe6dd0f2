// What the figure says in words. The same texts as words.py.

/** A bias with its sign, a true minus; no sign for nothing. */
export function signed(value) {
  if (Math.abs(value) < 0.005) return "0.00";
  return (value < 0 ? "−" : "+") + Math.abs(value).toFixed(2);
}

/** Which moment is drawn. */
export function title({ step, speed }) {
  return `Step ${step}, update speed ${speed}`;
}

/** The state in one sentence; `even` = the tokens of an expert in a balanced step. */
export function sentence({ speed, step }, { loads, violations }, even) {
  return (
    `Step ${step} at update speed ${speed}: the busiest expert has ${Math.max(...loads)} tokens where ${even} would ` +
    `be even, a violation of ${violations[step - 1].toFixed(2)}; step 1 had ${violations[0].toFixed(2)}.`
  );
}

/** Where the compared speeds settle, in words; `late` gives the number for each. */
export function ends({ compared, regimes, late: steps }, late) {
  const listed = Object.entries(compared).map(([name, speed]) => `${speed} (${regimes[name]}) ${late(name)}`);
  return `Mean violation of the last ${steps} steps by update speed: ${listed.join(", ")}.`;
}

/** The drawing in words, with its numbers. */
export function alternative(state, { loads, biases, violations }, ending) {
  const rows = loads.map((load, index) => `E${index + 1} ${load} ${signed(biases[index])}`).join(", ");
  return (
    `${title(state)}, ${state.stream} topics. Tokens of each expert and its bias against the mean bias: ${rows}. ` +
    `Maximum violation ${violations[state.step - 1].toFixed(2)}, at step 1 ${violations[0].toFixed(2)}. ${ending}`
  );
}
