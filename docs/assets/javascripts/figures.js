// Loads a figure's behaviour when the figure comes near the viewport, or at once when a link sets its state. The
// drawing is complete without it. A published page names one file in which all that a behaviour needs lies together.
const load = (link) => import(new URL(link.dataset.module || link.href, location.href));
const seen = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      seen.unobserve(entry.target);
      load(entry.target.querySelector("a[data-module]"));
    }
  },
  { rootMargin: "600px" },
);

for (const link of document.querySelectorAll("a[data-module]")) {
  const figure = link.closest("[data-figure]");
  if (location.search.includes(figure.dataset.figure)) load(link);
  else seen.observe(figure);
}
