// Loads a figure's behaviour when the figure comes near the viewport. The drawing is complete without it.
const seen = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      seen.unobserve(entry.target);
      import(entry.target.querySelector("a[data-module]").href);
    }
  },
  { rootMargin: "600px" },
);

for (const module of document.querySelectorAll("a[data-module]")) seen.observe(module.closest("[data-figure]"));
