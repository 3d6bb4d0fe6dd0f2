// How a claim's standing looks on the drawing: coloured where the reader set it, grey where it follows, never colour alone.

const LOOKS = {
  true: ["s1", "on", "✓"],
  false: ["s2", "on", "✕"],
  unknown: ["s4", "on", "?"],
  lost: ["faint", "", "✕"],
  open: ["faint", "", "?"],
};

// Words stand in the box of a conclusion, so it keeps its paper and changes its frame.
const TALL = 40;
const FRAMES = { s1: "box e1", s2: "box e2", s4: "box e1", faint: "box wall" };

/** Show a standing on a claim's marks and on the words in them; each keeps its first look for later. */
export function showLook(standing, nodes, marks) {
  const [node, ink, mark] = LOOKS[standing] ?? [];
  nodes.forEach((part) => dress(part, node && part.getAttribute("height") > TALL ? FRAMES[node] : node));
  for (const part of marks) {
    dress(part, ink);
    part.dataset.first ??= part.textContent;
    part.textContent = mark ?? part.dataset.first;
  }
}

function dress(part, look) {
  part.dataset.look ??= part.getAttribute("class");
  part.setAttribute("class", look ?? part.dataset.look);
}
