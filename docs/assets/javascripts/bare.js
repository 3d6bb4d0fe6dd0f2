/* A bare page's colours: ?theme=dark or ?theme=light in its address, or else what the host page prefers.
 * A plain script before the figure, so that nothing is shown in the wrong colours first. */
(() => {
  const wanted = new URLSearchParams(location.search).get("theme");
  const preference = matchMedia("(prefers-color-scheme: dark)");
  const show = () => {
    const dark = wanted === "dark" || (wanted !== "light" && preference.matches);
    document.body.dataset.mdColorScheme = dark ? "slate" : "default";
  };
  document.documentElement.classList.remove("no-js");
  preference.addEventListener("change", show);
  show();

  /* A host that listens may fit the frame: { type: "jd-height", height } whenever the height changes. */
  if (parent === window) return;
  addEventListener("load", () => {
    const article = document.querySelector("article");
    const tell = () => parent.postMessage({ type: "jd-height", height: Math.ceil(article.offsetHeight) }, "*");
    new ResizeObserver(tell).observe(article);
  });
})();
