/* Tables whose headings sort: each heading with data-sort becomes a button; cells carry their value in data-value. */

let words; // made at the first use: it takes longer than all else that wakes a table
const inWords = (a, b) => {
  words ??= new Intl.Collator("en", { numeric: true });
  return words.compare(a, b);
};

/** The order of two values, 'text' or 'number'; what has no value stands last in either direction. */
export function compare(a, b, order, direction) {
  if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
  return direction * (order === "number" ? Number(a) - Number(b) : inWords(a, b));
}

/** Sort a table by one column and tell assistive technology so. */
function sort(table, column) {
  const heads = [...table.tHead.rows[0].cells];
  const head = heads[column];
  const direction = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
  for (const other of heads) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", direction === 1 ? "ascending" : "descending");
  const body = table.tBodies[0];
  const value = (row) => row.cells[column].dataset.value;
  body.append(...[...body.rows].sort((a, b) => compare(value(a), value(b), head.dataset.sort, direction)));
}

/** Put a button into each heading that sorts. */
function wake(table) {
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    if (!head.dataset.sort) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "jd-sort";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(table, column));
    head.append(button);
  });
}

if (typeof document !== "undefined") document.querySelectorAll('[data-module="sortable"]').forEach(wake);
