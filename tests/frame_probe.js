// What a reader sees who works a figure on a phone: for each control whether it and all that it changes are in view
// together, and how far anything else moves. Asked of the figure of the open page; gives one entry for each control.
() => {
  const figure = document.querySelector(".jd-figure[data-figure]:not(div)");
  const list = figure.querySelector(".jd-outline"); // which a control may shorten
  const CONTROLS = ".jd-controls .jd-control, .jd-controls .jd-button";
  const MOST = 4; // states
  const seen = (element) => element.checkVisibility();
  const all = (selectors) => [...figure.querySelectorAll(selectors)].filter(seen);
  const top = document.querySelector(".jd-header")?.offsetHeight ?? 0;
  const box = (element) => element.getBoundingClientRect();
  const look = (mark) => mark.outerHTML;
  const behind = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  const first = { ...figure.state };
  const parts = all("svg [data-part]");
  const others = [
    ...all("figcaption, .jd-prediction, .jd-figure__work > *, .jd-control, .jd-controls .jd-button, .jd-figure__note, .jd-figure__data"),
    figure.nextElementSibling,
  ].filter((each) => each && !(list && behind(list, each)));
  const said = (input, kind) => input.dispatchEvent(new Event(kind, { bubbles: true }));

  /** What a reader may do with a control, one thing after the other. */
  function uses(control) {
    const input = control.querySelector("select, input:not([type=radio])");
    if (!input) return control.querySelector("[type=radio]") ? all("[type=radio]").filter((each) => control.contains(each)).map((each) => () => each.click()) : [() => control.click(), () => control.click()];
    if (input.tagName === "SELECT") return [...input.options].map(({ value }) => () => { input.value = value; said(input, "change"); });
    const [low, high] = [Number(input.min), Number(input.max)];
    return [0, 1, 0.5, 0.25].map((share) => () => {
      input.value = low + share * (high - low);
      said(input, "input");
      said(input, "change");
    });
  }

  /** Set a state, as a link to it would. */
  function set(state) {
    figure.update({ ...state });
    figure.refreshControls();
  }

  function used(control, state, brought) {
    set(state);
    scrollTo(0, 0);
    scrollTo(0, box(control).bottom + scrollY - innerHeight + 12); // as one comes upon it, reading on
    const changed = new Set();
    let moved = 0;
    for (const use of uses(control)) {
      const [looks, places, shown] = [parts.map(look), others.map(box), all(CONTROLS).length];
      use();
        parts.forEach((mark, at) => look(mark) === looks[at] || changed.add(mark));
      const opens = all(CONTROLS).length !== shown; // it brings other controls, and these push down what follows it
      if (opens) brought.push({ ...figure.state });
      others.forEach((each, at) => {
        if (opens && (behind(control, each) || each.contains(control))) return;
        moved = Math.max(moved, Math.abs(box(each).top - places[at].top), Math.abs(box(each).bottom - places[at].bottom));
      });
    }
    const marks = [...changed].map(box).filter(({ width, height }) => width || height);
    const { top: upper, bottom: lower } = box(control);
    const within = marks.every((mark) => mark.top >= top - 1 && mark.bottom <= upper + 1) && upper >= top && lower <= innerHeight;
    return { control: control.textContent.trim(), within, moved: Math.round(moved) };
  }

  figure.tell();
  const [found, states] = [new Map(), [first]];
  for (const state of states) { // and each state that brings other controls, for their sake
    set(state);
    for (const control of all(CONTROLS)) if (!found.has(control)) found.set(control, used(control, state, states));
    states.splice(MOST);
  }
  set(first);
  return [...found.values()];
}
